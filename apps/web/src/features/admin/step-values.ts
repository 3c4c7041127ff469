import { procedureStepSchema } from '@counterpart/domain/procedures/procedure.schema';
import type { ProcedureStep, StepCondition, StepLimit } from '@counterpart/domain/procedures/procedure.types';
import type { LocalText } from '@counterpart/domain/shared/text';

/** A number while it is typed: null where the box is empty. */
type Typed<T> = { readonly [Field in keyof T]: T[Field] extends number ? number | null : T[Field] };

type Predecessor = ProcedureStep['predecessors'][number];
type Typical = NonNullable<ProcedureStep['typical']>;

/** A step before, a limit and a usual time while they are typed. */
export type TypedPredecessor = Omit<Predecessor, 'lagDays'> & { readonly lagDays?: number | null };
export type TypedLimit = Typed<StepLimit>;
export type TypedTypical = Typed<Typical>;

/** A step as its form holds it; `before` is the place of a new one. Null stands for what is not there. */
export type StepValues = {
  readonly code: string;
  readonly before: string | null;
  readonly name: LocalText;
  readonly responsible: ProcedureStep['responsible'];
  readonly predecessors: readonly TypedPredecessor[];
  readonly condition: StepCondition | null;
  readonly limits: readonly TypedLimit[] | null;
  readonly typical: TypedTypical | null;
  readonly kind: ProcedureStep['kind'] | null;
  readonly stageReached: ProcedureStep['stageReached'] | null;
  readonly documents: readonly LocalText[] | null;
  readonly isRepeatable: boolean | null;
  readonly isOptional: boolean | null;
  readonly note: LocalText | null;
};

/** What a form starts with: a step of the draft, or a new one after the last. */
export function stepValues(step: ProcedureStep | null, last: string | null): StepValues {
  return {
    code: step?.code ?? '',
    before: null,
    name: step?.name ?? { vi: '', en: '' },
    responsible: step?.responsible ?? 'PROPOSING_AGENCY',
    predecessors: step?.predecessors ?? (last === null ? [] : [{ step: last }]),
    condition: step?.condition ?? null,
    limits: step?.limits ?? null,
    typical: step?.typical ?? null,
    kind: step?.kind ?? null,
    stageReached: step?.stageReached ?? null,
    documents: step?.documents ?? null,
    isRepeatable: step?.isRepeatable ?? null,
    isOptional: step?.isOptional ?? null,
    note: step?.note ?? null,
  };
}

/** The values as a step would be stored, empty parts left out; it may still lack what a step needs. */
export function asStep(values: StepValues): ProcedureStep {
  const {
    before: _before,
    limits,
    documents,
    condition,
    predecessors,
    isRepeatable,
    isOptional,
    note,
    ...rest
  } = values;
  const entries = {
    ...rest,
    predecessors: predecessors.map(({ step, lagDays, lagUnit }) =>
      lagDays ? { step, lagDays, lagUnit: lagUnit ?? 'calendar' } : { step },
    ),
    limits: limits && limits.length > 0 ? limits.map(withoutEmptyCondition) : null,
    documents: documents && documents.length > 0 ? documents : null,
    condition: cleanCondition(condition),
    // An explicit "no" of an older version says the same as nothing.
    isRepeatable: isRepeatable || null,
    isOptional: isOptional || null,
    note: note && (note.vi !== '' || note.en !== '') ? note : null,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null)) as unknown as ProcedureStep;
}

/** Where a step is not yet what a step has to be: paths like `limits.0.legalRef`. */
export function stepIssues(values: StepValues): ReadonlySet<string> {
  const parsed = procedureStepSchema.safeParse(asStep(values));
  return new Set(parsed.success ? [] : parsed.error.issues.map((one) => one.path.join('.')));
}

/** The changed fields as the command takes them: null takes a field out. */
export function stepPatch(values: StepValues, changed: readonly string[]): Record<string, unknown> {
  const step = asStep(values) as unknown as Readonly<Record<string, unknown>>;
  const fields = changed.filter((field) => field !== 'code' && field !== 'before');
  return Object.fromEntries(fields.map((field) => [field, step[field] ?? null]));
}

function withoutEmptyCondition({ condition, ...limit }: TypedLimit) {
  const kept = cleanCondition(condition ?? null);
  return kept ? { ...limit, condition: kept } : limit;
}

function cleanCondition(condition: StepCondition | null): StepCondition | null {
  const parts = Object.entries(condition ?? {}).filter(([, list]) => list.length > 0);
  return parts.length > 0 ? Object.fromEntries(parts) : null;
}
