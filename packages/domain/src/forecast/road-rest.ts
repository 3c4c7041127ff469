import type { FileProgress, StepProgress } from '../milestones/progress.rules.ts';
import { graphOf } from '../procedures/procedure-graph.ts';
import { toEpochDay } from '../shared/plain-date.ts';

/** A way from one step to a later one. */
type Way = { readonly fromStep: string; readonly toStep: string };

/** What is left of a way. **Shape**: `share` of its usual length, from 0 to 1. **Units**: epoch days. */
export type RestOfWay = { readonly since: number; readonly share: number };

/**
 * What is left of a way of which some steps between are done: since the last of them, the share that the longest chain
 * of steps still open has in the longest chain of all. Null where none between is done on a known day.
 * @param usual how long a step usually takes
 */
export function restOfWay(
  progress: FileProgress,
  { fromStep, toStep }: Way,
  usual: (own: StepProgress) => number,
): RestOfWay | null {
  const between = stepsOnWay(progress, { fromStep, toStep });
  const done = between.flatMap(({ status, doneOn }) => (status === 'done' && doneOn ? [toEpochDay(doneOn)] : []));
  const begun = progress.steps.get(fromStep)?.doneOn;
  if (done.length === 0 || !begun) return null;
  const whole = chainTo(toStep, between, usual);
  const open = between.filter(({ status }) => status === 'open');
  const left = chainTo(toStep, open, usual);
  return { since: Math.max(toEpochDay(begun), ...done), share: whole === 0 ? 1 : Math.min(1, left / whole) };
}

/** The steps of a file after one step and up to a later one, each after its predecessors. */
export function stepsOnWay(progress: FileProgress, { fromStep, toStep }: Way): readonly StepProgress[] {
  const { ancestors } = graphOf(progress.file.template);
  const above = ancestors.get(toStep);
  return [...progress.steps.values()].filter(
    ({ step, status }) =>
      status !== 'not_applicable' &&
      (step.code === toStep || (above?.has(step.code) && ancestors.get(step.code)?.has(fromStep))),
  );
}

/** How long the longest chain among steps usually takes that ends with the given one. */
function chainTo(toStep: string, steps: readonly StepProgress[], usual: (own: StepProgress) => number): number {
  const until = new Map<string, number>();
  for (const own of steps) {
    const before = own.predecessors.reduce((latest, { step }) => Math.max(latest, until.get(step) ?? 0), 0);
    until.set(own.step.code, before + usual(own));
  }
  return until.get(toStep) ?? 0;
}
