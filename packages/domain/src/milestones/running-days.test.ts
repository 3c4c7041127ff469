import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type PlainDate } from '../shared/plain-date.ts';
import { workingDaysBetween } from '../shared/working-days.ts';
import { calendar2026 } from './milestone.fixture.ts';
import type { ClockPause } from './milestone.types.ts';
import { type CountedSpan, runningDays, runningStretches } from './running-days.ts';
import { daysRun, statutoryDue } from './statutory.rules.ts';

const day = fc.integer({ min: 0, max: 70 }).map((n) => addDays('2026-01-01', n));
const span = fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([from, n]) => ({ from, to: addDays(from, n) }));
const pause = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 20 })))
  .map(([from, n]): ClockPause => ({ from, to: n === null ? null : addDays(from, n) }));
const working = (from: PlainDate, to: PlainDate) => workingDaysBetween(calendar2026, from, to);

/** Day by day, as one would count on a wall calendar. */
function byHand({ from, to }: CountedSpan, pauses: readonly ClockPause[], counts: (day: PlainDate) => boolean) {
  let running = 0;
  let still = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    if (!counts(at)) continue;
    if (pauses.some((one) => one.from <= at && (one.to === null || at < one.to))) still += 1;
    else running += 1;
  }
  return { running, still };
}

describe('days with pauses taken out', () => {
  it('and the days of the pauses are all the days of the span, in either unit', () => {
    fc.assert(
      fc.property(span, fc.array(pause, { maxLength: 5 }), (own, pauses) => {
        const calendar = byHand(own, pauses, () => true);
        expect(runningDays(own, pauses, daysBetween)).toBe(calendar.running);
        expect(calendar.running + calendar.still).toBe(daysBetween(own.from, own.to));
        const office = byHand(own, pauses, (at) => working(addDays(at, -1), at) === 1);
        expect(runningDays(own, pauses, working)).toBe(office.running);
        expect(office.running + office.still).toBe(working(own.from, own.to));
      }),
    );
  });

  it('leave stretches that follow each other without overlap', () => {
    fc.assert(
      fc.property(span, fc.array(pause, { maxLength: 5 }), (own, pauses) => {
        const left = runningStretches(own, pauses);
        for (const [i, one] of left.entries()) {
          expect(one.from < one.to && own.from <= one.from && one.to <= own.to).toBe(true);
          expect((left[i - 1]?.to ?? own.from) <= one.from).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['a pause inside', [{ from: '2026-01-08', to: '2026-01-12' }], 6],
    ['a pause that ends on the day it begins', [{ from: '2026-01-08', to: '2026-01-08' }], 10],
    ['a pause from before the start', [{ from: '2026-01-01', to: '2026-01-07' }], 9],
    ['a pause without an end', [{ from: '2026-01-10', to: null }], 4],
    ['a pause that begins on the last day', [{ from: '2026-01-15', to: null }], 9],
    ['a pause after the end', [{ from: '2026-01-16', to: null }], 10],
  ])('of ten days with %s', (_what, pauses, days) => {
    expect(runningDays({ from: '2026-01-05', to: '2026-01-15' }, pauses, daysBetween)).toBe(days);
  });
});

describe('the days a limit has run', () => {
  const context = (today: PlainDate) => ({ today, calendar: calendar2026, soonUntil: today });

  it('and the days left make up a limit in working days, whatever pauses have ended', () => {
    const ended = fc
      .tuple(day, fc.integer({ min: 0, max: 12 }))
      .map(([from, n]): ClockPause => ({ from, to: addDays(from, n) }));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 40 }),
        fc.tuple(fc.array(ended, { maxLength: 3 }), fc.integer({ min: 0, max: 80 })),
        (startOn, n, [pauses, later]) => {
          const today = addDays(startOn, later);
          const clock = { startOn, stoppedOn: null, pauses: pauses.filter((one) => (one.to ?? '') <= today) };
          const limit = { n, unit: 'working' } as const;
          const standing = statutoryDue(limit, clock, context(today));
          const run = daysRun(limit, clock, context(today)) ?? 0;
          const isRunning = standing.state === 'running';
          // Pauses that begin after the limit was over no longer move it, but nothing runs in them.
          expect(isRunning ? run + (standing.daysLeft ?? 0) === n : run >= n).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['2026-01-05', 0],
    ['2026-01-09', 4],
    // Saturday 10 January 2026 is worked.
    ['2026-01-12', 6],
  ])('seen on %s', (today, run) => {
    const clock = { startOn: '2026-01-05', stoppedOn: null, pauses: [] };
    expect(daysRun({ n: 10, unit: 'working' }, clock, context(today))).toBe(run);
  });

  it('stop with the answer, and are unknown before the start', () => {
    const clock = { startOn: '2026-01-05', stoppedOn: '2026-01-09', pauses: [{ from: '2026-01-07', to: null }] };
    expect(daysRun({ n: 10, unit: 'calendar' }, clock, context('2026-06-01'))).toBe(2);
    expect(daysRun({ n: 10, unit: 'calendar' }, { ...clock, startOn: null }, context('2026-06-01'))).toBeNull();
  });
});
