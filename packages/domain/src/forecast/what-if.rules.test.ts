import { describe, expect, it } from 'vitest';
import { calendar2026, milestoneOf } from '../milestones/milestone.fixture.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { stepOf, templateOf } from '../procedures/procedure.fixture.ts';
import { type Assumption, supposedDays } from './what-if.rules.ts';

const at = { today: '2026-02-10', calendar: calendar2026 };
const steps = [
  stepOf('A'),
  stepOf('B', [], { predecessors: [{ step: 'A', lagDays: 10 }] }),
  stepOf('C', ['B']),
  stepOf('D', ['A', 'C']),
];
const progress = (actualOn: string | null) =>
  progressOf({
    template: templateOf(steps),
    facts: { capacity: 'STATE', flags: [] },
    milestones: [
      milestoneOf('A', { actualOn }),
      milestoneOf('B', { id: 'mst_B_first' }),
      milestoneOf('B', { id: 'mst_B_second', position: 2 }),
      milestoneOf('C'),
      milestoneOf('D'),
    ],
  });
const suppose = (assumptions: Readonly<Record<string, string>>, actualOn: string | null = '2026-02-05') =>
  supposedDays(
    progress(actualOn),
    Object.entries(assumptions).map(([milestoneId, day]): Assumption => ({ milestoneId, day })),
    at,
  );

describe('a supposed day', () => {
  it('is kept by the code of its step, whichever of its milestones was meant', () => {
    expect(suppose({ mst_B_second: '2026-02-15', mst_C1: '2026-03-01' })).toEqual({ B: '2026-02-15', C: '2026-03-01' });
  });

  it.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['lies today at the earliest, though nothing stands before it', { mst_D1: '2026-02-09' }, 'D', '2026-02-10'],
    ['lies behind what was done, with the days in between', { mst_B_first: '2026-02-14' }, 'B', '2026-02-15'],
    ['lies behind what is supposed too', { mst_B_first: '2026-03-01', mst_C1: '2026-02-28' }, 'C', '2026-03-01'],
    ['lies behind the latest of several', { mst_C1: '2026-04-01', mst_D1: '2026-03-31' }, 'D', '2026-04-01'],
  ])('%s', (_what, assumptions, stepCode, earliestOn) => {
    const day = Object.values(assumptions).at(-1);
    expect(() => suppose(assumptions)).toThrow(
      expect.objectContaining({ code: 'forecast.before_facts', details: { stepCode, day, earliestOn } }),
    );
    const moved = Object.fromEntries(
      Object.entries(assumptions).map(([id, day], index, all) => [id, index === all.length - 1 ? earliestOn : day]),
    );
    expect(suppose(moved)[stepCode]).toBe(earliestOn);
  });

  it('may lie before what waits for no known day', () => {
    expect(suppose({ mst_C1: '2026-02-10' }, null)).toEqual({ C: '2026-02-10' });
  });

  it('is not of what is done, nor of what the file does not have', () => {
    expect(() => suppose({ mst_A1: '2026-03-01' })).toThrow(
      expect.objectContaining({ code: 'forecast.step_not_open', details: { stepCode: 'A' } }),
    );
    expect(() => suppose({ mst_other: '2026-03-01' })).toThrow(
      expect.objectContaining({ code: 'common.not_found', details: expect.objectContaining({ entity: 'milestone' }) }),
    );
  });
});
