import { isFullAgreement } from '@counterpart/domain/negotiation/close-round.rules';
import {
  NEGOTIATION_OUTCOMES,
  type NegotiationOutcome,
  REFERENDUM_SIDES,
  type ReferendumSide,
} from '@counterpart/domain/negotiation/negotiation.codes';
import { NEGOTIATION_OUTCOME_WORDS, REFERENDUM_SIDE_WORDS } from '@counterpart/reference/codelists/negotiation';
import { Banner } from '@counterpart/ui/banner';
import { Checkbox, RadioGroup } from '@counterpart/ui/choice';
import { DatePicker } from '@counterpart/ui/date-field';
import { useEffect, useState } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { apiClient, type ApiInput } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { type Problems, useRecordForm } from '../../lib/use-record-form.ts';
import type { Room, Round } from './use-room.ts';

type CloseRoundFormProps = { readonly room: Room; readonly round: Round; readonly onClose: () => void };

type Values = {
  readonly outcome: NegotiationOutcome | null;
  readonly adRefSide: ReferendumSide | null;
  readonly adRefDueOn: string | null;
  readonly isHeld: boolean;
};

/** Records how a round ended; a full agreement may record the negotiation's milestone in the same act. */
export function CloseRoundForm({ room, round, onClose }: CloseRoundFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('negotiation.close.title', { number: round.number })} onClose={onClose}>
      {(tell) => <Fields room={room} round={round} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ room, round, onClose, tell }: CloseRoundFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t, language } = useT();
  const form = useCloseForm({ room, round, onClose });
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  const { values, set, problems } = form;
  const openPoints = room.points.filter((one) => one.state === 'open').length;
  const isAgreed = isFullAgreement(values.outcome);
  return (
    <RecordFormFrame form={form} submit="negotiation.round.close" onCancel={onClose}>
      <RadioGroup
        name="outcome"
        label={t('negotiation.round.outcome')}
        options={NEGOTIATION_OUTCOMES.map((id) => ({ id, label: NEGOTIATION_OUTCOME_WORDS[id][language] }))}
        value={values.outcome}
        onChange={(outcome) => set('outcome', outcome)}
        error={problems.outcome?.(t)}
      />
      {isAgreed && openPoints > 0 && (
        <Banner meaning="dueSoon">{t('negotiation.close.openPoints', { count: openPoints })}</Banner>
      )}
      {values.outcome === 'AGREED_AD_REF' && (
        <>
          <RadioGroup
            name="adRefSide"
            label={t('negotiation.close.adRefSide')}
            options={REFERENDUM_SIDES.map((id) => ({ id, label: REFERENDUM_SIDE_WORDS[id][language] }))}
            value={values.adRefSide}
            onChange={(side) => set('adRefSide', side)}
            error={problems.adRefSide?.(t)}
          />
          <DatePicker
            name="adRefDueOn"
            label={t('negotiation.close.adRefDueOn')}
            isOptional
            value={values.adRefDueOn}
            onChange={(day) => set('adRefDueOn', day)}
          />
        </>
      )}
      {isAgreed && mayRecordHeld(room) && (
        <Checkbox
          name="isHeld"
          isSelected={values.isHeld}
          onChange={(isHeld) => set('isHeld', isHeld)}
          description={t('negotiation.close.heldHint')}
        >
          {t('negotiation.close.held')}
        </Checkbox>
      )}
    </RecordFormFrame>
  );
}

function mayRecordHeld({ milestone }: Room): boolean {
  return milestone !== null && milestone.mayRecord && milestone.actualOn === null;
}

type Closing = ApiInput['negotiation']['closeRound']['input'];

function useCloseForm({ room, round, onClose }: CloseRoundFormProps) {
  const { t } = useT();
  const [seen] = useState(round.version ?? 0);
  const takeBack = useCommand(
    (envelope: Parameters<typeof apiClient.negotiation.reopenRound.mutate>[0]) =>
      apiClient.negotiation.reopenRound.mutate(envelope),
    { done: () => t('negotiation.undone') },
  );
  return useRecordForm<Values, Closing, Awaited<ReturnType<typeof apiClient.negotiation.closeRound.mutate>>>({
    initial: { outcome: null, adRefSide: round.adRefSide, adRefDueOn: round.adRefDueOn, isHeld: mayRecordHeld(room) },
    // An act may be sent as proposed, so to the form it is something new; what the reader saw goes along all the same.
    version: 0,
    check: problemsOf,
    input: ({ values, version }) => inputOf(room, round, { ...values, version: version === 0 ? seen : version }),
    send: (envelope) => apiClient.negotiation.closeRound.mutate(envelope),
    done: () => t('negotiation.round.closed', { number: round.number }),
    // A milestone that was recorded with it keeps its day, so only the plain act is taken back by one press.
    undo: ({ id, version, held }) => (held === null ? () => takeBack.mutate({ id, version }) : undefined),
    onDone: onClose,
  });
}

function problemsOf({ outcome, adRefSide }: Values): Problems<Values> {
  return {
    ...(outcome === null && { outcome: (t) => t('negotiation.close.outcomeMissing') }),
    ...(outcome === 'AGREED_AD_REF' && adRefSide === null && { adRefSide: (t) => t('negotiation.close.adRefMissing') }),
  };
}

function inputOf(room: Room, round: Round, values: Values & { readonly version: number }): Closing {
  const { outcome, adRefSide, adRefDueOn, isHeld, version } = values;
  const held = isFullAgreement(outcome) && isHeld && mayRecordHeld(room) && room.milestone;
  return {
    id: round.id,
    version,
    // The form is not sent without an outcome.
    outcome: outcome ?? 'PARTIAL',
    ...(outcome === 'AGREED_AD_REF' && adRefSide !== null && { adRef: { side: adRefSide, dueOn: adRefDueOn } }),
    ...(held && { held: { version: held.version } }),
  };
}
