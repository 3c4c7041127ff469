import { describe, expect, it } from 'vitest';
import { spanOf, verdictOf } from './desk-span.fixture.ts';
import { compareUrgency, type DeskSpan, deskFigures, isBehind } from './figures.rules.ts';
import { type Observation, observedFor, weightedQuantile } from './observed.rules.ts';

const period = { from: '2026-01-01', to: '2026-12-31' };

describe('a figure of a desk', () => {
  it.each<[string, Parameters<typeof isBehind>[0], Partial<DeskSpan>, boolean]>([
    ['away counts what is open and away', 'away', { isAway: true }, true],
    ['away does not count what is done', 'away', { isAway: true, to: '2026-05-01' }, false],
    ['finished counts the first day of the period', 'finished', { to: '2026-01-01' }, true],
    ['finished counts the last day of the period', 'finished', { to: '2026-12-31' }, true],
    ['finished does not count the day before', 'finished', { to: '2025-12-31' }, false],
    ['finished does not count the day after', 'finished', { to: '2027-01-01' }, false],
    ['on time does not count what was missed', 'on_time', { to: '2026-05-01', verdict: verdictOf('missed') }, false],
    ['on time does not count what no verdict was given on', 'on_time', { to: '2026-05-01', verdict: null }, false],
    ['decided does not count what is done without a verdict', 'decided', { to: '2026-05-01', verdict: null }, false],
    [
      'decided does not count what never started',
      'decided',
      { to: '2026-05-01', verdict: verdictOf('not_started') },
      false,
    ],
    ['over does not count what has no verdict', 'over', { verdict: null }, false],
    [
      'returned does not count what was finished before the period',
      'returned',
      { returned: 1, to: '2025-06-01' },
      false,
    ],
    ['returned counts what is open', 'returned', { returned: 1 }, true],
  ])('%s', (_what, figure, rest, expected) => {
    expect(isBehind(figure, spanOf('a', rest), period)).toBe(expected);
  });

  it('names the oldest open step, in whatever order they stand, and passes over what nobody knows', () => {
    const spans = [
      spanOf('a', { from: null }),
      spanOf('b', { from: '2026-02-01' }),
      spanOf('c'),
      spanOf('d', { from: null }),
    ];
    expect(deskFigures(spans, period).oldestSince).toBe('2026-02-01');
    expect(deskFigures(spans.toReversed(), period).oldestSince).toBe('2026-02-01');
  });

  it('takes how long finished work lay from what was measured and recorded only', () => {
    const done = { to: '2026-05-01', verdict: null, limit: null };
    const spans = [
      spanOf('a', { ...done, heldDays: 4 }),
      spanOf('b', { ...done, heldDays: 90, isFromAssumed: true }),
      spanOf('c', { ...done, heldDays: null }),
    ];
    expect(deskFigures(spans, period)).toMatchObject({ finished: 3, medianFinishedDays: 4, onTime: { n: 0, of: 0 } });
    const unmeasured = spans.slice(1);
    expect(deskFigures(unmeasured, period).medianFinishedDays).toBeNull();
    expect(deskFigures([spanOf('open', { heldDays: null })], period).medianHeldDays).toBeNull();
  });
});

describe('the order of a desk', () => {
  const order = (...spans: DeskSpan[]) => [
    spans.toSorted(compareUrgency).map((one) => one.milestoneId),
    spans
      .toReversed()
      .toSorted(compareUrgency)
      .map((one) => one.milestoneId),
  ];
  const twice = (...ids: string[]) => [ids, ids];

  it('puts first what has lain longest where as much is left, and unknown days last', () => {
    const spans = [spanOf('a', { heldDays: null }), spanOf('b', { heldDays: 0 }), spanOf('c', { heldDays: 40 })];
    expect(order(...spans)).toEqual(twice('c', 'b', 'a'));
  });

  it('is the same whatever stood first: equal steps go by their ids', () => {
    expect(order(spanOf('b'), spanOf('a'), spanOf('c'))).toEqual(twice('a', 'b', 'c'));
  });

  it('puts what was answered, and what is with its sender, behind what has no limit', () => {
    const free = spanOf('free', { limit: null, verdict: null });
    expect(order(spanOf('x', { answeredOn: '2026-03-03' }), free)).toEqual(twice('free', 'x'));
    expect(order(spanOf('x', { isAway: true }), free)).toEqual(twice('free', 'x'));
  });
});

describe('how long a step usually takes', () => {
  it('is said in calendar and in working days, each of its own', () => {
    const seen = [1, 2, 3, 4, 5].map(
      (n): Observation => ({
        heldDays: n * 10,
        heldWorkingDays: n * 7,
        endedOn: '2026-01-01',
        agencyId: 'agy_1',
        partnerId: 'prt_1',
      }),
    );
    expect(observedFor(seen, { agencyId: 'agy_1', partnerId: 'prt_1', today: '2026-01-01' })).toMatchObject({
      usualDays: 30,
      p80Days: 40,
      usualWorkingDays: 21,
      p80WorkingDays: 28,
    });
  });

  it('is never a quantile of nothing', () => {
    expect(() => weightedQuantile([], 0.5)).toThrow('quantile of nothing');
  });
});
