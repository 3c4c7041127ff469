import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeightedDuration } from './duration-sample.types.ts';
import { survivalMasses, withoutAbandoned } from './survival.ts';

const ended = (days: number, weight = 1): WeightedDuration => ({ days, isOver: true, weight });
const open = (days: number, weight = 1): WeightedDuration => ({ days, isOver: false, weight });

describe('the spread of outcomes', () => {
  it.each([
    [
      'full durations share evenly',
      [ended(10), ended(20), ended(40), ended(40)],
      [
        [10, 1 / 4],
        [20, 1 / 4],
        [40, 1 / 2],
      ],
    ],
    [
      'weights count',
      [ended(10, 3), ended(20)],
      [
        [10, 3 / 4],
        [20, 1 / 4],
      ],
    ],
    [
      'an open wait leaves its share to longer ones',
      [ended(10), open(15), ended(30)],
      [
        [10, 1 / 3],
        [30, 2 / 3],
      ],
    ],
    [
      'one open as long as another lasted was longer',
      [ended(10), open(10), ended(30)],
      [
        [10, 1 / 3],
        [30, 2 / 3],
      ],
    ],
    [
      'one open longest lies beyond',
      [ended(10), open(40)],
      [
        [10, 1 / 2],
        [52, 1 / 2],
      ],
    ],
    ['none ended: all lies beyond', [open(100)], [[130, 1]]],
  ])('%s', (_, sample, masses) => {
    const found = survivalMasses(sample);
    expect(found.map(({ days }) => days)).toEqual(masses.map(([days]) => days));
    found.forEach(({ mass }, index) => expect(mass).toBeCloseTo(masses[index]?.[1] ?? Number.NaN, 12));
  });

  const anyWait = fc.record({
    days: fc.integer({ min: 0, max: 900 }),
    isOver: fc.boolean(),
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
  });

  it('accounts for every outcome, whatever is open', () => {
    fc.assert(
      fc.property(fc.array(anyWait, { minLength: 1, maxLength: 60 }), (sample) => {
        const total = survivalMasses(sample).reduce((sum, { mass }) => sum + mass, 0);
        expect(total).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('files silently given up', () => {
  it('lets a file open long after all others ended count for nothing', () => {
    expect(withoutAbandoned([ended(30), ended(60), open(4000)])).toEqual([ended(30), ended(60)]);
  });

  it('counts an open file the less the more of its like have ended', () => {
    const sample = [open(5), ...[10, 20, 30, 40, 50].map((days) => ended(days)), open(45)];
    const weights = withoutAbandoned(sample).flatMap(({ isOver, weight }) => (isOver ? [] : [weight]));
    expect(weights[0]).toBeCloseTo(0.85, 9);
    expect(weights[1]).toBeLessThan(0.7);
    expect(weights[1]).toBeGreaterThan(0.3);
  });
});
