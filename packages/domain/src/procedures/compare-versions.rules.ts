import type { ProcedureStep, ProcedureTemplate } from './procedure.types.ts';

/** One field that differs, with its value in either version (`undefined` where absent). */
export type ChangedField = { readonly field: string; readonly before: unknown; readonly after: unknown };

/**
 * What a version changes against another: fields of the template, and its steps by code.
 * **Shape**: `order` holds the codes in their new order, and is null where what stays kept its order and what is new
 * stands at the end.
 */
export type VersionComparison = {
  readonly fields: readonly ChangedField[];
  readonly added: readonly ProcedureStep[];
  readonly removed: readonly ProcedureStep[];
  readonly changed: readonly { readonly code: string; readonly fields: readonly ChangedField[] }[];
  readonly order: readonly string[] | null;
};

/** Compares two versions of a procedure. The order in which keys were written does not count. */
export function compareVersions(before: ProcedureTemplate, after: ProcedureTemplate): VersionComparison {
  const stepBefore = new Map(before.steps.map((step) => [step.code, step]));
  const stepAfter = new Map(after.steps.map((step) => [step.code, step]));
  return {
    fields: changedFields(withoutSteps(before), withoutSteps(after)),
    added: after.steps.filter((step) => !stepBefore.has(step.code)),
    removed: before.steps.filter((step) => !stepAfter.has(step.code)),
    order: newOrder(before.steps, after.steps),
    changed: after.steps.flatMap((step) => {
      const old = stepBefore.get(step.code);
      const fields = old ? changedFields(old, step) : [];
      return fields.length > 0 ? [{ code: step.code, fields }] : [];
    }),
  };
}

function newOrder(before: readonly ProcedureStep[], after: readonly ProcedureStep[]): readonly string[] | null {
  const codes = after.map((step) => step.code);
  const kept = before.map((step) => step.code).filter((code) => codes.includes(code));
  return kept.every((code, index) => code === codes[index]) ? null : codes;
}

function withoutSteps(template: ProcedureTemplate): Omit<ProcedureTemplate, 'steps'> {
  const { steps: _steps, ...rest } = template;
  return rest;
}

function changedFields(before: object, after: object): ChangedField[] {
  const old = new Map(Object.entries(before));
  const fresh = new Map(Object.entries(after));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((field) => canonical(old.get(field)) !== canonical(fresh.get(field)))
    .sort()
    .map((field) => ({ field, before: old.get(field), after: fresh.get(field) }));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
