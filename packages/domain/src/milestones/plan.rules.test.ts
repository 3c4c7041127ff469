import { describe, expect, it } from 'vitest';
import { loanProcedure, stepOf, templateOf } from '../procedures/procedure.fixture.ts';
import type { StepLimit } from '../procedures/procedure.types.ts';
import { calendar2026 } from './milestone.fixture.ts';
import { planDates } from './plan.rules.ts';

const loan = { template: loanProcedure, facts: { capacity: 'STATE', flags: ['full_powers'] } } as const;
const limit = (rest: Partial<StepLimit>): StepLimit => ({
  n: 10,
  unit: 'calendar',
  trigger: 'A',
  legalRef: 'x',
  regime: 'X',
  verification: 'verified',
  source: 'x',
  ...rest,
});

describe('a first plan', () => {
  it('walks limits and observed durations forward and names what it does not know', () => {
    const plan = planDates(loan, { startOn: '2026-01-05' }, calendar2026);
    const unknownSoFar = ['INVITED', 'CHECKED', 'DECIDED', 'NEGOTIATED'];
    expect(plan.map(({ stepCode, day, basis }) => [stepCode, day, basis])).toEqual([
      ['INVITED', '2026-01-05', 'none'],
      ['CHECKED', '2026-01-05', 'none'],
      ['APPRAISED', '2026-01-15', 'limit'],
      ['DECIDED', '2026-01-15', 'none'],
      ['NEGOTIATED', '2026-01-15', 'none'],
      ['BOARD', '2026-01-15', 'none'],
      ['FULL_POWERS', '2026-01-22', 'limit'],
      ['TEXT', '2026-01-15', 'none'],
      ['SIGNED', '2026-03-16', 'typical'],
      ['CEREMONY', '2026-03-16', 'none'],
      ['EFFECTIVE', '2026-03-16', 'none'],
      ['CLOSED', '2026-03-16', 'none'],
    ]);
    expect(plan.find((one) => one.stepCode === 'SIGNED')?.unknownSteps).toEqual([...unknownSoFar, 'BOARD']);
    expect(plan.find((one) => one.stepCode === 'APPRAISED')?.unknownSteps).toEqual(['INVITED']);
  });

  it('starts again from days that are known', () => {
    const plan = planDates(loan, { startOn: '2026-01-05', known: { BOARD: '2026-02-11' } }, calendar2026);
    expect(plan.find((one) => one.stepCode === 'SIGNED')).toEqual({
      stepCode: 'SIGNED',
      day: '2026-04-12',
      basis: 'typical',
      unknownSteps: [],
    });
    // Five working days after 11 February, with Tết between.
    expect(plan.find((one) => one.stepCode === 'FULL_POWERS')?.day).toBe('2026-02-25');
  });

  it.each([
    ['a verified limit', 'verified', '2026-01-15', 'limit'],
    ['an observed median where the limit is to be confirmed', 'to_confirm', '2026-02-04', 'typical'],
  ] as const)('prefers %s', (_what, verification, day, basis) => {
    const template = templateOf([
      stepOf('A'),
      stepOf('B', ['A'], {
        limits: [limit({ verification })],
        typical: { fromStep: 'A', p50Days: 30, p80Days: 40, sampleSize: 5, source: 'x' },
      }),
    ]);
    const plan = planDates(
      { template, facts: loan.facts },
      { startOn: '2026-01-05', known: { A: '2026-01-05' } },
      calendar2026,
    );
    expect(plan[1]).toEqual({ stepCode: 'B', day, basis, unknownSteps: [] });
  });

  it('never puts a step before its predecessors, whatever its own limit says', () => {
    const template = templateOf([
      stepOf('A'),
      stepOf('B', ['A'], { limits: [limit({ n: 60 })] }),
      stepOf('C', ['B'], { limits: [limit({ n: 20 })] }),
      { ...stepOf('D'), predecessors: [{ step: 'C', lagDays: 7 }] },
    ]);
    const plan = planDates({ template, facts: loan.facts }, { startOn: '2026-01-05' }, calendar2026);
    expect(plan.map((one) => one.day)).toEqual(['2026-01-05', '2026-03-06', '2026-03-06', '2026-03-13']);
  });
});
