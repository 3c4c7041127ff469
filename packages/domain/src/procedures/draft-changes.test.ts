import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedTemplate } from './draft.fixture.ts';
import {
  draftFrom,
  published,
  withFields,
  withHead,
  withoutStep,
  withStep,
  withStepMoved,
} from './draft-changes.rules.ts';
import { graphOf } from './procedure-graph.ts';
import { loanProcedure, stepOf, templateOf } from './procedure.fixture.ts';
import { headPatchSchema, procedureStepSchema, stepPatchSchema } from './procedure.schema.ts';
import { structureProblems, validateTemplate } from './validate-template.rules.ts';
import { versionInForce } from './version-in-force.rules.ts';

const codesOf = (template: { steps: readonly { code: string }[] }) => template.steps.map((step) => step.code);

describe('a draft', () => {
  it('never changes the version it starts from, whatever is done to it and however it is published', () => {
    const before = JSON.stringify(loanProcedure);
    fc.assert(
      fc.property(changedTemplate, (changed) => {
        const draft = draftFrom(changed, { code: 'TEST', version: 2, validFrom: '2027-01-01' });
        published(draft, { validFrom: '2027-02-01', validTo: null, source: 'law' });
        expect(JSON.stringify(loanProcedure)).toBe(before);
      }),
    );
  });

  it('copies the version it starts from but for its place among the versions and its end, and is published with a new one', () => {
    const start = { code: 'TEST', version: 2, validFrom: '2027-01-01' };
    const draft = draftFrom({ ...loanProcedure, validTo: '2026-12-31' }, start);
    expect(draft).toEqual({ ...loanProcedure, ...start });
    const publication = { validFrom: '2027-02-01', validTo: '2030-12-31', source: 'law' };
    expect(published(draft, publication)).toEqual({ ...draft, ...publication });
    expect(published(draft, { ...publication, validTo: null })).toEqual({
      ...draft,
      validFrom: '2027-02-01',
      source: 'law',
    });
  });

  it('leaves a step where it is when it is put before itself, and keeps its place when it changes', () => {
    const draft = templateOf([stepOf('A'), stepOf('B', ['A']), stepOf('C', ['B'])]);
    expect(withStepMoved(draft, 'B', 'B')).toBe(draft);
    const changed = withStep(draft, stepOf('B', ['A'], { responsible: 'MOJ' }), null);
    expect(changed.steps.map((one) => `${one.code} ${one.responsible}`)).toEqual([
      'A PROPOSING_AGENCY',
      'B MOJ',
      'C PROPOSING_AGENCY',
    ]);
    expect(codesOf(withStep(draft, stepOf('X'), 'A'))).toEqual(['X', 'A', 'B', 'C']);
  });

  it('joins what waited for a step to what it waited for, each once, never to itself, and keeps the other waits', () => {
    const draft = templateOf([
      stepOf('A'),
      stepOf('B'),
      stepOf('GONE', ['A', 'B', 'D']),
      stepOf('C', ['GONE', 'B']),
      stepOf('D', ['GONE']),
    ]);
    const waits = withoutStep(draft, 'GONE').steps.map(
      (one) => `${one.code}<${one.predecessors.map((each) => each.step).join(',')}`,
    );
    expect(waits).toEqual(['A<', 'B<', 'C<B,A,D', 'D<A,B']);
  });

  it('takes a step out so that all that was reachable stays reachable', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codesOf(loanProcedure)), (code) => {
        const { ancestors } = graphOf(loanProcedure);
        const next = withoutStep(loanProcedure, code);
        const after = graphOf(next).ancestors;
        expect(codesOf(next)).toEqual(codesOf(loanProcedure).filter((one) => one !== code));
        for (const [step, above] of after) {
          expect([...above].sort()).toEqual([...(ancestors.get(step) ?? [])].filter((one) => one !== code).sort());
        }
        expect(structureProblems(next.steps)).toEqual([]);
      }),
    );
  });

  it.each([
    ['before another step', 'B', ['A', 'X', 'B', 'C']],
    ['at the end', null, ['A', 'B', 'C', 'X']],
    ['at the end where the other is not there', 'GONE', ['A', 'B', 'C', 'X']],
  ])('takes a new step %s', (_where, before, codes) => {
    const draft = templateOf([stepOf('A'), stepOf('B', ['A']), stepOf('C', ['B'])]);
    const added = withStep(draft, stepOf('X', ['A']), before);
    expect(codesOf(added)).toEqual(codes);
    const moved = withStepMoved(withStep(draft, stepOf('X', ['A'])), 'X', before);
    expect(codesOf(moved)).toEqual(codes);
  });

  it('changes what a patch names, takes out what is null and leaves the rest', () => {
    const step = stepOf('A', [], { kind: 'signed', isOptional: true });
    expect(withFields(step, { responsible: 'MOJ', isOptional: null })).toEqual({
      ...stepOf('A', [], { kind: 'signed' }),
      responsible: 'MOJ',
    });
    expect(withHead({ ...loanProcedure, validTo: '2030-01-01' }, { validTo: null, regime: 'L' })).toEqual({
      ...loanProcedure,
      regime: 'L',
    });
  });

  it('takes patches of known fields only, and a step that lost its name is no step', () => {
    expect(stepPatchSchema.safeParse({ limits: null, name: { vi: 'a', en: 'b' } }).success).toBe(true);
    expect(stepPatchSchema.safeParse({ code: 'B' }).success).toBe(false);
    expect(headPatchSchema.safeParse({ version: 2 }).success).toBe(false);
    const nameless = withFields(stepOf('A'), { name: null });
    expect(procedureStepSchema.safeParse(nameless).success).toBe(false);
  });

  it('with a loop has no order, and the defect names a real circle', () => {
    fc.assert(
      fc.property(changedTemplate, ({ steps }) => {
        const found = structureProblems(steps).find((one) => one.code === 'loop');
        if (!found) return;
        expect(found.field).toBe('predecessors');
        expect(found.path[0]).toBe(found.path.at(-1));
        for (let at = 1; at < found.path.length; at += 1) {
          const step = steps.find((one) => one.code === found.path[at]);
          expect(step?.predecessors.map((one) => one.step)).toContain(found.path[at - 1]);
        }
        expect(validateTemplate(templateOf(steps)).map((one) => one.code)).toContain('loop');
      }),
    );
  });
});

