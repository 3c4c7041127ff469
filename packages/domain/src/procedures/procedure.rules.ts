import type { PlainDate } from '../shared/plain-date.ts';
import { graphOf } from './procedure-graph.ts';
import type {
  ProcedureFacts,
  ProcedureStep,
  ProcedureTemplate,
  Route,
  StepCondition,
  StepKind,
  StepLimit,
} from './procedure.types.ts';
import type { Capacity, InstrumentKind } from '../shared/codes.ts';

/** Whether a condition holds for a file; no condition always does. */
export function conditionHolds(condition: StepCondition | undefined, facts: ProcedureFacts): boolean {
  if (!condition) return true;
  const { capacities, flagsOn = [], flagsOff = [] } = condition;
  if (capacities && (facts.capacity === null || !capacities.includes(facts.capacity))) return false;
  return flagsOn.every((flag) => facts.flags.includes(flag)) && !flagsOff.some((flag) => facts.flags.includes(flag));
}

/** The steps that concern a file with these facts, each after its predecessors. */
export function applicableSteps(template: ProcedureTemplate, facts: ProcedureFacts): readonly ProcedureStep[] {
  const graph = graphOf(template);
  return graph.order.flatMap((code) => {
    const step = graph.stepOf.get(code);
    return step && conditionHolds(step.condition, facts) ? [step] : [];
  });
}

/** The limit that counts for a file: the first of the step's limits whose condition holds, or none. */
export function limitFor(step: ProcedureStep, facts: ProcedureFacts): StepLimit | null {
  return step.limits?.find((limit) => conditionHolds(limit.condition, facts)) ?? null;
}

/** The flags a new file of this procedure starts with. */
export function defaultFlags(template: ProcedureTemplate): readonly string[] {
  return template.flags.filter((flag) => flag.isOnByDefault).map((flag) => flag.code);
}

/** The kind of a step; a step without one is an ordinary step. */
export function kindOf(step: ProcedureStep): StepKind {
  return step.kind ?? 'step';
}

/** The steps of one kind that concern a file, in order (several only where a procedure repeats the act). */
export function stepsOfKind(
  template: ProcedureTemplate,
  facts: ProcedureFacts,
  kind: StepKind,
): readonly ProcedureStep[] {
  return applicableSteps(template, facts).filter((step) => kindOf(step) === kind);
}

/** What is known when a procedure has to be found for a new file. */
export type ProcedureQuery = {
  readonly route: Route;
  readonly day: PlainDate;
  readonly capacity?: Capacity;
  readonly instrumentKind?: InstrumentKind;
  readonly partnerCode?: string;
};

/** Whether a template may be taken for a file opened on this day; `validTo` itself still counts. */
export function isValidOn(template: ProcedureTemplate, day: PlainDate): boolean {
  return template.validFrom <= day && (template.validTo === undefined || day <= template.validTo);
}

/** The templates that fit, in the order given; what the query leaves open fits all. */
export function proceduresFor(
  templates: readonly ProcedureTemplate[],
  query: ProcedureQuery,
): readonly ProcedureTemplate[] {
  return templates.filter(
    (template) =>
      template.route === query.route &&
      isValidOn(template, query.day) &&
      (query.capacity === undefined || template.capacities.includes(query.capacity)) &&
      (query.instrumentKind === undefined || template.instrumentKinds.includes(query.instrumentKind)) &&
      (query.partnerCode === undefined || template.partnerCode === query.partnerCode),
  );
}
