import { COMPARISONS, TARGET_KINDS } from '@counterpart/domain/deliverables/indicator.fields';
import { Button } from '@counterpart/ui/button';
import { DatePicker } from '@counterpart/ui/date-field';
import { IconButton } from '@counterpart/ui/icon-button';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { Plus, Trash2 } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import type { RecordForm } from '../../lib/use-record-form.ts';
import { COMPARISON_SIGNS } from './indicator-words.ts';
import type { IndicatorForm, TypedTarget } from './use-indicator-form.ts';

/** The targets of an indicator, one under the other. */
export function TargetFields({ form }: { readonly form: RecordForm<IndicatorForm> }) {
  const { t } = useT();
  const { targets } = form.values;
  const put = (next: readonly TypedTarget[]) => form.set('targets', next);
  const error = form.problems.targets?.(t);
  return (
    <div className="dl-target-fields">
      {targets.map((target, at) => (
        <TargetField
          key={target.key}
          target={target}
          number={at + 1}
          onChange={(next) => put(targets.with(at, next))}
          onRemove={() => put(targets.filter((one) => one !== target))}
        />
      ))}
      {error && <p className="cp-error">{error}</p>}
      <div>
        <Button
          icon={Plus}
          onPress={() =>
            put([
              ...targets,
              { key: crypto.randomUUID(), kind: 'value', comparison: '>=', value: '', dueOn: null, source: '' },
            ])
          }
        >
          {t('deliverables.indicator.targetAdd')}
        </Button>
      </div>
    </div>
  );
}

type TargetFieldProps = {
  readonly target: TypedTarget;
  readonly number: number;
  readonly onChange: (target: TypedTarget) => void;
  readonly onRemove: () => void;
};

function TargetField({ target, number, onChange, onRemove }: TargetFieldProps) {
  const { t } = useT();
  return (
    <fieldset className="dl-target-field">
      <legend className="cp-label">{t('deliverables.indicator.target', { number })}</legend>
      <Select
        label={t('deliverables.indicator.targetKind')}
        options={TARGET_KINDS.map((id) => ({ id, label: t(`deliverables.indicator.kind.${id}`) }))}
        value={target.kind}
        onChange={(kind) => onChange({ ...target, kind })}
      />
      <Select
        label={t('deliverables.indicator.comparison')}
        options={COMPARISONS.map((id) => ({ id, label: COMPARISON_SIGNS[id] }))}
        value={target.comparison}
        onChange={(comparison) => onChange({ ...target, comparison })}
      />
      <TextField
        label={t('deliverables.indicator.value')}
        inputMode="decimal"
        hasFigures
        value={target.value}
        onChange={(value) => onChange({ ...target, value })}
      />
      <DatePicker
        label={t('deliverables.indicator.by')}
        isOptional
        value={target.dueOn}
        onChange={(dueOn) => onChange({ ...target, dueOn })}
      />
      <TextField
        label={t('deliverables.indicator.source')}
        maxLength={300}
        value={target.source}
        onChange={(source) => onChange({ ...target, source })}
      />
      <IconButton
        icon={Trash2}
        size="s"
        label={t('deliverables.indicator.targetRemove', { number })}
        onPress={onRemove}
      />
    </fieldset>
  );
}
