import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOfSheet } from './sheet-share.rules.ts';

const one = (count: number) => ({ count, linesEach: 1 });

describe('the share of a sheet', () => {
  it.each([
    ['everything where it fits', [one(3), one(2)], 10, [3, 2]],
    ['equal parts of what is long', [one(90), one(90)], 10, [5, 5]],
    ['the rest of a short group to the long one', [one(1), one(90)], 10, [1, 9]],
    ['the first groups what cannot be parted', [one(9), one(9), one(9)], 4, [2, 1, 1]],
    ['fewer entries of those that take more lines', [one(9), { count: 9, linesEach: 2 }], 9, [3, 3]],
    ['nothing where there is no room', [one(4)], 0, [0]],
  ] as const)('gives %s', (_, groups, lines, shares) => {
    expect(shareOfSheet(groups, lines)).toEqual(shares);
  });

  it('never takes more lines than there are, and leaves none free that an entry would fill', () => {
    const group = fc.record({ count: fc.nat(60), linesEach: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 9 }), fc.nat(80), (groups, lines) => {
        const shares = shareOfSheet(groups, lines);
        const used = groups.reduce((sum, { linesEach }, index) => sum + linesEach * (shares[index] ?? 0), 0);
        expect(used).toBeLessThanOrEqual(lines);
        for (const [index, { count, linesEach }] of groups.entries()) {
          const share = shares[index] ?? 0;
          expect(share).toBeLessThanOrEqual(count);
          expect(share === count || lines - used < linesEach).toBe(true);
        }
      }),
    );
  });
});
