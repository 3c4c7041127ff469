import type { Reader } from '@counterpart/db/open';
import {
  compareUrgency,
  type DeskFigures,
  deskFigures,
  type FigureName,
  isBehind,
} from '@counterpart/domain/holding/figures.rules';
import { holderParts } from '@counterpart/domain/holding/holder-key';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { type DeskRow, deskRows } from './desk-rows.list.ts';
import { contextOf, type ReadSpan, readSpans, type SpansOrder } from './spans.list.ts';

/** The longest list that is shown of a desk; the number above it counts all. */
const DESK_ROWS = 200;
const ANSWERED_ROWS = 30;
/** What was answered within this many calendar days is shown as answered lately. */
const LATELY_DAYS = 90;

type Tools = { readonly db: Reader };

/** What lies on a desk, what left it lately, and what both come to. */
export type DeskAnswer = {
  readonly figures: DeskFigures;
  readonly open: readonly DeskRow[];
  readonly answered: readonly DeskRow[];
};

/** Reads one desk, beside the main thread. */
export async function deskTask({ db }: Tools, order: SpansOrder): Promise<DeskAnswer> {
  const spans = await readSpans(db, order);
  const open = spans.filter(({ span }) => span.to === null).sort((a, b) => compareUrgency(a.span, b.span));
  const since = addDays(order.today, -LATELY_DAYS);
  const answered = spans.filter(({ span }) => span.to !== null && span.to >= since).sort(newestFirst);
  const rows = { partnerId: order.partnerId, context: contextOf(order) };
  return {
    figures: deskFigures(
      spans.map((one) => one.span),
      order.period,
    ),
    open: await deskRows(db, open.slice(0, DESK_ROWS), rows),
    answered: await deskRows(db, answered.slice(0, ANSWERED_ROWS), rows),
  };
}

/** One desk of the league. `id` is null for a role that nobody was named for, whose name is `ref`. */
export type LeagueLine = DeskFigures & { readonly kind: 'agency' | 'partner' | 'role'; readonly ref: string };

/** All desks, what is late first, with the whole office's sum. */
export type LeagueAnswer = { readonly holders: readonly LeagueLine[]; readonly all: DeskFigures };

/** Compares all holders, beside the main thread. */
export async function leagueTask({ db }: Tools, order: SpansOrder): Promise<LeagueAnswer> {
  const spans = await readSpans(db, order);
  const desks = new Map<string, ReadSpan['span'][]>();
  for (const { row, span } of spans) {
    const desk = desks.get(row.holder);
    if (desk) desk.push(span);
    else desks.set(row.holder, [span]);
  }
  const holders = [...desks].map(
    ([holder, own]): LeagueLine => ({ ...holderParts(holder), ...deskFigures(own, order.period) }),
  );
  return {
    holders: holders.sort((a, b) => b.overLimit - a.overLimit || b.openSteps - a.openSteps || (a.ref < b.ref ? -1 : 1)),
    all: deskFigures(
      spans.map((one) => one.span),
      order.period,
    ),
  };
}

/** Which number of which desk is opened. */
export type BehindOrder = SpansOrder & { readonly figure: FigureName; readonly offset: number; readonly limit: number };

/** The rows behind a number, and how many there are. */
export type BehindAnswer = { readonly items: readonly DeskRow[]; readonly total: number };

/** Finds the rows behind a number of a desk, or of all desks, beside the main thread. */
export async function behindTask({ db }: Tools, order: BehindOrder): Promise<BehindAnswer> {
  const spans = await readSpans(db, order);
  const behind = spans.filter(({ span }) => isBehind(order.figure, span, order.period));
  behind.sort((a, b) =>
    a.span.to === null && b.span.to === null ? compareUrgency(a.span, b.span) : newestFirst(a, b),
  );
  const page = behind.slice(order.offset, order.offset + order.limit);
  return {
    items: await deskRows(db, page, { partnerId: order.partnerId, context: contextOf(order) }),
    total: behind.length,
  };
}

/** What lies there still comes before what was done, and of that the latest first. */
function newestFirst(a: ReadSpan, b: ReadSpan): number {
  if (a.row.to_on !== b.row.to_on) return a.row.to_on > b.row.to_on ? -1 : 1;
  return a.row.milestone_id < b.row.milestone_id ? -1 : 1;
}
