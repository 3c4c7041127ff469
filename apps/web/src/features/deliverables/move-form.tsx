import { SLIP_REASON_WORDS, type SlipReason } from '@counterpart/reference/codelists/work';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import type { DeliverableView } from './use-deliverables.ts';

type MoveFormProps = { readonly deliverable: DeliverableView; readonly onClose: () => void };
type Input = ApiInput['deliverables']['move']['input'];

const send = (envelope: Parameters<typeof apiClient.deliverables.move.mutate>[0]) =>
  apiClient.deliverables.move.mutate(envelope);

/** Moves the day on which a deliverable is due, with the cause, who asked and the paper that says so. */
export function MoveForm({ deliverable, onClose }: MoveFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('deliverables.move')} onClose={onClose}>
      {(tell) => <Fields deliverable={deliverable} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

type Values = {
  readonly dueOn: string | null;
  readonly reasonCode: SlipReason | null;
  readonly reason: string;
  readonly askedBy: string;
  readonly document: string;
};

function Fields({ deliverable, onClose, tell }: MoveFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t, language } = useT();
  const form = useMoveForm({ deliverable, onClose });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  const reasons = Object.entries(SLIP_REASON_WORDS) as [SlipReason, { vi: string; en: string }][];
  return (
    <RecordFormFrame form={form} submit="deliverables.move" onCancel={onClose}>
      <DatePicker
        name="dueOn"
        label={t('deliverables.moveTo')}
        value={values.dueOn}
        onChange={(day) => set('dueOn', day)}
        error={problems.dueOn?.(t)}
      />
      <Select
        name="reasonCode"
        label={t('deliverables.moveReason')}
        isOptional={deliverable.dueOn === null}
        options={reasons.map(([id, words]) => ({ id, label: words[language] }))}
        value={values.reasonCode}
        onChange={(reason) => set('reasonCode', reason)}
        error={problems.reasonCode?.(t)}
      />
      {(['reason', 'askedBy', 'document'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={t(FIELD_WORDS[field])}
          isOptional
          lines={field === 'reason' ? 3 : 1}
          maxLength={field === 'reason' ? 2000 : 200}
          value={values[field]}
          onChange={(text) => set(field, text)}
        />
      ))}
    </RecordFormFrame>
  );
}

const FIELD_WORDS = {
  reason: 'deliverables.reason',
  askedBy: 'deliverables.moveAskedBy',
  document: 'deliverables.moveDocument',
} as const;

function useMoveForm({ deliverable, onClose }: MoveFormProps) {
  const { t } = useT();
  const { id, version, dueOn } = deliverable;
  const quiet = useCommand(send, { done: () => t('deliverables.undone') });
  return useRecordForm<Values, Input, Awaited<ReturnType<typeof send>>>({
    initial: { dueOn, reasonCode: null, reason: '', askedBy: '', document: '' },
    version: 0,
    check: (values) => ({
      ...(values.dueOn === null && { dueOn: (say) => say('deliverables.dayMissing') }),
      ...(dueOn !== null &&
        values.dueOn !== null &&
        values.dueOn > dueOn &&
        values.reasonCode === null && { reasonCode: (say) => say('deliverables.moveReasonMissing') }),
    }),
    input: ({ values: { reasonCode, ...said } }) => ({
      id,
      version,
      ...said,
      ...(reasonCode !== null && { reasonCode }),
    }),
    send,
    done: () => t('deliverables.moved'),
    undo: (result) => () => quiet.mutate({ id, version: result.version, dueOn: result.inverse.dueOn }),
    onDone: onClose,
  });
}
