import { agencyFields } from '@counterpart/domain/agencies/agency.fields';
import { formatDate } from '@counterpart/i18n/date-words';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { Button } from '@counterpart/ui/button';
import { RadioGroup } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DatePicker } from '@counterpart/ui/date-field';
import { X } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { type Problems, type RecordForm, useRecordForm } from '../../lib/use-record-form.ts';
import { agencyKind, type AgencyValues } from './agency-kind.ts';
import type { Agency } from './agency-tree.ts';
import { checkRecord } from './record-check.ts';
import { RecordFields } from './record-fields.tsx';
import { useOrganisationOptions } from './use-organisation-options.ts';
import { useRecordWords, useTellDirty } from './use-record-editor.ts';

type SucceedValues = AgencyValues & {
  readonly ended: readonly string[];
  readonly on: string | null;
  readonly whereTo: 'new' | 'existing';
  readonly existingId: string | null;
};

type SucceedFormProps = {
  readonly agency: Agency;
  readonly agencies: readonly Agency[];
  readonly tell: (isDirty: boolean) => void;
  readonly onClose: () => void;
};

const NEW_FIELDS = ['nameVi', 'nameEn', 'code', 'class', 'parentId', 'source'] as const;

/** A merger or a rename: which agencies end, from when, and who takes over. */
export function SucceedForm(props: SucceedFormProps) {
  const { agency, agencies, tell, onClose } = props;
  const { t } = useT();
  const form = useSucceedForm(props);
  useTellDirty(form.isDirty, tell);
  const words = useRecordWords(agencyFields);
  const { values } = form;
  return (
    <RecordFormFrame form={form} submit="admin.succeedSubmit" onCancel={onClose} {...words}>
      <Ended agency={agency} agencies={agencies} form={form} />
      <DatePicker
        name="on"
        label={t('admin.succeedOn')}
        hint={values.on ? t('admin.succeedOnHint', { last: formatDate(addDays(values.on, -1)) }) : undefined}
        value={values.on}
        onChange={(day) => form.set('on', day)}
        error={form.problems.on?.(t)}
      />
      <RadioGroup
        name="whereTo"
        label={t('admin.succeedWhereTo')}
        options={[
          { id: 'new', label: t('admin.succeedNew'), note: t('admin.succeedNewNote') },
          { id: 'existing', label: t('admin.succeedExisting'), note: t('admin.succeedExistingNote') },
        ]}
        value={values.whereTo}
        onChange={(whereTo) => form.set('whereTo', whereTo)}
      />
      {values.whereTo === 'existing' ? (
        <Existing form={form} />
      ) : (
        <RecordFields
          fields={agencyFields}
          names={NEW_FIELDS}
          form={form}
          ownId={null}
          hints={agencyKind.hints}
          optional={agencyKind.optional}
        />
      )}
    </RecordFormFrame>
  );
}

type PartProps = { readonly form: RecordForm<SucceedValues> };

/** The agencies that end: the one this began with, and others that end with it. */
function Ended({ agency, agencies, form }: PartProps & Pick<SucceedFormProps, 'agency' | 'agencies'>) {
  const { t, language } = useT();
  const { agencyOptions } = useOrganisationOptions();
  const { ended } = form.values;
  const others = agencyOptions.filter((one) => one.id !== agency.id && !ended.includes(one.id));
  return (
    <div className="cp-stack">
      <div>
        <h3 className="cp-label">{t('admin.succeedEnds')}</h3>
        <ul className="ad-ended">
          {agencies
            .filter((one) => ended.includes(one.id))
            .map((one) => (
              <li key={one.id}>
                {inLanguage(language, one.nameVi, one.nameEn).text}
                {one.id !== agency.id && (
                  <Button
                    variant="quiet"
                    size="s"
                    icon={X}
                    onPress={() =>
                      form.set(
                        'ended',
                        ended.filter((id) => id !== one.id),
                      )
                    }
                  >
                    {t('admin.remove')}
                  </Button>
                )}
              </li>
            ))}
        </ul>
      </div>
      <ComboBox
        // Begins anew after each choice, ready for the next.
        key={ended.length}
        label={t('admin.succeedAlso')}
        isOptional
        options={others}
        value={null}
        onChange={(id) => id !== null && form.set('ended', [...ended, id])}
      />
    </div>
  );
}

function Existing({ form }: PartProps) {
  const { t } = useT();
  const { agencyOptions } = useOrganisationOptions();
  return (
    <ComboBox
      name="existingId"
      label={t('admin.succeedInto')}
      options={agencyOptions.filter((one) => !form.values.ended.includes(one.id))}
      value={form.values.existingId}
      onChange={(id) => form.set('existingId', id)}
      error={form.problems.existingId?.(t)}
    />
  );
}

function useSucceedForm({ agency, agencies, onClose }: SucceedFormProps) {
  const { t } = useT();
  const initial: SucceedValues = {
    ended: [agency.id],
    on: null,
    whereTo: 'new',
    existingId: null,
    ...agencyKind.blank,
    class: agency.class,
    parentId: agency.parentId,
  };
  return useRecordForm({
    initial,
    version: 0,
    check: checkSuccession,
    input: ({ values }) => ({
      predecessors: agencies.filter((one) => values.ended.includes(one.id)).map(({ id, version }) => ({ id, version })),
      on: values.on ?? '',
      successor: values.whereTo === 'existing' ? { id: values.existingId ?? '' } : newAgency(values),
    }),
    send: (envelope) => apiClient.agencies.succeed.mutate(envelope),
    placeOf: (refusal) => (refusal.code === 'date.order' ? 'on' : refusal.code === 'common.loop' ? 'existingId' : null),
    done: ({ ended }) => t('admin.succeeded', { count: ended }),
    onDone: onClose,
  });
}

function newAgency({ nameVi, nameEn, code, class: kind, parentId, source }: AgencyValues) {
  return { nameVi, nameEn, code, class: kind, parentId, source };
}

/** What is missing of a merger or rename. */
function checkSuccession(values: SucceedValues): Problems<SucceedValues> {
  const day: Problems<SucceedValues> = values.on === null ? { on: (t) => t('input.dateEmpty') } : {};
  if (values.whereTo === 'existing') {
    return { ...day, ...(values.existingId === null && { existingId: (t) => t('admin.successorMissing') }) };
  }
  return { ...day, ...checkRecord(agencyFields, values) };
}
