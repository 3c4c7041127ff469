import { DomainError } from '../shared/errors.ts';
import type { ProcedureStep, ProcedureTemplate } from './procedure.types.ts';

/** A template's steps with the questions of order already answered. */
export type ProcedureGraph = {
  /** Codes so that every step stands after its predecessors; ties keep the template's own order. */
  readonly order: readonly string[];
  readonly stepOf: ReadonlyMap<string, ProcedureStep>;
  readonly successors: ReadonlyMap<string, readonly string[]>;
  readonly ancestors: ReadonlyMap<string, ReadonlySet<string>>;
};

// A template is immutable data that thousands of files share, so its graph is worked out once.
const known = new WeakMap<ProcedureTemplate, ProcedureGraph>();

/**
 * The graph of a valid template.
 * **Errors**: `procedure.invalid` when its steps wait for each other in a circle.
 */
export function graphOf(template: ProcedureTemplate): ProcedureGraph {
  const found = known.get(template);
  if (found) return found;
  const loop = findLoop(template.steps);
  if (loop) {
    const problem = { code: 'loop', step: loop[0] ?? '', field: 'predecessors', path: [...loop] };
    throw new DomainError('procedure.invalid', { problems: [problem] });
  }
  const graph = buildGraph(template.steps);
  known.set(template, graph);
  return graph;
}

/**
 * A circle among the steps in the direction in which the file would move, first code repeated at the end;
 * null when there is none.
 */
export function findLoop(steps: readonly ProcedureStep[]): readonly string[] | null {
  const stepOf = new Map(steps.map((step) => [step.code, step]));
  const finished = new Set<string>();
  const trail: string[] = [];
  const visit = (code: string): readonly string[] | null => {
    if (finished.has(code)) return null;
    const seenAt = trail.indexOf(code);
    if (seenAt >= 0) return [...trail.slice(seenAt), code].reverse();
    trail.push(code);
    for (const predecessor of stepOf.get(code)?.predecessors ?? []) {
      const loop = visit(predecessor.step);
      if (loop) return loop;
    }
    trail.pop();
    finished.add(code);
    return null;
  };
  for (const step of steps) {
    const loop = visit(step.code);
    if (loop) return loop;
  }
  return null;
}

/** Step codes so that each stands after all its predecessors; ties keep the template's own order. */
export function topologicalOrder(template: ProcedureTemplate): readonly string[] {
  return graphOf(template).order;
}

function buildGraph(steps: readonly ProcedureStep[]): ProcedureGraph {
  const stepOf = new Map(steps.map((step) => [step.code, step]));
  const successors = new Map<string, string[]>(steps.map((step) => [step.code, []]));
  const waitsFor = new Map<string, number>();
  for (const step of steps) {
    const inside = step.predecessors.filter((predecessor) => stepOf.has(predecessor.step));
    waitsFor.set(step.code, inside.length);
    for (const predecessor of inside) successors.get(predecessor.step)?.push(step.code);
  }
  const order: string[] = [];
  const ancestors = new Map<string, Set<string>>();
  const placed = new Set<string>();
  while (order.length < stepOf.size) {
    const next = steps.find((step) => !placed.has(step.code) && waitsFor.get(step.code) === 0);
    if (!next) break;
    placed.add(next.code);
    order.push(next.code);
    ancestors.set(next.code, ancestorsOf(next, ancestors));
    for (const successor of successors.get(next.code) ?? []) {
      waitsFor.set(successor, (waitsFor.get(successor) ?? 0) - 1);
    }
  }
  return { order, stepOf, successors, ancestors };
}

function ancestorsOf(step: ProcedureStep, known: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const all = new Set<string>();
  for (const predecessor of step.predecessors) {
    const above = known.get(predecessor.step);
    if (!above) continue;
    all.add(predecessor.step);
    for (const code of above) all.add(code);
  }
  return all;
}
