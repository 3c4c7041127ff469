import { describe, expect, it } from 'vitest';
import { compareVersions } from './compare-versions.rules.ts';
import { loanProcedure, stepOf } from './procedure.fixture.ts';

describe('comparing two versions', () => {
  it('finds nothing between a version and its copy with keys in another order', () => {
    const reversed = JSON.parse(JSON.stringify(loanProcedure), (_key, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(compareVersions(loanProcedure, reversed)).toEqual({ fields: [], added: [], removed: [], changed: [] });
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
});
