import { daysBetween } from '../shared/plain-date.ts';
import type { DayContext, MilestoneFacts, MilestoneState } from './milestone.types.ts';
import type { FileProgress, StepProgress } from './progress.rules.ts';

/**
 * What a milestone is today.
 * **Units**: calendar days. `daysLate` is 0 unless the promised day is over; `slipDays` is how far the actual or
 * promised day lies behind the first plan (negative when ahead), null where either is unknown.
 */
export type MilestoneStanding = {
  readonly state: MilestoneState;
  readonly daysLate: number;
  readonly slipDays: number | null;
  /** Steps that must be behind the file before this one can be acted on. */
  readonly openPredecessors: readonly string[];
};

/** Derives the state of one milestone from its days, the other steps of its file, and today. */
export function milestoneStanding(
  progress: FileProgress,
  milestone: MilestoneFacts,
  context: DayContext,
): MilestoneStanding {
  const own = progress.steps.get(milestone.stepCode);
  const openPredecessors = waitsFor(own, milestone);
  const state = stateOf(milestone, own, { ...context, isWaiting: openPredecessors.length > 0 });
  const expectedOn = milestone.actualOn ?? milestone.plannedOn;
  return {
    state,
    daysLate: state === 'late' && milestone.plannedOn ? daysBetween(milestone.plannedOn, context.today) : 0,
    slipDays: expectedOn && milestone.baselineOn ? daysBetween(milestone.baselineOn, expectedOn) : null,
    openPredecessors: state === 'done' || state === 'passed' || state === 'not_applicable' ? [] : openPredecessors,
  };
}

function stateOf(
  milestone: MilestoneFacts,
  own: StepProgress | undefined,
  { today, soonUntil, isWaiting }: DayContext & { isWaiting: boolean },
): MilestoneState {
  if (milestone.actualOn !== null) return 'done';
  if (milestone.isNotApplicable || own?.status === 'not_applicable') return 'not_applicable';
  if (own?.status === 'passed') return 'passed';
  if (milestone.plannedOn === null) return isWaiting ? 'waiting' : 'ready';
  if (milestone.plannedOn < today) return 'late';
  return milestone.plannedOn <= soonUntil ? 'due_soon' : 'planned';
}

// A repetition also waits for the rounds before it.
function waitsFor(own: StepProgress | undefined, milestone: MilestoneFacts): readonly string[] {
  if (!own) return [];
  const isEarlierRoundOpen = own.milestones.some(
    (other) => other.position < milestone.position && other.actualOn === null && !other.isNotApplicable,
  );
  return isEarlierRoundOpen ? [...own.openPredecessors, milestone.stepCode] : own.openPredecessors;
}
