import './urging.css';
import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { Button } from '@counterpart/ui/button';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable } from '@counterpart/ui/data-table';
import { PageHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { DryRun } from './dry-run.tsx';
import { LevelText, whenText } from './urging-words.tsx';

const RuleForm = lazy(async () => ({ default: (await import('./rule-form.tsx')).RuleForm }));

type Rule = ApiOutput['urging']['rules']['rules'][number];
/** A level as a line; the clock's own has no rule of the office. */
type Line = { readonly level: Rule['level'] | 0; readonly rule: Rule | null };

/** When each level is due, who set it so, and what the rules would do on a day. */
export function UrgingRulesPage() {
  return useMe().capabilities.includes('task.read') ? <Rules /> : <NotFound />;
}

function Rules() {
  const { t } = useT();
  const me = useMe();
  const rules = useQuery(useApi().urging.rules.queryOptions({}));
  const [edited, setEdited] = useState<Rule['level'] | null>(null);
  const mayWrite = rules.data?.mayWrite ?? false;
  const isNarrow = useIsNarrow();
  const columns = useColumns(mayWrite, setEdited);
  const lines = useMemo(
    () =>
      [
        { level: 0, rule: null } as Line,
        ...(rules.data?.rules ?? []).map((rule): Line => ({ level: rule.level, rule })),
      ].map((row) => ({ kind: 'row' as const, key: String(row.level), row })),
    [rules.data],
  );
  usePageTitle(t('urging.rules'));
  const rule = rules.data?.rules.find((one) => one.level === edited);
  const card = useMemo(() => (row: Line) => <RuleCard row={row} onEdit={mayWrite ? setEdited : null} />, [mayWrite]);
  return (
    <div className="ug-page">
      <PageHead
        crumbs={
          <Breadcrumbs
            links={[
              <RouteLink key="tasks" to="/tasks">
                {t('task.title')}
              </RouteLink>,
              <RouteLink key="urgings" to="/urgings">
                {t('urging.title')}
              </RouteLink>,
            ]}
            current={t('urging.rules')}
          />
        }
        title={t('urging.rules')}
        lead={t('urging.rulesLead')}
      />
      <FailureBanner failure={rules.error} />
      {rules.isPending && <Skeleton lines={7} />}
      {rules.data && isNarrow && <h2 className="cp-hidden">{t('urging.rules')}</h2>}
      {rules.data && isNarrow && <CardList label={t('urging.rules')} lines={lines} card={card} />}
      {rules.data && !isNarrow && (
        <DataTable caption={t('urging.rules')} columns={columns} lines={lines} density="touch" />
      )}
      {(me.capabilities.includes('task.urge') || mayWrite) && <DryRun />}
      <Suspense>{rule && <RuleForm key={rule.level} rule={rule} onClose={() => setEdited(null)} />}</Suspense>
    </div>
  );
}

function useColumns(mayWrite: boolean, onEdit: (level: Rule['level']) => void): readonly Column<Line>[] {
  const { t } = useT();
  return useMemo(() => {
    const edit: Column<Line> = {
      id: 'edit',
      name: t('urging.rule.edit'),
      width: 90,
      cell: ({ rule }) => rule && <EditButton level={rule.level} onEdit={onEdit} />,
    };
    return [
      {
        id: 'level',
        name: t('urging.level'),
        width: 290,
        isRowName: true,
        cell: (row) => (
          <span className="ug-wrap">
            <LevelText level={row.level} />
          </span>
        ),
      },
      {
        id: 'when',
        name: t('urging.rule.when'),
        width: 330,
        cell: (row) => (
          <span className="ug-wrap">
            <When row={row} />
          </span>
        ),
      },
      { id: 'wait', name: t('urging.rule.wait'), width: 140, cell: ({ rule }) => <Wait rule={rule} /> },
      {
        id: 'origin',
        name: t('urging.rule.origin'),
        width: 150,
        cell: ({ rule }) => (
          <span className="ug-wrap">
            <Origin rule={rule} />
          </span>
        ),
      },
      ...(mayWrite ? [edit] : []),
    ];
  }, [t, mayWrite, onEdit]);
}

function EditButton({
  level,
  onEdit,
}: {
  readonly level: Rule['level'];
  readonly onEdit: (level: Rule['level']) => void;
}) {
  const { t } = useT();
  return (
    <Button size="s" aria-label={t('urging.rule.editOf', { level })} onPress={() => onEdit(level)}>
      {t('urging.rule.edit')}
    </Button>
  );
}

function When({ row: { rule } }: { readonly row: Line }) {
  const { t } = useT();
  if (!rule) return t('urging.rule.clock');
  if (!rule.isOn) return <span className="cp-soft">{t('urging.rule.off')}</span>;
  return whenText(rule, t);
}

function Wait({ rule }: { readonly rule: Rule | null }) {
  const { t } = useT();
  return rule ? t('urging.rule.days', { count: rule.waitDays }) : '';
}

function Origin({ rule }: { readonly rule: Rule | null }) {
  const { t } = useT();
  if (!rule) return t('urging.rule.clockOrigin');
  return t(rule.isShipped ? 'urging.rule.shipped' : 'urging.rule.own');
}

type CardProps = { readonly row: Line; readonly onEdit: ((level: Rule['level']) => void) | null };

function RuleCard({ row, onEdit }: CardProps) {
  const { t } = useT();
  return (
    <>
      <h3>
        <LevelText level={row.level} />
      </h3>
      <p>
        <When row={row} />
      </p>
      {row.rule && (
        <p className="cp-soft">
          {t('urging.rule.wait')}: <Wait rule={row.rule} /> · <Origin rule={row.rule} />
        </p>
      )}
      {row.rule && onEdit && <EditButton level={row.rule.level} onEdit={onEdit} />}
    </>
  );
}
