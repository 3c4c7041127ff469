import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { useDocumentName } from './document-item.tsx';
import type { DocumentView } from './use-documents.ts';

type RemovePaperProps = { readonly document: DocumentView; readonly onClose: () => void };
type RemoveInput = ApiInput['documents']['remove']['input'];
type RestoreInput = ApiInput['documents']['restore']['input'];

const sendRemove = (envelope: { input: RemoveInput; idempotencyKey: string }) =>
  apiClient.documents.remove.mutate(envelope);
const sendRestore = (envelope: { input: RestoreInput; idempotencyKey: string }) =>
  apiClient.documents.restore.mutate(envelope);

/** Takes a paper off its record, with the reason; the toast puts it back. */
export function RemovePaper(props: RemovePaperProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('documents.act.remove')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ document, onClose, tell }: RemovePaperProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const name = useDocumentName()(document);
  const { id, version = 0 } = document;
  const restore = useCommand(sendRestore, { done: () => t('documents.restored') });
  const form = useRecordForm<{ readonly reason: string }, RemoveInput, Awaited<ReturnType<typeof sendRemove>>>({
    initial: { reason: '' },
    version: 0,
    check: ({ reason }) => (reason.trim() === '' ? { reason: (say) => say('documents.reasonMissing') } : {}),
    input: ({ values: { reason } }) => ({ id, version, reason }),
    send: sendRemove,
    done: () => t('documents.removed', { name }),
    undo: (removed) => () => restore.mutate({ id, version: removed.version }),
    onDone: onClose,
  });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  return (
    <RecordFormFrame form={form} submit="documents.act.remove" onCancel={onClose}>
      <p>
        <strong>{name}</strong>
      </p>
      <p className="cp-soft">{t('documents.removeNote')}</p>
      <TextField
        name="reason"
        label={t('documents.reason')}
        lines={2}
        maxLength={500}
        value={form.values.reason}
        onChange={(reason) => form.set('reason', reason)}
        error={form.problems.reason?.(t)}
      />
    </RecordFormFrame>
  );
}
