import type { ProcedureFacts, ProcedureTemplate } from '../procedures/procedure.types.ts';
import type { ResponsibleRole } from '../shared/codes.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { addWorkingDays, type LimitUnit, type WorkCalendar } from '../shared/working-days.ts';

/** A stretch during which a legal clock stood still: the clock stops on `from` and runs again from `to`. */
export type ClockPause = { readonly from: PlainDate; readonly to: PlainDate | null };

/**
 * One step of the procedure on one instrument. A repeated step (negotiation rounds) has several, in order of `position`.
 * **Shape**: every day is a plain date or null.
 */
export type MilestoneFacts = {
  readonly id: string;
  readonly stepCode: string;
  readonly position: number;
  /** The first plan, frozen. */
  readonly baselineOn: PlainDate | null;
  /** The promise that stands now. */
  readonly plannedOn: PlainDate | null;
  readonly actualOn: PlainDate | null;
  readonly isNotApplicable: boolean;
  /** The day the holder got the file, where someone recorded it; otherwise it follows from the steps before. */
  readonly heldSince: PlainDate | null;
  readonly dossierReceivedOn?: PlainDate | null;
  readonly dossierCompleteOn?: PlainDate | null;
  /** The dossier was found incomplete and is back with its sender. */
  readonly isReturned?: boolean;
  readonly pauses?: readonly ClockPause[];
  /** Stretches in which the dossier was back with its sender. */
  readonly absences?: readonly ClockPause[];
  /** The day on which every question asked in this step had its answer. */
  readonly answeredOn?: PlainDate | null;
  /** A limit for this file alone, in place of the procedure's. */
  readonly limitOverride?: { readonly n: number; readonly unit: LimitUnit } | null;
};

/** An instrument as the rules see it: its procedure's version, what conditions ask, and its milestones. */
export type InstrumentFile = {
  readonly template: ProcedureTemplate;
  readonly facts: ProcedureFacts;
  readonly milestones: readonly MilestoneFacts[];
  /** The day the file was opened: who acts first holds it since then. */
  readonly openedOn?: PlainDate | null;
};

/** Derived states of a milestone. */
export const MILESTONE_STATES = [
  'done',
  'passed',
  'not_applicable',
  'late',
  'due_soon',
  'planned',
  'waiting',
  'ready',
] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** How far a step has come; `passed` means a later step is done although this one has no day. */
export type StepStatus = 'done' | 'passed' | 'not_applicable' | 'open';

/** The day from which the rules look, with the office's calendar; `soonUntil` is the last day that counts as soon. */
export type DayContext = { readonly today: PlainDate; readonly calendar: WorkCalendar; readonly soonUntil: PlainDate };

const SOON_WORKING_DAYS = 7;

/** The context of one day: what falls within seven working days is due soon. */
export function dayContext(today: PlainDate, calendar: WorkCalendar): DayContext {
  return { today, calendar, soonUntil: addWorkingDays(calendar, today, SOON_WORKING_DAYS) };
}

/** Whose desk a step lies on. */
export type Holder = {
  readonly stepCode: string;
  readonly milestoneId: string | null;
  readonly responsible: ResponsibleRole;
  readonly since: PlainDate | null;
  /** Whether the next great date (signing, then effectiveness, then closing) waits for this step. */
  readonly isOnMainLine: boolean;
  readonly isOptional: boolean;
};
