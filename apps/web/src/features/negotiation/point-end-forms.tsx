import { POINT_DECISIONS, type PointDecision } from '@counterpart/domain/negotiation/negotiation.codes';
import { pointEndFields } from '@counterpart/domain/negotiation/open-point.fields';
import { POINT_STATE_WORDS } from '@counterpart/reference/codelists/negotiation';
import { RadioGroup } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { TextField } from '@counterpart/ui/text-field';
import { useEffect, useState } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient, type ApiInput } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { roundOptions } from './round-options.ts';
import { lastOf, type Point, type Room } from './use-room.ts';
import { useRoundWords } from './use-round-words.ts';

type EndFormProps = { readonly room: Room; readonly point: Point; readonly onClose: () => void };
type InnerProps = EndFormProps & { readonly tell: (isDirty: boolean) => void };
type Ended = Awaited<ReturnType<typeof apiClient.negotiation.agreePoint.mutate>>;

/** Records the text on which both sides agreed. */
export function AgreeForm(props: EndFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('negotiation.point.agree')} onClose={props.onClose}>
      {(tell) => <AgreeFields {...props} tell={tell} />}
    </FormDrawer>
  );
}

/** Takes a point off the table without a text, for later or for good. */
export function DecideForm(props: EndFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('negotiation.point.decide')} onClose={props.onClose}>
      {(tell) => <DecideFields {...props} tell={tell} />}
    </FormDrawer>
  );
}

/** What the two forms share: closing takes one back by putting the point on the table again. */
function useEnding({ point, onClose }: EndFormProps) {
  const { t } = useT();
  const takeBack = useCommand(
    (envelope: Parameters<typeof apiClient.negotiation.reopenPoint.mutate>[0]) =>
      apiClient.negotiation.reopenPoint.mutate(envelope),
    { done: () => t('negotiation.undone') },
  );
  const [seen] = useState(point.version ?? 0);
  return {
    // An act may be sent as proposed, so to the form it is something new; what the reader saw goes along all the same.
    version: 0,
    seen: (settled: number) => (settled === 0 ? seen : settled),
    undo:
      ({ id, version }: Ended) =>
      () =>
        takeBack.mutate({ id, version }),
    onDone: onClose,
  };
}

type AgreeInput = ApiInput['negotiation']['agreePoint']['input'];

function AgreeFields(props: InnerProps) {
  const { room, point, onClose, tell } = props;
  const { t, language } = useT();
  const { today } = useMe();
  const words = useRoundWords(pointEndFields);
  // What they say last is the text that both most often agree on; it is only a proposal.
  const proposed = lastOf(point.positions, 'theirs')?.text ?? lastOf(point.positions, 'ours')?.text ?? '';
  const { seen, ...ending } = useEnding(props);
  const form = useRecordForm<{ agreedText: string; agreedOn: string | null; round: string }, AgreeInput, Ended>({
    ...ending,
    initial: { agreedText: proposed, agreedOn: today, round: String(room.writable[0] ?? 0) },
    check: ({ agreedText, agreedOn }) => ({
      ...(agreedText.trim() === '' && { agreedText: (say) => say('negotiation.point.agreedTextMissing') }),
      ...(agreedOn === null && { agreedOn: (say) => say('input.dateEmpty') }),
    }),
    input: ({ values: { agreedText, agreedOn, round }, version }) => ({
      id: point.id,
      version: seen(version),
      agreedText,
      agreedOn: agreedOn ?? today,
      round: Number(round),
    }),
    send: (envelope) => apiClient.negotiation.agreePoint.mutate(envelope),
    done: () => t('negotiation.point.agreed'),
  });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  return (
    <RecordFormFrame form={form} submit="negotiation.point.agree" onCancel={onClose} {...words}>
      <TextField
        name="agreedText"
        label={pointEndFields.agreedText.label[language]}
        lines={6}
        maxLength={8000}
        value={values.agreedText}
        onChange={(text) => set('agreedText', text)}
        error={problems.agreedText?.(t)}
      />
      <DatePicker
        name="agreedOn"
        label={t('negotiation.point.agreedOn')}
        max={today}
        value={values.agreedOn}
        onChange={(day) => set('agreedOn', day)}
        error={problems.agreedOn?.(t)}
      />
      <RoundSelect room={room} value={values.round} onChange={(round) => set('round', round)} />
    </RecordFormFrame>
  );
}

type DecideInput = ApiInput['negotiation']['decidePoint']['input'];

function DecideFields(props: InnerProps) {
  const { room, point, onClose, tell } = props;
  const { t, language } = useT();
  const words = useRoundWords(pointEndFields);
  const { seen, ...ending } = useEnding(props);
  const form = useRecordForm<{ decision: PointDecision | null; reason: string; round: string }, DecideInput, Ended>({
    ...ending,
    initial: { decision: null, reason: '', round: String(room.writable[0] ?? 0) },
    check: ({ decision, reason }) => ({
      ...(decision === null && { decision: (say) => say('negotiation.point.decisionMissing') }),
      ...(reason.trim() === '' && { reason: (say) => say('negotiation.point.reasonMissing') }),
    }),
    input: ({ values: { decision, reason, round }, version }) => ({
      id: point.id,
      version: seen(version),
      // The form is not sent without a decision.
      decision: decision ?? 'deferred',
      reason,
      round: Number(round),
    }),
    send: (envelope) => apiClient.negotiation.decidePoint.mutate(envelope),
    done: () => t('negotiation.point.decided'),
  });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  return (
    <RecordFormFrame form={form} submit="form.save" onCancel={onClose} {...words}>
      <RadioGroup
        name="decision"
        label={t('negotiation.point.decision')}
        options={POINT_DECISIONS.map((id) => ({ id, label: POINT_STATE_WORDS[id][language] }))}
        value={values.decision}
        onChange={(decision) => set('decision', decision)}
        error={problems.decision?.(t)}
      />
      <TextField
        name="reason"
        label={t('negotiation.point.reason')}
        hint={t('negotiation.internalNote')}
        maxLength={500}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={problems.reason?.(t)}
      />
      <RoundSelect room={room} value={values.round} onChange={(round) => set('round', round)} />
    </RecordFormFrame>
  );
}

type RoundSelectProps = { readonly room: Room; readonly value: string; readonly onChange: (round: string) => void };

function RoundSelect({ room, value, onChange }: RoundSelectProps) {
  const { t } = useT();
  return (
    <Select
      name="round"
      label={t('negotiation.point.closedIn')}
      options={roundOptions(room, t)}
      value={value}
      onChange={onChange}
    />
  );
}
