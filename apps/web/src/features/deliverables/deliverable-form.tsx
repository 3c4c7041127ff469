import { deliverableFields, type DeliverableValues } from '@counterpart/domain/deliverables/deliverable.fields';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useReference } from '../../lib/use-reference.ts';
import { type Problems, useRecordForm } from '../../lib/use-record-form.ts';
import { DeliverableFormFields, type FormValues } from './deliverable-form-fields.tsx';
import { usePlaces } from './use-places.ts';
import type { DeliverableRow, DeliverableView } from './use-deliverables.ts';
import { sendUpdate } from './use-update-deliverable.ts';

type Target =
  | { readonly programme: { readonly id: string; readonly code: string }; readonly deliverable: null }
  | { readonly programme: { readonly id: string; readonly code: string }; readonly deliverable: DeliverableRow };

type FormProps = Target & { readonly onClose: () => void };

/** Changes what is written of a deliverable. */
export function EditDeliverableForm({ deliverable, onClose }: { deliverable: DeliverableView; onClose: () => void }) {
  const programme = { id: deliverable.programmeId, code: deliverable.programmeCode };
  return <DeliverableForm programme={programme} deliverable={deliverable} onClose={onClose} />;
}

/** Says what an agency has to deliver, or changes it. */
export function DeliverableForm(props: FormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t(props.deliverable ? 'deliverables.edit' : 'deliverables.add')} onClose={props.onClose}>
      {(tell) => <Inner {...props} tell={tell} />}
    </FormDrawer>
  );
}

function Inner({ tell, ...props }: FormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t, language } = useT();
  const { agencyName } = useReference();
  const form = useDeliverableForm(props);
  const places = usePlaces(props.programme);
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const sayField = (field: string) =>
    Object.hasOwn(deliverableFields, field)
      ? deliverableFields[field as keyof DeliverableValues].label[language]
      : t('deliverables.supporting');
  const sayValue = (field: string, value: unknown) => {
    if (typeof value === 'boolean') return t(value ? 'filter.yes' : 'filter.no');
    if (Array.isArray(value)) return value.map((id) => agencyName(String(id))).join('; ');
    if (typeof value !== 'string') return '';
    return field === 'leadAgencyId' ? agencyName(value) : value;
  };
  return (
    <RecordFormFrame
      form={form}
      submit={props.deliverable ? 'form.save' : 'form.add'}
      onCancel={props.onClose}
      sayField={sayField}
      sayValue={sayValue}
    >
      <DeliverableFormFields form={form} places={places} isNew={props.deliverable === null} />
    </RecordFormFrame>
  );
}

type Saved = { readonly id: string; readonly version: number; readonly inverse?: object };
type Filled = { readonly values: FormValues; readonly changed: Partial<FormValues>; readonly version: number };

function useDeliverableForm({ programme, deliverable, onClose }: FormProps) {
  const { t } = useT();
  const takeBack = useCommand(sendUpdate, { done: () => t('deliverables.undone') });
  return useRecordForm<FormValues, Filled, Saved>({
    initial: deliverable ? valuesOf(deliverable) : NOTHING,
    version: deliverable?.version ?? 0,
    check: problemsOf,
    input: (filled) => filled,
    send: async ({ input: { values, changed, version }, idempotencyKey }) => {
      if (deliverable) {
        const { plannedOn: _day, leadAgencyId, ...rest } = changed;
        const patch = { ...rest, ...(leadAgencyId && { leadAgencyId }) };
        return sendUpdate({ input: { id: deliverable.id, version, patch }, idempotencyKey });
      }
      const { supporting, plannedOn, leadAgencyId, ...fields } = values;
      // The form is not sent without a lead agency.
      const input = {
        programmeId: programme.id,
        values: { ...fields, leadAgencyId: leadAgencyId ?? '' },
        supporting,
        plannedOn,
      };
      return apiClient.deliverables.create.mutate({ input, idempotencyKey });
    },
    done: () => t(deliverable ? 'deliverables.saved' : 'deliverables.added'),
    undo: ({ id, version, inverse }) => (inverse ? () => takeBack.mutate({ id, version, patch: inverse }) : undefined),
    onDone: onClose,
    onUnchanged: onClose,
  });
}

const NOTHING: FormValues = {
  titleVi: '',
  titleEn: '',
  componentId: null,
  instrumentId: null,
  leadAgencyId: null,
  supporting: [],
  plannedOn: null,
  isShared: false,
  source: '',
};

function valuesOf(row: DeliverableRow): FormValues {
  const { titleVi, titleEn, componentId, instrumentId, leadAgencyId, supporting, isShared, source } = row;
  return {
    titleVi,
    titleEn,
    componentId,
    instrumentId,
    leadAgencyId,
    supporting: [...supporting],
    plannedOn: null,
    isShared,
    source,
  };
}

function problemsOf({ titleVi, titleEn, leadAgencyId }: FormValues): Problems<FormValues> {
  const isNameless = titleVi.trim() === '' && titleEn.trim() === '';
  return {
    ...(isNameless && { titleVi: (t) => t('deliverables.titleMissing') }),
    ...(leadAgencyId === null && { leadAgencyId: (t) => t('deliverables.leadMissing') }),
  };
}
