import { graphOf } from '../procedures/procedure-graph.ts';
import { kindOf } from '../procedures/procedure.rules.ts';
import type { StepKind } from '../procedures/procedure.types.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { addWorkingDays, type WorkCalendar } from '../shared/working-days.ts';
import type { Holder, MilestoneFacts } from './milestone.types.ts';
import { type FileProgress, latest, type StepProgress } from './progress.rules.ts';

/** The steps that can be acted on now: open, with everything before them behind the file. */
export function openSteps(progress: FileProgress): readonly StepProgress[] {
  return [...progress.steps.values()].filter((one) => one.status === 'open' && one.openPredecessors.length === 0);
}

/** Who holds the file: one entry for each step that can be acted on, what the next great date waits for first. */
export function currentHolders(progress: FileProgress, calendar: WorkCalendar): readonly Holder[] {
  const isOnMainLine = mainLine(progress);
  const holders = openSteps(progress).map((one): Holder => {
    const milestone = one.milestones.find((each) => each.actualOn === null && !each.isNotApplicable);
    return {
      stepCode: one.step.code,
      milestoneId: milestone?.id ?? null,
      responsible: one.step.responsible,
      since: heldSince(progress, { own: one, milestone }, calendar),
      isOnMainLine: isOnMainLine(one.step.code),
      isOptional: one.step.isOptional ?? false,
    };
  });
  const rank = (holder: Holder): number => (holder.isOnMainLine ? 0 : 2) + (holder.isOptional ? 1 : 0);
  return holders.sort((a, b) => rank(a) - rank(b));
}

/** The one who holds the file for the next great date; null when nothing can be acted on. */
export function currentHolder(progress: FileProgress, calendar: WorkCalendar): Holder | null {
  return currentHolders(progress, calendar)[0] ?? null;
}

/** The milestone of a step that is worked on, or the last one where all are done. */
export function currentMilestone(own: StepProgress): MilestoneFacts | undefined {
  return own.milestones.find((each) => each.actualOn === null && !each.isNotApplicable) ?? own.milestones.at(-1);
}

/**
 * Since which day a step lay with its holder: the day someone recorded, or else the last day on which something
 * before it was done (with the lag between them), or the opening of the file for a first step.
 */
export function heldSince(
  progress: FileProgress,
  { own, milestone }: MilestoneOfStep,
  calendar: WorkCalendar,
): PlainDate | null {
  if (milestone?.heldSince) return milestone.heldSince;
  const before = milestone && earlierRound(own, milestone);
  if (own.predecessors.length === 0) return before?.actualOn ?? progress.file.openedOn ?? null;
  const reached = own.predecessors.map((predecessor) => {
    const day = progress.steps.get(predecessor.step)?.doneOn ?? null;
    return day === null ? null : afterLag(calendar, day, predecessor);
  });
  return latest([...reached, before?.actualOn ?? null]);
}

/** A step with the one of its milestones that is meant. */
export type MilestoneOfStep = { readonly own: StepProgress; readonly milestone: MilestoneFacts | undefined };

/** The round of a repeated step that was done right before this one. */
export function earlierRound(own: StepProgress, milestone: MilestoneFacts): MilestoneFacts | undefined {
  return own.milestones.findLast((one) => one.position < milestone.position && one.actualOn !== null);
}

/** The day on which the lag between two steps is over. */
export function afterLag(
  calendar: WorkCalendar,
  day: PlainDate,
  lag: { readonly lagDays?: number; readonly lagUnit?: 'calendar' | 'working' },
): PlainDate {
  const days = lag.lagDays ?? 0;
  return lag.lagUnit === 'working' ? addWorkingDays(calendar, day, days) : addDays(day, days);
}

const GREAT_DATES: readonly StepKind[] = ['signed', 'effective', 'closed'];

function mainLine(progress: FileProgress): (code: string) => boolean {
  for (const kind of GREAT_DATES) {
    for (const { step, status } of progress.steps.values()) {
      if (status !== 'open' || kindOf(step) !== kind) continue;
      const before = graphOf(progress.file.template).ancestors.get(step.code);
      return (code) => code === step.code || (before?.has(code) ?? false);
    }
  }
  return () => true;
}
