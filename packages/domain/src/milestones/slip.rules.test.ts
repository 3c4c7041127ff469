import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../shared/plain-date.ts';
import { expectedAt, movesOf, type RevisionEntry, slipSince, slipTotal } from './slip.rules.ts';

const HOUR = 3_600_000;
const row = (
  hour: number,
  oldOn: string | null,
  newOn: string | null,
  rest: Partial<RevisionEntry> = {},
): RevisionEntry => ({
  id: `rev_${hour}`,
  milestoneId: 'mst_1',
  field: 'planned',
  oldOn,
  newOn,
  reasonCode: null,
  at: hour * HOUR,
  actorId: 'usr_1',
  ...rest,
});

describe('the moves of a promise', () => {
  it('are counted with their days and causes: "moved 3 times, 45 days"', () => {
    const moves = movesOf([
      row(0, null, '2026-03-01'),
      row(10, '2026-03-01', '2026-03-31', { reasonCode: 'REPLY_LATE' }),
      row(20, '2026-03-31', '2026-03-21'),
      row(30, '2026-03-21', '2026-04-15', { reasonCode: 'OTHER' }),
    ]);
    expect(moves.map(({ days, reasonCode }) => [days, reasonCode])).toEqual([
      [30, 'REPLY_LATE'],
      [-10, null],
      [25, 'OTHER'],
    ]);
    expect(slipTotal(moves)).toEqual({ moves: 3, days: 45, later: 55, earlier: 10 });
  });

  it.each([
    ['a first plan is none', [row(0, null, '2026-03-01')], []],
    [
      'a plan taken away and given again moved by the difference',
      [row(0, '2026-03-01', null), row(5, null, '2026-03-11')],
      [10],
    ],
    [
      'a reason given afterwards is none',
      [row(0, '2026-03-01', '2026-03-02'), row(5, '2026-03-02', '2026-03-02', { reasonCode: 'OTHER' })],
      [1],
    ],
    ['a slip of the hand is none', [row(0, '2026-03-01', '2026-05-01'), row(0.2, '2026-05-01', '2026-03-01')], []],
    [
      'what was taken back next day happened',
      [row(0, '2026-03-01', '2026-03-03'), row(24, '2026-03-03', '2026-03-01')],
      [2, -2],
    ],
    [
      'what somebody else took back happened',
      [row(0, '2026-03-01', '2026-03-03'), row(0.1, '2026-03-03', '2026-03-01', { actorId: 'usr_2' })],
      [2, -2],
    ],
  ])('%s', (_what, rows, days) => {
    expect(movesOf(rows).map((one) => one.days)).toEqual(days);
  });

  it('gives a reason told later to the move it explains', () => {
    const rows = [
      row(0, '2026-03-01', '2026-03-09'),
      row(5, '2026-03-09', '2026-03-09', { reasonCode: 'CONDITION_OPEN' }),
    ];
    expect(movesOf(rows)).toMatchObject([{ days: 8, reasonCode: 'CONDITION_OPEN' }]);
  });

  it('add up to the distance from the first promise to the last, whatever happened in between', () => {
    const day = fc.option(
      fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n)),
      { freq: 4 },
    );
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 12 }), (days) => {
        const rows = days.map((newOn, i) => row(i * 24, days[i - 1] ?? null, newOn));
        const known = days.filter((one) => one !== null);
        const distance = known.length > 1 ? daysBetween(known[0] ?? '', known.at(-1) ?? '') : 0;
        expect(slipTotal(movesOf(rows)).days).toBe(distance);
      }),
    );
  });
});

describe('the day expected at an instant', () => {
  const revisions = [
    row(10, '2026-03-01', '2026-03-31'),
    row(20, '2026-03-31', '2026-04-30'),
    row(30, null, '2026-05-04', { field: 'actual' }),
  ];
  const ledger = { plannedOn: '2026-04-30', actualOn: '2026-05-04', revisions };

  it.each([
    [5, '2026-03-01', 64],
    [10, '2026-03-31', 34],
    [25, '2026-04-30', 4],
    [30, '2026-05-04', 0],
  ])('%i hours in', (hour, day, slip) => {
    expect(expectedAt(ledger, hour * HOUR)).toBe(day);
    expect(slipSince(ledger, hour * HOUR)).toBe(slip);
  });

  it('is none before the first plan', () => {
    const fresh = { plannedOn: '2026-03-01', actualOn: null, revisions: [row(10, null, '2026-03-01')] };
    expect(expectedAt(fresh, 0)).toBeNull();
    expect(slipSince(fresh, 0)).toBeNull();
  });
});
