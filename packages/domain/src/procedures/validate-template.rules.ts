import { STAGES } from '../shared/codes.ts';
import { findLoop, graphOf, type ProcedureGraph } from './procedure-graph.ts';
import { kindOf } from './procedure.rules.ts';
import {
  CLOCK_EVENTS,
  type ProcedureStep,
  type ProcedureTemplate,
  type StepCondition,
  type StepKind,
} from './procedure.types.ts';

/** Why a template cannot be used; the words live in i18n. */
const TEMPLATE_PROBLEMS = [
  'no_steps',
  'duplicate_step',
  'duplicate_flag',
  'duplicate_predecessor',
  'unknown_predecessor',
  'loop',
  'unknown_trigger',
  'trigger_not_before',
  'unknown_flag',
  'capacity_not_covered',
  'unreachable_limit',
  'stage_moves_back',
  'kind_twice',
  'validity_reversed',
] as const;

/** One defect: the step concerned (empty for the template as a whole) and the codes that explain it. */
export type TemplateProblem = {
  readonly code: (typeof TEMPLATE_PROBLEMS)[number];
  readonly step: string;
  readonly path: string[];
};

const ONCE_ONLY: readonly StepKind[] = ['board_approved', 'signed', 'effective', 'effectiveness_notice', 'closed'];

/** Every defect of a template, in a stable order; an empty list means it can be used. */
export function validateTemplate(template: ProcedureTemplate): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  if (template.steps.length === 0) problems.push(problem('no_steps', '', []));
  if (template.validTo !== undefined && template.validTo < template.validFrom) {
    problems.push(problem('validity_reversed', '', [template.validFrom, template.validTo]));
  }
  for (const code of repeated(template.flags.map((flag) => flag.code)))
    problems.push(problem('duplicate_flag', '', [code]));
  problems.push(...structureProblems(template.steps));
  const isSound = problems.every((found) => !['no_steps', 'duplicate_step', 'loop'].includes(found.code));
  for (const step of template.steps) problems.push(...conditionProblems(step, template));
  if (isSound) {
    const graph = graphOf(template);
    for (const step of template.steps) problems.push(...timeProblems(step, graph), ...stageProblems(step, graph));
  }
  problems.push(...kindProblems(template.steps));
  return problems;
}

function structureProblems(steps: readonly ProcedureStep[]): TemplateProblem[] {
  const codes = new Set(steps.map((step) => step.code));
  const problems = repeated(steps.map((step) => step.code)).map((code) => problem('duplicate_step', code, []));
  for (const step of steps) {
    const wanted = step.predecessors.map((predecessor) => predecessor.step);
    for (const code of repeated(wanted)) problems.push(problem('duplicate_predecessor', step.code, [code]));
    for (const code of wanted) if (!codes.has(code)) problems.push(problem('unknown_predecessor', step.code, [code]));
  }
  const loop = findLoop(steps);
  if (loop) problems.push(problem('loop', loop[0] ?? '', loop));
  return problems;
}

function conditionProblems(step: ProcedureStep, template: ProcedureTemplate): TemplateProblem[] {
  const flags = new Set(template.flags.map((flag) => flag.code));
  const conditions = [step.condition, ...(step.limits ?? []).map((limit) => limit.condition)];
  const problems: TemplateProblem[] = [];
  for (const flag of new Set(conditions.flatMap(flagsIn))) {
    if (!flags.has(flag)) problems.push(problem('unknown_flag', step.code, [flag]));
  }
  for (const capacity of new Set(conditions.flatMap((condition) => condition?.capacities ?? []))) {
    if (!template.capacities.includes(capacity)) problems.push(problem('capacity_not_covered', step.code, [capacity]));
  }
  const limits = step.limits ?? [];
  const firstUnconditional = limits.findIndex((limit) => limit.condition === undefined);
  if (firstUnconditional >= 0 && firstUnconditional < limits.length - 1) {
    problems.push(problem('unreachable_limit', step.code, [String(firstUnconditional + 2)]));
  }
  return problems;
}

function timeProblems(step: ProcedureStep, graph: ProcedureGraph): TemplateProblem[] {
  const events: readonly string[] = CLOCK_EVENTS;
  const triggers = (step.limits ?? []).map((limit) => limit.trigger).filter((trigger) => !events.includes(trigger));
  if (step.typical) triggers.push(step.typical.fromStep);
  return [...new Set(triggers)].flatMap((trigger) => {
    if (!graph.stepOf.has(trigger)) return [problem('unknown_trigger', step.code, [trigger])];
    if (!graph.ancestors.get(step.code)?.has(trigger)) return [problem('trigger_not_before', step.code, [trigger])];
    return [];
  });
}

function stageProblems(step: ProcedureStep, graph: ProcedureGraph): TemplateProblem[] {
  const stage = step.stageReached;
  if (!stage) return [];
  for (const code of graph.ancestors.get(step.code) ?? []) {
    const before = graph.stepOf.get(code)?.stageReached;
    if (before && STAGES.indexOf(before) > STAGES.indexOf(stage)) {
      return [problem('stage_moves_back', step.code, [code, before, stage])];
    }
  }
  return [];
}

// Two signings in one procedure would make "the day of signing" ambiguous, unless a condition keeps them apart.
function kindProblems(steps: readonly ProcedureStep[]): TemplateProblem[] {
  return ONCE_ONLY.flatMap((kind) => {
    const codes = steps.filter((step) => kindOf(step) === kind && !step.condition).map((step) => step.code);
    return codes.length > 1 ? [problem('kind_twice', codes[1] ?? '', [kind, ...codes])] : [];
  });
}

function flagsIn(condition: StepCondition | undefined): readonly string[] {
  return [...(condition?.flagsOn ?? []), ...(condition?.flagsOff ?? [])];
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

function problem(code: TemplateProblem['code'], step: string, path: readonly string[]): TemplateProblem {
  return { code, step, path: [...path] };
}
