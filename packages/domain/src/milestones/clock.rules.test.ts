import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/plain-date.ts';
import { CLOCK_EVENT_KINDS, type ClockEntry, type ClockEventKind, clockFacts, clockProblem } from './clock.rules.ts';

const entry = (at: number, kind: ClockEventKind, day: string | null, correctsId: string | null = null): ClockEntry => ({
  id: `e${at}`,
  kind,
  day,
  correctsId,
  at,
});
const told = (...events: [ClockEventKind, string][]) => events.map(([kind, day], at) => entry(at, kind, day));

describe('what the events of a dossier say', () => {
  it('starts the clock with the dossier that was complete, not with the one that was sent back', () => {
    const events = told(
      ['dossier_received', '2026-01-05'],
      ['returned_incomplete', '2026-01-07'],
      ['dossier_received', '2026-01-12'],
      ['dossier_complete', '2026-01-13'],
    );
    expect(clockFacts(events)).toEqual({
      arrivedOn: '2026-01-05',
      dossierReceivedOn: '2026-01-12',
      dossierCompleteOn: '2026-01-13',
      isReturned: false,
      pauses: [],
      absences: [{ from: '2026-01-07', to: '2026-01-12' }],
      answeredOn: null,
    });
    expect(clockFacts(events.slice(0, 2))).toMatchObject({
      dossierReceivedOn: null,
      dossierCompleteOn: null,
      isReturned: true,
      absences: [{ from: '2026-01-07', to: null }],
    });
  });

  it('is answered when the last of several agencies has answered', () => {
    const asked = told(['opinion_asked', '2026-01-05'], ['opinion_asked', '2026-01-06'], ['answer', '2026-01-09']);
    expect(clockFacts(asked).answeredOn).toBeNull();
    expect(clockFacts([...asked, entry(9, 'answer', '2026-01-15')])).toMatchObject({
      arrivedOn: '2026-01-05',
      answeredOn: '2026-01-15',
    });
    expect(clockFacts(told(['answer', '2026-01-09'])).answeredOn).toBe('2026-01-09');
  });

  it('keeps what was corrected and counts what stands', () => {
    const wrong = entry(1, 'paused', '2026-01-09');
    const right = entry(5, 'paused', '2026-01-07', 'e1');
    const resumed = entry(2, 'resumed', '2026-01-09');
    expect(clockFacts([wrong, resumed, right]).pauses).toEqual([{ from: '2026-01-07', to: '2026-01-09' }]);
    expect(clockFacts([wrong, resumed, right, entry(6, 'paused', null, 'e5')]).pauses).toEqual([]);
    // A correction onto the day of the next event keeps its place before it.
    const sameDay = entry(7, 'paused', '2026-01-09', 'e5');
    expect(clockFacts([wrong, resumed, right, sameDay]).pauses).toEqual([{ from: '2026-01-09', to: '2026-01-09' }]);
  });
});

describe('an event that does not fit', () => {
  const paused = told(['paused', '2026-01-07']);
  it.each([
    ['a second pause', paused, entry(9, 'paused', '2026-01-08'), 'already_paused'],
    ['an end without a pause', [], entry(9, 'resumed', '2026-01-08'), 'not_paused'],
    ['an end before the pause', paused, entry(9, 'resumed', '2026-01-06'), 'not_paused'],
    [
      'a second completeness',
      told(['dossier_complete', '2026-01-07']),
      entry(9, 'dossier_complete', '2026-01-08'),
      'already_complete',
    ],
    [
      'a second return',
      told(['returned_incomplete', '2026-01-07']),
      entry(9, 'returned_incomplete', '2026-01-08'),
      'already_returned',
    ],
    ['an event after the step was done', [], entry(9, 'paused', '2026-01-21'), 'after_done'],
    ['a correction of nothing', [], entry(9, 'paused', '2026-01-07', 'e0'), 'unknown_event'],
    ['a correction into another kind', paused, entry(9, 'resumed', '2026-01-09', 'e0'), 'unknown_event'],
    ['a correction that changes nothing', paused, entry(9, 'paused', '2026-01-07', 'e0'), 'same_day'],
    [
      'a pause withdrawn under its end',
      [...paused, entry(1, 'resumed', '2026-01-08')],
      entry(9, 'paused', null, 'e0'),
      'not_paused',
    ],
  ])('is %s', (_what, entries, next, reason) => {
    expect(clockProblem({ entries, actualOn: '2026-01-20' }, next)?.reason).toBe(reason);
  });

  it('never gets through, so that pauses follow each other without overlap', () => {
    const step = fc.tuple(fc.constantFrom(...CLOCK_EVENT_KINDS), fc.integer({ min: 0, max: 12 }), fc.nat(6));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (tries) => {
        const entries: ClockEntry[] = [];
        for (const [at, [kind, n, corrected]] of tries.entries()) {
          const correctsId = corrected === 0 ? (entries.at(-1)?.id ?? null) : null;
          const next = entry(at, kind, corrected === 0 && n === 0 ? null : addDays('2026-01-01', n), correctsId);
          if (clockProblem({ entries, actualOn: null }, next) === null) entries.push(next);
        }
        const { pauses, absences } = clockFacts(entries);
        for (const list of [pauses, absences]) {
          for (const [i, one] of list.entries()) {
            expect(one.to === null ? i === list.length - 1 : one.from <= one.to).toBe(true);
            expect((list[i - 1]?.to ?? one.from) <= one.from).toBe(true);
          }
        }
      }),
    );
  });
});
