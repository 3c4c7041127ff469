import type { PlainDate } from '../shared/plain-date.ts';
import type { MeasuredSpan } from './hands.rules.ts';
import { medianOf } from './observed.rules.ts';

/** A measured span on a desk, with what happened to its dossier. */
export type DeskSpan = MeasuredSpan & {
  readonly instrumentId: string;
  /** How often the holder got a dossier in this step, and sent one back as incomplete. */
  readonly received: number;
  readonly returned: number;
};

/** The days from which figures of finished work are taken, both included. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** A share with both of its numbers. */
export type Share = { readonly n: number; readonly of: number };

/**
 * What a desk comes to. Open work is as of today, finished work of the period.
 * **Units**: calendar days. `onTime` counts steps whose limit has been decided: done within it, against done late and
 * still open past it; `toConfirm` of them are measured by a limit whose source still has to be read.
 */
export type DeskFigures = {
  readonly openFiles: number;
  readonly openSteps: number;
  readonly overLimit: number;
  readonly away: number;
  readonly medianHeldDays: number | null;
  readonly oldestSince: PlainDate | null;
  readonly finished: number;
  readonly medianFinishedDays: number | null;
  readonly onTime: Share & { readonly toConfirm: number };
  readonly returned: Share;
};

/** Which numbers of a desk can be opened, and the spans behind each. */
export const FIGURE_NAMES = ['open', 'over', 'away', 'finished', 'on_time', 'decided', 'returned'] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

const BEHIND: Readonly<Record<FigureName, (span: DeskSpan, period: Period) => boolean>> = {
  open: isOpen,
  over: isOver,
  away: (span) => isOpen(span) && span.isAway,
  finished: isFinishedIn,
  on_time: (span, period) => isFinishedIn(span, period) && isProven(span) && span.verdict?.state === 'met',
  decided: isDecided,
  returned: (span, period) => span.returned > 0 && (isOpen(span) || isFinishedIn(span, period)),
};

/** Whether a span is one of those behind a figure. */
export function isBehind(figure: FigureName, span: DeskSpan, period: Period): boolean {
  return BEHIND[figure](span, period);
}

/** Adds the spans of one desk up. */
export function deskFigures(spans: readonly DeskSpan[], period: Period): DeskFigures {
  const behind = (figure: FigureName) => spans.filter((span) => isBehind(figure, span, period));
  const open = behind('open');
  const finished = behind('finished');
  const decided = behind('decided');
  const handled = [...open, ...finished];
  return {
    openFiles: new Set(open.map((one) => one.instrumentId)).size,
    openSteps: open.length,
    overLimit: behind('over').length,
    away: behind('away').length,
    medianHeldDays: medianOf(open.flatMap((one) => one.heldDays ?? [])),
    oldestSince: open.reduce<PlainDate | null>(
      (best, { from }) => (from !== null && (best === null || from < best) ? from : best),
      null,
    ),
    finished: finished.length,
    medianFinishedDays: medianOf(finished.flatMap((one) => (one.isFromAssumed ? [] : (one.heldDays ?? [])))),
    onTime: {
      n: behind('on_time').length,
      of: decided.length,
      toConfirm: decided.filter((one) => one.limit?.isToConfirm).length,
    },
    returned: {
      n: handled.reduce((sum, one) => sum + one.returned, 0),
      of: handled.reduce((sum, one) => sum + Math.max(one.received, one.returned), 0),
    },
  };
}

/**
 * The order of a desk: what is over its limit first (most days over), then what has least left, then what has lain
 * longest; steps that wait for somebody else (answered, paused, back with the sender) come last.
 */
export function compareUrgency(a: DeskSpan, b: DeskSpan): number {
  return (
    rank(a) - rank(b) ||
    (a.verdict?.daysLeft ?? 0) - (b.verdict?.daysLeft ?? 0) ||
    (b.heldDays ?? -1) - (a.heldDays ?? -1) ||
    (a.milestoneId < b.milestoneId ? -1 : 1)
  );
}

function rank(span: DeskSpan): number {
  if (isOver(span)) return 0;
  if (span.answeredOn !== null || span.isAway) return 3;
  return span.verdict?.state === 'running' ? 1 : 2;
}

function isOpen(span: DeskSpan): boolean {
  return span.to === null;
}

function isOver(span: DeskSpan): boolean {
  return isOpen(span) && isProven(span) && span.verdict?.state === 'over';
}

/** Nobody is called late on a start that nobody recorded. */
function isProven(span: DeskSpan): boolean {
  return span.limit !== null && !span.limit.isStartAssumed;
}

function isFinishedIn({ to }: DeskSpan, period: Period): boolean {
  return to !== null && period.from <= to && to <= period.to;
}

function isDecided(span: DeskSpan, period: Period): boolean {
  if (isOver(span)) return true;
  const { verdict } = span;
  return isFinishedIn(span, period) && isProven(span) && (verdict?.state === 'met' || verdict?.state === 'missed');
}
