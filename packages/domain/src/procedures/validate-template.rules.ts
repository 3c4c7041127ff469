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

export type TemplateProblemCode = (typeof TEMPLATE_PROBLEMS)[number];

/** The field a defect belongs to: one of a step, or of the template where no step is named. */
export type ProblemField =
  | 'steps'
  | 'code'
  | 'flags'
  | 'predecessors'
  | 'limits'
  | 'typical'
  | 'condition'
  | 'stageReached'
  | 'kind'
  | 'validTo';

/** One defect: the step concerned (empty for the template as a whole), its field, and the codes that explain it. */
export type TemplateProblem = {
  readonly code: TemplateProblemCode;
  readonly step: string;
  readonly field: ProblemField;
  readonly path: string[];
};

const ONCE_ONLY: readonly StepKind[] = ['board_approved', 'signed', 'effective', 'effectiveness_notice', 'closed'];

/** Every defect of a template, in a stable order; an empty list means it can be used. */
export function validateTemplate(template: ProcedureTemplate): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  if (template.steps.length === 0) problems.push(problem('no_steps', ['', 'steps'], []));
  if (template.validTo !== undefined && template.validTo < template.validFrom) {
    problems.push(problem('validity_reversed', ['', 'validTo'], [template.validFrom, template.validTo]));
  }
  for (const code of repeated(template.flags.map((flag) => flag.code)))
    problems.push(problem('duplicate_flag', ['', 'flags'], [code]));
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

/**
 * Defects that leave the steps without an order: not even a draft may have them. The rest can wait for publication.
 */
export function structureProblems(steps: readonly ProcedureStep[]): readonly TemplateProblem[] {
  const codes = new Set(steps.map((step) => step.code));
  const problems = repeated(steps.map((step) => step.code)).map((code) =>
    problem('duplicate_step', [code, 'code'], []),
  );
  for (const step of steps) {
    const wanted = step.predecessors.map((predecessor) => predecessor.step);
    for (const code of repeated(wanted))
      problems.push(problem('duplicate_predecessor', [step.code, 'predecessors'], [code]));
    for (const code of wanted)
      if (!codes.has(code)) problems.push(problem('unknown_predecessor', [step.code, 'predecessors'], [code]));
  }
  const loop = findLoop(steps);
  if (loop) problems.push(problem('loop', [loop[0] ?? '', 'predecessors'], loop));
  return problems;
}

function conditionProblems(step: ProcedureStep, template: ProcedureTemplate): TemplateProblem[] {
  const flags = new Set(template.flags.map((flag) => flag.code));
  const limits = step.limits ?? [];
  const asked = {
    condition: step.condition ? [step.condition] : [],
    limits: limits.flatMap((limit) => limit.condition ?? []),
  };
  const problems: TemplateProblem[] = [];
  for (const field of ['condition', 'limits'] as const) {
    for (const flag of new Set(asked[field].flatMap(flagsIn))) {
      if (!flags.has(flag)) problems.push(problem('unknown_flag', [step.code, field], [flag]));
    }
    for (const capacity of new Set(asked[field].flatMap((condition) => condition.capacities ?? []))) {
      if (template.capacities.includes(capacity)) continue;
      problems.push(problem('capacity_not_covered', [step.code, field], [capacity]));
    }
  }
  const firstUnconditional = limits.findIndex((limit) => limit.condition === undefined);
  if (firstUnconditional >= 0 && firstUnconditional < limits.length - 1) {
    problems.push(problem('unreachable_limit', [step.code, 'limits'], [String(firstUnconditional + 2)]));
  }
  return problems;
}

function timeProblems(step: ProcedureStep, graph: ProcedureGraph): TemplateProblem[] {
  const events: readonly string[] = CLOCK_EVENTS;
  const triggers = (step.limits ?? []).map((limit) => limit.trigger).filter((trigger) => !events.includes(trigger));
  const named = [
    ...[...new Set(triggers)].map((trigger) => ['limits', trigger] as const),
    ...(step.typical ? [['typical', step.typical.fromStep] as const] : []),
  ];
  return named.flatMap(([field, trigger]) => {
    if (!graph.stepOf.has(trigger)) return [problem('unknown_trigger', [step.code, field], [trigger])];
    if (graph.ancestors.get(step.code)?.has(trigger)) return [];
    return [problem('trigger_not_before', [step.code, field], [trigger])];
  });
}

function stageProblems(step: ProcedureStep, graph: ProcedureGraph): TemplateProblem[] {
  const stage = step.stageReached;
  if (!stage) return [];
  for (const code of graph.ancestors.get(step.code) ?? []) {
    const before = graph.stepOf.get(code)?.stageReached;
    if (before && STAGES.indexOf(before) > STAGES.indexOf(stage)) {
      return [problem('stage_moves_back', [step.code, 'stageReached'], [code, before, stage])];
    }
  }
  return [];
}

// Two signings in one procedure would make "the day of signing" ambiguous, unless a condition keeps them apart.
function kindProblems(steps: readonly ProcedureStep[]): TemplateProblem[] {
  return ONCE_ONLY.flatMap((kind) => {
    const codes = steps.filter((step) => kindOf(step) === kind && !step.condition).map((step) => step.code);
    return codes.length > 1 ? [problem('kind_twice', [codes[1] ?? '', 'kind'], [kind, ...codes])] : [];
  });
}

function flagsIn(condition: StepCondition): readonly string[] {
  return [...(condition.flagsOn ?? []), ...(condition.flagsOff ?? [])];
}

function repeated(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

function problem(
  code: TemplateProblemCode,
  [step, field]: readonly [string, ProblemField],
  path: readonly string[],
): TemplateProblem {
  return { code, step, field, path: [...path] };
}
