import { compareVersions, type ChangedField } from '@counterpart/domain/procedures/compare-versions.rules';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Select } from '@counterpart/ui/select';
import { Skeleton } from '@counterpart/ui/skeleton';
import { Tag } from '@counterpart/ui/status-chip';
import { useQuery } from '@tanstack/react-query';
import { Minus, Pencil, Plus } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useApi } from '../../lib/use-api.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { ProcedureGraph, type StepMark } from './procedure-graph.tsx';
import { goToStep } from './go-to-step.ts';
import { type ProcedureVersion, versionOptions } from './procedure-versions.ts';
import { fieldLines, fieldName, type ProcedureWords, useProcedureWords } from './procedure-words.ts';
import { useAdminSearch } from './use-admin-search.ts';
import { useT } from '../../lib/i18n.ts';

type ProcedureCompareProps = {
  readonly versions: readonly ProcedureVersion[];
  readonly shown: ProcedureVersion;
  readonly template: ProcedureTemplate;
};

/** A version beside another: what is new, what is gone, and each changed field with its old value. */
export function ProcedureCompare({ versions, shown, template }: ProcedureCompareProps) {
  const { t } = useT();
  const [search, set] = useAdminSearch();
  const others = versions.filter((one) => one.id !== shown.id);
  const other =
    others.find((one) => String(one.versionNo) === search.with) ??
    others.find((one) => one.versionNo < shown.versionNo) ??
    others[0];
  const before = useQuery(
    useApi().templates.get.queryOptions({ procedureId: other?.id ?? '' }, { enabled: other !== undefined }),
  );
  if (!other) return <EmptyState kind="nothingYet" title={t('template.compareOne')} />;
  return (
    <div className="cp-stack">
      <div className="ad-tools" data-wide="">
        <Select
          label={t('template.compareWith')}
          options={versionOptions(others, t)}
          value={String(other.versionNo)}
          onChange={(next) => set({ with: next })}
        />
      </div>
      <FailureBanner failure={before.error} />
      {!before.data && !before.error && <Skeleton lines={8} />}
      {before.data && <Comparison before={before.data.template} after={template} />}
    </div>
  );
}

type ComparisonProps = { readonly before: ProcedureTemplate; readonly after: ProcedureTemplate };

function Comparison({ before, after }: ComparisonProps) {
  const words = useProcedureWords(after, before);
  const { t } = words;
  const found = useMemo(() => compareVersions(before, after), [before, after]);
  const marks = useMemo(() => {
    const all = new Map<string, StepMark>();
    for (const step of found.added) all.set(step.code, 'added');
    for (const step of found.removed) all.set(step.code, 'removed');
    for (const { code } of found.changed) all.set(code, 'changed');
    return all;
  }, [found]);
  const steps = useMemo(() => [...after.steps, ...found.removed], [after, found]);
  const head = found.fields.filter((one) => one.field !== 'version');
  const isSame = head.length + marks.size === 0 && found.order === null;
  if (isSame) return <EmptyState kind="nothingYet" title={t('template.compareSame')} />;
  const versions = [before.version, after.version] as const;
  const counts = { added: found.added.length, removed: found.removed.length, changed: found.changed.length };
  return (
    <>
      <p>{t('template.compareLead', counts)}</p>
      <ProcedureGraph
        label={t('template.graphCompare')}
        steps={steps}
        words={words}
        marks={marks}
        onOpen={(code) => goToStep(code)}
      />
      {head.length > 0 && (
        <>
          <h2>{t('template.compareHead')}</h2>
          <FieldTable name={t('template.compareHead')} fields={head} versions={versions} words={words} />
        </>
      )}
      {marks.size > 0 && <h2>{t('template.compareSteps')}</h2>}
      {steps.map((step) => {
        const mark = marks.get(step.code);
        if (!mark) return null;
        const fields = found.changed.find((one) => one.code === step.code)?.fields ?? [];
        return (
          <section key={step.code} id={`step-${step.code}`} tabIndex={-1} className="ad-difference">
            <h3>
              {step.name[words.language]} <Mark mark={mark} words={words} />
            </h3>
            {mark === 'changed' ? (
              <FieldTable name={step.name[words.language]} fields={fields} versions={versions} words={words} />
            ) : (
              <WholeStep step={step} words={words} />
            )}
          </section>
        );
      })}
    </>
  );
}

const ICONS = { added: Plus, removed: Minus, changed: Pencil } as const;

function Mark({ mark, words }: { readonly mark: StepMark; readonly words: ProcedureWords }): ReactNode {
  if (mark === 'problem') return null;
  return <Tag icon={ICONS[mark]}>{words.t(`template.mark.${mark}`)}</Tag>;
}

type FieldTableProps = {
  readonly name: string;
  readonly fields: readonly ChangedField[];
  readonly versions: readonly [number, number];
  readonly words: ProcedureWords;
};

function FieldTable({ name, fields, versions, words }: FieldTableProps) {
  const { t } = words;
  return (
    <table className="ad-compare">
      <caption className="cp-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t('template.column.field')}</th>
          {versions.map((version) => (
            <th key={version} scope="col">
              {t('template.column.before', { version })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldName(field, t)}</th>
            <td data-label={t('template.column.before', { version: versions[0] })}>
              <Lines lines={fieldLines(field, before, words)} none={t('template.none')} />
            </td>
            <td data-label={t('template.column.before', { version: versions[1] })}>
              <Lines lines={fieldLines(field, after, words)} none={t('template.none')} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WholeStep({ step, words }: { readonly step: ProcedureTemplate['steps'][number]; words: ProcedureWords }) {
  const fields = Object.entries(step).filter(([field]) => field !== 'code' && field !== 'name');
  return (
    <dl className="ad-whole">
      {fields.map(([field, value]) => (
        <div key={field}>
          <dt>{fieldName(field, words.t)}</dt>
          <dd>
            <Lines lines={fieldLines(field, value, words)} none={words.t('template.none')} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0) return <span className="cp-soft">{none}</span>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