describe('the version in force', () => {
  const at = (versionNo: number, validFrom: string, rest: object = {}) => ({
    code: 'A',
    versionNo,
    status: 'published' as const,
    validFrom,
    validTo: null,
    ...rest,
  });
  const shelf = [
    at(1, '2020-01-01'),
    at(2, '2026-01-01'),
    at(3, '2027-01-01', { status: 'draft' }),
    at(9, '2020-01-01', { code: 'B', validTo: '2020-12-31' }),
  ];

  it.each([
    ['A', '2019-12-31', null],
    ['A', '2025-12-31', 1],
    ['A', '2026-01-01', 2],
    ['A', '2030-01-01', 2],
    ['B', '2020-12-31', 9],
    ['B', '2021-01-01', null],
  ])('of %s on %s is %s: a successor ends it by beginning, a draft never counts', (code, day, versionNo) => {
    expect(versionInForce(shelf, code, day)?.versionNo ?? null).toBe(versionNo);
  });

  it('of several is the one that began last, of two that began together the newer, in whatever order they stand', () => {
    const rivals = [at(2, '2026-01-01'), at(4, '2026-01-01'), at(3, '2026-01-01'), at(9, '2025-01-01')];
    for (const shelf of [rivals, rivals.toReversed()]) {
      expect(versionInForce(shelf, 'A', '2026-05-01')?.versionNo).toBe(4);
      expect(versionInForce(shelf, 'A', '2025-05-01')?.versionNo).toBe(9);
    }
  });
});
