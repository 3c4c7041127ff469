import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { buildCalendar } from '../shared/working-days.ts';
import { actProblem, completionProblem, type TaskAct } from './task-acts.rules.ts';
import { type TaskEvent, standingOf, standingSpans } from './task-standing.rules.ts';
import { soonUntil, taskFlags, taskState } from './task-state.rules.ts';
import { periodsBetween } from './recurrence.rules.ts';

const START = '2026-01-05';
const calendar = buildCalendar([]);

const entry = (id: string, kind: TaskEvent['kind'], day: PlainDate, more: Partial<TaskEvent> = {}): TaskEvent => ({
  id,
  kind,
  day,
  recordedOn: day,
  fromOn: null,
  toOn: null,
  agencyId: null,
  percent: null,
  documentNumber: '',
  documentOn: null,
  correctsId: null,
  ...more,
});

const assigned = (dueOn: PlainDate | null) => entry('e0', 'assigned', START, { agencyId: 'agy_1', toOn: dueOn });

describe('the official state of a task', () => {
  it.each([
    ['2026-03-31', null, '2026-03-31', 'OPEN_IN_TERM'],
    ['2026-03-31', null, '2026-04-01', 'OPEN_OVERDUE'],
    [null, null, '2199-12-31', 'OPEN_IN_TERM'],
    ['2026-03-31', '2026-03-31', '2026-12-31', 'DONE_ON_TIME'],
    ['2026-03-31', '2026-04-01', '2026-12-31', 'DONE_LATE'],
    [null, '2026-04-01', '2026-12-31', 'DONE_ON_TIME'],
  ])('with deadline %s, done on %s, seen on %s is %s', (dueOn, completedOn, today, state) => {
    expect(taskState({ dueOn, completedOn }, today)).toBe(state);
  });

  it('is read on the deadline as extended, while the ledger keeps every day it ever was', () => {
    const events = [
      assigned('2026-03-31'),
      entry('e1', 'extension_asked', '2026-03-20', { toOn: '2026-05-29' }),
      entry('e2', 'extension_granted', '2026-03-25', { fromOn: '2026-03-31', toOn: '2026-04-30' }),
    ];
    const standing = standingOf(events);
    expect(standing).toMatchObject({ dueOn: '2026-04-30', request: null, asks: 1, grants: 1 });
    expect(standing && taskState(standing, '2026-04-15')).toBe('OPEN_IN_TERM');
    const spans = standingSpans(events).map((one) => [one.fromOn, one.toOn, one.standing.dueOn]);
    expect(spans).toEqual([
      [START, '2026-03-20', '2026-03-31'],
      ['2026-03-20', '2026-03-25', '2026-03-31'],
      ['2026-03-25', null, '2026-04-30'],
    ]);
  });

  it('carries its flags: soon within seven working days, asked, proposed, returned, not begun', () => {
    const soonOn = soonUntil(calendar, '2026-03-20');
    expect(soonOn).toBe('2026-03-31');
    const asked = [assigned('2026-03-31'), entry('e1', 'extension_asked', '2026-03-19', { toOn: '2026-04-30' })];
    const proposed = [...asked, entry('e2', 'proposed', '2026-03-20')];
    const flagsOf = (events: TaskEvent[], today = '2026-03-20') => {
      const standing = standingOf(events);
      return standing && taskFlags({ ...standing, isRecurring: false }, { today, soonOn });
    };
    expect(flagsOf(asked)).toEqual(['DUE_SOON', 'EXTENSION_ASKED']);
    expect(flagsOf(proposed)).toEqual(['DUE_SOON', 'EXTENSION_ASKED', 'PROPOSED']);
    expect(flagsOf([...proposed, entry('e3', 'returned', '2026-03-20')])).toContain('RETURNED');
    expect(flagsOf([assigned(null)], '2026-01-04')).toEqual(['NO_DEADLINE', 'NOT_BEGUN']);
  });
});

describe('what was taken back', () => {
  it('no longer counts, but does on the evenings before it was taken back', () => {
    const events = [
      assigned('2026-03-31'),
      entry('e1', 'confirmed', '2026-03-10'),
      entry('e2', 'taken_back', '2026-03-12', { correctsId: 'e1' }),
    ];
    expect(standingOf(events)?.completedOn).toBeNull();
    expect(standingSpans(events).map((one) => one.standing.completedOn)).toEqual([null, '2026-03-10', null]);
  });
});

describe('acts', () => {
  it('are refused where they do not fit', () => {
    const open = standingOf([assigned('2026-03-31')]);
    const done = standingOf([assigned('2026-03-31'), entry('e1', 'confirmed', '2026-03-10')]);
    const free = standingOf([assigned(null)]);
    if (!open || !done || !free) throw new Error('nothing assigned');
    expect(actProblem(done, 'report')).toBe('closed');
    expect(actProblem(open, 'reopen')).toBe('open');
    expect(actProblem(open, 'return')).toBe('not_proposed');
    expect(actProblem(open, 'decideExtension')).toBe('no_request');
    expect(actProblem(free, 'requestExtension')).toBe('no_deadline');
    expect(actProblem(open, 'confirm')).toBeNull();
    expect(completionProblem(open, '2026-03-11', '2026-03-10')).toBe('in_future');
    expect(completionProblem(open, '2026-01-04', '2026-03-10')).toBe('before_assigned');
  });
});

