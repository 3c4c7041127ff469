import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import type { UrgingView } from './use-urging.ts';

type WithdrawFormProps = { readonly urging: UrgingView; readonly onClose: () => void };
type Input = ApiInput['urging']['withdraw']['input'];

/** Withdraws an urging, with the reason. */
export function WithdrawForm(props: WithdrawFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('urging.withdraw')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ urging, onClose, tell }: WithdrawFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const form = useRecordForm<{ readonly reason: string }, Input, ApiOutput['urging']['withdraw']>({
    initial: { reason: '' },
    version: 0,
    check: ({ reason }) => (reason.trim() === '' ? { reason: (say) => say('task.field.reasonMissing') } : {}),
    input: ({ values }) => ({ urgingIds: [urging.id], reason: values.reason }),
    send: (envelope) => apiClient.urging.withdraw.mutate(envelope),
    done: () => t('urging.withdrawn'),
    onDone: onClose,
  });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  return (
    <RecordFormFrame form={form} submit="urging.withdraw" onCancel={onClose}>
      <p className="cp-soft">{t('urging.withdrawNote')}</p>
      <TextField
        name="reason"
        label={t('urging.reason')}
        lines={3}
        maxLength={1000}
        value={form.values.reason}
        onChange={(reason) => form.set('reason', reason)}
        error={form.problems.reason?.(t)}
      />
    </RecordFormFrame>
  );
}
