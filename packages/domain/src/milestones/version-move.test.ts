import { describe, expect, it } from 'vitest';
import { loanProcedure, stepOf, templateOf } from '../procedures/procedure.fixture.ts';
import { calendar2026, fileOf, milestoneOf } from './milestone.fixture.ts';
import { dayContext } from './milestone.types.ts';
import { moveEffect, movedFile, planMove } from './version-move.rules.ts';

const WORDS = { vi: 'x', en: 'x' };
const source = { legalRef: 'test', regime: 'TEST-2026', verification: 'verified', source: 'test' } as const;
const APPRAISAL_LIMIT = { n: 6, unit: 'working', trigger: 'dossier_complete', ...source } as const;

/** The second version: no separate check, a shorter appraisal, a new opinion before the decision, a new flag. */
const second = templateOf(
  loanProcedure.steps
    .filter((step) => step.code !== 'CHECKED')
    .flatMap((step) => {
      if (step.code === 'APPRAISED') return [{ ...step, limits: [APPRAISAL_LIMIT] }];
      if (step.code !== 'DECIDED') return [step];
      const opinion = stepOf('OPINION', ['INVITED'], { condition: { flagsOn: ['opinion'] } });
      return [opinion, { ...step, predecessors: [{ step: 'APPRAISED' }, { step: 'OPINION' }] }];
    }),
  {
    version: 2,
    flags: [
      ...loanProcedure.flags.filter((flag) => flag.code !== 'council'),
      { code: 'opinion', name: WORDS, isOnByDefault: true },
    ],
  },
);
const file = fileOf(
  { INVITED: '2026-01-05', CHECKED: '2026-01-09' },
  {
    facts: { capacity: 'STATE', flags: ['council', 'ratification'] },
    extra: [milestoneOf('APPRAISED', { dossierCompleteOn: '2026-01-07', plannedOn: '2026-01-20' })],
  },
);
const codes = (list: readonly { stepCode: string }[]) => list.map((one) => one.stepCode);

describe('a move to another version', () => {
  const move = planMove(file, second);

  it('keeps steps by their code with all their days, adds new ones and names those that are no more', () => {
    expect(move.added.map((step) => step.code)).toEqual(['OPINION']);
    expect(codes(move.vanished)).toEqual(['CHECKED']);
    expect(move.kept).toHaveLength(file.milestones.length - 1);
    expect(move.kept.find((one) => one.milestone.stepCode === 'APPRAISED')?.milestone.plannedOn).toBe('2026-01-20');
  });

  it('keeps flags as decided, forgets those that are no more and takes the default of new ones', () => {
    expect(move.facts).toEqual({ capacity: 'STATE', flags: ['ratification', 'opinion'] });
  });

  it('shows which legal days move and on whose desk the file lies before and after', () => {
    const effect = moveEffect(file, movedFile(file, second, move), dayContext('2026-01-12', calendar2026));
    expect(effect.days.find((one) => one.stepCode === 'APPRAISED')).toEqual({
      stepCode: 'APPRAISED',
      before: { limit: expect.objectContaining({ n: 20, unit: 'calendar' }), dueOn: '2026-01-27' },
      after: { limit: expect.objectContaining({ n: 6, unit: 'working' }), dueOn: '2026-01-14' },
    });
    expect(effect.inHand).toEqual({ before: ['APPRAISED'], after: ['APPRAISED', 'OPINION'] });
  });

  it('there and back again gives the file its steps back', () => {
    const there = movedFile(file, second, move);
    const marked = file.milestones.map((one) => ({ ...one, isNotApplicable: one.stepCode === 'CHECKED' }));
    const there2 = { ...there, milestones: [...there.milestones, ...marked.filter((one) => one.isNotApplicable)] };
    const back = planMove(there2, loanProcedure);
    expect(codes(back.revived)).toEqual(['CHECKED']);
    expect(codes(back.vanished)).toEqual(['OPINION']);
    expect(back.added).toEqual([]);
    const home = movedFile(there2, loanProcedure, back);
    expect(new Map(home.milestones.map((one) => [one.stepCode, one.actualOn]))).toEqual(
      new Map(file.milestones.map((one) => [one.stepCode, one.actualOn])),
    );
  });

  it('keeps the rounds of a repeated step in their order', () => {
    const rounds = [1, 2, 3].map((position) => milestoneOf('NEGOTIATED', { position: position + 40 }));
    const kept = planMove(fileOf({}, { extra: rounds }), second).kept.filter(
      (one) => one.milestone.stepCode === 'NEGOTIATED',
    );
    const place = second.steps.findIndex((step) => step.code === 'NEGOTIATED');
    expect(kept.map((one) => [one.milestone.id, one.position])).toEqual([
      ['mst_NEGOTIATED41', place],
      ['mst_NEGOTIATED42', place + 1],
      ['mst_NEGOTIATED43', place + 2],
    ]);
  });
});
