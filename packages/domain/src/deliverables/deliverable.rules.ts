import type { Move } from '../milestones/slip.rules.ts';
import { addDays, daysBetween, type PlainDate } from '../shared/plain-date.ts';
import {
  CELL_STATES,
  type CellState,
  type DeliverableAct,
  type DeliverableState,
  type Punctuality,
} from './deliverable.codes.ts';

/** Days before the due day from which a deliverable counts as near. */
const SOON_DAYS = 14;

const OWED: readonly DeliverableState[] = ['PLANNED', 'IN_PROGRESS', 'REVISION'];

/** What of a deliverable decides how it stands to its days. */
export type DeliverableDays = {
  readonly state: DeliverableState;
  /** The promise that stands: extended where it was, else planned. */
  readonly dueOn: PlainDate | null;
  /** The day on which it was handed in; null while it is owed. */
  readonly actualOn: PlainDate | null;
  /** Its programme or instrument was taken out of the flow, so that nothing of it is expected now. */
  readonly isHalted: boolean;
};

/** Whether the agency still owes it; what was handed in waits for the office. */
function isOwed(state: DeliverableState): boolean {
  return OWED.includes(state);
}

/**
 * How a deliverable stands to its days. The due day itself still counts; what lies with the office is judged by the
 * day on which it was handed in.
 * **Units**: calendar days behind the due day, 0 where it is not late.
 */
export function punctuality(
  { state, dueOn, actualOn, isHalted }: DeliverableDays,
  today: PlainDate,
): { readonly code: Punctuality; readonly daysLate: number } {
  if (dueOn === null || state === 'CANCELLED') return { code: 'none', daysLate: 0 };
  if (!isOwed(state)) {
    const daysLate = actualOn === null ? 0 : Math.max(0, daysBetween(dueOn, actualOn));
    return { code: daysLate > 0 ? 'delivered_late' : 'on_time', daysLate };
  }
  if (isHalted) return { code: 'none', daysLate: 0 };
  if (dueOn < today) return { code: 'late', daysLate: daysBetween(dueOn, today) };
  return { code: dueOn <= addDays(today, SOON_DAYS) ? 'due_soon' : 'on_time', daysLate: 0 };
}

const TAKES: Readonly<Record<DeliverableAct, readonly DeliverableState[]>> = {
  start: ['PLANNED'],
  report: OWED,
  submit: OWED,
  return: ['SUBMITTED'],
  accept: ['SUBMITTED'],
  cancel: ['PLANNED', 'IN_PROGRESS', 'SUBMITTED', 'REVISION'],
  reopen: ['ACCEPTED', 'CANCELLED'],
};

/** Whether a deliverable in this state takes an act. */
export function takesAct(state: DeliverableState, act: DeliverableAct): boolean {
  return TAKES[act].includes(state);
}

/** The state that an act leads to. */
export function stateAfter(state: DeliverableState, act: DeliverableAct): DeliverableState {
  switch (act) {
    case 'start':
    case 'reopen':
      return 'IN_PROGRESS';
    case 'report':
      return state === 'PLANNED' ? 'IN_PROGRESS' : state;
    case 'submit':
      return 'SUBMITTED';
    case 'return':
      return 'REVISION';
    case 'accept':
      return 'ACCEPTED';
    case 'cancel':
      return 'CANCELLED';
  }
}

/** Whether an act needs a sentence that says why. */
export function needsReason(act: DeliverableAct): boolean {
  return act === 'return' || act === 'cancel' || act === 'reopen';
}

/** What an act changes on a deliverable. */
export type ActedOn = {
  readonly state: DeliverableState;
  readonly percent: number;
  readonly actualOn: PlainDate | null;
  readonly timesReturned: number;
};

/**
 * A deliverable after an act: handing in gives the actual day, a return and a reopening take it away, and only
 * acceptance makes it whole.
 * @param told the day it was handed in, and the percent that was reported
 */
export function afterAct(
  before: ActedOn,
  act: DeliverableAct,
  told: { readonly day: PlainDate; readonly percent: number | null },
): ActedOn {
  const isTakenAway = act === 'return' || act === 'reopen';
  return {
    state: stateAfter(before.state, act),
    percent: act === 'accept' ? 100 : (told.percent ?? before.percent),
    actualOn: act === 'submit' ? told.day : isTakenAway ? null : before.actualOn,
    timesReturned: before.timesReturned + (act === 'return' ? 1 : 0),
  };
}

/**
 * Whether moving a due day needs a reason: every move to a later day does, unless it takes the last move back.
 * @param last the last move of the ledger, or null
 */
export function moveNeedsReason(
  from: PlainDate | null,
  to: PlainDate | null,
  last: Pick<Move, 'from'> | null,
): boolean {
  if (from === null || to === null) return from !== null && last !== null;
  return to > from && last?.from !== to;
}

/** What of a deliverable counts in a cell of the matrix. */
export type CountedDeliverable = { readonly state: DeliverableState; readonly isLate: boolean; readonly count: number };

/** A cell of the matrix. **Shape**: `total` leaves out what was cancelled, `done` counts what was accepted. */
export type MatrixCell = {
  readonly done: number;
  readonly total: number;
  readonly late: number;
  readonly cancelled: number;
  readonly worst: CellState;
};

/** Adds up what stands in a cell; `worst` is what most needs somebody to act. */
export function cellOf(counted: readonly CountedDeliverable[]): MatrixCell {
  const sum = (isWanted: (one: CountedDeliverable) => boolean) =>
    counted.filter(isWanted).reduce((total, one) => total + one.count, 0);
  const states = counted.filter((one) => one.count > 0).map((one): CellState => (one.isLate ? 'LATE' : one.state));
  return {
    done: sum((one) => one.state === 'ACCEPTED'),
    total: sum((one) => one.state !== 'CANCELLED'),
    late: sum((one) => one.isLate),
    cancelled: sum((one) => one.state === 'CANCELLED'),
    worst: CELL_STATES.find((state) => states.includes(state)) ?? 'CANCELLED',
  };
}
