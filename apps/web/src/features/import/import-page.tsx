import type { ImportKind, ImportReport } from '@counterpart/domain/exchange/import-report';
import { IMPORT_KINDS } from '@counterpart/domain/exchange/import-report';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { RadioGroup } from '@counterpart/ui/choice';
import { EmptyState } from '@counterpart/ui/empty-state';
import { FileDrop } from '@counterpart/ui/file-drop';
import { PageHead } from '@counterpart/ui/page-head';
import { useState } from 'react';
import { FileRefused } from '../../lib/file-refused.ts';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { EarlierImports } from './earlier-imports.tsx';
import { importRefusalText } from './import-text.ts';
import './import.css';
import { ReportView } from './report-view.tsx';
import { type Staged, stageFile } from './upload.ts';

/** Brings a file in: what it holds, a trial with every refused cell named, then all or nothing. */
export function ImportPage() {
  const { t } = useT();
  const { capabilities } = useMe();
  usePageTitle(t('import.title'));
  if (!capabilities.includes('exchange.import')) {
    return (
      <>
        <PageHead title={t('import.title')} />
        <EmptyState kind="noRight" title={t('import.noRight')}>
          {t('import.noRightHint')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead title={t('import.title')} lead={t('import.lead')} />
      <NewImport />
      <EarlierImports />
    </>
  );
}

type Trial =
  | { readonly step: 'choose'; readonly problem: string | null }
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'checked'; readonly staged: Staged; readonly kind: ImportKind }
  | { readonly step: 'done'; readonly name: string; readonly report: ImportReport };

const START: Trial = { step: 'choose', problem: null };

function NewImport() {
  const { t, language } = useT();
  const [kind, setKind] = useState<ImportKind>('world-bank-loans');
  const [trial, setTrial] = useState<Trial>(START);
  const read = async (file: File) => {
    setTrial({ step: 'reading', name: file.name });
    try {
      setTrial({ step: 'checked', staged: await stageFile(kind, file, language), kind });
    } catch (error) {
      const refusal = error instanceof FileRefused ? error.refusal : null;
      setTrial({ step: 'choose', problem: importRefusalText(refusal, t) });
    }
  };
  if (trial.step === 'checked') return <Checked trial={trial} onNext={setTrial} />;
  if (trial.step === 'done') {
    return (
      <section className="cp-stack">
        <h2>{t('import.done', { name: trial.name })}</h2>
        <ReportView report={trial.report} />
        <div className="cp-row">
          <Button onPress={() => setTrial(START)}>{t('import.another')}</Button>
        </div>
      </section>
    );
  }
  return (
    <div className="cp-form">
      {trial.step === 'choose' && trial.problem !== null && (
        <Banner meaning="late" isUrgent>
          {trial.problem}
        </Banner>
      )}
      <RadioGroup
        label={t('import.kind')}
        value={kind}
        options={IMPORT_KINDS.map((id) => ({
          id,
          label: t(`import.kind.${id}`),
          description: t(`import.kind.${id}.hint`),
        }))}
        onChange={setKind}
      />
      {trial.step === 'reading' ? (
        <Banner>{t('import.reading', { name: trial.name })}</Banner>
      ) : (
        <FileDrop
          label={t('import.file')}
          accept={['.csv', '.gz', 'text/csv', 'application/gzip']}
          hint={t('import.limits')}
          onFiles={([file]) => file && void read(file)}
        />
      )}
    </div>
  );
}

type CheckedProps = { readonly trial: Extract<Trial, { step: 'checked' }>; readonly onNext: (trial: Trial) => void };

function Checked({ trial, onNext }: CheckedProps) {
  const { t } = useT();
  const { staged, kind } = trial;
  const { report } = staged;
  const run = useCommand(apiClient.exchange.runImport.mutate, {
    onDone: (done) =>
      onNext({
        step: 'done',
        name: staged.fileName,
        report: { ...report, ...done, kind, refusals: report.refusals },
      }),
  });
  const good = report.new + report.changed;
  const start = (skipRefused: boolean) => run.mutate({ uploadId: staged.uploadId, kind, skipRefused });
  return (
    <section className="cp-stack">
      <h2>{t('import.check', { name: staged.fileName })}</h2>
      <ReportView report={report} />
      <div className="cp-row">
        {report.refused === 0 && good > 0 && (
          <Button variant="primary" isPending={run.isPending} onPress={() => start(false)}>
            {t('import.run', { count: report.rows })}
          </Button>
        )}
        {report.refused > 0 && good > 0 && (
          <Button isPending={run.isPending} onPress={() => start(true)}>
            {t('import.runGood', { count: report.rows - report.refused })}
          </Button>
        )}
        <Button variant="quiet" onPress={() => onNext(START)}>
          {t('import.another')}
        </Button>
      </div>
    </section>
  );
}
