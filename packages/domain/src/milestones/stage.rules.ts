import { SIDE_STATES, STAGES, type SideState, type Stage } from '../shared/codes.ts';
import type { FileProgress } from './progress.rules.ts';

/**
 * The stage of an instrument: the furthest one its done steps have reached, unless a decision took it out of the flow.
 * Steps left behind without a day count through the later step that left them behind.
 */
export function instrumentStage(progress: FileProgress, sideState: SideState | null): Stage | SideState {
  if (sideState !== null) return sideState;
  let furthest = 0;
  for (const { step, status } of progress.steps.values()) {
    if (status === 'done' && step.stageReached) furthest = Math.max(furthest, STAGES.indexOf(step.stageReached));
  }
  return STAGES[furthest] ?? 'IDEA';
}

// When every instrument has left the flow: what is still alive names the programme before what has ended.
const ENDED_IN_ORDER = ['ON_HOLD', 'CLOSED', 'TERMINATED', 'CANCELLED', 'DROPPED'] as const;

/**
 * The stage of a programme: the least advanced of its instruments still under way, because that one needs the work.
 * Instruments that are closed or out of the flow do not hold it back; when none is under way, a paused instrument
 * names the programme, then a closed one, then terminated, cancelled, dropped. Without instruments it is an idea.
 */
export function programmeStage(stages: readonly (Stage | SideState)[]): Stage | SideState {
  const underWay: readonly (Stage | SideState)[] = stages.filter((stage) => stage !== 'CLOSED' && !isSideState(stage));
  if (underWay.length > 0) return STAGES.find((stage) => underWay.includes(stage)) ?? 'IDEA';
  return ENDED_IN_ORDER.find((state) => stages.includes(state)) ?? 'IDEA';
}

/** Whether a stage is one of the decisions that take a file out of the ordinary flow. */
export function isSideState(stage: Stage | SideState): stage is SideState {
  return (SIDE_STATES as readonly string[]).includes(stage);
}
