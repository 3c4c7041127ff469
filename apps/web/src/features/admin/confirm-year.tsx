import { Dialog } from '@counterpart/ui/dialog';
import { TextField } from '@counterpart/ui/text-field';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';

type ConfirmYearProps = { readonly year: number; readonly onClose: () => void };

/** The year's plan has been issued: every projected day becomes official, and the notice its source. */
export function ConfirmYear({ year, onClose }: ConfirmYearProps) {
  const { t } = useT();
  const form = useRecordForm({
    initial: { source: '' },
    version: 0,
    check: ({ source }) => (source.trim() === '' ? { source: (say) => say('admin.sourceMissing') } : {}),
    input: ({ values }) => ({ year, source: values.source }),
    send: (envelope) => apiClient.calendar.confirmYear.mutate(envelope),
    done: ({ days }) => t('calendar.confirmed', { count: days, year: String(year) }),
    onDone: onClose,
    onUnchanged: onClose,
  });
  return (
    <Dialog isOpen title={t('calendar.confirmYear', { year: String(year) })} onClose={onClose}>
      <div className="cp-stack">
        <p>{t('calendar.confirmBody')}</p>
        <RecordFormFrame form={form} submit="calendar.confirm" onCancel={onClose}>
          <TextField
            name="source"
            label={t('admin.column.source')}
            hint={t('calendar.sourceHint')}
            maxLength={500}
            value={form.values.source}
            onChange={(text) => form.set('source', text)}
            error={form.problems.source?.(t)}
          />
        </RecordFormFrame>
      </div>
    </Dialog>
  );
}
