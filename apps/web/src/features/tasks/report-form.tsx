import { Button } from '@counterpart/ui/button';
import { RadioGroup } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { TextField } from '@counterpart/ui/text-field';
import { type FormEvent, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useMe } from '../../lib/use-me.ts';
import { useAct } from './use-act.ts';
import type { TaskView } from './use-tasks.ts';

const STEPS = ['20', '40', '60', '80', 'done'] as const;
type Step = (typeof STEPS)[number];
type Draft = { readonly step: Step | null; readonly text: string; readonly number: string; readonly on: string | null };
type Sent = { readonly percent: number; readonly draft: Draft };

/** The lead agency's report: one press says how far it is, another saves. "Done" proposes the result to the office. */
export function ReportForm({ task }: { readonly task: TaskView }) {
  const { t } = useT();
  const { today } = useMe();
  const [draft, setDraft] = useState<Draft>({ step: null, text: '', number: '', on: null });
  const [attempt, setAttempt] = useState(0);
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const { id: taskId, isSecret } = task;
  const act = useAct<Sent>(
    ({ input: { percent, draft: said }, idempotencyKey }) =>
      said.step === 'done'
        ? apiClient.tasks.propose.mutate({
            input: { taskId, text: said.text, documentNumber: said.number, documentOn: said.on },
            idempotencyKey,
          })
        : apiClient.tasks.report.mutate({ input: { taskId, percent, text: said.text }, idempotencyKey }),
    {
      done: ({ percent, draft: said }) =>
        said.step === 'done' ? t('task.report.proposed') : t('task.report.saved', { percent }),
    },
  );
  const isDone = draft.step === 'done';
  const problem = problemOf(draft, isSecret);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (problem || act.isPending) return;
    act.mutate({ percent: isDone ? 100 : Number(draft.step), draft });
  };
  const said = attempt > 0 ? problem : null;
  return (
    <section className="tk-report cp-no-print" aria-label={t('task.report.title')}>
      <form className="cp-form" noValidate onSubmit={submit}>
        <h2>{t('task.report.title')}</h2>
        <ErrorSummary attempt={attempt} errors={said ? [{ field: said.field, message: t(said.key) }] : []} />
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
        <div className="cp-row">
          <Button type="submit" variant="primary" isPending={act.isPending}>
            {t('form.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}

type Problem = { readonly field: 'step' | 'number'; readonly key: 'task.report.pick' | 'task.report.resultMissing' };

/** What keeps a report from being sent; "done" needs something that shows the result. */
function problemOf({ step, text, number }: Draft, isSecret: boolean): Problem | null {
  if (step === null) return { field: 'step', key: 'task.report.pick' };
  const isShown = number.trim() !== '' || (!isSecret && text.trim() !== '');
  return step === 'done' && !isShown ? { field: 'number', key: 'task.report.resultMissing' } : null;
}
