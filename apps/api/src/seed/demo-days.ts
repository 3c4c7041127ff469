import type { DayRule, DemoMoves, PublicInstrument, SamplePlan } from '@counterpart/demo-data/demo.types';
import { graphOf } from '@counterpart/domain/procedures/procedure-graph';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import { progressOf } from '@counterpart/domain/milestones/progress.rules';
import type { ProcedureFacts, ProcedureStep, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import {
  addDays,
  addMonths,
  daysBetween,
  isPlainDate,
  type PlainDate,
  startOfMonth,
} from '@counterpart/domain/shared/plain-date';
import { isWorkingDay, nextWorkingDay, type WorkCalendar } from '@counterpart/domain/shared/working-days';

/** The day on which the register is loaded, with the office's calendar. */
export type LoadingDay = { readonly today: PlainDate; readonly calendar: WorkCalendar };

/** A file of the demo register as its procedure sees it. */
export type DemoFile = {
  readonly template: ProcedureTemplate;
  readonly facts: ProcedureFacts;
  readonly steps: readonly ProcedureStep[];
};

/** One move of a promise, with the day on which it was made. */
export type DayMove = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly madeOn: PlainDate;
  readonly reasonCode: string;
  readonly reason: string;
};

/** What is known of one step of a demo file. */
export type StepDays = {
  readonly actualOn?: PlainDate;
  readonly plannedOn?: PlainDate;
  readonly isUnrecorded?: boolean;
  readonly note?: string;
  readonly moves?: readonly DayMove[];
};

