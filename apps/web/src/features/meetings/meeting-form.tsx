import {
  MEETING_KINDS,
  MEETING_PRECISIONS,
  type MeetingKind,
  type MeetingPrecision,
} from '@counterpart/domain/meetings/meeting.codes';
import { meetingFields, type MeetingValues } from '@counterpart/domain/meetings/meeting.fields';
import { MEETING_KIND_WORDS, MEETING_PRECISION_WORDS } from '@counterpart/reference/codelists/meetings';
import { Checkbox } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { useReference } from '../../lib/use-reference.ts';
import { PartyPicker } from './party-picker.tsx';
import { type MeetingDraft, useMeetingForm } from './use-meeting-form.ts';
import type { Meeting } from './use-meetings.ts';

type MeetingFormProps = {
  /** The meeting that is changed; null records a new one. */
  readonly meeting: Meeting | null;
  readonly onClose: () => void;
};

/** Records a meeting, or changes what is written of one. */
export function MeetingForm(props: MeetingFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t(props.meeting ? 'meetings.edit' : 'meetings.newTitle')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

type Inner = MeetingFormProps & { readonly tell: (isDirty: boolean) => void };

function Fields({ meeting, onClose, tell }: Inner) {
  const { t, language } = useT();
  const form = useMeetingForm(meeting, onClose);
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  const label = (field: keyof MeetingValues) => meetingFields[field].label[language];
  const text = (field: TextName, lines = 1, max = 300) => (
    <TextField
      name={field}
      label={label(field)}
      isOptional={field !== 'titleVi'}
      lines={lines}
      maxLength={max}
      value={values[field] ?? ''}
      onChange={(value) => set(field, value)}
      error={problems[field]?.(t)}
      {...(field === 'note' && { hint: t('meetings.internalHint') })}
    />
  );
  return (
    <RecordFormFrame
      form={form}
      submit={meeting ? 'form.save' : 'form.add'}
      onCancel={onClose}
      sayField={(field) => (field in meetingFields ? label(field as keyof MeetingValues) : field)}
    >
      <Select<MeetingKind>
        name="kind"
        label={label('kind')}
        options={MEETING_KINDS.map((id) => ({ id, label: MEETING_KIND_WORDS[id][language] }))}
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
      />
      {text('titleVi')}
      {text('titleEn')}
      {!meeting && <Parties values={values} set={set} error={problems.partnerIds?.(t)} />}
      <Days values={values} set={set} startProblem={problems.startOn?.(t)} endProblem={problems.endOn?.(t)} />
      {text('place')}
      {text('minutesNumber', 1, 120)}
      <DatePicker
        name="minutesOn"
        label={label('minutesOn')}
        isOptional
        value={values.minutesOn}
        onChange={(day) => set('minutesOn', day)}
        error={problems.minutesOn?.(t)}
      />
      {text('minutesVi', 5, 8000)}
      {text('minutesEn', 5, 8000)}
      <Checkbox isSelected={values.isMinutesShared} onChange={(isShared) => set('isMinutesShared', isShared)}>
        {label('isMinutesShared')}
      </Checkbox>
      {text('note', 3, 8000)}
      {text('source', 1, 500)}
    </RecordFormFrame>
  );
}

type TextName = 'titleVi' | 'titleEn' | 'place' | 'minutesNumber' | 'minutesVi' | 'minutesEn' | 'note' | 'source';

type Set = <Field extends keyof MeetingDraft>(field: Field, value: MeetingDraft[Field]) => void;
type PartProps = { readonly values: MeetingDraft; readonly set: Set };

/** The day as far as it is known: a month asks for no last day, and one day needs none. */
function Days({ values, set, startProblem, endProblem }: PartProps & DayProblems) {
  const { language } = useT();
  const label = (field: keyof MeetingValues) => meetingFields[field].label[language];
  return (
    <>
      <Select<MeetingPrecision>
        name="precision"
        label={label('precision')}
        options={MEETING_PRECISIONS.map((id) => ({ id, label: MEETING_PRECISION_WORDS[id][language] }))}
        value={values.precision}
        onChange={(precision) => set('precision', precision)}
      />
      <DatePicker
        name="startOn"
        label={label('startOn')}
        value={values.startOn}
        onChange={(day) => set('startOn', day)}
        error={startProblem}
      />
      {values.precision !== 'MONTH' && (
        <DatePicker
          name="endOn"
          label={label('endOn')}
          isOptional={values.precision === 'DAYS'}
          value={values.endOn}
          onChange={(day) => set('endOn', day)}
          error={endProblem}
        />
      )}
    </>
  );
}

type DayProblems = { readonly startProblem: string | undefined; readonly endProblem: string | undefined };

function Parties({ values, set, error }: PartProps & { readonly error: string | undefined }) {
  const { t } = useT();
  const { partnerName, agencyName } = useReference();
  const { partnerOptions, agencyOptions } = usePartyOptions();
  return (
    <>
      <PartyPicker
        title={t('meetings.parties.partners')}
        add={t('meetings.parties.addPartner')}
        options={partnerOptions}
        ids={values.partnerIds}
        nameOf={partnerName}
        onChange={(ids) => set('partnerIds', ids)}
        name="partnerIds"
        error={error}
      />
      <PartyPicker
        title={t('meetings.parties.agencies')}
        add={t('meetings.parties.addAgency')}
        options={agencyOptions}
        ids={values.agencyIds}
        nameOf={agencyName}
        onChange={(ids) => set('agencyIds', ids)}
      />
    </>
  );
}
