import { graphOf, type ProcedureGraph } from '../procedures/procedure-graph.ts';
import { conditionHolds } from '../procedures/procedure.rules.ts';
import type { ProcedureStep, StepPredecessor } from '../procedures/procedure.types.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { InstrumentFile, MilestoneFacts, StepStatus } from './milestone.types.ts';

/** Where one step of a file stands. */
export type StepProgress = {
  readonly step: ProcedureStep;
  readonly milestones: readonly MilestoneFacts[];
  readonly status: StepStatus;
  /** The latest day recorded for the step, also while a repetition of it is still open. */
  readonly doneOn: PlainDate | null;
  /** The steps that must be behind the file first, with those that do not concern it left out. */
  readonly predecessors: readonly StepPredecessor[];
  /** Codes of those still open. */
  readonly openPredecessors: readonly string[];
};

/** Where every step of a file stands, in the order of the procedure. */
export type FileProgress = { readonly file: InstrumentFile; readonly steps: ReadonlyMap<string, StepProgress> };

/** Works out where every step of a file stands; all other rules of milestones start from this. */
export function progressOf(file: InstrumentFile): FileProgress {
  const graph = graphOf(file.template);
  const milestones = groupByStep(file.milestones);
  const statuses = statusesOf(file, graph, milestones);
  const steps = new Map<string, StepProgress>();
  for (const code of graph.order) {
    const step = graph.stepOf.get(code);
    if (!step) continue;
    const own = milestones.get(code) ?? [];
    const predecessors = effectivePredecessors(step, graph, statuses);
    steps.set(code, {
      step,
      milestones: own,
      status: statuses.get(code) ?? 'open',
      doneOn: latest(own.map((milestone) => milestone.actualOn)),
      predecessors,
      openPredecessors: predecessors.map((one) => one.step).filter((one) => statuses.get(one) === 'open'),
    });
  }
  return { file, steps };
}

/** The latest of the days that are known. */
export function latest(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.reduce<PlainDate | null>(
    (best, day) => (day !== null && (best === null || day > best) ? day : best),
    null,
  );
}

function groupByStep(milestones: readonly MilestoneFacts[]): Map<string, MilestoneFacts[]> {
  const groups = new Map<string, MilestoneFacts[]>();
  for (const milestone of [...milestones].sort((a, b) => a.position - b.position)) {
    const group = groups.get(milestone.stepCode);
    if (group) group.push(milestone);
    else groups.set(milestone.stepCode, [milestone]);
  }
  return groups;
}

function statusesOf(
  file: InstrumentFile,
  graph: ProcedureGraph,
  milestones: ReadonlyMap<string, readonly MilestoneFacts[]>,
): Map<string, StepStatus> {
  const statuses = new Map<string, StepStatus>();
  const isLeftBehind = new Set<string>();
  // From the end backwards: a recorded day leaves everything that had to come before it behind.
  for (const code of [...graph.order].reverse()) {
    const step = graph.stepOf.get(code);
    const own = milestones.get(code) ?? [];
    const hasHappened = own.some((milestone) => milestone.actualOn !== null);
    if (hasHappened || isLeftBehind.has(code)) {
      for (const predecessor of step?.predecessors ?? []) isLeftBehind.add(predecessor.step);
    }
    if (hasHappened && own.every((one) => one.actualOn !== null || one.isNotApplicable)) statuses.set(code, 'done');
    else if (!hasHappened && !concerns(step, own, file)) statuses.set(code, 'not_applicable');
    else statuses.set(code, isLeftBehind.has(code) ? 'passed' : 'open');
  }
  return statuses;
}

function concerns(step: ProcedureStep | undefined, own: readonly MilestoneFacts[], file: InstrumentFile): boolean {
  if (own.length > 0 && own.every((milestone) => milestone.isNotApplicable)) return false;
  return conditionHolds(step?.condition, file.facts);
}

/** A step that does not concern the file, or may be left out, hands its own predecessors on to what follows. */
function effectivePredecessors(
  step: ProcedureStep,
  graph: ProcedureGraph,
  statuses: ReadonlyMap<string, StepStatus>,
): readonly StepPredecessor[] {
  const isHandedOn = (before: ProcedureStep): boolean => {
    const status = statuses.get(before.code);
    return status === 'not_applicable' || (before.isOptional === true && status !== 'done');
  };
  const isUsual = step.predecessors.every(({ step: code }) => {
    const before = graph.stepOf.get(code);
    return before !== undefined && !isHandedOn(before);
  });
  if (isUsual) return step.predecessors;
  const found = new Map<string, StepPredecessor>();
  const handedOn = new Set<string>();
  const collect = (predecessors: readonly StepPredecessor[]): void => {
    for (const predecessor of predecessors) {
      const before = graph.stepOf.get(predecessor.step);
      if (!before) continue;
      if (isHandedOn(before)) {
        if (handedOn.has(before.code)) continue;
        handedOn.add(before.code);
        collect(before.predecessors);
      } else if (!found.has(predecessor.step)) found.set(predecessor.step, predecessor);
    }
  };
  collect(step.predecessors);
  return [...found.values()];
}
