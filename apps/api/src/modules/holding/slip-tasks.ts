import type { Reader } from '@counterpart/db/open';
import { type Move, movesOf, slipSince, type SlipTotal, slipTotal } from '@counterpart/domain/milestones/slip.rules';
import { daysBetween, type PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';
import { type GreatMilestone, greatMilestones } from './great-dates.list.ts';
import { type LedgerMilestone, type LedgerOrder, readLedger } from './slips.list.ts';

/** What moves are summed up by: the file, the reason given, who answers for the step, the partner of the file. */
export const SLIP_GROUPS = ['file', 'cause', 'holder', 'partner'] as const;
export type SlipGroupBy = (typeof SLIP_GROUPS)[number];

/** How the ledger is summed up; `sinceAt` leaves out what was moved before that instant. */
export type SlipsOrder = LedgerOrder & { readonly by: SlipGroupBy; readonly sinceAt: number | null };

/** The great date of a file: where it was first promised, where it stands, and how far it moved. */
export type GreatDateSlip = {
  readonly stepName: LocalText;
  readonly kind: string;
  readonly baselineOn: PlainDate | null;
  readonly expectedOn: PlainDate | null;
  readonly isDone: boolean;
  readonly moves: number;
  /** Calendar days behind the first promise; with a day to look back to, behind what was expected then. */
  readonly slipDays: number | null;
};

/**
 * The moves of one group.
 * **Units**: `days`, `later` and `earlier` are calendar days by which promised days moved, added up over all steps, so
 * one delay that pushes five steps counts five times.
 */
export type SlipGroup = SlipTotal & {
  readonly key: string;
  readonly files: number;
  readonly milestones: number;
  /** For files only. */
  readonly file: {
    readonly instrumentId: string;
    readonly programmeCode: string;
    readonly titleVi: string;
    readonly titleEn: string;
    readonly partnerId: string;
    readonly greatDate: GreatDateSlip | null;
  } | null;
};

/** The ledger summed up, most days first. */
export type SlipsAnswer = { readonly groups: readonly SlipGroup[]; readonly all: Omit<SlipGroup, 'key' | 'file'> };

const NO_CAUSE = 'none';
/** Groups that are shown; the sum counts all. */
const MOST_GROUPS = 300;

/** Sums the slip ledger up, beside the main thread. */
export async function slipsTask({ db }: { readonly db: Reader }, order: SlipsOrder): Promise<SlipsAnswer> {
  const ledger = await readLedger(db, order);
  const moved = movedSince(ledger, order.sinceAt);
  const groups = groupBy(moved, (one) => keyOf(order.by, one));
  const ids = [...new Set(ledger.map((one) => one.instrumentId))];
  const files = order.by === 'file' ? filesOf(ledger, await greatMilestones(db, ids), order.sinceAt) : null;
  // A great date may have come later than promised without the promise ever having been moved.
  for (const [key, file] of files ?? []) if (!groups.has(key) && file.greatDate?.slipDays) groups.set(key, []);
  const lines = [...groups].map(([key, own]): SlipGroup => ({ key, ...sumOf(own), file: files?.get(key) ?? null }));
  lines.sort((a, b) => weight(b) - weight(a) || b.moves - a.moves || (a.key < b.key ? -1 : 1));
  return { groups: lines.slice(0, MOST_GROUPS), all: sumOf(moved) };
}

/** Which group is opened. */
export type SlipMovesOrder = SlipsOrder & {
  readonly key: string | null;
  readonly limit: number;
  readonly offset: number;
};

/** One move with all that was said about it. */
export type SlipMove = Pick<Move, 'id' | 'from' | 'to' | 'days' | 'reasonCode' | 'at'> & {
  readonly instrumentId: string;
  readonly programmeCode: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly partnerId: string;
  readonly holder: string;
  readonly stepCode: string;
  readonly stepName: LocalText;
  readonly reason: string | null;
  readonly document: string | null;
  readonly askedBy: string | null;
  readonly actorName: string;
};

/** The moves behind a group, newest first. */
export type SlipMovesAnswer = { readonly items: readonly SlipMove[]; readonly total: number };

/** Finds the moves behind a group of the ledger, beside the main thread. */
export async function slipMovesTask({ db }: { readonly db: Reader }, order: SlipMovesOrder): Promise<SlipMovesAnswer> {
  const moved = movedSince(await readLedger(db, order), order.sinceAt).filter(
    (one) => order.key === null || keyOf(order.by, one) === order.key,
  );
  moved.sort((a, b) => b.move.at - a.move.at || (a.move.id < b.move.id ? 1 : -1));
  return { items: moved.slice(order.offset, order.offset + order.limit).map(toSlipMove), total: moved.length };
}

type Moved = { readonly milestone: LedgerMilestone; readonly move: Move };

function movedSince(ledger: readonly LedgerMilestone[], sinceAt: number | null): Moved[] {
  return ledger.flatMap((milestone) => movesIn(milestone.revisions, sinceAt).map((move) => ({ milestone, move })));
}

function movesIn(revisions: LedgerMilestone['revisions'], sinceAt: number | null): readonly Move[] {
  const moves = movesOf(revisions.filter((row) => row.field === 'planned'));
  return sinceAt === null ? moves : moves.filter((move) => move.at >= sinceAt);
}

function keyOf(by: SlipGroupBy, { milestone, move }: Moved): string {
  switch (by) {
    case 'file':
      return milestone.instrumentId;
    case 'cause':
      return move.reasonCode ?? NO_CAUSE;
    case 'holder':
      return milestone.holder;
    case 'partner':
      return milestone.partnerId;
  }
}

function sumOf(moved: readonly Moved[]): Omit<SlipGroup, 'key' | 'file'> {
  return {
    ...slipTotal(moved.map((one) => one.move)),
    files: new Set(moved.map((one) => one.milestone.instrumentId)).size,
    milestones: new Set(moved.map((one) => one.milestone.milestoneId)).size,
  };
}

/** A file's slip is that of its signing, or of the great date after it where only that is on its road. */
function filesOf(
  ledger: readonly LedgerMilestone[],
  great: ReadonlyMap<string, GreatMilestone>,
  sinceAt: number | null,
): ReadonlyMap<string, NonNullable<SlipGroup['file']>> {
  const byId = new Map(ledger.map((one) => [one.milestoneId, one]));
  const files = [...groupBy(ledger, (one) => one.instrumentId)].flatMap(([key, [first]]) => {
    if (!first) return [];
    const { instrumentId, programmeCode, titleVi, titleEn, partnerId } = first;
    const milestone = great.get(key);
    const known = milestone && { ...milestone, revisions: byId.get(milestone.milestoneId)?.revisions ?? [] };
    const greatDate = known ? greatDateOf(known, sinceAt) : null;
    return [[key, { instrumentId, programmeCode, titleVi, titleEn, partnerId, greatDate }] as const];
  });
  return new Map(files);
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

function greatDateOf(
  milestone: GreatMilestone & Pick<LedgerMilestone, 'revisions'>,
  sinceAt: number | null,
): GreatDateSlip {
  const { stepName, kind, baselineOn, plannedOn, actualOn } = milestone;
  const expectedOn = actualOn ?? plannedOn;
  const behindFirst = baselineOn !== null && expectedOn !== null ? daysBetween(baselineOn, expectedOn) : null;
  return {
    stepName,
    kind,
    baselineOn,
    expectedOn,
    isDone: actualOn !== null,
    moves: movesIn(milestone.revisions, sinceAt).length,
    slipDays: sinceAt === null ? behindFirst : slipSince(milestone, sinceAt),
  };
}

/** Files are ranked by their great date, everything else by the days its promises moved. */
function weight(group: SlipGroup): number {
  return group.file ? (group.file.greatDate?.slipDays ?? 0) : group.days;
}

function toSlipMove({ milestone, move }: Moved): SlipMove {
  const { instrumentId, programmeCode, titleVi, titleEn, partnerId, holder, stepCode, stepName, words } = milestone;
  const { id, from, to, days, reasonCode, at } = move;
  const said = words.get(id) ?? { reason: null, document: null, askedBy: null, actorName: '' };
  const file = { instrumentId, programmeCode, titleVi, titleEn, partnerId, holder, stepCode, stepName };
  return { id, from, to, days, reasonCode, at, ...file, ...said };
}
