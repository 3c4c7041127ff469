import { Button } from '@counterpart/ui/button';
import { RadioGroup } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { TextField } from '@counterpart/ui/text-field';
import { type FormEvent, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useMe } from '../../lib/use-me.ts';
import type { Say } from '../../lib/use-record-form.ts';
import { type ActPaper, actPapers } from '../documents/act-paper.ts';
import { PaperDrop } from '../documents/paper-drop.tsx';
import type { Uploads } from '../documents/uploads.ts';
import { unsentFiles, useUploads, useUploadState } from '../documents/use-uploads.ts';
import { useAct } from './use-act.ts';
import type { TaskView } from './use-tasks.ts';

const STEPS = ['20', '40', '60', '80', 'done'] as const;
type Step = (typeof STEPS)[number];
type Draft = { readonly step: Step | null; readonly text: string; readonly number: string; readonly on: string | null };
type Sent = { readonly percent: number; readonly draft: Draft; readonly papers: ActPaper[] };

/** The lead agency's report: one press says how far it is, another saves. "Done" proposes the result to the office. */
export function ReportForm({ task }: { readonly task: TaskView }) {
  const { t } = useT();
  const { today } = useMe();
  const [draft, setDraft] = useState<Draft>({ step: null, text: '', number: '', on: null });
  const [attempt, setAttempt] = useState(0);
  const [unsent, setUnsent] = useState<Say | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const { isSecret } = task;
  const uploads = useUploads();
  const { uploads: chosen } = useUploadState(uploads);
  const act = useReport(task);
  const isDone = draft.step === 'done';
  const problem = problemOf(draft, { isSecret, hasFile: chosen.length > 0 });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    setUnsent(null);
    if (problem || act.isPending || isWaiting) return;
    setWaiting(true);
    const reason = await unsentFiles(uploads);
    setWaiting(false);
    if (reason) setUnsent(() => reason);
    else act.mutate({ percent: isDone ? 100 : Number(draft.step), draft, papers: reportPapers(uploads, draft) });
  };
  const said = attempt > 0 ? problem : null;
  const errors = [
    ...(said ? [{ field: said.field, message: t(said.key) }] : []),
    ...(unsent ? [{ field: 'files', message: unsent(t) }] : []),
  ];
  return (
    <section className="tk-report cp-no-print" aria-label={t('task.report.title')}>
      <form className="cp-form" noValidate onSubmit={(event) => void submit(event)}>
        <h2>{t('task.report.title')}</h2>
        <ErrorSummary attempt={attempt} errors={errors} />
        <RadioGroup
          name="step"
          label={t('task.report.percent')}
          options={STEPS.map((id) => ({
            id,
            label: id === 'done' ? t('task.report.done') : t('task.percentOf', { percent: Number(id) }),
          }))}
          value={draft.step}
          onChange={(step) => set({ step })}
          error={said?.field === 'step' ? t(said.key) : undefined}
        />
        {isDone && <p className="cp-soft">{t(isSecret ? 'task.report.secretNote' : 'task.report.doneNote')}</p>}
        {isDone && (
          <div className="tk-pair">
            <TextField
              name="number"
              label={t('task.report.number')}
              maxLength={120}
              value={draft.number}
              onChange={(number) => set({ number })}
              error={said?.field === 'number' ? t(said.key) : undefined}
            />
            <DatePicker
              name="on"
              label={t('task.report.numberDay')}
              isOptional
              max={today}
              value={draft.on}
              onChange={(on) => set({ on })}
            />
          </div>
        )}
        {!isSecret && draft.step !== null && (
          <TextField
            name="text"
            label={t('task.report.text')}
            isOptional
            lines={2}
            maxLength={2000}
            value={draft.text}
            onChange={(text) => set({ text })}
          />
        )}
        {!isSecret && <PaperDrop label={t('documents.attach')} uploads={uploads} isMultiple />}
        <div className="cp-row">
          <Button type="submit" variant="primary" isPending={act.isPending || isWaiting}>
            {t('form.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}

type Problem = { readonly field: 'step' | 'number'; readonly key: 'task.report.pick' | 'task.report.resultMissing' };

/** Sends what was said, with its papers, as a report or as a proposal. */
function useReport({ id: taskId }: TaskView) {
  const { t } = useT();
  return useAct<Sent>(
    ({ input: { percent, draft: said, papers }, idempotencyKey }) =>
      said.step === 'done'
        ? apiClient.tasks.propose.mutate({
            input: { taskId, text: said.text, documentNumber: said.number, documentOn: said.on, papers },
            idempotencyKey,
          })
        : apiClient.tasks.report.mutate({ input: { taskId, percent, text: said.text, papers }, idempotencyKey }),
    {
      done: ({ percent, draft: said }) =>
        said.step === 'done' ? t('task.report.proposed') : t('task.report.saved', { percent }),
    },
  );
}

/** The files of a report; the number of the result is the number of its first file. */
function reportPapers(uploads: Uploads, { step, number, on }: Draft): ActPaper[] {
  const papers = actPapers(uploads, 'REPORT');
  return papers.map((paper, at) => (step === 'done' && at === 0 ? { ...paper, number, on } : paper));
}

type Shown = { readonly isSecret: boolean; readonly hasFile: boolean };

/** What keeps a report from being sent; "done" needs something that shows the result. */
function problemOf({ step, text, number }: Draft, { isSecret, hasFile }: Shown): Problem | null {
  if (step === null) return { field: 'step', key: 'task.report.pick' };
  const isShown = number.trim() !== '' || (!isSecret && (hasFile || text.trim() !== ''));
  return step === 'done' && !isShown ? { field: 'number', key: 'task.report.resultMissing' } : null;
}
