import { TASK_ASSIGNERS, type TaskAssigner } from '@counterpart/domain/tasks/task.codes';
import { onlyDay } from '@counterpart/domain/meetings/meeting-day.rules';
import { meetingDays } from '@counterpart/i18n/meeting-days';
import { ITEM_LINK_WORDS } from '@counterpart/reference/codelists/meetings';
import { TASK_ASSIGNER_WORDS } from '@counterpart/reference/codelists/tasks';
import { Button } from '@counterpart/ui/button';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DatePicker } from '@counterpart/ui/date-field';
import { EmptyState } from '@counterpart/ui/empty-state';
import type { Option } from '@counterpart/ui/list-box';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import type { ApiInput } from '../../lib/trpc.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { type IntoProps, type Turned, useTurning } from './use-turning.ts';
import { useProgrammeOptions } from './subject-options.ts';

type Input = ApiInput['meetings']['turnInto']['input'];

type TaskDraft = {
  readonly leadAgencyId: string | null;
  readonly dueOn: string | null;
  readonly sourceNumber: string;
  readonly sourceOn: string | null;
  readonly assigner: TaskAssigner;
  readonly programmeId: string;
};

const NONE = 'none';

/** Makes an item a task: who leads, by when, and the paper or the meeting that assigns it. */
export function IntoTask({ item, meeting, onClose, tell }: IntoProps) {
  const { t, language } = useT();
  const { done, ...turning } = useTurning();
  const { agencyOptions } = usePartyOptions();
  const programmes = useProgrammeOptions(meeting);
  const { number, on } = meeting.minutes ?? { number: null, on: null };
  const form = useRecordForm<TaskDraft, Input, Turned>({
    initial: {
      leadAgencyId: item.ownerAgencyId,
      dueOn: item.standing.dueOn,
      sourceNumber: number ?? t('meetings.into.meetingOf', { days: meetingDays(meeting, t) }),
      sourceOn: on ?? onlyDay(meeting),
      assigner: 'VPCP',
      programmeId: programmes[0]?.id ?? NONE,
    },
    version: 0,
    check: ({ leadAgencyId, sourceNumber, sourceOn }) => ({
      ...(leadAgencyId === null && { leadAgencyId: (say) => say('meetings.into.leadNeeded') }),
      ...(sourceNumber.trim() === '' && { sourceNumber: (say) => say('meetings.into.sourceNeeded') }),
      ...(sourceOn === null && { sourceOn: (say) => say('meetings.into.sourceOnNeeded') }),
    }),
    input: ({ values: { leadAgencyId, sourceOn, programmeId, ...rest } }) => ({
      id: item.id,
      version: item.version ?? 0,
      into: {
        kind: 'task',
        ...rest,
        leadAgencyId: leadAgencyId ?? '',
        sourceOn: sourceOn ?? '',
        programmeId: programmeId === NONE ? null : programmeId,
      },
    }),
    ...turning,
    done: () => done(ITEM_LINK_WORDS.task[language].toLowerCase()),
    onDone: onClose,
  });
  const { values, set, problems } = form;
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  return (
    <RecordFormFrame form={form} submit="form.add" onCancel={onClose}>
      <ComboBox
        name="leadAgencyId"
        label={t('meetings.into.lead')}
        options={agencyOptions}
        value={values.leadAgencyId}
        onChange={(id) => set('leadAgencyId', id)}
        error={problems.leadAgencyId?.(t)}
      />
      <DatePicker
        name="dueOn"
        label={t('meetings.into.due')}
        isOptional
        value={values.dueOn}
        onChange={(day) => set('dueOn', day)}
      />
      <TextField
        name="sourceNumber"
        label={t('meetings.into.sourceNumber')}
        maxLength={120}
        value={values.sourceNumber}
        onChange={(text) => set('sourceNumber', text)}
        error={problems.sourceNumber?.(t)}
      />
      <DatePicker
        name="sourceOn"
        label={t('meetings.into.sourceOn')}
        value={values.sourceOn}
        onChange={(day) => set('sourceOn', day)}
        error={problems.sourceOn?.(t)}
      />
      <Select<TaskAssigner>
        name="assigner"
        label={t('meetings.into.assigner')}
        options={TASK_ASSIGNERS.map((id) => ({ id, label: TASK_ASSIGNER_WORDS[id][language] }))}
        value={values.assigner}
        onChange={(assigner) => set('assigner', assigner)}
      />
      {programmes.length > 0 && (
        <Select
          name="programmeId"
          label={t('meetings.into.programme')}
          options={[...programmes, { id: NONE, label: t('meetings.into.none') }]}
          value={values.programmeId}
          onChange={(id) => set('programmeId', id)}
        />
      )}
    </RecordFormFrame>
  );
}

type DeliverableDraft = {
  readonly programmeId: string | null;
  readonly leadAgencyId: string | null;
  readonly dueOn: string | null;
};

/** Makes an item something that an agency delivers to a programme of the meeting. */
export function IntoDeliverable(props: IntoProps) {
  const { t } = useT();
  const programmes = useProgrammeOptions(props.meeting);
  if (programmes.length > 0) return <DeliverableFields {...props} programmes={programmes} />;
  return (
    <EmptyState
      kind="nothingYet"
      title={t('meetings.into.noProgramme')}
      actions={<Button onPress={props.onClose}>{t('form.cancel')}</Button>}
    >
      {t('meetings.into.addSubject')}
    </EmptyState>
  );
}

type DeliverableProps = IntoProps & { readonly programmes: readonly Option[] };

function DeliverableFields({ item, onClose, tell, programmes }: DeliverableProps) {
  const { t, language } = useT();
  const { done, ...turning } = useTurning();
  const { agencyOptions } = usePartyOptions();
  const form = useRecordForm<DeliverableDraft, Input, Turned>({
    initial: {
      programmeId: programmes[0]?.id ?? null,
      leadAgencyId: item.ownerAgencyId,
      dueOn: item.standing.dueOn,
    },
    version: 0,
    check: ({ programmeId, leadAgencyId }) => ({
      ...(programmeId === null && { programmeId: (say) => say('meetings.into.programmeNeeded') }),
      ...(leadAgencyId === null && { leadAgencyId: (say) => say('meetings.into.leadNeeded') }),
    }),
    input: ({ values: { programmeId, leadAgencyId, dueOn } }) => ({
      id: item.id,
      version: item.version ?? 0,
      into: { kind: 'deliverable', programmeId: programmeId ?? '', leadAgencyId: leadAgencyId ?? '', dueOn },
    }),
    ...turning,
    done: () => done(ITEM_LINK_WORDS.deliverable[language].toLowerCase()),
    onDone: onClose,
  });
  const { values, set, problems } = form;
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  return (
    <RecordFormFrame form={form} submit="form.add" onCancel={onClose}>
      <Select
        name="programmeId"
        label={t('meetings.into.programme')}
        options={programmes}
        value={values.programmeId}
        onChange={(id) => set('programmeId', id)}
        error={problems.programmeId?.(t)}
      />
      <ComboBox
        name="leadAgencyId"
        label={t('meetings.into.lead')}
        options={agencyOptions}
        value={values.leadAgencyId}
        onChange={(id) => set('leadAgencyId', id)}
        error={problems.leadAgencyId?.(t)}
      />
      <DatePicker
        name="dueOn"
        label={t('meetings.into.due')}
        isOptional
        value={values.dueOn}
        onChange={(day) => set('dueOn', day)}
      />
    </RecordFormFrame>
  );
}
