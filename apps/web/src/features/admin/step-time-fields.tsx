import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { Button } from '@counterpart/ui/button';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { NumberField } from '@counterpart/ui/number-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { Plus } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { ConditionFields } from './condition-fields.tsx';
import {
  GroupError,
  type ListProps,
  replaced,
  TakeOut,
  useTriggerOptions,
  useUnitOptions,
} from './step-list-fields.tsx';
import type { TypedLimit, TypedTypical } from './step-values.ts';

type Place = { readonly template: ProcedureTemplate; readonly own: string };

const number = (days: number) => (Number.isNaN(days) ? null : days);
const shown = (days: number | null) => days ?? Number.NaN;

/** The limits of a step, read in order: the first whose condition holds counts. */
export function LimitFields({
  values,
  onChange,
  wrong,
  template,
  own,
  error,
}: ListProps<TypedLimit> & Place & { readonly error: string | undefined }) {
  const { t } = useT();
  const blank: TypedLimit = {
    n: null,
    unit: 'working',
    trigger: 'dossier_complete',
    legalRef: '',
    regime: template.regime,
    verification: 'to_confirm',
    source: '',
  };
  return (
    <fieldset className="pe-group" id="limits" tabIndex={-1}>
      <legend>{t('template.field.limits')}</legend>
      <GroupError error={error} />
      {values.map((limit, index) => (
        <LimitRow
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          limit={limit}
          index={index}
          place={{ template, own }}
          wrong={(field) => wrong(`limits.${index}.${field}`)}
          onChange={(part) => onChange(replaced(values, index, part))}
          onTakeOut={() => onChange(values.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button size="s" icon={Plus} onPress={() => onChange([...values, blank])}>
          {t('template.addLimit')}
        </Button>
      </div>
    </fieldset>
  );
}

type LimitRowProps = {
  readonly limit: TypedLimit;
  readonly index: number;
  readonly place: Place;
  readonly wrong: (field: string) => string | undefined;
  readonly onChange: (part: Partial<TypedLimit>) => void;
  readonly onTakeOut: () => void;
};

function LimitRow({ limit, index, place, wrong, onChange, onTakeOut }: LimitRowProps) {
  const { t } = useT();
  const name = t('template.limit', { number: index + 1 });
  const units = useUnitOptions();
  const triggers = useTriggerOptions(place.template, place.own);
  const verifications = [
    { id: 'verified' as const, label: t('procedures.verified') },
    { id: 'to_confirm' as const, label: t('procedures.toConfirm') },
  ];
  const restDays = (['moves', 'stays'] as const).map((id) => ({ id, label: t(`template.restDay.${id}`) }));
  return (
    <fieldset className="pe-part">
      <legend>{name}</legend>
      <div className="pe-row">
        <NumberField
          label={t('template.days')}
          minValue={1}
          maxValue={3650}
          value={shown(limit.n)}
          onChange={(n) => onChange({ n: number(n) })}
          error={wrong('n')}
        />
        <Select label={t('template.unit')} options={units} value={limit.unit} onChange={(unit) => onChange({ unit })} />
        <ComboBox
          label={t('template.trigger')}
          options={triggers}
          value={limit.trigger || null}
          onChange={(trigger) => onChange({ trigger: trigger ?? '' })}
          error={wrong('trigger')}
        />
      </div>
      <div className="pe-row">
        <TextField
          label={t('template.legalRef')}
          maxLength={400}
          value={limit.legalRef}
          onChange={(legalRef) => onChange({ legalRef })}
          error={wrong('legalRef')}
        />
        <TextField
          label={t('template.regime')}
          hint={t('template.regimeHint')}
          maxLength={40}
          value={limit.regime}
          onChange={(regime) => onChange({ regime })}
          error={wrong('regime')}
        />
      </div>
      <TextField
        label={t('template.source')}
        maxLength={600}
        value={limit.source}
        onChange={(source) => onChange({ source })}
        error={wrong('source')}
      />
      <div className="pe-row">
        <Select
          label={t('template.verification')}
          options={verifications}
          value={limit.verification}
          onChange={(verification) => onChange({ verification })}
        />
        {limit.unit === 'calendar' && (
          <Select
            label={t('template.onRestDay')}
            options={restDays}
            value={limit.onRestDay ?? 'moves'}
            onChange={(onRestDay) => onChange({ onRestDay })}
          />
        )}
      </div>
      <ConditionFields
        label={t('template.conditionOf', { number: index + 1 })}
        template={place.template}
        condition={limit.condition ?? null}
        onChange={(condition) => onChange({ condition: condition ?? {} })}
      />
      <div>
        <TakeOut name={name} onPress={onTakeOut} />
      </div>
    </fieldset>
  );
}

type TypicalFieldsProps = Place & {
  readonly value: TypedTypical | null;
  readonly onChange: (value: TypedTypical | null) => void;
  readonly wrong: (path: string) => string | undefined;
  readonly error: string | undefined;
};

/** How long a step usually takes, as it was observed. */
export function TypicalFields({ value, onChange, wrong, template, own, error }: TypicalFieldsProps) {
  const { t } = useT();
  const triggers = useTriggerOptions(template, own).filter((one) => !one.id.startsWith('dossier_'));
  const blank: TypedTypical = { fromStep: '', p50Days: null, p80Days: null, sampleSize: null, source: '' };
  const change = (part: Partial<TypedTypical>) => onChange({ ...(value ?? blank), ...part });
  const [p50, p80] = [value?.p50Days ?? null, value?.p80Days ?? null];
  const isReversed = p50 !== null && p80 !== null && p80 < p50;
  const field = (name: 'p50Days' | 'p80Days' | 'sampleSize', label: string) => (
    <NumberField
      label={label}
      minValue={name === 'sampleSize' ? 1 : 0}
      value={shown(value?.[name] ?? null)}
      onChange={(days) => change({ [name]: number(days) })}
      error={name === 'p80Days' && isReversed ? t('template.p80Below') : wrong(`typical.${name}`)}
    />
  );
  return (
    <fieldset className="pe-group" id="typical" tabIndex={-1}>
      <legend>{t('template.field.typical')}</legend>
      <GroupError error={error} />
      <Checkbox isSelected={value !== null} onChange={(isOn) => onChange(isOn ? blank : null)}>
        {t('template.hasTypical')}
      </Checkbox>
      {value && (
        <>
          <ComboBox
            label={t('template.trigger')}
            options={triggers}
            value={value.fromStep || null}
            onChange={(fromStep) => change({ fromStep: fromStep ?? '' })}
            error={wrong('typical.fromStep')}
          />
          <div className="pe-row">
            {field('p50Days', t('template.p50'))}
            {field('p80Days', t('template.p80'))}
            {field('sampleSize', t('template.sample'))}
          </div>
          <TextField
            label={t('template.source')}
            maxLength={600}
            value={value.source}
            onChange={(source) => change({ source })}
            error={wrong('typical.source')}
          />
        </>
      )}
    </fieldset>
  );
}
