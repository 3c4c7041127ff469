import { daysBetween, type PlainDate } from '../shared/plain-date.ts';
import type { TaskEventKind } from './task.codes.ts';

/**
 * One entry of a task's ledger. Entries are never changed; one that was a mistake is taken back by another.
 * **Shape**: `day` is the day it took place, `recordedOn` the day the register learned it; `fromOn` and `toOn` are the
 * deadline before and after (of a request: the one asked for); `correctsId` names what a `taken_back` takes back.
 */
export type TaskEvent = {
  readonly id: string;
  readonly kind: TaskEventKind;
  readonly day: PlainDate;
  readonly recordedOn: PlainDate;
  readonly fromOn: PlainDate | null;
  readonly toOn: PlainDate | null;
  readonly agencyId: string | null;
  readonly percent: number | null;
  readonly documentNumber: string;
  readonly documentOn: PlainDate | null;
  readonly correctsId: string | null;
};

/** Where a task stands after what has happened to it. */
export type TaskStanding = {
  readonly assignedOn: PlainDate;
  readonly leadAgencyId: string;
  /** The deadline as extended; null where there is none. */
  readonly dueOn: PlainDate | null;
  readonly completedOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
  readonly percent: number;
  readonly reportedOn: PlainDate | null;
  readonly proposal: {
    readonly on: PlainDate;
    readonly documentNumber: string;
    readonly documentOn: string | null;
  } | null;
  readonly isReturned: boolean;
  readonly request: { readonly on: PlainDate; readonly newDueOn: PlainDate } | null;
  /** How often an extension was asked for, and how often one was given. */
  readonly asks: number;
  readonly grants: number;
};

/** The entries that still stand, in their order: what was taken back and the taking back itself are left out. */
export function standingEvents<E extends Pick<TaskEvent, 'id' | 'kind' | 'correctsId'>>(events: readonly E[]): E[] {
  const gone = new Set(events.map((one) => one.correctsId));
  return events.filter((one) => one.kind !== 'taken_back' && !gone.has(one.id));
}

/** Where a task stands after these entries, or null before it was assigned. */
export function standingOf(events: readonly TaskEvent[]): TaskStanding | null {
  let standing: TaskStanding | null = null;
  for (const event of standingEvents(events)) standing = standing ? after(standing, event) : begin(event);
  return standing;
}

function begin(event: TaskEvent): TaskStanding {
  return {
    assignedOn: event.day,
    leadAgencyId: event.agencyId ?? '',
    dueOn: event.toOn,
    completedOn: null,
    withdrawnOn: null,
    percent: 0,
    reportedOn: null,
    proposal: null,
    isReturned: false,
    request: null,
    asks: 0,
    grants: 0,
  };
}

function after(now: TaskStanding, event: TaskEvent): TaskStanding {
  const { day, toOn } = event;
  switch (event.kind) {
    case 'assigned':
    case 'taken_back':
      return now;
    case 'reassigned':
      return { ...now, leadAgencyId: event.agencyId ?? now.leadAgencyId };
    case 'reported':
      return { ...now, percent: event.percent ?? now.percent, reportedOn: day };
    case 'proposed': {
      const proposal = { on: day, documentNumber: event.documentNumber, documentOn: event.documentOn };
      return { ...now, percent: 100, reportedOn: day, proposal, isReturned: false };
    }
    case 'returned':
      return { ...now, proposal: null, isReturned: true };
    case 'confirmed':
      return { ...now, completedOn: day, percent: 100, proposal: null, isReturned: false, request: null };
    case 'extension_asked':
      return { ...now, request: toOn && { on: day, newDueOn: toOn }, asks: now.asks + 1 };
    case 'extension_granted':
      return { ...now, dueOn: toOn, request: null, grants: now.grants + 1 };
    case 'extension_refused':
      return { ...now, request: null };
    case 'moved':
      return { ...now, dueOn: toOn };
    case 'withdrawn':
      return { ...now, withdrawnOn: day, proposal: null, request: null };
    case 'reopened':
      return { ...now, completedOn: null, withdrawnOn: null, proposal: null, isReturned: false };
  }
}

/** A stretch of days on whose evenings a task stood so in the register; `toOn` is not in it and null while it lasts. */
export type StandingSpan = {
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate | null;
  readonly standing: TaskStanding;
};

/** How a task stood on the evening of every day, from its ledger: what the figures of any past day are counted from. */
export function standingSpans(events: readonly TaskEvent[]): StandingSpan[] {
  const days = [...new Set(events.map((one) => one.recordedOn))].toSorted();
  const spans: StandingSpan[] = [];
  for (const [index, fromOn] of days.entries()) {
    const standing = standingOf(events.filter((one) => one.recordedOn <= fromOn));
    if (standing) spans.push({ fromOn, toOn: days[index + 1] ?? null, standing });
  }
  return spans;
}

/** The deadline that counts on a day and the days by which it was missed; 0 where it was kept or there is none. */
export function daysLate(
  { dueOn, completedOn }: Pick<TaskStanding, 'dueOn' | 'completedOn'>,
  today: PlainDate,
): number {
  return dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, completedOn ?? today));
}