/** The day a rule names, seen from the loading day. */
export function dayOfRule(rule: DayRule, { today, calendar }: LoadingDay): PlainDate {
  if ('inDays' in rule) return nextWorkingDay(calendar, addDays(today, rule.inDays));
  let day = addDays(addMonths(startOfMonth(today), 1), rule.nextMonth);
  if (rule.on !== 'rest') return nextWorkingDay(calendar, day);
  while (isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/**
 * The days of a public record. A step on which the source is silent and that no later day leaves behind is marked
 * unrecorded, so that nothing is called late or held by anyone that no source says so of.
 */
export function publicDays(file: DemoFile, instrument: PublicInstrument, { today }: LoadingDay): Map<string, StepDays> {
  const days = new Map<string, StepDays>();
  for (const [name, day] of Object.entries(instrument.days)) {
    const note = instrument.notes?.[name];
    if (day <= today) days.set(stepNamed(file, name).code, { actualOn: day, ...(note ? { note } : {}) });
  }
  if (days.size === 0 || instrument.sideState) return days;
  for (const { step, status } of progressOf({ ...file, milestones: asFacts(file, days) }).steps.values()) {
    if (status !== 'open') continue;
    days.set(step.code, kindOf(step) === 'closed' ? expectedClosing(instrument, today) : { isUnrecorded: true });
  }
  return days;
}

function expectedClosing({ closesOn }: PublicInstrument, today: PlainDate): StepDays {
  if (closesOn && closesOn >= today) return { plannedOn: closesOn };
  if (!closesOn) return { isUnrecorded: true };
  return { isUnrecorded: true, note: `Ngày đóng theo nguồn / closing date in the source: ${closesOn}` };
}

/**
 * The days of an invented file: what is done is spread from its opening, what is open is promised evenly up to the
 * next day that the plan names.
 */
export function sampleDays(file: DemoFile, plan: SamplePlan, at: LoadingDay): Map<string, StepDays> {
  const days = doneDays(file, plan, at);
  for (const [name, daysAgo] of Object.entries(plan.late ?? {})) {
    days.set(stepNamed(file, name).code, { plannedOn: lastWorkingDay(at, addDays(at.today, -daysAgo)) });
  }
  const anchors = new Map(
    Object.entries(plan.planned ?? {}).map(([name, rule]) => [stepNamed(file, name).code, dayOfRule(rule, at)]),
  );
  const open = file.steps.filter((step) => !days.has(step.code) && !(step.isOptional && !anchors.has(step.code)));
  for (const [code, plannedOn] of promises(open, anchors, at)) days.set(code, { plannedOn });
  for (const moved of plan.moved ?? []) {
    const { code } = stepNamed(file, moved.step);
    const planned = days.get(code)?.plannedOn;
    if (!planned) throw new Error(`${moved.step} moved but is not planned`);
    days.set(code, { ...days.get(code), moves: movesOf(moved, planned, at) });
  }
  return days;
}

function doneDays(file: DemoFile, plan: SamplePlan, at: LoadingDay): Map<string, StepDays> {
  const days = new Map<string, StepDays>();
  if (plan.done) {
    const { through, daysAgo } = plan.done;
    const { ancestors } = graphOf(file.template);
    // Only what waits for nothing any more can be late.
    const before = [through, ...Object.keys(plan.late ?? {})].flatMap((code) => [...(ancestors.get(code) ?? [])]);
    const codes = new Set([through, ...before]);
    const done = file.steps.filter((step) => codes.has(step.code));
    const span = plan.openedDaysAgo - daysAgo;
    done.forEach((step, index) => {
      const ago = plan.openedDaysAgo - Math.round((span * (index + 1)) / done.length);
      days.set(step.code, doneOn(lastWorkingDay(at, addDays(at.today, -ago)), index, at));
    });
  }
  for (const [name, daysAgo] of Object.entries(plan.alsoDone ?? {})) {
    const day = lastWorkingDay(at, addDays(at.today, -daysAgo));
    days.set(stepNamed(file, name).code, doneOn(day, days.size, at));
  }
  return days;
}

// Some promises were kept to the day, some were not; the pattern repeats so that every loading gives the same.
const SLIPS = [0, 0, 4, 0, 9, 2, 0];

function doneOn(actualOn: PlainDate, index: number, at: LoadingDay): StepDays {
  return { actualOn, plannedOn: lastWorkingDay(at, addDays(actualOn, -(SLIPS[index % SLIPS.length] ?? 0))) };
}

const FIRST_PROMISES = [20, 45, 75];

function promises(
  open: readonly ProcedureStep[],
  anchors: ReadonlyMap<string, PlainDate>,
  at: LoadingDay,
): Map<string, PlainDate> {
  const days = new Map<string, PlainDate>();
  let from = at.today;
  let waiting: string[] = [];
  for (const { code } of open) {
    const anchor = anchors.get(code);
    if (!anchor) {
      waiting.push(code);
      continue;
    }
    const gap = Math.max(daysBetween(from, anchor), 0);
    waiting.forEach((one, index) => {
      const day = nextWorkingDay(at.calendar, addDays(from, Math.round((gap * (index + 1)) / (waiting.length + 1))));
      days.set(one, day < anchor ? day : anchor);
    });
    days.set(code, anchor);
    from = anchor > from ? anchor : from;
    waiting = [];
  }
  if (anchors.size > 0) return days;
  FIRST_PROMISES.forEach((inDays, index) => {
    const code = waiting[index];
    if (code) days.set(code, dayOfRule({ inDays }, at));
  });
  return days;
}

function movesOf({ moves }: DemoMoves, plannedOn: PlainDate, at: LoadingDay): DayMove[] {
  let to = plannedOn;
  return [...moves]
    .reverse()
    .map((move) => {
      const made: DayMove = {
        from: lastWorkingDay(at, addDays(to, -move.byDays)),
        to,
        madeOn: addDays(at.today, -move.daysAgo),
        reasonCode: move.reasonCode,
        reason: move.reason,
      };
      to = made.from;
      return made;
    })
    .reverse();
}

/** The step of a code (upper case) or, in lower case, of a kind. */
function stepNamed(file: DemoFile, name: string): ProcedureStep {
  const found = file.steps.find((step) => step.code === name || kindOf(step) === name);
  if (!found) throw new Error(`${file.template.code}@${file.template.version} has no step ${name} for this file`);
  return found;
}

function lastWorkingDay({ calendar }: LoadingDay, day: PlainDate): PlainDate {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = addDays(found, -1);
  return found;
}

function asFacts({ steps }: DemoFile, days: ReadonlyMap<string, StepDays>) {
  return steps.map((step, position) => ({
    id: step.code,
    stepCode: step.code,
    position,
    baselineOn: null,
    plannedOn: null,
    actualOn: days.get(step.code)?.actualOn ?? null,
    isNotApplicable: false,
    heldSince: null,
  }));
}

/** The day by which the procedure of a demo file is chosen: the signing, or else the first day known. */
export function dayOfFile(instrument: { days: Readonly<Record<string, string>> }, today: PlainDate): PlainDate {
  const known = Object.values(instrument.days).filter(isPlainDate).toSorted();
  return instrument.days['signed'] ?? known[0] ?? today;
}
