import { describe, expect, it } from 'vitest';
import { loanProcedure, templateOf } from './procedure.fixture.ts';
import {
  applicableSteps,
  conditionHolds,
  defaultFlags,
  limitFor,
  proceduresFor,
  stepsOfKind,
} from './procedure.rules.ts';
import { procedureTemplateSchema } from './procedure.schema.ts';
import type { ProcedureTemplate, StepCondition } from './procedure.types.ts';

const codes = (steps: readonly { code: string }[]) => steps.map((step) => step.code);

describe('conditions', () => {
  it.each<[StepCondition | undefined, 'STATE' | 'GOVERNMENT' | null, string[], boolean]>([
    [undefined, null, [], true],
    [{}, null, [], true],
    [{ capacities: ['STATE'] }, 'STATE', [], true],
    [{ capacities: ['STATE'] }, 'GOVERNMENT', [], false],
    [{ capacities: ['STATE'] }, null, [], false],
    [{ flagsOn: ['a', 'b'] }, 'STATE', ['a'], false],
    [{ flagsOn: ['a', 'b'] }, 'STATE', ['b', 'a', 'c'], true],
    [{ flagsOff: ['a'] }, 'STATE', ['b'], true],
    [{ flagsOff: ['a', 'b'] }, 'STATE', ['b'], false],
    [{ capacities: ['STATE'], flagsOn: ['a'], flagsOff: ['b'] }, 'STATE', ['a'], true],
    [{ capacities: ['STATE'], flagsOn: ['a'], flagsOff: ['b'] }, 'STATE', ['a', 'b'], false],
  ])('%j holds for %s with flags %j: %s', (condition, capacity, flags, expected) => {
    expect(conditionHolds(condition, { capacity, flags })).toBe(expected);
  });

  it('leave out the steps of other files and keep the rest in order', () => {
    const all = codes(loanProcedure.steps);
    const facts = (flags: string[], capacity: 'STATE' | 'GOVERNMENT' = 'STATE') => ({ capacity, flags });
    const without = (...left: string[]) => all.filter((code) => !left.includes(code));
    expect(codes(applicableSteps(loanProcedure, facts(['full_powers', 'ratification'])))).toEqual(all);
    expect(codes(applicableSteps(loanProcedure, facts(['ratification'], 'GOVERNMENT')))).toEqual(
      without('FULL_POWERS', 'RATIFIED'),
    );
    expect(codes(applicableSteps(loanProcedure, facts([])))).toEqual(without('FULL_POWERS', 'RATIFIED'));
  });

  it('choose the first limit that holds', () => {
    const appraisal = loanProcedure.steps.find((step) => step.code === 'APPRAISED');
    if (!appraisal) throw new Error('fixture');
    expect(limitFor(appraisal, { capacity: 'STATE', flags: ['council'] })?.n).toBe(20);
    expect(limitFor(appraisal, { capacity: 'STATE', flags: [] })?.n).toBe(10);
    const { limits: _limits, ...withoutLimits } = appraisal;
    expect(limitFor(withoutLimits, { capacity: 'STATE', flags: [] })).toBeNull();
  });

  it('start a file with the flags that are on by default', () => {
    expect(defaultFlags(loanProcedure)).toEqual(['full_powers']);
    const facts = { capacity: 'STATE', flags: defaultFlags(loanProcedure) } as const;
    expect(codes(stepsOfKind(loanProcedure, facts, 'full_powers'))).toEqual(['FULL_POWERS']);
    expect(stepsOfKind(loanProcedure, facts, 'ratification')).toEqual([]);
  });
});

describe('finding a procedure', () => {
  const at = (version: number, validFrom: string, rest: Partial<ProcedureTemplate> = {}) =>
    templateOf(loanProcedure.steps, { version, validFrom, ...rest });
  const shelf = [
    at(1, '2020-01-01', { validTo: '2025-12-31' }),
    at(2, '2026-01-01'),
    at(1, '2020-01-01', { code: 'CYCLE', route: 'PARTNER', partnerCode: 'ADB', capacities: ['GOVERNMENT'] }),
  ];

  it.each([
    ['2019-12-31', []],
    ['2020-01-01', [1]],
    ['2025-12-31', [1]],
    ['2026-01-01', [2]],
    ['2190-01-01', [2]],
  ])('on %s offers version %j: first and last day count', (day, versions) => {
    expect(proceduresFor(shelf, { route: 'A', day }).map((template) => template.version)).toEqual(versions);
  });

  it('narrows by capacity, kind of instrument and partner', () => {
    const day = '2026-06-01';
    expect(proceduresFor(shelf, { route: 'PARTNER', day, partnerCode: 'ADB' })).toHaveLength(1);
    expect(proceduresFor(shelf, { route: 'PARTNER', day })).toHaveLength(1);
    expect(proceduresFor(shelf, { route: 'PARTNER', day, partnerCode: 'WB' })).toEqual([]);
    expect(proceduresFor(shelf, { route: 'PARTNER', day, capacity: 'STATE' })).toEqual([]);
    expect(proceduresFor(shelf, { route: 'A', day, instrumentKind: 'EXCHANGE_OF_NOTES' })).toEqual([]);
  });
});

describe('a template from outside', () => {
  const json = (): Record<string, unknown> => JSON.parse(JSON.stringify(loanProcedure));

  it('comes back from JSON as it was', () => {
    expect(procedureTemplateSchema.parse(json())).toEqual(loanProcedure);
  });

  it('has its texts cleaned', () => {
    const parsed = procedureTemplateSchema.parse({ ...json(), name: { vi: ' Vie\u0323\u0302t\u00a0 Nam ', en: 'x' } });
    expect(parsed.name.vi).toBe('Vi\u1ec7t Nam');
  });

  it.each<[string, Record<string, unknown>]>([
    ['an unknown key', { colour: 'red' }],
    ['a day that does not exist', { validFrom: '2026-02-30' }],
    ['an empty name', { name: { vi: '\u00a0', en: 'x' } }],
    ['a missing language', { name: { vi: 'x' } }],
    ['no steps', { steps: [] }],
    ['an undefined in place of an absent key', { validTo: undefined }],
    ['version 0', { version: 0 }],
    ['a code with blanks', { code: 'A B' }],
    ['a limit of no days', { steps: [{ ...loanProcedure.steps[2], limits: [{ n: 0 }] }] }],
    [
      'a P80 below the P50',
      {
        steps: [
          {
            ...loanProcedure.steps[0],
            typical: { fromStep: 'X', p50Days: 9, p80Days: 8, sampleSize: 1, source: 'x' },
          },
        ],
      },
    ],
  ])('is refused for %s', (_why, change) => {
    expect(procedureTemplateSchema.safeParse({ ...json(), ...change }).success).toBe(false);
  });
});
