import { parseTypedDecimal } from '@counterpart/i18n/number-input';
import { Checkbox } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import type { IndicatorView } from './use-deliverables.ts';

type ReadingFormProps = { readonly indicator: IndicatorView; readonly onClose: () => void };
type Values = {
  readonly value: string;
  readonly total: string;
  readonly isOver: boolean;
  readonly asOfOn: string | null;
  readonly source: string;
};

const send = (envelope: Parameters<typeof apiClient.deliverables.recordReading.mutate>[0]) =>
  apiClient.deliverables.recordReading.mutate(envelope);

const withdraw = (envelope: Parameters<typeof apiClient.deliverables.withdrawReading.mutate>[0]) =>
  apiClient.deliverables.withdrawReading.mutate(envelope);

/** Writes down what an indicator came to on a day, and who says so. */
export function ReadingForm({ indicator, onClose }: ReadingFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('deliverables.indicator.record')} onClose={onClose}>
      {(tell) => <Fields indicator={indicator} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ indicator, onClose, tell }: ReadingFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const { today } = useMe();
  const form = useReadingForm({ indicator, onClose });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  const number = (field: 'value' | 'total', label: string) => (
    <TextField
      name={field}
      label={label}
      inputMode="decimal"
      hasFigures
      value={values[field]}
      onChange={(text) => set(field, text)}
      error={problems[field]?.(t)}
    />
  );
  return (
    <RecordFormFrame form={form} submit="deliverables.indicator.record" onCancel={onClose}>
      {number('value', t('deliverables.indicator.value'))}
      {indicator.isFraction && number('total', t('deliverables.indicator.total'))}
      {!indicator.isFraction && indicator.direction === 'up' && (
        <Checkbox name="isOver" isSelected={values.isOver} onChange={(isOver) => set('isOver', isOver)}>
          {t('deliverables.indicator.over')}
        </Checkbox>
      )}
      <DatePicker
        name="asOfOn"
        label={t('deliverables.indicator.asOf')}
        max={today}
        value={values.asOfOn}
        onChange={(day) => set('asOfOn', day)}
        error={problems.asOfOn?.(t)}
      />
      <TextField
        name="source"
        label={t('deliverables.indicator.source')}
        maxLength={300}
        value={values.source}
        onChange={(source) => set('source', source)}
        error={problems.source?.(t)}
      />
    </RecordFormFrame>
  );
}

function useReadingForm({ indicator, onClose }: ReadingFormProps) {
  const { t, language } = useT();
  const quiet = useCommand(withdraw, { done: () => t('deliverables.undone') });
  const decimal = (text: string) => {
    const read = parseTypedDecimal(text, language);
    return read.ok ? read.decimal : null;
  };
  return useRecordForm<Values, ApiInput['deliverables']['recordReading']['input'], Awaited<ReturnType<typeof send>>>({
    initial: { value: '', total: '', isOver: false, asOfOn: null, source: '' },
    version: 0,
    check: ({ value, total, asOfOn, source }) => ({
      ...(decimal(value) === null && { value: (say) => say('deliverables.indicator.valueWrong') }),
      ...(indicator.isFraction &&
        decimal(total) === null && { total: (say) => say('deliverables.indicator.valueWrong') }),
      ...(asOfOn === null && { asOfOn: (say) => say('deliverables.dayMissing') }),
      ...(source.trim() === '' && { source: (say) => say('deliverables.indicator.sourceMissing') }),
    }),
    input: ({ values: { value, total, isOver, asOfOn, source } }) => ({
      indicatorId: indicator.id,
      value: decimal(value) ?? '',
      total: indicator.isFraction ? decimal(total) : null,
      qualifier: isOver ? 'over' : 'exact',
      asOfOn: asOfOn ?? '',
      source,
    }),
    send,
    done: () => t('deliverables.indicator.recorded'),
    undo:
      ({ id }) =>
      () =>
        quiet.mutate({ id, isWithdrawn: true }),
    onDone: onClose,
  });
}
