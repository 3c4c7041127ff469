import './deliverables.css';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import type { ProgrammeView, RoadInstrument } from '../programme/use-programme.ts';
import { DeliverableList } from './deliverable-list.tsx';
import { IndicatorsPart } from './indicators-part.tsx';
import type { DeliverableRow } from './use-deliverables.ts';

const DeliverableForm = lazy(async () => ({ default: (await import('./deliverable-form.tsx')).DeliverableForm }));
const DeliverablePeek = lazy(async () => ({ default: (await import('./deliverable-peek.tsx')).DeliverablePeek }));

type ProgrammeDeliverablesProps = {
  readonly programme: ProgrammeView;
  readonly road: readonly RoadInstrument[];
  /** The deliverable shown beside. */
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
};

/** What has to be delivered to a programme, component by component, and the figures by which it is judged. */
export function ProgrammeDeliverables({ programme, road, open, onOpen }: ProgrammeDeliverablesProps) {
  const { t } = useT();
  const [isAdding, setAdding] = useState(false);
  const { data, error } = useQuery(useApi().deliverables.ofProgramme.queryOptions({ programmeId: programme.id }));
  if (error) return <FailureBanner failure={error} />;
  if (!data) return <Skeleton lines={8} />;
  const mayAdd = data.allowed.includes('add');
  return (
    <div className="dl-page">
      <section aria-labelledby="dl-all">
        <div className="dl-section-head">
          <h2 id="dl-all">{t('deliverables.title')}</h2>
          {mayAdd && (
            <Button icon={Plus} variant="primary" onPress={() => setAdding(true)}>
              {t('deliverables.add')}
            </Button>
          )}
        </div>
        {data.deliverables.length === 0 ? (
          <EmptyState kind="nothingYet" title={t('deliverables.noneTitle')} />
        ) : (
          <Groups programme={programme} road={road} rows={data.deliverables} open={open} onOpen={onOpen} />
        )}
      </section>
      <IndicatorsPart
        programme={programme}
        indicators={data.indicators}
        mayAdd={data.allowed.includes('addIndicator')}
      />
      <Suspense>
        {isAdding && <DeliverableForm programme={programme} deliverable={null} onClose={() => setAdding(false)} />}
        {open !== undefined && <DeliverablePeek id={open} isAtHome onClose={() => onOpen(undefined)} />}
      </Suspense>
    </div>
  );
}

type GroupsProps = ProgrammeDeliverablesProps & { readonly rows: readonly DeliverableRow[] };

function Groups({ programme, road, rows, open, onOpen }: GroupsProps) {
  const { t, language } = useT();
  const named = (vi: string, en: string) => inLanguage(language, vi, en).text;
  const groups = [
    ...programme.components.map((one) => ({
      id: one.id,
      title: `${t('deliverables.component', { number: one.number })}: ${named(one.titleVi, one.titleEn)}`,
      rows: rows.filter((row) => row.componentId === one.id),
    })),
    ...road.map((one) => ({
      id: one.id,
      title: `${t('deliverables.ofInstruments')}: ${named(one.titleVi, one.titleEn) || (one.number ?? '')}`,
      rows: rows.filter((row) => row.componentId === null && row.instrumentId === one.id),
    })),
    {
      id: 'whole',
      title: t('deliverables.ofProgramme'),
      rows: rows.filter((row) => row.componentId === null && row.instrumentId === null),
    },
  ];
  return (
    <>
      {groups
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <section key={group.id} className="dl-group">
            <h3>{group.title}</h3>
            <DeliverableList caption={group.title} rows={group.rows} open={open} onOpen={onOpen} isOfOneProgramme />
          </section>
        ))}
    </>
  );
}
