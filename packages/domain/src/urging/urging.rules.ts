import type { PlainDate } from '../shared/plain-date.ts';
import type { TaskAssigner } from '../tasks/task.codes.ts';
import { addWorkingDays, isWorkingDay, type WorkCalendar, workingDaysBetween } from '../shared/working-days.ts';
import { isLetterLevel, type UrgedLevel, type UrgingTrigger } from './urging.codes.ts';

/**
 * When a level is due and how long its answer is waited for.
 * **Units**: working days. `days` counts from the deadline, or from the last urging where silence is the trigger; on the
 * deadline's own day it means nothing. `waitDays` must pass before the same task is urged on the same level again.
 */
export type UrgingRule = {
  readonly level: UrgedLevel;
  readonly trigger: UrgingTrigger;
  readonly days: number;
  readonly waitDays: number;
  readonly isOn: boolean;
};

/** One urging of a task that was not withdrawn, and the last answer to it. */
export type PastUrging = {
  readonly level: UrgedLevel;
  readonly on: PlainDate;
  readonly answeredOn: PlainDate | null;
  readonly promisedOn: PlainDate | null;
};

/** What of an open task decides about urging: its deadline, and its urgings in the order in which they took place. */
export type UrgeableTask = { readonly dueOn: PlainDate; readonly urgings: readonly PastUrging[] };

/** The day, the office's calendar and its rules, one for each level. */
export type UrgingGround = {
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  readonly rules: readonly UrgingRule[];
};

/** Why a task is not urged on a level now. */
export type UrgingProblem = 'too_soon' | 'out_of_order';

/** The last day on which a task is left alone after an urging: the day promised, else the level's wait. */
export function quietUntil(past: PastUrging, { calendar, rules }: Pick<UrgingGround, 'calendar' | 'rules'>): PlainDate {
  return past.promisedOn ?? addWorkingDays(calendar, past.answeredOn ?? past.on, waitOf(rules, past.level));
}

/**
 * Why a task may not be urged on a level now, or null. It is left alone until the wait of its last urging on that level,
 * or a promised day, has passed; and no level from the second letter on is reached before the one below it.
 */
export function urgingProblem(task: UrgeableTask, level: UrgedLevel, ground: UrgingGround): UrgingProblem | null {
  const { urgings } = task;
  const last = urgings.at(-1);
  const isPromised = last?.promisedOn !== null && last !== undefined && ground.today <= last.promisedOn;
  const same = urgings.filter((one) => one.level === level);
  if (isPromised || same.some((one) => ground.today <= quietUntil(one, ground))) return 'too_soon';
  const below = ground.rules.filter((rule) => rule.isOn && rule.level > 1 && rule.level < level).at(-1);
  return below && !urgings.some((one) => one.level >= below.level) ? 'out_of_order' : null;
}

/** The level of the letter in which a task would be urged now, or null while it is left alone. */
export function letterLevel(task: UrgeableTask, ground: UrgingGround): 2 | 3 | null {
  const last = task.urgings.filter((one) => one.level >= 2).at(-1);
  const level = !last || (last.level === 2 && last.answeredOn !== null) ? 2 : 3;
  if (last && ground.today <= quietUntil(last, ground)) return null;
  return urgingProblem(task, level, ground) === null ? level : null;
}

/**
 * The level that the rules propose for a task today, or null. Only on working days; never a level above the next one
 * that is switched on; a broken promise is urged on its own level again.
 */
export function proposedLevel(task: UrgeableTask, ground: UrgingGround): UrgedLevel | null {
  const { today, calendar, rules } = ground;
  if (!isWorkingDay(calendar, today)) return null;
  const on = rules.filter((rule) => rule.isOn);
  const last = task.urgings.at(-1);
  if (last && today <= quietUntil(last, ground)) return null;
  const reached = Math.max(0, ...task.urgings.map((one) => one.level));
  const same = on.find((rule) => rule.level === last?.level);
  const next = on.find((rule) => rule.level > reached) ?? null;
  const level =
    last && same && (last.answeredOn !== null || next === null)
      ? same.level
      : next && isReached(next, task, ground)
        ? next.level
        : null;
  return level !== null && urgingProblem(task, level, ground) === null ? level : null;
}

function isReached({ trigger, days }: UrgingRule, { dueOn, urgings }: UrgeableTask, ground: UrgingGround): boolean {
  const { today, calendar } = ground;
  switch (trigger) {
    case 'before':
      return workingDaysBetween(calendar, today, dueOn) <= days;
    case 'on':
      return today >= dueOn;
    case 'after':
      return today > dueOn && workingDaysBetween(calendar, dueOn, today) >= days;
    case 'unanswered': {
      const last = urgings.at(-1);
      return last !== undefined && workingDaysBetween(calendar, last.on, today) >= days;
    }
  }
}

function waitOf(rules: readonly UrgingRule[], level: UrgedLevel): number {
  return rules.find((rule) => rule.level === level)?.waitDays ?? 0;
}

/** The level of a letter that urges tasks of several levels: the highest of them. */
export function levelOfLetter(levels: readonly (UrgedLevel | null)[]): UrgedLevel | null {
  const letters = levels.filter((level) => level !== null && isLetterLevel(level));
  return letters.toSorted((a, b) => (b ?? 0) - (a ?? 0))[0] ?? null;
}

const OFFICE_ITSELF: readonly TaskAssigner[] = ['VPCP_MINISTER', 'VPCP'];
const SERVED_BY_OFFICE: readonly TaskAssigner[] = ['GOVERNMENT', 'PM', 'DEPUTY_PM'];
/** The level after which a report to the Government's leaders comes. */
const LAST_LETTER = 3;

/**
 * Whether the office's leaders are told that an agency was urged. Of tasks that the office's head or the office assigned
 * they are told of every letter; of tasks from above from the second letter on, for the step after it, a report to the
 * Government's leaders, is theirs.
 */
export function leadersAreTold(level: UrgedLevel, assigners: readonly TaskAssigner[]): boolean {
  if (level < 2) return false;
  return assigners.some(
    (one) => OFFICE_ITSELF.includes(one) || (level >= LAST_LETTER && SERVED_BY_OFFICE.includes(one)),
  );
}
