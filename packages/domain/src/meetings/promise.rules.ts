import { daysBetween, type PlainDate } from '../shared/plain-date.ts';
import { type Debtor, type ItemKind, type ItemSide, PROMISE_STATES, type PromiseState } from './meeting.codes.ts';

/** Who has to do it: whoever was asked, or whoever promised. */
export function debtorOf({ side, kind }: { readonly side: ItemSide; readonly kind: ItemKind }): Debtor {
  if (side === 'both') return 'both';
  return (side === 'ours') === (kind === 'commitment') ? 'home' : 'partner';
}

/**
 * What decides how an item stands.
 * **Shape**: the item's own end, and of the record that it is followed by (`followed`, null where there is none): the
 * day by which it is to be done, the day on which it was, and whether it was called off.
 */
export type PromiseFacts = {
  readonly dueOn: PlainDate | null;
  readonly keptOn: PlainDate | null;
  readonly droppedOn: PlainDate | null;
  readonly followed: {
    readonly dueOn: PlainDate | null;
    readonly doneOn: PlainDate | null;
    readonly isDropped: boolean;
  } | null;
};

/**
 * How an item stands on a day. The day by which it was promised is its own; only where none was named does that of the
 * record which follows it count. `daysLate` is how long after that day it was kept, or has been open since.
 * **Units**: calendar days
 */
export type PromiseStanding = {
  readonly state: PromiseState;
  readonly dueOn: PlainDate | null;
  readonly keptOn: PlainDate | null;
  readonly daysLate: number;
  /** Open, and neither a record nor a person says anything of it: nobody knows. */
  readonly isUnrecorded: boolean;
};

/** How an item stands on a day. */
export function promiseStanding(facts: PromiseFacts, today: PlainDate): PromiseStanding {
  const { followed } = facts;
  const dueOn = facts.dueOn ?? followed?.dueOn ?? null;
  const keptOn = facts.keptOn ?? followed?.doneOn ?? null;
  const behind = (day: PlainDate) => (dueOn !== null && day > dueOn ? daysBetween(dueOn, day) : 0);
  if (keptOn !== null) return { state: 'kept', dueOn, keptOn, daysLate: behind(keptOn), isUnrecorded: false };
  if (facts.droppedOn !== null || followed?.isDropped === true) {
    return { state: 'dropped', dueOn, keptOn: null, daysLate: 0, isUnrecorded: false };
  }
  const daysLate = behind(today);
  return { state: daysLate > 0 ? 'late' : 'open', dueOn, keptOn: null, daysLate, isUnrecorded: followed === null };
}

/** How many items stand how. `of` is what is counted: what was dropped is not. */
export type PromiseCounts = Readonly<Record<PromiseState, number>> & { readonly of: number };

/** Counts items by their states. */
export function countPromises(states: readonly PromiseState[]): PromiseCounts {
  const counts = Object.fromEntries(PROMISE_STATES.map((state) => [state, 0])) as Record<PromiseState, number>;
  for (const state of states) counts[state] += 1;
  return { ...counts, of: states.length - counts.dropped };
}

/** The order in which items are read: what is late first and longest, then what falls due, then what has no day. */
export function comparePromises(one: PromiseStanding, other: PromiseStanding): number {
  const rank = PROMISE_STATES.indexOf(one.state) - PROMISE_STATES.indexOf(other.state);
  if (rank !== 0) return rank;
  const [left, right] = [sortDay(one), sortDay(other)];
  if (left === right) return 0;
  return one.state === 'kept' ? (left < right ? 1 : -1) : left < right ? -1 : 1;
}

function sortDay({ state, keptOn, dueOn }: PromiseStanding): string {
  return (state === 'kept' ? keptOn : dueOn) ?? '9999';
}
