import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, type VersionComparison } from './compare-versions.rules.ts';
import { changedTemplate } from './draft.fixture.ts';
import { loanProcedure, stepOf } from './procedure.fixture.ts';
import type { ProcedureStep, ProcedureTemplate } from './procedure.types.ts';

/** What a comparison says, done to the version it starts from. */
function applied(before: ProcedureTemplate, said: VersionComparison): ProcedureTemplate {
  const set = (value: object, fields: VersionComparison['fields']) =>
    Object.fromEntries(
      Object.entries({ ...value, ...Object.fromEntries(fields.map((one) => [one.field, one.after])) }).filter(
        ([, part]) => part !== undefined,
      ),
    );
  const gone = new Set(said.removed.map((step) => step.code));
  const kept = before.steps
    .filter((step) => !gone.has(step.code))
    .map((step) => set(step, said.changed.find((one) => one.code === step.code)?.fields ?? []) as ProcedureStep);
  const steps = [...kept, ...said.added];
  const order = said.order ?? steps.map((step) => step.code);
  return {
    ...(set(before, said.fields) as ProcedureTemplate),
    steps: steps.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code)),
  };
}

describe('comparing two versions', () => {
  it('finds nothing between a version and its copy with keys in another order', () => {
    const reversed = JSON.parse(JSON.stringify(loanProcedure), (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(compareVersions(loanProcedure, reversed)).toEqual({
      fields: [],
      added: [],
      removed: [],
      changed: [],
      order: null,
    });
  });

  it('names added, removed and changed steps with the fields, old beside new', () => {
    const extra = stepOf('COMPLETE', ['INVITED']);
    const next = {
      ...loanProcedure,
      version: 2,
      steps: [
        extra,
        ...loanProcedure.steps
          .filter((step) => step.code !== 'CEREMONY')
          .map((step) => (step.code === 'CHECKED' ? { ...step, responsible: 'MOJ' as const, isOptional: true } : step)),
      ],
    };
    const result = compareVersions(loanProcedure, next);
    expect(result.fields).toEqual([{ field: 'version', before: 1, after: 2 }]);
    expect(result.added).toEqual([extra]);
    expect(result.order?.[0]).toBe('COMPLETE');
    expect(result.removed.map((step) => step.code)).toEqual(['CEREMONY']);
    expect(result.changed).toEqual([
      {
        code: 'CHECKED',
        fields: [
          { field: 'isOptional', before: undefined, after: true },
          { field: 'responsible', before: 'MOFA', after: 'MOJ' },
        ],
      },
    ]);
  });

  it('says enough to make the one version of the other', () => {
    fc.assert(
      fc.property(changedTemplate, changedTemplate, (before, after) => {
        expect(applied(before, compareVersions(before, after))).toEqual(after);
      }),
    );
  });

  it('says nothing of the order where a step went and another came at the end', () => {
    const { steps } = loanProcedure;
    const next = {
      ...loanProcedure,
      steps: [...steps.filter((one) => one.code !== 'TEXT'), stepOf('LAST', ['CLOSED'])],
    };
    expect(compareVersions(loanProcedure, next).order).toBeNull();
    expect(compareVersions(next, loanProcedure).order).not.toBeNull();
  });
});