/** A second telling of the same rules, by flags and dates alone, that keeps no ledger. */
type Model = { due: number; done: number | null; gone: boolean; asked: number | null; proposed: boolean };

const acts: readonly TaskAct[] = [
  'report',
  'propose',
  'return',
  'confirm',
  'requestExtension',
  'decideExtension',
  'extend',
  'withdraw',
  'reopen',
];
type Move = { act: TaskAct; wait: number; days: number; grants: boolean };

function modelTakes(model: Model, act: TaskAct): boolean {
  const open = model.done === null && !model.gone;
  if (act === 'reopen') return !open;
  if (act === 'return') return open && model.proposed;
  if (act === 'requestExtension') return open && model.asked === null;
  if (act === 'decideExtension') return open && model.asked !== null;
  return open;
}

function modelAfter(model: Model, { act, days, grants }: Move, day: number): void {
  if (act === 'propose') model.proposed = true;
  if (act === 'return' || act === 'reopen' || act === 'confirm' || act === 'withdraw') model.proposed = false;
  if (act === 'confirm') model.done = day;
  if (act === 'withdraw') model.gone = true;
  if (act === 'confirm' || act === 'withdraw') model.asked = null;
  if (act === 'reopen') Object.assign(model, { done: null, gone: false });
  if (act === 'requestExtension') model.asked = model.due + days;
  if (act === 'extend') model.due += days;
  if (act === 'decideExtension') {
    if (grants && model.asked !== null) model.due = model.asked;
    model.asked = null;
  }
}

function eventOf({ act, days, grants }: Move, dueOn: PlainDate, request: PlainDate | null) {
  switch (act) {
    case 'report':
      return { kind: 'reported', percent: days % 100 } as const;
    case 'propose':
      return { kind: 'proposed' } as const;
    case 'return':
      return { kind: 'returned' } as const;
    case 'confirm':
      return { kind: 'confirmed' } as const;
    case 'requestExtension':
      return { kind: 'extension_asked', toOn: addDays(dueOn, days) } as const;
    case 'decideExtension':
      return grants
        ? ({ kind: 'extension_granted', fromOn: dueOn, toOn: request } as const)
        : ({ kind: 'extension_refused' } as const);
    case 'extend':
      return { kind: 'moved', fromOn: dueOn, toOn: addDays(dueOn, days) } as const;
    case 'withdraw':
      return { kind: 'withdrawn' } as const;
    case 'reopen':
      return { kind: 'reopened' } as const;
  }
}

describe('any sequence of acts', () => {
  const moves = fc.array(
    fc.record<Move>({
      act: fc.constantFrom(...acts),
      wait: fc.nat(9),
      days: fc.integer({ min: 1, max: 40 }),
      grants: fc.boolean(),
    }),
    { maxLength: 25 },
  );

  it('leaves a task where a small model of it stands, on every evening of the way, a thousand times', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 60 }), (way, term) => {
        const model: Model = { due: term, done: null, gone: false, asked: null, proposed: false };
        const events = [assigned(addDays(START, term))];
        const evenings = new Map<PlainDate, string>();
        let day = 0;
        const told = () => {
          const state =
            model.done === null
              ? day > model.due
                ? 'OPEN_OVERDUE'
                : 'OPEN_IN_TERM'
              : model.done > model.due
                ? 'DONE_LATE'
                : 'DONE_ON_TIME';
          return `${state} ${model.gone} ${model.proposed} ${model.asked !== null}`;
        };
        for (const move of way) {
          day += move.wait;
          const today = addDays(START, day);
          const standing = standingOf(events);
          if (!standing?.dueOn) throw new Error('no standing');
          expect(actProblem(standing, move.act) === null).toBe(modelTakes(model, move.act));
          if (modelTakes(model, move.act)) {
            const event = eventOf(move, standing.dueOn, standing.request?.newDueOn ?? null);
            events.push(entry(`e${events.length}`, event.kind, today, event));
            modelAfter(model, move, day);
          }
          evenings.set(today, told());
        }
        const spans = standingSpans(events);
        for (const [today, expected] of evenings) {
          const at = spans.findLast((one) => one.fromOn <= today)?.standing;
          if (!at) throw new Error('no span');
          const state = taskState(at, today);
          expect(`${state} ${at.withdrawnOn !== null} ${at.proposal !== null} ${at.request !== null}`).toBe(expected);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('periods of a recurring task', () => {
  it.each([
    ['MONTHLY', 31, '2026-01-10', '2026-03-31', ['2026-01 2026-01-31', '2026-02 2026-02-28', '2026-03 2026-03-31']],
    ['QUARTERLY', 15, '2026-02-01', '2026-09-30', ['2026-Q1 2026-03-15', '2026-Q2 2026-06-15', '2026-Q3 2026-09-15']],
    ['HALF_YEARLY', 14, '2026-06-15', '2027-06-30', ['2026-H2 2026-12-14', '2027-H1 2027-06-14']],
    ['YEARLY', 20, '2026-12-21', '2027-12-31', ['2027 2027-12-20']],
  ] as const)('%s on day %i fall due so', (every, day, from, until, expected) => {
    const periods = periodsBetween({ every, day }, from, until);
    expect(periods.map((one) => `${one.name} ${one.dueOn}`)).toEqual(expected);
    expect(periods.filter((one) => one.startOn < from || one.startOn > one.dueOn)).toEqual([]);
  });
});
