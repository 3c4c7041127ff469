import { DatePicker } from '@counterpart/ui/date-field';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import type { ApiInput } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import type { DeliverableView } from './use-deliverables.ts';
import { sendUpdate } from './use-update-deliverable.ts';

type EvidenceFormProps = { readonly deliverable: DeliverableView; readonly onClose: () => void };
type Values = { readonly number: string; readonly on: string | null; readonly note: string };

/** Adds a paper that proves a deliverable. */
export function EvidenceForm({ deliverable, onClose }: EvidenceFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('deliverables.evidenceAdd')} onClose={onClose}>
      {(tell) => <Fields deliverable={deliverable} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ deliverable, onClose, tell }: EvidenceFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const { today } = useMe();
  const { id, version, evidence } = deliverable;
  const quiet = useCommand(sendUpdate, { done: () => t('deliverables.undone') });
  const form = useRecordForm<
    Values,
    ApiInput['deliverables']['update']['input'],
    Awaited<ReturnType<typeof sendUpdate>>
  >({
    initial: { number: '', on: null, note: '' },
    version: 0,
    check: ({ number, note }) => ({
      ...(number.trim() === '' && note.trim() === '' && { number: (say) => say('deliverables.evidenceMissing') }),
    }),
    input: ({ values }) => ({ id, version, patch: { evidence: [...evidence, values] } }),
    send: sendUpdate,
    done: () => t('deliverables.evidenceSaved'),
    undo: (saved) => () => quiet.mutate({ id, version: saved.version, patch: saved.inverse }),
    onDone: onClose,
  });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  return (
    <RecordFormFrame form={form} submit="form.add" onCancel={onClose}>
      <TextField
        name="number"
        label={t('deliverables.evidenceNumber')}
        maxLength={120}
        value={values.number}
        onChange={(number) => set('number', number)}
        error={problems.number?.(t)}
      />
      <DatePicker
        name="on"
        label={t('deliverables.evidenceOn')}
        isOptional
        max={today}
        value={values.on}
        onChange={(on) => set('on', on)}
      />
      <TextField
        name="note"
        label={t('deliverables.evidenceNote')}
        isOptional
        maxLength={500}
        value={values.note}
        onChange={(note) => set('note', note)}
      />
    </RecordFormFrame>
  );
}
