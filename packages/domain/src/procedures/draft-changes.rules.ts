import type { PlainDate } from '../shared/plain-date.ts';
import type { ProcedureStep, ProcedureTemplate } from './procedure.types.ts';

/** What is new about a draft against the version it starts from. */
export type DraftStart = Pick<ProcedureTemplate, 'code' | 'version' | 'validFrom'>;

/** A patch takes what it names: null takes a field out, what it leaves out stays. */
type Patch<T> = { readonly [Field in keyof T]?: T[Field] | null };
/** A patch of one step; its code is its identity across versions and never changes. */
export type StepPatch = Patch<Omit<ProcedureStep, 'code'>>;
/** What a template says of itself, beside its steps and its place among the versions. */
export type TemplateHead = Omit<ProcedureTemplate, 'code' | 'version' | 'steps'>;
/** A patch of a template's own fields. */
export type HeadPatch = Patch<TemplateHead>;

/** A draft that starts as a copy of a version. When it ends is for its author to say. */
export function draftFrom(template: ProcedureTemplate, start: DraftStart): ProcedureTemplate {
  const { validTo: _validTo, ...rest } = template;
  return { ...rest, ...start };
}

/** A template with some of its own fields changed. */
export function withHead(template: ProcedureTemplate, patch: HeadPatch): ProcedureTemplate {
  return patched(template, patch);
}

/** A step with some of its fields changed. */
export function withFields(step: ProcedureStep, patch: StepPatch): ProcedureStep {
  return patched(step, patch);
}

/** A template with a step put in place of the one of its code, or added before `before` (at the end where null). */
export function withStep(
  template: ProcedureTemplate,
  step: ProcedureStep,
  before: string | null = null,
): ProcedureTemplate {
  if (template.steps.some((one) => one.code === step.code)) {
    return { ...template, steps: template.steps.map((one) => (one.code === step.code ? step : one)) };
  }
  return { ...template, steps: inserted(template.steps, step, before) };
}

/** A template in which a step stands before another, or at the end. The order of the graph does not change by it. */
export function withStepMoved(template: ProcedureTemplate, code: string, before: string | null): ProcedureTemplate {
  const step = template.steps.find((one) => one.code === code);
  if (!step || before === code) return template;
  const rest = template.steps.filter((one) => one.code !== code);
  return { ...template, steps: inserted(rest, step, before) };
}

/** A template without a step: what waited for it waits for what it waited for, without the lag in between. */
export function withoutStep(template: ProcedureTemplate, code: string): ProcedureTemplate {
  const gone = template.steps.find((one) => one.code === code);
  if (!gone) return template;
  const steps = template.steps.filter((one) => one.code !== code).map((step) => rejoined(step, gone));
  return { ...template, steps };
}

/** What a draft is published with. */
export type Publication = {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly source: string;
};

/** The template as it is published: from when and until when it is taken, and on what legal basis. */
export function published(template: ProcedureTemplate, { validFrom, validTo, source }: Publication): ProcedureTemplate {
  return patched(template, { validFrom, validTo, source });
}

function rejoined(step: ProcedureStep, gone: ProcedureStep): ProcedureStep {
  if (!step.predecessors.some((one) => one.step === gone.code)) return step;
  const others = step.predecessors.filter((one) => one.step !== gone.code);
  const known = new Set(others.map((one) => one.step));
  const handedOn = gone.predecessors.filter((one) => !known.has(one.step) && one.step !== step.code);
  return { ...step, predecessors: [...others, ...handedOn.map((one) => ({ step: one.step }))] };
}

function inserted(
  steps: readonly ProcedureStep[],
  step: ProcedureStep,
  before: string | null,
): readonly ProcedureStep[] {
  const at = steps.findIndex((one) => one.code === before);
  return at < 0 ? [...steps, step] : [...steps.slice(0, at), step, ...steps.slice(at)];
}

function patched<T extends object>(value: T, patch: { readonly [Field in keyof T]?: unknown }): T {
  const entries = Object.entries({ ...value, ...patch }).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(entries) as T;
}
