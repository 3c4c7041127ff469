import { describe, expect, it } from 'vitest';
import { fileOf } from '../milestones/milestone.fixture.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { type ClosingFacts, closingProblem } from './close-round.rules.ts';
import { negotiationReadiness, type PlannedRound } from './negotiation-readiness.rules.ts';
import { EMPTY_ROUND } from './negotiation-round.fields.ts';
import { isAdReferendum, pointState } from './point-state.rules.ts';
import { checkRound, closingDay } from './round.rules.ts';
import { writableRounds } from './round-number.rules.ts';

const NEXT: PlannedRound = { startOn: '2026-03-02', outcome: null, hasHeadOurs: true };

describe('readiness to negotiate', () => {
  const readiness = (done: Record<string, string>, rounds: readonly PlannedRound[]) =>
    negotiationReadiness(progressOf(fileOf(done)), rounds);
  const missing = (done: Record<string, string>, rounds: readonly PlannedRound[]) =>
    readiness(done, rounds).missing.map((one) => one.code);

  it('asks for check, appraisal and decision, then for a day and the head of our delegation', () => {
    expect(readiness({}, [])).toMatchObject({ done: 0, total: 5 });
    expect(missing({}, [])).toEqual(['CHECKED', 'APPRAISED', 'DECIDED', 'round_day', 'delegation_head']);
    const checked = readiness({ CHECKED: '2026-01-05' }, [NEXT]);
    expect(checked).toMatchObject({ done: 3, total: 5 });
    expect(checked.items[0]).toMatchObject({ code: 'CHECKED', isDone: true, doneOn: '2026-01-05' });
  });

  it.each<[string, Record<string, string>, readonly PlannedRound[], string[]]>([
    ['the head alone', { DECIDED: '2026-02-01' }, [{ ...NEXT, hasHeadOurs: false }], ['delegation_head']],
    ['the day of the next round alone', { DECIDED: '2026-02-01' }, [{ ...NEXT, startOn: null }], ['round_day']],
    [
      'day and head of another round after one that agreed only a part',
      { DECIDED: '2026-02-01' },
      [{ ...NEXT, outcome: 'PARTIAL' }],
      ['round_day', 'delegation_head'],
    ],
    ['nothing once a round agreed ad referendum', {}, [{ ...NEXT, outcome: 'AGREED_AD_REF' }], []],
    ['nothing once negotiated', { NEGOTIATED: '2026-03-02' }, [], []],
    ['nothing where a later step shows that it was negotiated', { BOARD: '2026-04-02' }, [], []],
  ])('misses %s', (_what, done, rounds, expected) => {
    expect(missing(done, rounds)).toEqual(expected);
  });
});

describe('how a point stands', () => {
  it.each([
    [{ agreedOn: null, decision: null }, 'open'],
    [{ agreedOn: '2026-03-02', decision: null }, 'agreed'],
    [{ agreedOn: null, decision: 'deferred' }, 'deferred'],
    [{ agreedOn: null, decision: 'dropped' }, 'dropped'],
  ] as const)('%j is %s', (facts, state) => {
    expect(pointState(facts)).toBe(state);
  });

  it('is ad referendum until the round is confirmed', () => {
    const agreed = { agreedOn: '2026-03-02', decision: null };
    expect(isAdReferendum(agreed, { outcome: 'AGREED_AD_REF', adRefConfirmedOn: null })).toBe(true);
    expect(isAdReferendum(agreed, { outcome: 'AGREED_AD_REF', adRefConfirmedOn: '2026-03-20' })).toBe(false);
    expect(isAdReferendum(agreed, { outcome: 'AGREED', adRefConfirmedOn: null })).toBe(false);
    expect(
      isAdReferendum({ agreedOn: null, decision: null }, { outcome: 'AGREED_AD_REF', adRefConfirmedOn: null }),
    ).toBe(false);
  });
});

describe('the outcome of a round', () => {
  const held: ClosingFacts = { outcome: 'PARTIAL', startOn: '2026-03-02', openPoints: 2, today: '2026-03-05' };
  it.each<[Partial<ClosingFacts>, ReturnType<typeof closingProblem>]>([
    [{}, null],
    [{ startOn: null }, 'day_missing'],
    [{ startOn: '2026-03-06' }, 'day_in_future'],
    [{ outcome: 'POSTPONED', startOn: '2026-03-06' }, null],
    [{ outcome: 'POSTPONED', startOn: null }, null],
    [{ outcome: 'AGREED' }, 'points_open'],
    [{ outcome: 'AGREED_AD_REF' }, 'points_open'],
    [{ outcome: 'AGREED', openPoints: 0 }, null],
    [{ outcome: 'FAILED' }, null],
  ])('%j meets %s', (change, problem) => {
    expect(closingProblem({ ...held, ...change })).toBe(problem);
  });
});

describe('the values of a round', () => {
  const today = '2026-03-05';
  it.each<[Partial<typeof EMPTY_ROUND>, string | null]>([
    [{}, null],
    [{ startOn: '2026-03-02', endOn: '2026-03-02' }, null],
    [{ startOn: '2027-01-01' }, null],
    [{ endOn: '2026-03-02' }, 'common.invalid_input'],
    [{ startOn: '2026-03-02', endOn: '2026-03-01' }, 'date.order'],
    [{ minutesOn: '2026-03-06' }, 'date.in_future'],
    [{ adRefConfirmedOn: '2026-03-06' }, 'date.in_future'],
  ])('%j meet %s', (change, code) => {
    const refused = () => {
      try {
        return checkRound({ ...EMPTY_ROUND, ...change }, today) ?? null;
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(refused()).toBe(code);
  });

  it.each([
    ['2026-03-02', '2026-03-04', '2026-03-04'],
    ['2026-03-02', null, '2026-03-02'],
    ['2026-03-02', '2026-03-09', today],
    [null, null, today],
  ])('from %s to %s closed today count for %s', (startOn, endOn, day) => {
    expect(closingDay({ startOn, endOn }, today)).toBe(day);
  });
});

describe('the rounds for which something can be written', () => {
  const rounds = (...closed: boolean[]) => closed.map((isClosed, index) => ({ number: index + 1, isClosed }));
  it.each([
    ['before any round is planned', rounds(), [0]],
    ['while the first is still to come', rounds(false), [1, 0]],
    ['between two rounds', rounds(true), [2]],
    ['with the next one planned', rounds(true, false), [2]],
    ['with several planned', rounds(true, false, false), [2, 3]],
  ] as const)('%s: of %j they are %j', (_when, known, expected) => {
    expect(writableRounds(known)).toEqual(expected);
  });
});
