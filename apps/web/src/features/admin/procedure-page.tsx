import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { Button } from '@counterpart/ui/button';
import { PageHead } from '@counterpart/ui/page-head';
import { Select } from '@counterpart/ui/select';
import { Skeleton } from '@counterpart/ui/skeleton';
import { Tabs } from '@counterpart/ui/tabs';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { FilePen, FilePlus2 } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useCan } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { DraftBar } from './draft-bar.tsx';
import { DraftSteps } from './draft-steps.tsx';
import { goToStep } from './go-to-step.ts';
import { ProcedureFacts } from './procedure-facts.tsx';
import { ProcedureGraph, type StepMark } from './procedure-graph.tsx';
import { ProcedureSteps } from './procedure-steps.tsx';
import { type ProcedureRow, proceduresByCode, type ProcedureVersion, versionOptions } from './procedure-versions.ts';
import { useProcedureWords } from './procedure-words.ts';
import type { Draft } from './step-form.tsx';
import { useAdminSearch } from './use-admin-search.ts';

const StepDrawer = lazy(async () => ({ default: (await import('./step-form.tsx')).StepDrawer }));
const HeadDrawer = lazy(async () => ({ default: (await import('./head-form.tsx')).HeadDrawer }));
const ProcedureCompare = lazy(async () => ({ default: (await import('./procedure-compare.tsx')).ProcedureCompare }));
const ProcedureTrial = lazy(async () => ({ default: (await import('./procedure-trial.tsx')).ProcedureTrial }));

/** One procedure in one of its versions: read, compared, tried on files, and as a draft edited. */
export function ProcedurePage() {
  const { t, language } = useT();
  const { code } = useParams({ from: '/framed/admin/procedures/$code' });
  const [{ v }] = useAdminSearch();
  const procedures = useQuery(useApi().procedures.list.queryOptions({}));
  const row = procedures.data && proceduresByCode(procedures.data).find((one) => one.code === code);
  const shown = row && (row.versions.find((one) => String(one.versionNo) === v) ?? inForce(row.versions) ?? row.latest);
  usePageTitle(shown?.name[language] ?? t('admin.procedures'));
  if (procedures.error) return <FailureBanner failure={procedures.error} />;
  if (!procedures.data) return <Skeleton lines={8} />;
  if (!shown) return <NotFound />;
  return (
    <>
      <PageHead
        title={shown.name[language]}
        crumbs={
          <Breadcrumbs
            links={[
              <RouteLink key="all" to="/admin/procedures" search={{}} className="cp-link">
                {t('admin.procedures')}
              </RouteLink>,
            ]}
            current={code}
          />
        }
      />
      <div className="cp-stack">
        <VersionTools row={row} shown={shown} />
        <VersionBody key={shown.id} row={row} shown={shown} />
      </div>
    </>
  );
}

function inForce(versions: readonly ProcedureVersion[]): ProcedureVersion | undefined {
  return versions.find((one) => one.isCurrent);
}

type VersionProps = { readonly row: ProcedureRow; readonly shown: ProcedureVersion };

function VersionTools({ row, shown }: VersionProps) {
  const { t } = useT();
  const [, set] = useAdminSearch();
  const mayDraft = useCan('procedure.write');
  const draft = row.versions.find((one) => one.status === 'draft');
  const start = useCommand(
    (envelope: Parameters<typeof apiClient.templates.startDraft.mutate>[0]) =>
      apiClient.templates.startDraft.mutate(envelope),
    {
      done: ({ versionNo }) => t('template.draftStarted', { version: versionNo }),
      onDone: ({ versionNo }) => set({ v: String(versionNo), tab: undefined, with: undefined }),
    },
  );
  return (
    <div className="ad-tools" data-wide="">
      {row.versions.length > 1 && (
        <Select
          label={t('procedures.version')}
          options={versionOptions(row.versions, t)}
          value={String(shown.versionNo)}
          onChange={(next) => set({ v: next, with: undefined, step: undefined, act: undefined })}
        />
      )}
      {mayDraft && !draft && (
        <Button icon={FilePlus2} isPending={start.isPending} onPress={() => start.mutate({ procedureId: shown.id })}>
          {t('template.startDraft')}
        </Button>
      )}
      {draft && draft.id !== shown.id && (
        <Button icon={FilePen} onPress={() => set({ v: String(draft.versionNo), with: undefined })}>
          {t('template.openDraft')}
        </Button>
      )}
    </div>
  );
}

function VersionBody({ row, shown }: VersionProps) {
  const { t } = useT();
  const [{ tab = 'steps', act, step }, set] = useAdminSearch();
  const found = useQuery(useApi().templates.get.queryOptions({ procedureId: shown.id }));
  if (found.error) return <FailureBanner failure={found.error} />;
  if (!found.data) return <Skeleton lines={8} />;
  const version = found.data;
  const isDraft = version.status === 'draft' && version.mayEdit;
  return (
    <>
      {isDraft && <DraftBar draft={version} isOnly={row.versions.length === 1} />}
      <Tabs
        label={t('template.tabs')}
        tabs={[
          { id: 'steps' as const, label: t('template.tab.steps') },
          { id: 'compare' as const, label: t('template.tab.compare') },
          { id: 'trial' as const, label: t(isDraft ? 'template.tab.trial' : 'template.tab.move') },
        ]}
        value={tab}
        onChange={(next) => set({ tab: next === 'steps' ? undefined : next })}
      >
        <Suspense fallback={<Skeleton lines={8} />}>
          {tab === 'steps' && <StepsTab shown={shown} version={version} isDraft={isDraft} />}
          {tab === 'compare' && <ProcedureCompare versions={row.versions} shown={shown} template={version.template} />}
          {tab === 'trial' && <ProcedureTrial version={shown} />}
        </Suspense>
      </Tabs>
      <Suspense>
        {isDraft && step !== undefined && (
          <StepDrawer draft={version} code={step} onClose={() => set({ step: undefined })} />
        )}
        {isDraft && act === 'head' && <HeadDrawer draft={version} onClose={() => set({ act: undefined })} />}
      </Suspense>
    </>
  );
}

type StepsTabProps = { readonly shown: ProcedureVersion; readonly version: Draft; readonly isDraft: boolean };

function StepsTab({ shown, version, isDraft }: StepsTabProps) {
  const { t } = useT();
  const [, set] = useAdminSearch();
  const { template, problems } = version;
  const words = useProcedureWords(template);
  const marks = useMemo(() => new Map<string, StepMark>(problems.map((one) => [one.step, 'problem'])), [problems]);
  return (
    <div className="cp-stack">
      <ProcedureFacts version={shown} template={template} words={words} />
      {!isDraft && <p className="cp-soft">{t('template.publishedNote')}</p>}
      {template.steps.length > 0 && (
        <>
          <h2>{t('template.graph')}</h2>
          <ProcedureGraph
            label={t('template.graph')}
            steps={template.steps}
            words={words}
            marks={marks}
            onOpen={isDraft ? (code) => set({ step: code }) : goToStep}
          />
        </>
      )}
      <h2>{t('procedures.stepCount', { count: template.steps.length })}</h2>
      {isDraft ? (
        <DraftSteps draft={version} />
      ) : (
        <ProcedureSteps template={template} words={words} problems={problems} />
      )}
    </div>
  );
}
