import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/plain-date.ts';
import { PROMISE_STATES } from './meeting.codes.ts';
import { comparePromises, countPromises, debtorOf, type PromiseFacts, promiseStanding } from './promise.rules.ts';

const TODAY = '2026-11-23';
const BARE: PromiseFacts = { dueOn: null, keptOn: null, droppedOn: null, followed: null };
const followed = (more: Partial<NonNullable<PromiseFacts['followed']>> = {}) => ({
  dueOn: null,
  doneOn: null,
  isDropped: false,
  ...more,
});

describe('who has to do it', () => {
  it.each([
    ['ours', 'request', 'partner'],
    ['ours', 'commitment', 'home'],
    ['theirs', 'request', 'home'],
    ['theirs', 'commitment', 'partner'],
    ['both', 'request', 'both'],
    ['both', 'commitment', 'both'],
  ] as const)('of what is said by %s as a %s: %s', (side, kind, debtor) => {
    expect(debtorOf({ side, kind })).toBe(debtor);
  });
});

describe('how an item stands', () => {
  it.each<[string, Partial<PromiseFacts>, object]>([
    ['nobody knows', {}, { state: 'open', isUnrecorded: true, daysLate: 0 }],
    ['it is due today', { dueOn: TODAY }, { state: 'open', daysLate: 0 }],
    ['it was due yesterday', { dueOn: '2026-11-22' }, { state: 'late', daysLate: 1, isUnrecorded: true }],
    ['it is followed by an open record', { followed: followed() }, { state: 'open', isUnrecorded: false }],
    [
      'the record that follows it is behind its day',
      { followed: followed({ dueOn: '2026-11-20' }) },
      { state: 'late', dueOn: '2026-11-20', daysLate: 3 },
    ],
    [
      'the record was given more time, the promise was not',
      { dueOn: '2026-11-01', followed: followed({ dueOn: '2026-12-31' }) },
      { state: 'late', dueOn: '2026-11-01', daysLate: 22 },
    ],
    [
      'the record was done in time',
      { dueOn: '2026-11-01', followed: followed({ doneOn: '2026-11-01' }) },
      { state: 'kept', keptOn: '2026-11-01', daysLate: 0 },
    ],
    [
      'the record was done late',
      { dueOn: '2026-11-01', followed: followed({ doneOn: '2026-11-11' }) },
      { state: 'kept', keptOn: '2026-11-11', daysLate: 10 },
    ],
    ['the record was called off', { followed: followed({ isDropped: true }) }, { state: 'dropped', daysLate: 0 }],
    ['somebody wrote down that it was kept', { keptOn: '2026-10-01' }, { state: 'kept', isUnrecorded: false }],
    ['it is due tomorrow', { dueOn: '2026-11-24' }, { state: 'open', daysLate: 0 }],
    ['it was kept before its day', { dueOn: '2026-11-20', keptOn: '2026-11-01' }, { state: 'kept', daysLate: 0 }],
    ['it was dropped by hand', { droppedOn: '2026-02-01' }, { state: 'dropped', isUnrecorded: false }],
    ['it was dropped behind its day', { dueOn: '2026-01-01', droppedOn: '2026-02-01' }, { state: 'dropped' }],
  ])('when %s', (_case, facts, expected) => {
    expect(promiseStanding({ ...BARE, ...facts }, TODAY)).toMatchObject(expected);
  });

  it('is never late without a day, and what is kept or dropped never becomes late again', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
    const maybe = fc.option(day, { nil: null });
    const follower = fc.option(fc.record({ dueOn: maybe, doneOn: maybe, isDropped: fc.boolean() }), { nil: null });
    fc.assert(
      fc.property(maybe, maybe, maybe, follower, day, (dueOn, keptOn, droppedOn, record, today) => {
        const facts = { dueOn, keptOn, droppedOn, followed: record };
        const standing = promiseStanding(facts, today);
        const later = promiseStanding(facts, addDays(today, 1000));
        const isEnded = standing.state === 'kept' || standing.state === 'dropped';
        expect(standing.state !== 'late' || (standing.dueOn !== null && standing.dueOn < today)).toBe(true);
        expect(isEnded ? later : null).toEqual(isEnded ? standing : null);
      }),
    );
  });
});

describe('figures', () => {
  it('count every item once, and what was dropped in no denominator', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PROMISE_STATES)), (states) => {
        const { of, ...counts } = countPromises(states);
        expect(counts.kept + counts.late + counts.open).toBe(of);
        expect(of + counts.dropped).toBe(states.length);
      }),
    );
    expect(countPromises([])).toEqual({ late: 0, open: 0, kept: 0, dropped: 0, of: 0 });
  });

  it('stand in order: late longest first, then by day, undated last, then what was kept lately', () => {
    const at = (facts: Partial<PromiseFacts>) => promiseStanding({ ...BARE, ...facts }, TODAY);
    const wanted = [
      at({ dueOn: '2026-01-01' }),
      at({ dueOn: '2026-11-01' }),
      at({ dueOn: '2026-12-01' }),
      at({}),
      at({ keptOn: '2026-10-01' }),
      at({ keptOn: '2026-09-01' }),
      at({ droppedOn: '2026-09-01' }),
    ];
    expect(wanted.toReversed().toSorted(comparePromises)).toEqual(wanted);
    for (const [index, one] of wanted.entries()) {
      expect(wanted.map((other) => Math.sign(comparePromises(one, other)))).toEqual(
        wanted.map((_, at) => Math.sign(index - at)),
      );
    }
  });
});
