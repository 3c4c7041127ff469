import { periodsAfter } from '@counterpart/domain/tasks/recurrence.rules';
import { DatePicker } from '@counterpart/ui/date-field';
import { NumberField } from '@counterpart/ui/number-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { periodText } from './period-words.ts';
import { PeriodsPreview } from './periods-preview.tsx';
import type { SeriesView } from './use-series.ts';
import type { TaskView } from './use-tasks.ts';
import { say } from './written-values.ts';

type SeriesFormProps = { readonly series: SeriesView; readonly task: TaskView; readonly onClose: () => void };

/** Goes on with a recurring task until a later day; what will be made stands in the form before it is. */
export function LengthenForm(props: SeriesFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('task.series.lengthen')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

type Values = { readonly until: string | null; readonly day: number };
type Input = Parameters<typeof apiClient.tasks.lengthenSeries.mutate>[0]['input'];

function Fields({ series, task, onClose, tell }: SeriesFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t, language } = useT();
  const { every, lastPeriod } = series;
  const form = useRecordForm<Values, Input, { readonly code: string; readonly made: number }>({
    initial: { until: null, day: series.day },
    version: 0,
    check: ({ until }) => (until === null ? { until: say('input.dateEmpty') } : {}),
    // The form is not sent without a day.
    input: ({ values: { until, day } }) => ({ taskId: task.id, until: until ?? '', day }),
    send: (envelope) => apiClient.tasks.lengthenSeries.mutate(envelope),
    placeOf: ({ code }) => (code === 'task.periods' ? 'until' : null),
    done: ({ code, made }) => t('task.form.madeMany', { code, count: made }),
    onDone: onClose,
  });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  return (
    <RecordFormFrame form={form} submit="task.series.lengthen" onCancel={onClose}>
      <p className="cp-soft">{t('task.series.lastPeriod', { period: periodText(lastPeriod, t, language) })}</p>
      <DatePicker
        name="until"
        label={t('task.form.until')}
        value={values.until}
        onChange={(until) => set('until', until)}
        error={problems.until?.(t)}
      />
      <NumberField
        label={t('task.form.day')}
        hint={t('task.form.dayHint')}
        minValue={1}
        maxValue={31}
        value={values.day}
        onChange={(day) => set('day', Number.isInteger(day) ? day : 1)}
      />
      {values.until !== null && (
        <PeriodsPreview periods={periodsAfter({ every, day: values.day }, lastPeriod, values.until)} />
      )}
    </RecordFormFrame>
  );
}
