import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { ReachText } from './reach-text.tsx';
import { NOTHING_SAID, problemsOfSaying, SayingFields, type SayingValues } from './saying-fields.tsx';
import { comingOf, type SeriesView } from './use-series.ts';
import type { TaskView } from './use-tasks.ts';

type SeriesFormProps = { readonly series: SeriesView; readonly task: TaskView; readonly onClose: () => void };

/** Ends a recurring task early, with the reason. */
export function EndSeriesForm(props: SeriesFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('task.series.end')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

type Input = Parameters<typeof apiClient.tasks.endSeries.mutate>[0]['input'];
type Ended = Awaited<ReturnType<typeof apiClient.tasks.endSeries.mutate>>;

const resume = (envelope: Parameters<typeof apiClient.tasks.resumeSeries.mutate>[0]) =>
  apiClient.tasks.resumeSeries.mutate(envelope);

function Fields({ series, task, onClose, tell }: SeriesFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const { id: taskId, isSecret } = task;
  const back = useCommand(resume, { done: ({ resumed }) => t('task.series.resumed', { count: resumed }) });
  const form = useRecordForm<SayingValues, Input, Ended>({
    initial: NOTHING_SAID,
    version: 0,
    check: (values) => problemsOfSaying(values, isSecret),
    input: ({ values }) => ({ taskId, ...values }),
    send: (envelope) => apiClient.tasks.endSeries.mutate(envelope),
    done: ({ ended }) => t('task.series.endedDone', { count: ended }),
    undo: () => () => back.mutate({ taskId }),
    onDone: onClose,
  });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  return (
    <RecordFormFrame form={form} submit="task.series.end" onCancel={onClose}>
      <ReachText coming={comingOf(series)} what="task.series.endReach" />
      <SayingFields form={form} isSecret={isSecret} />
    </RecordFormFrame>
  );
}
