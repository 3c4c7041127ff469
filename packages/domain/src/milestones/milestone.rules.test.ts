import { describe, expect, it } from 'vitest';
import { calendar2026, fileOf, milestoneOf } from './milestone.fixture.ts';
import { milestoneStanding } from './milestone.rules.ts';
import { dayContext, type MilestoneFacts, type MilestoneState } from './milestone.types.ts';
import { progressOf } from './progress.rules.ts';

const UP_TO_DECISION = {
  INVITED: '2026-01-05',
  CHECKED: '2026-01-12',
  APPRAISED: '2026-01-14',
  DECIDED: '2026-01-20',
};
// Friday before Tết: the seventh working day after it is Tuesday 3 March, not 24 February.
const context = dayContext('2026-02-13', calendar2026);

function standing(milestone: MilestoneFacts, done: Record<string, string> = UP_TO_DECISION) {
  return milestoneStanding(progressOf(fileOf(done, { extra: [milestone] })), milestone, context);
}

describe('the state of a milestone', () => {
  it.each<[string, MilestoneFacts, MilestoneState]>([
    ['has happened', milestoneOf('NEGOTIATED', { actualOn: '2026-02-10', plannedOn: '2026-01-30' }), 'done'],
    ['was set aside by decision', milestoneOf('NEGOTIATED', { isNotApplicable: true }), 'not_applicable'],
    ['belongs to files of another kind', milestoneOf('RATIFIED', { plannedOn: '2026-01-01' }), 'not_applicable'],
    ['was promised for yesterday', milestoneOf('NEGOTIATED', { plannedOn: '2026-02-12' }), 'late'],
    ['is promised for today', milestoneOf('NEGOTIATED', { plannedOn: '2026-02-13' }), 'due_soon'],
    ['is promised within seven working days', milestoneOf('NEGOTIATED', { plannedOn: '2026-03-03' }), 'due_soon'],
    ['is promised for the day after those', milestoneOf('NEGOTIATED', { plannedOn: '2026-03-04' }), 'planned'],
    ['could be acted on but has no day', milestoneOf('NEGOTIATED'), 'ready'],
    ['waits for other steps and has no day', milestoneOf('SIGNED'), 'waiting'],
    ['waits for other steps but its day is over', milestoneOf('SIGNED', { plannedOn: '2026-02-01' }), 'late'],
    ['stands outside the procedure', milestoneOf('OWN_STEP'), 'ready'],
  ])('that %s', (_what, milestone, state) => {
    expect(standing(milestone).state).toBe(state);
  });

  it('without a day is passed once a later step is done, and waits for nothing any more', () => {
    const done = { ...UP_TO_DECISION, BOARD: '2026-02-10' };
    expect(standing(milestoneOf('NEGOTIATED', { plannedOn: '2026-01-30' }), done)).toEqual({
      state: 'passed',
      daysLate: 0,
      slipDays: null,
      openPredecessors: [],
    });
  });

  it('is not passed by a parallel step', () => {
    const done = { INVITED: '2026-01-05', APPRAISED: '2026-01-14' };
    expect(standing(milestoneOf('CHECKED'), done).state).toBe('ready');
  });

  it('of a second round waits for the first', () => {
    const first = milestoneOf('NEGOTIATED', { position: 1 });
    const second = milestoneOf('NEGOTIATED', { position: 2 });
    const of = (milestone: MilestoneFacts, rounds: MilestoneFacts[]) =>
      milestoneStanding(progressOf(fileOf(UP_TO_DECISION, { extra: rounds })), milestone, context);
    expect(of(second, [second, first])).toMatchObject({ state: 'waiting', openPredecessors: ['NEGOTIATED'] });
    expect(of(second, [second, { ...first, actualOn: '2026-02-01' }])).toMatchObject({ state: 'ready' });
  });
});

describe('lateness and slip', () => {
  it.each([
    ['late by days', { plannedOn: '2026-02-03', baselineOn: '2026-01-31' }, { daysLate: 10, slipDays: 3 }],
    ['ahead of the first plan', { plannedOn: '2026-03-20', baselineOn: '2026-03-31' }, { daysLate: 0, slipDays: -11 }],
    [
      'done after the first plan',
      { actualOn: '2026-02-13', plannedOn: '2026-02-01', baselineOn: '2026-01-31' },
      { daysLate: 0, slipDays: 13 },
    ],
    ['without a first plan', { plannedOn: '2026-02-03' }, { daysLate: 10, slipDays: null }],
    ['without a promise', { baselineOn: '2026-01-31' }, { daysLate: 0, slipDays: null }],
  ])('of a milestone %s', (_what, days, expected) => {
    expect(standing(milestoneOf('NEGOTIATED', days))).toMatchObject(expected);
  });
});
