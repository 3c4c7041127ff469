import { array, assert, constantFrom, integer, option, property, record, string, uuid } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANES, POINT_STATES } from './negotiation.codes.ts';
import { minutesPoints } from './minutes.rules.ts';
import { changedPoints, type PointOverTime, positionAt, roundDiff } from './round-diff.rules.ts';

const point = (id: string, rest: Partial<PointOverTime> = {}): PointOverTime => ({
  id,
  openedRound: 0,
  closedRound: null,
  state: 'open',
  positions: [],
  ...rest,
});

const TABLE: readonly PointOverTime[] = [
  point('tax', {
    positions: [
      { lane: 'ours', round: 0, text: 'exempt' },
      { lane: 'theirs', round: 1, text: 'no exemption' },
      { lane: 'ours', round: 2, text: 'exempt, except fees' },
      { lane: 'theirs', round: 2, text: 'no exemption' },
    ],
  }),
  point('deadline', {
    openedRound: 1,
    closedRound: 2,
    state: 'agreed',
    positions: [{ lane: 'ours', round: 1, text: '180 days' }],
  }),
  point('audit', { openedRound: 2, positions: [{ lane: 'theirs', round: 2, text: 'yearly' }] }),
  point('language', { openedRound: 1, positions: [{ lane: 'fallback', round: 2, text: 'English prevails' }] }),
  point('later', { openedRound: 3, closedRound: 3, state: 'dropped' }),
];

describe('what changed between two rounds', () => {
  it('names points opened and closed in it, and positions that say something else than before', () => {
    expect(roundDiff(TABLE, 1, 2)).toEqual({
      opened: ['audit'],
      closed: [{ pointId: 'deadline', state: 'agreed' }],
      moved: [
        { pointId: 'tax', lane: 'ours', from: 'exempt', to: 'exempt, except fees' },
        { pointId: 'language', lane: 'fallback', from: null, to: 'English prevails' },
      ],
    });
    expect([...changedPoints(roundDiff(TABLE, 1, 2))].toSorted()).toEqual(['audit', 'deadline', 'language', 'tax']);
  });

  it('counts what was prepared before the first round as standing before it', () => {
    expect(roundDiff(TABLE, 0, 1)).toEqual({
      opened: ['deadline', 'language'],
      closed: [],
      moved: [{ pointId: 'tax', lane: 'theirs', from: null, to: 'no exemption' }],
    });
  });

  it('does not count a point that was reopened as closed', () => {
    expect(roundDiff([point('x', { openedRound: 1, closedRound: 2, state: 'open' })], 1, 2).closed).toEqual([]);
  });

  const entries = array(record({ lane: constantFrom(...LANES), round: integer({ min: 0, max: 4 }), text: string() }), {
    maxLength: 12,
  });
  const round = option(integer({ min: 1, max: 4 }), { nil: null });
  const points = array(
    record({
      id: uuid(),
      openedRound: integer({ min: 0, max: 4 }),
      closedRound: round,
      state: constantFrom(...POINT_STATES),
      positions: entries,
    }),
    { maxLength: 6 },
  );

  it('leads from the positions of one round to those of the next, and is empty between a round and itself', () => {
    assert(
      property(points, integer({ min: 0, max: 3 }), (table, previous) => {
        const diff = roundDiff(table, previous, previous + 1);
        for (const own of table.filter((one) => one.openedRound <= previous)) {
          for (const lane of LANES) {
            const moved = diff.moved.find((one) => one.pointId === own.id && one.lane === lane);
            const before = positionAt(own.positions, lane, previous);
            const after = positionAt(own.positions, lane, previous + 1);
            expect(moved ? moved.to : (before ?? '')).toBe(after ?? '');
          }
        }
        expect(roundDiff(table, previous, previous)).toEqual({ opened: [], closed: [], moved: [] });
      }),
    );
  });
});

describe('the points of minutes', () => {
  const worded = TABLE.map((one) => ({
    ...one,
    clause: '',
    titleVi: one.id,
    titleEn: '',
    agreedText: one.state === 'agreed' ? '120 days' : null,
  }));
  const names = (lines: readonly { pointId: string }[]) => lines.map((line) => line.pointId);

  it('tell what was agreed and what stayed open, with both last positions', () => {
    const minutes = minutesPoints(worded, 2);
    expect(minutes.agreed).toMatchObject([{ pointId: 'deadline', agreedText: '120 days', isNew: false }]);
    expect(names(minutes.open)).toEqual(['tax', 'audit', 'language']);
    expect(minutes.open[0]).toMatchObject({ ours: 'exempt, except fees', theirs: 'no exemption' });
    expect(minutes.open[1]).toMatchObject({ isNew: true, ours: null, theirs: 'yearly' });
  });

  it('of an earlier round do not know what came later', () => {
    const minutes = minutesPoints(worded, 1);
    expect(minutes.agreed).toEqual([]);
    expect(names(minutes.open)).toEqual(['tax', 'deadline', 'language']);
    expect(minutes.open[0]).toMatchObject({ ours: 'exempt' });
    expect(minutes.open[1]).toMatchObject({ agreedText: null });
  });

  it('put every point that is on the table in exactly one place', () => {
    const minutes = minutesPoints(worded, 3);
    expect(names(minutes.dropped)).toEqual(['later']);
    expect(minutes.settledBefore).toBe(1);
    const told = [minutes.agreed, minutes.open, minutes.deferred, minutes.dropped].flatMap(names);
    expect(told.length + minutes.settledBefore).toBe(worded.length);
  });
});
