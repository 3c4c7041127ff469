import type { PlainDate } from '../shared/plain-date.ts';
import type { ClockPause } from './milestone.types.ts';

/**
 * What can happen to the dossier of a step. A dossier that comes in incomplete goes back to its sender; a pause stops
 * the legal clock while the dossier stays where it is.
 */
export const CLOCK_EVENT_KINDS = [
  'dossier_received',
  'dossier_complete',
  'returned_incomplete',
  'paused',
  'resumed',
  'opinion_asked',
  'answer',
] as const;
export type ClockEventKind = (typeof CLOCK_EVENT_KINDS)[number];

/**
 * One recorded event. Events are never changed: one that names an earlier event in `correctsId` takes its place, with
 * its own day, or withdraws it where `day` is null.
 * **Units**: `at` is the instant of recording, epoch milliseconds.
 */
export type ClockEntry = {
  readonly id: string;
  readonly kind: ClockEventKind;
  readonly day: PlainDate | null;
  readonly correctsId: string | null;
  readonly at: number;
};

/** An event that stands. */
export type StandingEvent = ClockEntry & { readonly day: PlainDate };

/** The events that stand, in the order in which they happened; on one day in the order of their first recording. */
export function standingEvents(entries: readonly ClockEntry[]): readonly StandingEvent[] {
  const byId = new Map(entries.map((one) => [one.id, one]));
  const replaced = new Set(entries.map((one) => one.correctsId));
  const firstAt = (entry: ClockEntry): number => {
    const before = entry.correctsId === null ? undefined : byId.get(entry.correctsId);
    return before ? firstAt(before) : entry.at;
  };
  return entries
    .filter((one): one is StandingEvent => one.day !== null && !replaced.has(one.id))
    .sort((a, b) => compareText(a.day, b.day) || firstAt(a) - firstAt(b) || compareText(a.id, b.id));
}

/** What the events of a step say of its dossier and its clock. */
export type ClockFacts = {
  /** The day the holder first got the dossier or the question. */
  readonly arrivedOn: PlainDate | null;
  readonly dossierReceivedOn: PlainDate | null;
  readonly dossierCompleteOn: PlainDate | null;
  /** The dossier lies with its sender, found incomplete. */
  readonly isReturned: boolean;
  readonly pauses: readonly ClockPause[];
  /** Stretches in which the dossier was back with its sender. */
  readonly absences: readonly ClockPause[];
  /** The day on which every question had its answer. */
  readonly answeredOn: PlainDate | null;
};

/** Reads a step's events. Days count from the last time the dossier came in, as the law counts them. */
export function clockFacts(entries: readonly ClockEntry[]): ClockFacts {
  const events = standingEvents(entries);
  const lastReturn = events.findLastIndex((one) => one.kind === 'returned_incomplete');
  const since = events.slice(lastReturn + 1);
  const cameBack = since.find(isArrival);
  return {
    arrivedOn: events.find((one) => one.kind === 'dossier_received' || one.kind === 'opinion_asked')?.day ?? null,
    dossierReceivedOn: dayOf(since, 'dossier_received'),
    dossierCompleteOn: dayOf(since, 'dossier_complete'),
    isReturned: lastReturn >= 0 && cameBack === undefined,
    pauses: stretches(
      events,
      (one) => one.kind === 'paused',
      (one) => one.kind === 'resumed',
    ),
    absences: stretches(events, (one) => one.kind === 'returned_incomplete', isArrival),
    answeredOn: answeredOn(events),
  };
}

/**
 * Whether an event must say why: what stops a clock or sends a dossier back is somebody's decision, and a correction
 * changes what others have read.
 */
export function needsReason(event: Pick<ClockEntry, 'kind' | 'correctsId'>): boolean {
  return event.correctsId !== null || event.kind === 'paused' || event.kind === 'returned_incomplete';
}

/** Why an event cannot be recorded; `day` is the day of the event that stands in its way. */
export type ClockProblem = {
  readonly reason:
    | 'already_paused'
    | 'not_paused'
    | 'already_complete'
    | 'already_returned'
    | 'after_done'
    | 'unknown_event'
    | 'same_day';
  readonly day: PlainDate | null;
};

/** What a new event must fit: those already recorded and the day the step was done. */
export type ClockRecord = { readonly entries: readonly ClockEntry[]; readonly actualOn: PlainDate | null };

/**
 * Whether an event makes sense among those that stand, on its own day; null when it does.
 * A withdrawal or a correction is judged by what would stand afterwards.
 */
export function clockProblem({ entries, actualOn }: ClockRecord, next: ClockEntry): ClockProblem | null {
  if (next.correctsId !== null) {
    const known = standingEvents(entries).find((one) => one.id === next.correctsId);
    if (!known || known.kind !== next.kind) return { reason: 'unknown_event', day: null };
    if (known.day === next.day) return { reason: 'same_day', day: known.day };
  }
  if (next.day !== null && actualOn !== null && next.day > actualOn) return { reason: 'after_done', day: actualOn };
  return orderProblem(standingEvents([...entries, next]));
}

/** Walks the events that would stand and stops at the first that does not follow from those before it. */
function orderProblem(events: readonly StandingEvent[]): ClockProblem | null {
  let paused: PlainDate | null = null;
  let complete: PlainDate | null = null;
  let returned: PlainDate | null = null;
  for (const { kind, day } of events) {
    if (kind === 'paused') {
      if (paused !== null) return { reason: 'already_paused', day: paused };
      paused = day;
    } else if (kind === 'resumed') {
      if (paused === null) return { reason: 'not_paused', day };
      paused = null;
    } else if (kind === 'returned_incomplete') {
      if (returned !== null) return { reason: 'already_returned', day: returned };
      returned = day;
      complete = null;
    } else if (kind === 'dossier_complete') {
      if (complete !== null) return { reason: 'already_complete', day: complete };
      complete = day;
      returned = null;
    } else if (kind === 'dossier_received') returned = null;
  }
  return null;
}

function isArrival(event: StandingEvent): boolean {
  return event.kind === 'dossier_received' || event.kind === 'dossier_complete';
}

function stretches(
  events: readonly StandingEvent[],
  begins: (event: StandingEvent) => boolean,
  ends: (event: StandingEvent) => boolean,
): readonly ClockPause[] {
  const found: ClockPause[] = [];
  let from: PlainDate | null = null;
  for (const event of events) {
    if (begins(event)) from ??= event.day;
    else if (from !== null && ends(event)) {
      found.push({ from, to: event.day });
      from = null;
    }
  }
  return from === null ? found : [...found, { from, to: null }];
}

/** Several agencies may have been asked: the last answer that was still missing is the one that counts. */
function answeredOn(events: readonly StandingEvent[]): PlainDate | null {
  const asked = events.filter((one) => one.kind === 'opinion_asked').length;
  const answers = events.filter((one) => one.kind === 'answer');
  return answers[Math.max(asked, 1) - 1]?.day ?? null;
}

function dayOf(events: readonly StandingEvent[], kind: ClockEventKind): PlainDate | null {
  return events.find((one) => one.kind === kind)?.day ?? null;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
