import {
  CLOCK_EVENT_KINDS,
  type ClockEntry,
  type ClockEventKind,
  clockProblem,
  needsReason,
} from '@counterpart/domain/milestones/clock.rules';
import { formatDate } from '@counterpart/i18n/date-words';
import { CLOCK_EVENT_WORDS } from '@counterpart/reference/codelists/clocks';
import { Checkbox } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { type Problems, useRecordForm } from '../../lib/use-record-form.ts';
import type { RoadStep } from '../programme/use-programme.ts';

type Clock = NonNullable<RoadStep['clock']>;
type Input = ApiInput['procedures']['recordClockEvent']['input'];
type Recorded = ApiOutput['procedures']['recordClockEvent'];

const send: SendCommand<Input, Recorded> = (envelope) => apiClient.procedures.recordClockEvent.mutate(envelope);

/** Which fact of a refusal belongs to which field. */
const DAY_REFUSALS: readonly string[] = [
  'date.in_future',
  'clock.after_done',
  'clock.not_paused',
  'clock.already_paused',
];

type RecordEventProps = {
  readonly step: RoadStep;
  readonly clock: Clock;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

type Values = {
  readonly kind: ClockEventKind;
  readonly day: string | null;
  readonly reason: string;
  readonly document: string;
};

/** Records one thing that happened to a dossier; Undo withdraws it. */
export function RecordEvent({ step, clock, onDone, onCancel }: RecordEventProps) {
  const { t, language } = useT();
  const { today } = useMe();
  const form = useRecordingForm({ step, clock, onDone, onCancel });
  const { values, set, problems } = form;
  const kinds = possibleKinds(step, clock, today);
  return (
    <RecordFormFrame form={form} submit="holding.event.save" onCancel={onCancel}>
      <Select
        name="kind"
        label={t('holding.event.what')}
        options={kinds.map((id) => ({ id, label: CLOCK_EVENT_WORDS[id][language] }))}
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
      />
      <DatePicker
        name="day"
        label={t('holding.event.day')}
        value={values.day}
        max={today}
        onChange={(day) => set('day', day)}
        error={problems.day?.(t)}
      />
      <TextField
        name="reason"
        label={t(values.kind === 'returned_incomplete' ? 'holding.event.reasonReturned' : 'holding.event.reason')}
        isOptional={!needsReason({ kind: values.kind, correctsId: null })}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={problems.reason?.(t)}
      />
      <TextField
        name="document"
        label={t('holding.event.document')}
        hint={t('holding.event.documentHint')}
        isOptional
        value={values.document}
        onChange={(document) => set('document', document)}
      />
    </RecordFormFrame>
  );
}

function useRecordingForm({ step, clock, onDone }: RecordEventProps) {
  const { t, language } = useT();
  const { today } = useMe();
  const withdraw = useCommand(send, {
    done: (_result, input) => t('holding.event.undone', { what: CLOCK_EVENT_WORDS[input.kind][language] }),
  });
  return useRecordForm<Values, Input, Recorded & { kind: ClockEventKind; day: string }>({
    initial: { kind: likelyKind(step, clock, today), day: today, reason: '', document: '' },
    version: 0,
    check: ({ kind, day, reason }) => checkEvent({ kind, day, reason, today }),
    input: ({ values }) => ({ milestoneId: step.id, ...values }),
    send: async (envelope) => ({ ...(await send(envelope)), kind: envelope.input.kind, day: envelope.input.day ?? '' }),
    placeOf: ({ code }) => (DAY_REFUSALS.includes(code) ? 'day' : null),
    done: ({ kind, day }) =>
      t('holding.event.saved', { what: CLOCK_EVENT_WORDS[kind][language], day: formatDate(day) }),
    undo:
      ({ id, kind }) =>
      () =>
        withdraw.mutate({
          milestoneId: step.id,
          kind,
          day: null,
          correctsId: id,
          reason: t('holding.event.undoReason'),
        }),
    onDone,
  });
}

function checkEvent({ kind, day, reason, today }: Omit<Values, 'document'> & { today: string }): Problems<Values> {
  return {
    ...(day === null
      ? { day: (t) => t('holding.event.dayMissing') }
      : day > today && { day: (t) => t('holding.event.future') }),
    ...(needsReason({ kind, correctsId: null }) &&
      reason.trim() === '' && { reason: (t) => t('holding.event.reasonMissing') }),
  };
}

type CorrectEventProps = {
  readonly step: RoadStep;
  readonly event: Clock['events'][number];
  readonly onEnd: () => void;
};

type Correction = { readonly day: string | null; readonly isWithdrawn: boolean; readonly reason: string };

/** Puts a recorded event right: another day, or that it did not happen. What was recorded stays on view. */
export function CorrectEvent({ step, event, onEnd }: CorrectEventProps) {
  const { t } = useT();
  const { today } = useMe();
  const form = useRecordForm<Correction, Input, Recorded>({
    initial: { day: event.day, isWithdrawn: false, reason: '' },
    version: 0,
    check: ({ day, isWithdrawn, reason }) => ({
      ...(!isWithdrawn && day === null && { day: (t) => t('holding.event.dayMissing') }),
      ...(reason.trim() === '' && { reason: (t) => t('holding.event.reasonMissing') }),
    }),
    input: ({ values: { day, isWithdrawn, reason } }) => ({
      milestoneId: step.id,
      kind: event.kind,
      day: isWithdrawn ? null : day,
      correctsId: event.id,
      reason,
    }),
    send,
    placeOf: ({ code }) => (DAY_REFUSALS.includes(code) ? 'day' : null),
    done: () => t('holding.event.correctedDone'),
    onDone: onEnd,
  });
  const { values, set, problems } = form;
  return (
    <RecordFormFrame form={form} submit="holding.event.correct" onCancel={onEnd}>
      {!values.isWithdrawn && (
        <DatePicker
          name="day"
          label={t('holding.event.day')}
          value={values.day}
          max={today}
          onChange={(day) => set('day', day)}
          error={problems.day?.(t)}
        />
      )}
      <Checkbox isSelected={values.isWithdrawn} onChange={(isWithdrawn) => set('isWithdrawn', isWithdrawn)}>
        {t('holding.event.withdraw')}
      </Checkbox>
      <TextField
        name="reason"
        label={t('holding.event.reasonCorrection')}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={problems.reason?.(t)}
      />
    </RecordFormFrame>
  );
}

/** What can have happened by today after all that is recorded; never an empty list. */
function possibleKinds(step: RoadStep, clock: Clock, today: string): readonly ClockEventKind[] {
  const entries = clock.events.map(
    ({ id, kind, day, correctsId, at }): ClockEntry => ({ id, kind, day, correctsId, at }),
  );
  const day = step.actualOn ?? today;
  const at = Number.MAX_SAFE_INTEGER;
  const found = CLOCK_EVENT_KINDS.filter(
    (kind) =>
      clockProblem({ entries, actualOn: step.actualOn }, { id: 'next', kind, day, correctsId: null, at }) === null,
  );
  return found.length > 0 ? found : CLOCK_EVENT_KINDS;
}

/** The event that usually comes next. */
function likelyKind(step: RoadStep, clock: Clock, today: string): ClockEventKind {
  const kinds = possibleKinds(step, clock, today);
  const order: readonly ClockEventKind[] =
    clock.pausedSince !== null && !clock.isReturned
      ? ['resumed']
      : clock.isReturned
        ? ['dossier_received']
        : step.dossierReceivedOn === null
          ? ['dossier_received', 'dossier_complete']
          : ['dossier_complete', 'answer'];
  return order.find((kind) => kinds.includes(kind)) ?? kinds[0] ?? 'dossier_received';
}
