import { deliverableFields, type DeliverableValues } from '@counterpart/domain/deliverables/deliverable.fields';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DatePicker } from '@counterpart/ui/date-field';
import { IconButton } from '@counterpart/ui/icon-button';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { X } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { useReference } from '../../lib/use-reference.ts';
import type { RecordForm } from '../../lib/use-record-form.ts';
import type { Place } from './use-places.ts';

/** What the form holds; the day is asked for only once, moving it later is an act of its own. */
export type FormValues = Omit<DeliverableValues, 'leadAgencyId'> & {
  readonly leadAgencyId: string | null;
  readonly supporting: string[];
  readonly plannedOn: string | null;
};

type FieldsProps = {
  readonly form: RecordForm<FormValues>;
  readonly places: readonly Place[];
  readonly isNew: boolean;
};

const WHOLE = 'whole';

/** The fields of a deliverable. */
export function DeliverableFormFields({ form, places, isNew }: FieldsProps) {
  const { t, language } = useT();
  const { agencyOptions } = usePartyOptions();
  const { values, set, problems } = form;
  return (
    <>
      {(['titleVi', 'titleEn'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={deliverableFields[field].label[language]}
          isOptional={field === 'titleEn'}
          maxLength={500}
          value={values[field]}
          onChange={(text) => set(field, text)}
          error={problems[field]?.(t)}
        />
      ))}
      <PlaceField form={form} places={places} />
      <ComboBox
        key={`lead ${agencyOptions.length}`}
        name="leadAgencyId"
        label={deliverableFields.leadAgencyId.label[language]}
        options={agencyOptions}
        value={values.leadAgencyId}
        onChange={(id) => set('leadAgencyId', id)}
        error={problems.leadAgencyId?.(t)}
      />
      <SupportingField form={form} />
      {isNew && (
        <DatePicker
          name="plannedOn"
          label={t('deliverables.planned')}
          isOptional
          value={values.plannedOn}
          onChange={(day) => set('plannedOn', day)}
        />
      )}
      <Checkbox
        name="isShared"
        isSelected={values.isShared}
        onChange={(isShared) => set('isShared', isShared)}
        description={t('deliverables.sharedHint')}
      >
        {deliverableFields.isShared.label[language]}
      </Checkbox>
      <TextField
        name="source"
        label={deliverableFields.source.label[language]}
        isOptional
        maxLength={300}
        value={values.source}
        onChange={(source) => set('source', source)}
      />
    </>
  );
}

/** One choice for where it belongs: the whole programme, a component, or an instrument. */
function PlaceField({ form, places }: Pick<FieldsProps, 'form' | 'places'>) {
  const { t } = useT();
  const { values, set } = form;
  const choose = (id: string) => {
    const place = places.find((one) => one.id === id);
    set('componentId', place?.kind === 'component' ? place.id : null);
    set('instrumentId', place?.kind === 'instrument' ? place.id : null);
  };
  return (
    <Select
      name="componentId"
      label={t('deliverables.belongsTo')}
      options={[{ id: WHOLE, label: t('deliverables.wholeProgramme') }, ...places]}
      value={values.instrumentId ?? values.componentId ?? WHOLE}
      onChange={choose}
    />
  );
}

function SupportingField({ form }: Pick<FieldsProps, 'form'>) {
  const { t } = useT();
  const { agencyOptions } = usePartyOptions();
  const { agencyName } = useReference();
  const { supporting, leadAgencyId } = form.values;
  const free = agencyOptions.filter((one) => one.id !== leadAgencyId && !supporting.includes(one.id));
  return (
    <div className="dl-supporting">
      <ComboBox
        key={supporting.join(' ') + free.length}
        name="supporting"
        label={t('deliverables.supportingAdd')}
        isOptional
        options={free}
        value={null}
        onChange={(id) => id !== null && form.set('supporting', [...supporting, id])}
        error={form.problems.supporting?.(t)}
      />
      {supporting.length > 0 && (
        <ul className="dl-chosen">
          {supporting.map((id) => (
            <li key={id}>
              {agencyName(id)}
              <IconButton
                icon={X}
                size="s"
                label={t('deliverables.supportingRemove', { name: agencyName(id) })}
                onPress={() =>
                  form.set(
                    'supporting',
                    supporting.filter((one) => one !== id),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
