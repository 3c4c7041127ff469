import { DatePicker } from '@counterpart/ui/date-field';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient, type ApiInput } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import type { PromiseItem } from './use-meetings.ts';

type EndFormProps = { readonly item: PromiseItem; readonly onClose: () => void };
type InnerProps = EndFormProps & { readonly tell: (isDirty: boolean) => void };
type Input = ApiInput['meetings']['settleItem']['input'];
type Ended = Awaited<ReturnType<typeof apiClient.meetings.settleItem.mutate>>;

const send = (envelope: Parameters<typeof apiClient.meetings.settleItem.mutate>[0]) =>
  apiClient.meetings.settleItem.mutate(envelope);

/** Records that an item was kept, on which day and by what that is seen. */
export function KeepForm(props: EndFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('meetings.item.keepTitle')} onClose={props.onClose}>
      {(tell) => <KeepFields {...props} tell={tell} />}
    </FormDrawer>
  );
}

/** Records that nothing more is to come of an item, and why. */
export function DropForm(props: EndFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('meetings.item.drop')} onClose={props.onClose}>
      {(tell) => <DropFields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function useUndo() {
  const { t } = useT();
  const takeBack = useCommand(send, { done: () => t('meetings.undone') });
  return ({ id, version, inverse }: Ended) =>
    () =>
      takeBack.mutate({ id, version, end: inverse });
}

function KeepFields({ item, onClose, tell }: InnerProps) {
  const { t } = useT();
  const { today } = useMe();
  const undo = useUndo();
  const form = useRecordForm<{ on: string | null; note: string }, Input, Ended>({
    initial: { on: today, note: '' },
    version: 0,
    check: ({ on }) => ({ ...(on === null && { on: (say) => say('input.dateEmpty') }) }),
    input: ({ values }) => ({
      id: item.id,
      version: item.version ?? 0,
      end: { kind: 'kept', on: values.on ?? '', note: values.note },
    }),
    send,
    done: () => t('meetings.item.kept'),
    undo,
    onDone: onClose,
  });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  return (
    <RecordFormFrame form={form} submit="form.save" onCancel={onClose}>
      <DatePicker
        name="on"
        label={t('meetings.item.keepOn')}
        max={today}
        value={form.values.on}
        onChange={(day) => form.set('on', day)}
        error={form.problems.on?.(t)}
      />
      <TextField
        name="note"
        label={t('meetings.item.evidence')}
        isOptional
        maxLength={500}
        value={form.values.note}
        onChange={(note) => form.set('note', note)}
      />
    </RecordFormFrame>
  );
}

function DropFields({ item, onClose, tell }: InnerProps) {
  const { t } = useT();
  const undo = useUndo();
  const form = useRecordForm<{ reason: string }, Input, Ended>({
    initial: { reason: '' },
    version: 0,
    check: ({ reason }) => ({
      ...(reason.trim() === '' && { reason: (say) => say('meetings.item.reasonNeeded') }),
    }),
    input: ({ values }) => ({
      id: item.id,
      version: item.version ?? 0,
      end: { kind: 'dropped', reason: values.reason },
    }),
    send,
    done: () => t('meetings.item.dropped'),
    undo,
    onDone: onClose,
  });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  return (
    <RecordFormFrame form={form} submit="form.save" onCancel={onClose}>
      <TextField
        name="reason"
        label={t('meetings.item.reason')}
        hint={t('meetings.internalHint')}
        maxLength={500}
        value={form.values.reason}
        onChange={(reason) => form.set('reason', reason)}
        error={form.problems.reason?.(t)}
      />
    </RecordFormFrame>
  );
}
