import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCommand } from '../../lib/use-command.ts';
import { type Filled, useRecordForm } from '../../lib/use-record-form.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { LinkFields } from './link-fields.tsx';
import { ReachText } from './reach-text.tsx';
import { NOTHING_SAID, problemsOfSaying, SayingFields, type SayingValues } from './saying-fields.tsx';
import { SupportField } from './support-field.tsx';
import { comingOf, type SeriesView } from './use-series.ts';
import type { TaskView } from './use-tasks.ts';
import { ContentFields, LeadField, SourceFields } from './written-fields.tsx';
import { patchOf, problemsOfWritten, type WrittenValues, writtenOf } from './written-values.ts';

type ChangeProps = { readonly series: SeriesView; readonly task: TaskView; readonly onClose: () => void };

/** Changes what a recurring task says and who does it, for all periods still to come; it begins with the next of them. */
export function ChangeSeries(props: ChangeProps) {
  const { t } = useT();
  const code = comingOf(props.series)[0]?.code ?? props.task.code;
  const next = useQuery(useApi().tasks.get.queryOptions({ code }));
  return (
    <FormDrawer title={t('task.series.change')} onClose={props.onClose}>
      {(tell) => (
        <>
          {next.isPending && <Skeleton lines={8} />}
          {next.error && <FailureBanner failure={next.error} />}
          {next.data && <Fields {...props} next={next.data} tell={tell} />}
        </>
      )}
    </FormDrawer>
  );
}

type Values = WrittenValues & SayingValues;
type NextProps = ChangeProps & { readonly next: TaskView };
type FieldsProps = NextProps & { readonly tell: (isDirty: boolean) => void };

function Fields({ tell, ...props }: FieldsProps) {
  const { t, language } = useT();
  const { series, next, onClose } = props;
  const form = useChange(props);
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set } = form;
  const { links } = next;
  const known = links && {
    id: links.programmeId,
    code: links.programmeCode,
    title: inLanguage(language, links.titleVi, links.titleEn).text,
  };
  return (
    <RecordFormFrame form={form} submit="form.save" onCancel={onClose}>
      <ReachText coming={comingOf(series)} what="task.series.changeReach" />
      <SourceFields form={form} />
      <ContentFields form={form} />
      <LeadField form={form} />
      {values.leadAgencyId !== next.leadAgencyId && (
        <>
          <p className="cp-soft">{t('task.series.leadReason')}</p>
          <SayingFields form={form} isSecret={next.isSecret} />
        </>
      )}
      <SupportField value={values.supportIds} onChange={(ids) => set('supportIds', ids)} />
      <LinkFields form={form} known={known} />
    </RecordFormFrame>
  );
}

type Input = Parameters<typeof apiClient.tasks.updateSeries.mutate>[0]['input'];
type Changed = Awaited<ReturnType<typeof apiClient.tasks.updateSeries.mutate>>;

function useChange({ series, task, next, onClose }: NextProps) {
  const { t } = useT();
  const queryClient = useQueryClient();
  const api = useApi();
  const key = api.tasks.series.queryKey({ code: task.code });
  const back = useCommand(
    async ({ input, idempotencyKey }: { input: Omit<Input, 'seen'>; idempotencyKey: string }) => {
      const now = await apiClient.tasks.series.query({ code: task.code });
      return apiClient.tasks.updateSeries.mutate({ input: { ...input, seen: seenOf(now) }, idempotencyKey });
    },
    { done: () => t('task.undone') },
  );
  return useRecordForm<Values, Filled<Values>, Changed>({
    initial: { ...writtenOf(next), ...NOTHING_SAID },
    version: next.version,
    check: (values) => ({
      ...problemsOfWritten(values),
      ...(values.leadAgencyId !== next.leadAgencyId && problemsOfSaying(values, next.isSecret)),
    }),
    input: (filled) => filled,
    send: async ({ input: { values, changed }, idempotencyKey }) => {
      try {
        const input = { taskId: task.id, seen: seenOf(series), ...sayingOf(values), patch: seriesPatch(changed) };
        return await apiClient.tasks.updateSeries.mutate({ input, idempotencyKey });
      } catch (error) {
        // Whoever was overtaken looks at the periods as they are now, and saves again.
        void queryClient.invalidateQueries({ queryKey: key });
        throw error;
      }
    },
    done: ({ changed }) => t('task.series.changed', { count: changed }),
    undo: ({ inverse }) => {
      // Giving a secret task back takes the number of a paper, which nobody has named.
      if (!inverse || (next.isSecret && inverse.leadAgencyId)) return undefined;
      const text = inverse.leadAgencyId ? t('task.undone') : '';
      return () => back.mutate({ taskId: task.id, text, patch: inverse });
    },
    onDone: onClose,
    onUnchanged: onClose,
  });
}

function seenOf(series: SeriesView): Input['seen'] {
  return comingOf(series).map((one) => ({ taskId: one.id, version: one.version }));
}

function sayingOf({ text, documentNumber, documentOn }: Values): SayingValues {
  return { text, documentNumber, documentOn };
}

function seriesPatch(changed: Partial<Values>): Input['patch'] {
  const { text: _text, documentNumber: _number, documentOn: _on, leadAgencyId, ...written } = changed;
  return { ...patchOf(written), ...(leadAgencyId && { leadAgencyId }) };
}
