import type {
  NegotiationOutcome,
  ReferendumSide,
  RoundForm,
  Side,
} from '@counterpart/domain/negotiation/negotiation.codes';
import type { PlannedRound } from '@counterpart/domain/negotiation/negotiation-readiness.rules';
import { awaitsReferendum } from '@counterpart/domain/negotiation/point-state.rules';
import type { MemberRow, RoundRow } from './negotiation.repository.ts';

/** A round as every reader may see it, with both delegations. */
export function roundView(round: RoundRow, members: readonly MemberRow[]) {
  const outcome = round.outcome as NegotiationOutcome | null;
  return {
    id: round.id,
    number: round.number,
    form: round.form as RoundForm | null,
    place: round.place,
    startOn: round.start_on,
    endOn: round.end_on,
    agenda: round.agenda,
    outcome,
    closedOn: round.closed_on,
    minutesNumber: round.minutes_number,
    minutesOn: round.minutes_on,
    minutesNote: round.minutes_note,
    adRefSide: round.ad_ref_side as ReferendumSide | null,
    adRefDueOn: round.ad_ref_due_on,
    adRefConfirmedOn: round.ad_ref_confirmed_on,
    awaitsReferendum: awaitsReferendum({ outcome, adRefConfirmedOn: round.ad_ref_confirmed_on }),
    delegations: { ours: sideOf(round, members, 'ours'), theirs: sideOf(round, members, 'theirs') },
  };
}

function sideOf(round: RoundRow, members: readonly MemberRow[], side: Side) {
  return members
    .filter((one) => one.round_id === round.id && one.side === side)
    .map((one) => ({ personId: one.person_id, name: one.name, title: one.title, isHead: one.is_head === 1 }));
}

/** What readiness asks of a round. */
export function plannedRound(round: RoundRow, members: readonly MemberRow[]): PlannedRound {
  return {
    startOn: round.start_on,
    outcome: round.outcome as NegotiationOutcome | null,
    hasHeadOurs: members.some((one) => one.round_id === round.id && one.side === 'ours' && one.is_head === 1),
  };
}
