import { can } from '@counterpart/domain/identity/identity.policy';
import type { Lane, PointDecision, Visibility } from '@counterpart/domain/negotiation/negotiation.codes';
import { allowedInRoom, allowedOnPoint } from '@counterpart/domain/negotiation/negotiation.policy';
import { negotiationReadiness } from '@counterpart/domain/negotiation/negotiation-readiness.rules';
import { isAdReferendum } from '@counterpart/domain/negotiation/point-state.rules';
import { writableRounds } from '@counterpart/domain/negotiation/round-number.rules';
import { instrumentStage } from '@counterpart/domain/milestones/stage.rules';
import type { SideState } from '@counterpart/domain/shared/codes';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import {
  loadNegotiation,
  type NegotiationFile,
  numbered,
  progressOfFile,
  stateOf,
  subjectOf,
} from '../negotiation-file.ts';
import { mayRecordHeld, negotiationMilestone } from '../negotiation-milestone.ts';
import {
  commentCounts,
  membersOf,
  type PointRow,
  type PositionRow,
  pointsOf,
  positionsOf,
  type RoundRow,
  roundsOf,
  viewOf,
} from '../negotiation.repository.ts';
import { plannedRound, roundView } from '../round-view.ts';

/** The negotiation of one instrument: rounds, delegations, the matrix of points, and what is missing to negotiate. */
export const getRoom = defineQuery({
  name: 'negotiation.room',
  input: z.strictObject({ instrumentId: idSchema('instrument') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { instrumentId }) => {
    const { db, scope, actor } = tools;
    const file = await loadNegotiation(db, scope, instrumentId);
    const view = viewOf(scope);
    const [rounds, members, points, positions, comments, { progress, milestones }] = await Promise.all([
      roundsOf(db, view, instrumentId),
      membersOf(db, instrumentId),
      pointsOf(db, view, instrumentId),
      positionsOf(db, view, { instrumentId }),
      commentCounts(db, view, instrumentId),
      progressOfFile(db, file.row),
    ]);
    const planned = rounds.map((round) => plannedRound(round, members));
    const milestone = negotiationMilestone(progress, milestones);
    const byPoint = Map.groupBy(positions, (one) => one.point_id);
    return {
      ...headOf(file),
      stage: instrumentStage(progress, (file.row.side_state ?? file.programme.side_state) as SideState | null),
      readiness: negotiationReadiness(progress, planned),
      milestone: milestone && {
        id: milestone.id,
        version: milestone.version,
        plannedOn: milestone.planned_on,
        actualOn: milestone.actual_on,
        mayRecord: mayRecordHeld(actor, file, milestone),
      },
      rounds: rounds.map((round) => ({
        ...roundView(round, members),
        // Versions would tell the partner how often our side wrote what is internal.
        ...(view === 'ours' && { version: round.version, mandate: round.mandate ?? '' }),
      })),
      points: points.map((point) =>
        pointView(tools, file, {
          point,
          rounds,
          positions: byPoint.get(point.id) ?? [],
          comments: comments.get(point.id) ?? 0,
        }),
      ),
      /** Numbers of the rounds for which something can be written now, the most likely first. */
      writable: writableRounds(rounds.map(numbered)),
      allowed: allowedInRoom(actor, file),
    };
  },
});

function headOf({ row, programme, leadAgencyId }: NegotiationFile) {
  return {
    instrumentId: row.id,
    programmeId: row.programme_id,
    programmeCode: programme.code,
    programmeTitleVi: programme.title_vi,
    programmeTitleEn: programme.title_en,
    partnerId: row.partner_id,
    leadAgencyId,
    kind: row.kind,
    number: row.number,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    isSample: row.is_sample === 1,
  };
}

type PointParts = {
  readonly point: PointRow;
  readonly rounds: readonly RoundRow[];
  readonly positions: readonly PositionRow[];
  readonly comments: number;
};

function pointView({ actor, scope }: QueryTools, file: NegotiationFile, parts: PointParts) {
  const { point, rounds, positions, comments } = parts;
  const state = stateOf(point);
  const closedIn = rounds.find((round) => round.number === point.closed_round) ?? null;
  const facts = { agreedOn: point.agreed_on, decision: point.decision as PointDecision | null };
  return {
    id: point.id,
    clause: point.clause,
    titleVi: point.title_vi,
    titleEn: point.title_en,
    ownerAgencyId: point.owner_agency_id,
    openedRound: point.opened_round,
    closedRound: point.closed_round,
    ...facts,
    agreedText: point.agreed_text,
    state,
    isAdReferendum: isAdReferendum(
      facts,
      closedIn && {
        outcome: closedIn.outcome as never,
        adRefConfirmedOn: closedIn.ad_ref_confirmed_on,
      },
    ),
    positions: lastPerRound(positions).map((one) => ({
      id: one.id,
      lane: one.lane as Lane,
      round: one.round,
      text: one.text,
      visibility: one.visibility as Visibility,
    })),
    comments,
    ...(viewOf(scope) === 'ours' && {
      version: point.version,
      isShared: point.is_shared === 1,
      decisionReason: point.decision_reason ?? null,
    }),
    allowed: allowedOnPoint(actor, subjectOf(file, point), state),
  };
}

/** The last entry of each lane for each round, in the order in which they were stated. */
function lastPerRound(positions: readonly PositionRow[]): PositionRow[] {
  const last = new Map(positions.map((one) => [`${one.lane} ${one.round}`, one.id]));
  const kept = new Set(last.values());
  return positions.filter((one) => kept.has(one.id));
}
