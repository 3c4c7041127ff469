import { DIRECTIONS, indicatorFields } from '@counterpart/domain/deliverables/indicator.fields';
import { Checkbox, RadioGroup } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import type { RecordForm } from '../../lib/use-record-form.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import type { ProgrammeView } from '../programme/use-programme.ts';
import { DIRECTION_WORDS } from './indicator-words.ts';
import { TargetFields } from './target-fields.tsx';
import type { IndicatorView } from './use-deliverables.ts';
import { type IndicatorForm as Form, useIndicatorForm } from './use-indicator-form.ts';

type IndicatorFormProps = {
  readonly programme: ProgrammeView;
  /** The indicator that is changed; null adds one. */
  readonly indicator: IndicatorView | null;
  readonly onClose: () => void;
};

/** Says by which figure a programme is judged, or changes it. */
export function IndicatorForm({ programme, indicator, onClose }: IndicatorFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t(indicator ? 'deliverables.indicator.edit' : 'deliverables.indicator.add')} onClose={onClose}>
      {(tell) => <Fields programme={programme} indicator={indicator} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

const WHOLE = 'whole';

function Fields({ programme, indicator, onClose, tell }: IndicatorFormProps & { tell: (isDirty: boolean) => void }) {
  const { t, language } = useT();
  const form = useIndicatorForm({ programmeId: programme.id, indicator, onClose });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set } = form;
  const components = programme.components.map((one) => ({
    id: one.id,
    label: `${t('deliverables.component', { number: one.number })}: ${inLanguage(language, one.titleVi, one.titleEn).text}`,
  }));
  return (
    <RecordFormFrame form={form} submit={indicator ? 'form.save' : 'form.add'} onCancel={onClose}>
      <TextPart form={form} fields={['titleVi', 'titleEn', 'unitVi', 'unitEn']} />
      <Select
        name="componentId"
        label={t('deliverables.belongsTo')}
        options={[{ id: WHOLE, label: t('deliverables.wholeProgramme') }, ...components]}
        value={values.componentId ?? WHOLE}
        onChange={(id) => set('componentId', id === WHOLE ? null : id)}
      />
      <RadioGroup
        name="direction"
        label={indicatorFields.direction.label[language]}
        options={DIRECTIONS.map((id) => ({ id, label: t(DIRECTION_WORDS[id]) }))}
        value={values.direction}
        onChange={(direction) => set('direction', direction)}
      />
      <Checkbox name="isFraction" isSelected={values.isFraction} onChange={(isOn) => set('isFraction', isOn)}>
        {indicatorFields.isFraction.label[language]}
      </Checkbox>
      <TextPart form={form} fields={['baselineValue']} />
      <DatePicker
        name="baselineOn"
        label={indicatorFields.baselineOn.label[language]}
        isOptional
        value={values.baselineOn}
        onChange={(day) => set('baselineOn', day)}
      />
      <TextPart form={form} fields={['source']} />
      <TargetFields form={form} />
      <Checkbox name="isShared" isSelected={values.isShared} onChange={(isShared) => set('isShared', isShared)}>
        {indicatorFields.isShared.label[language]}
      </Checkbox>
    </RecordFormFrame>
  );
}

type TextName = 'titleVi' | 'titleEn' | 'unitVi' | 'unitEn' | 'baselineValue' | 'source';

function TextPart({ form, fields }: { readonly form: RecordForm<Form>; readonly fields: readonly TextName[] }) {
  const { t, language } = useT();
  return fields.map((field) => (
    <TextField
      key={field}
      name={field}
      label={indicatorFields[field].label[language]}
      isOptional={field !== 'titleVi'}
      maxLength={300}
      value={form.values[field]}
      onChange={(text) => form.set(field, text)}
      error={form.problems[field]?.(t)}
    />
  ));
}
