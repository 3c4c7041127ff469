import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DayPair, mergeDays, mergeStated, settleAmount } from './merge-published.rules.ts';

const day = (plannedOn: string | null, actualOn: string | null = null): DayPair => ({ plannedOn, actualOn });

describe('a value that a source states', () => {
  test.each([
    ['moves where the source has news and nobody set it since', 'a', 'a', 'b', 'move'],
    ['moves into an empty place that was never stated', undefined, null, 'b', 'move'],
    ['moves to nothing where the source takes its own word back', 'a', 'a', null, 'move'],
    ['stays where people set another value', 'a', 'ours', 'b', 'kept'],
    ['stays, and is told again, where the source only repeats itself', 'a', 'ours', 'a', 'kept'],
    ['stays where people had a value before the source was first read', undefined, 'ours', 'b', 'kept'],
    ['stays empty where people emptied it', 'a', null, 'a', 'kept'],
    ['is silent where both say the same', 'a', 'b', 'b', 'silent'],
    ['is silent where the source never said anything', null, 'ours', null, 'silent'],
    ['is silent between nothing and an empty text', undefined, '', null, 'silent'],
  ])('%s', (_name, base, current, next, verdict) => {
    const before = base === undefined ? null : { f: base };
    const { moves, kept } = mergeStated(before, { f: current }, { f: next });
    const told = [{ field: 'f', old: current, new: next }];
    expect({ moves, kept }).toEqual({ moves: verdict === 'move' ? told : [], kept: verdict === 'kept' ? told : [] });
  });

  test('settles: what was taken over is no news the second time', () => {
    const value = fc.constantFrom<string | null>(null, '', 'a', 'b', 'c');
    fc.assert(
      fc.property(fc.option(value), value, value, (base, current, next) => {
        const { moves } = mergeStated(base === null ? null : { f: base }, { f: current }, { f: next });
        const after = moves[0] ? moves[0].new : current;
        const again = mergeStated({ f: next }, { f: after }, { f: next });
        expect(again.moves).toEqual([]);
      }),
    );
  });
});

describe('the days of a step', () => {
  test.each([
    [
      'a fact leaves the promise beside it',
      day('2020-01-01'),
      day('2020-01-01'),
      day(null, '2020-02-01'),
      ['actualOn'],
    ],
    [
      'a closing date that was extended after it had passed is a plan again',
      day(null, '2020-01-01'),
      day(null, '2020-01-01'),
      day('2021-01-01'),
      ['actualOn', 'plannedOn'],
    ],
    ['a plan moves with the source', day('2020-01-01'), day('2020-01-01'), day('2020-03-01'), ['plannedOn']],
    ['a plan that people moved stays', day('2020-01-01'), day('2020-02-02'), day('2020-03-01'), []],
    [
      'a plan stays out of a step that people recorded as done',
      day('2020-01-01'),
      day('2020-01-01', '2020-01-05'),
      day('2020-03-01'),
      [],
    ],
    ['a fact that people recorded otherwise stays', day(null), day(null, '2020-01-05'), day(null, '2020-01-06'), []],
  ])('%s', (_name, base, current, next, moved) => {
    expect(mergeDays(base, current, next).moves.map((move) => move.field)).toEqual(moved);
  });

  test('tells of a later plan for a step that people recorded as done, beside their day', () => {
    const { kept } = mergeDays(day('2020-01-01'), day('2020-01-01', '2020-01-05'), day('2020-03-01'));
    expect(kept).toEqual([{ field: 'plannedOn', old: '2020-01-05', new: '2020-03-01' }]);
  });
});

describe('an amount', () => {
  // Source: loans IBRD00020 of the statements of 31/10/2018 and 30/11/2020.
  test.each([
    ['that only repeats ten digits of the one before stays exact', 19_104_421_180, 19_104_421_175, 19_104_421_175],
    ['that differs by more is news', 19_104_421_190, 19_104_421_175, 19_104_421_190],
    ['with more digits than before is news', 19_104_421_176, 19_104_421_175, 19_104_421_176],
    ['of ten digits is compared to the cent', 1_000_000_001, 1_000_000_000, 1_000_000_001],
    ['that was never stated is taken', 5, null, 5],
    ['that is taken back is nothing', null, 5, null],
  ])('%s', (_name, next, before, settled) => {
    expect(settleAmount(next, before)).toBe(settled);
  });
});
