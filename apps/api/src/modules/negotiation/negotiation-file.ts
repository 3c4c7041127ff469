import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { PointState } from '@counterpart/domain/negotiation/negotiation.codes';
import type { NegotiationSubject, PointSubject } from '@counterpart/domain/negotiation/negotiation.policy';
import { pointState } from '@counterpart/domain/negotiation/point-state.rules';
import { type NumberedRound, writableRounds } from '@counterpart/domain/negotiation/round-number.rules';
import { type FileProgress, progressOf } from '@counterpart/domain/milestones/progress.rules';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import {
  type InstrumentRow,
  loadInstrument,
  type MilestoneRow,
  milestonesOf,
  templatesById,
  toFile,
} from '../procedures/index.ts';
import { pointById, type PointRow, roundById, type RoundRow, roundsOf, viewOf } from './negotiation.repository.ts';

/** An instrument as its negotiation sees it. */
export type NegotiationFile = NegotiationSubject & {
  readonly row: InstrumentRow;
  readonly programme: {
    readonly code: string;
    readonly title_vi: string;
    readonly title_en: string;
    readonly managing_agency_id: string | null;
    readonly side_state: string | null;
  };
};

/**
 * Loads an instrument within a scope, with who leads its negotiation.
 * Errors: common.not_found
 */
export async function loadNegotiation(reader: Reader, scope: Scope, instrumentId: string): Promise<NegotiationFile> {
  const row = await loadInstrument(reader, scope, instrumentId);
  const programme = await reader
    .selectFrom('programme')
    .select(['code', 'title_vi', 'title_en', 'managing_agency_id', 'side_state'])
    .where('id', '=', row.programme_id)
    .executeTakeFirstOrThrow();
  return {
    row,
    programme,
    partnerId: row.partner_id,
    leadAgencyId: row.proposing_agency_id ?? programme.managing_agency_id,
  };
}

/** A round with the file it belongs to. */
export type RoundFile = { readonly file: NegotiationFile; readonly round: RoundRow };

/** Loads a round within a scope. Errors: common.not_found */
export async function loadRound(reader: Reader, scope: Scope, id: string): Promise<RoundFile> {
  const round = await roundById(reader, viewOf(scope), id);
  // Told apart from a round that does not exist, an instrument out of scope would be known to be there.
  const file = await loadNegotiation(reader, scope, round.instrument_id).catch(hideAs('negotiation_round'));
  return { file, round };
}

/** A point with the file it belongs to, and what decides who may write on it. */
export type PointFile = {
  readonly file: NegotiationFile;
  readonly point: PointRow;
  readonly subject: PointSubject;
  readonly state: PointState;
};

/** Loads a point within a scope. Errors: common.not_found */
export async function loadPoint(reader: Reader, scope: Scope, id: string): Promise<PointFile> {
  const point = await pointById(reader, viewOf(scope), id);
  const file = await loadNegotiation(reader, scope, point.instrument_id).catch(hideAs('open_point'));
  return { file, point, subject: subjectOf(file, point), state: stateOf(point) };
}

/** What decides who may write on a stored point. */
export function subjectOf(
  { leadAgencyId, partnerId }: NegotiationSubject,
  point: Pick<PointRow, 'owner_agency_id' | 'is_shared'>,
): PointSubject {
  return { leadAgencyId, partnerId, ownerAgencyId: point.owner_agency_id, isShared: point.is_shared === 1 };
}

/** How a stored point stands. */
export function stateOf(point: Pick<PointRow, 'agreed_on' | 'decision'>): PointState {
  return pointState({ agreedOn: point.agreed_on, decision: point.decision as 'deferred' | 'dropped' | null });
}

/**
 * Refuses a number that stands for no round of this instrument, or for one that is closed.
 * Errors: common.not_found; negotiation.round_closed
 */
export async function refuseRound(reader: Reader, instrumentId: string, number: number): Promise<void> {
  // Number and outcome are all that is asked, and those every reader may know.
  const rounds = (await roundsOf(reader, 'partner', instrumentId)).map(numbered);
  if (writableRounds(rounds).includes(number)) return;
  const isClosed = number === 0 || rounds.some((one) => one.number === number && one.isClosed);
  if (isClosed) throw new DomainError('negotiation.round_closed', { number });
  throw notFound('negotiation_round');
}

/** A stored round as the rule of writing sees it. */
export function numbered(round: Pick<RoundRow, 'number' | 'outcome'>): NumberedRound {
  return { number: round.number, isClosed: round.outcome !== null };
}

/** Where every step of a file stands, with its milestones as stored. Errors: common.not_found */
export async function progressOfFile(
  reader: Reader,
  row: InstrumentRow,
): Promise<{ progress: FileProgress; milestones: readonly MilestoneRow[] }> {
  const milestones = await milestonesOf(reader, [row.id]);
  const template = (await templatesById(reader, [row.procedure_id])).get(row.procedure_id);
  if (!template) throw notFound('procedure_template');
  return { progress: progressOf(toFile(row, template, milestones)), milestones };
}

function hideAs(entity: string) {
  return (error: unknown): never => {
    if (error instanceof DomainError && error.code === 'common.not_found') throw notFound(entity);
    throw error;
  };
}
