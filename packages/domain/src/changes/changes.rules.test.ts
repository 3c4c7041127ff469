import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { addDays } from '../shared/plain-date.ts';
import { buildCalendar } from '../shared/working-days.ts';
import { type DayRevision, netChanges } from './net-change.rules.ts';
import { sinceDay } from './since.rules.ts';

const calendar = buildCalendar([
  { day: '2026-11-24', kind: 'off' },
  { day: '2026-11-28', kind: 'work' },
]);

describe('a look back', () => {
  it.each([
    ['yesterday', '2026-11-23', '2026-11-22'],
    ['lastWeek', '2026-11-23', '2026-11-16'],
    ['lastMonth', '2026-11-23', '2026-10-24'],
    ['2026-01-05', '2026-11-23', '2026-01-05'],
    ['lastWorkingDay', '2026-11-23', '2026-11-20'],
    ['lastWorkingDay', '2026-11-25', '2026-11-23'],
    ['lastWorkingDay', '2026-11-30', '2026-11-28'],
  ] as const)('since %s on %s begins with %s', (since, today, day) => {
    expect(sinceDay(since, today, calendar)).toBe(day);
  });
});

const revision = (
  field: DayRevision['field'],
  oldOn: string | null,
  newOn: string | null,
  at: number,
  reason?: string,
) => ({ field, oldOn, newOn, at, reasonCode: null, reason: reason ?? null, actorName: 'A' }) satisfies DayRevision;

describe('what the revisions of a milestone came to', () => {
  it.each([
    ['a move', [revision('planned', '2027-01-01', '2027-02-01', 1)], null, [['moved', '2027-01-01', '2027-02-01']]],
    ['a first date', [revision('planned', null, '2027-02-01', 1)], null, [['dated', null, '2027-02-01']]],
    ['a fact', [revision('actual', null, '2026-11-20', 1)], null, [['done', null, '2026-11-20']]],
    ['a signing', [revision('actual', null, '2026-11-20', 1)], 'signed', [['signed', null, '2026-11-20']]],
    ['a fact taken back', [revision('actual', '2026-11-20', null, 1)], 'effective', [['undone', '2026-11-20', null]]],
    [
      'a promise kept is told once',
      [revision('planned', '2027-01-01', '2026-12-01', 1), revision('actual', null, '2026-11-20', 2)],
      null,
      [['done', null, '2026-11-20']],
    ],
    [
      'there and back is nothing',
      [revision('planned', '2027-01-01', '2027-02-01', 1), revision('planned', '2027-02-01', '2027-01-01', 2)],
      null,
      [],
    ],
  ] as const)('%s', (_name, revisions, great, expected) => {
    expect(netChanges(revisions, great).map(({ kind, from, to }) => [kind, from, to])).toEqual(expected);
  });

  it('keeps the reason when a later entry gives none', () => {
    const [change] = netChanges(
      [revision('planned', '2027-01-01', '2027-02-01', 1, 'waits'), revision('planned', '2027-02-01', '2027-02-02', 2)],
      null,
    );
    expect(change).toMatchObject({ reason: 'waits', times: 2, from: '2027-01-01', to: '2027-02-02' });
  });

  it('spans from the first old day to the last new one, whatever lies between', () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(days, (offsets) => {
        const at = (n: number) => addDays('2027-01-01', offsets[n] ?? 0);
        const revisions = offsets.slice(1).map((_, n) => revision('planned', at(n), at(n + 1), n));
        const [change] = netChanges(revisions, null);
        const [from, to] = [at(0), at(offsets.length - 1)];
        expect(change ? [change.from, change.to] : [from, from]).toEqual([from, to]);
      }),
    );
  });
});
