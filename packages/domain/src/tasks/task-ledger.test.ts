import { describe, expect, it } from 'vitest';
import { actProblem, completionProblem } from './task-acts.rules.ts';
import { comparisonDay, onTimeRate, scoreOf, type ScoredTask } from './task-score.rules.ts';
import { standingEvents, standingOf, type TaskEvent, type TaskStanding } from './task-standing.rules.ts';
import { isCounted, taskFlags } from './task-state.rules.ts';

const START = '2026-01-05';

const entry = (kind: TaskEvent['kind'], more: Partial<TaskEvent> = {}): TaskEvent => ({
  id: kind,
  kind,
  day: '2026-02-02',
  recordedOn: '2026-02-02',
  fromOn: null,
  toOn: null,
  agencyId: null,
  percent: null,
  documentNumber: '',
  documentOn: null,
  correctsId: null,
  ...more,
});

const assigned = entry('assigned', { day: START, recordedOn: START, toOn: '2026-03-31', agencyId: 'agy_1' });
const after = (...events: TaskEvent[]): TaskStanding => standingOf([assigned, ...events]) as TaskStanding;

describe('an entry of the ledger', () => {
  it.each([
    ['a new lead takes the task over', entry('reassigned', { agencyId: 'agy_2' }), { leadAgencyId: 'agy_2' }],
    ['a change of supporters keeps the lead', entry('reassigned'), { leadAgencyId: 'agy_1' }],
    ['a report says how far it is', entry('reported', { percent: 40 }), { percent: 40, reportedOn: '2026-02-02' }],
    ['a report of nothing done says so', entry('reported', { percent: 0 }), { percent: 0 }],
    ['a second assignment changes nothing', entry('assigned', { agencyId: 'agy_9', toOn: null }), after()],
    [
      'a proposal keeps the paper that says it',
      entry('proposed', { documentNumber: '12/BC-MOF', documentOn: '2026-02-01' }),
      {
        percent: 100,
        isReturned: false,
        proposal: { on: '2026-02-02', documentNumber: '12/BC-MOF', documentOn: '2026-02-01' },
      },
    ],
  ])('%s', (_name, event, expected) => {
    expect(after(event)).toMatchObject(expected);
  });

  it('of a report without a figure leaves the figure before', () => {
    expect(after(entry('reported', { percent: 40 }), entry('reported', { id: 'second' })).percent).toBe(40);
  });

  it.each([
    ['a confirmation', entry('confirmed')],
    ['a proposal', entry('proposed')],
    ['reopening', entry('reopened')],
  ])('ends a return: %s', (_name, event) => {
    expect(after(entry('proposed'), entry('returned')).isReturned).toBe(true);
    expect(after(entry('proposed'), entry('returned'), { ...event, id: 'next' }).isReturned).toBe(false);
  });

  it('is left out with the entry that takes it back, and the two leave no trace in what stands', () => {
    const back = entry('taken_back', { correctsId: 'reported' });
    expect(standingEvents([assigned, entry('reported'), back]).map((one) => one.kind)).toEqual(['assigned']);
  });

  it('names the agency that was assigned, and none where the ledger names none', () => {
    expect(after().leadAgencyId).toBe('agy_1');
    expect(standingOf([{ ...assigned, agencyId: null }])?.leadAgencyId).toBe('');
  });
});

describe('acts that do not fit', () => {
  it('include a second request for more time while one waits', () => {
    const asked = after(entry('extension_asked', { toOn: '2026-05-29' }));
    expect(actProblem(asked, 'requestExtension')).toBe('request_open');
    expect(actProblem(asked, 'decideExtension')).toBeNull();
  });

  it.each([
    [START, '2026-02-02', null],
    ['2026-02-02', '2026-02-02', null],
    ['2026-01-06', '2026-02-02', null],
  ])('do not include completion on %s said on %s, between assignment and today', (completedOn, today, problem) => {
    expect(completionProblem(after(), completedOn, today)).toBe(problem);
  });
});

describe('flags', () => {
  const flagsOf = (more: Partial<TaskStanding & { isRecurring: boolean }>, today = '2026-03-24') =>
    taskFlags({ ...after(), isRecurring: false, ...more }, { today, soonOn: '2026-04-02' });

  it.each([
    ['soon from the first day of the window', { dueOn: '2026-04-02' }, ['DUE_SOON']],
    ['not soon a day before the window', { dueOn: '2026-04-03' }, []],
    ['soon on the deadline itself', { dueOn: '2026-03-24' }, ['DUE_SOON']],
    ['not soon any more when it has passed', { dueOn: '2026-03-23' }, []],
    ['not soon when done', { completedOn: '2026-03-01' }, []],
    ['withdrawn, and not soon', { withdrawnOn: '2026-03-01' }, ['WITHDRAWN']],
    ['recurring', { isRecurring: true, dueOn: null }, ['NO_DEADLINE', 'RECURRING']],
    ['begun on the day of assignment', { assignedOn: '2026-03-24', dueOn: '2026-12-31' }, []],
  ])('say of a task that it is %s', (_name, more, flags) => {
    expect(flagsOf(more)).toEqual(flags);
  });

  it('agree with the figures: a task counts from the day it was assigned', () => {
    expect(isCounted(after(), START)).toBe(true);
    expect(isCounted(after(), '2026-01-04')).toBe(false);
  });
});

describe('a score', () => {
  const task = (dueOn: string | null, more: Partial<ScoredTask> = {}): ScoredTask => ({ ...after(), dueOn, ...more });

  it('names the oldest deadline whatever the order, and none of a task that is done or in term', () => {
    const tasks = [
      task('2026-02-10'),
      task('2026-02-20'),
      task('2026-02-01', { completedOn: '2026-02-03' }),
      task('2026-12-31'),
    ];
    expect(scoreOf(tasks, '2026-06-30').oldestDueOn).toBe('2026-02-10');
    expect(scoreOf(tasks.toReversed(), '2026-06-30').oldestDueOn).toBe('2026-02-10');
  });

  it('counts tasks whose extension was asked for or given, each once and no others', () => {
    const tasks = [task(null, { asks: 3, grants: 2 }), task(null, { asks: 1 }), task(null)];
    expect(scoreOf(tasks, '2026-06-30')).toMatchObject({ total: 3, asked: 2, granted: 1 });
  });

  it('takes the mean of the two middle ones of an even number of late tasks', () => {
    const tasks = [task('2026-06-20'), task('2026-06-27')];
    expect(scoreOf(tasks, '2026-06-30').medianDaysLate).toBe(6.5);
  });

  it.each([
    ['2026-01-01', '2025-12-31'],
    ['2026-03-31', '2025-12-31'],
    ['2026-04-01', '2026-03-31'],
    ['2026-09-30', '2026-06-30'],
  ])('on %s is compared with the evening before its quarter', (today, day) => {
    expect(comparisonDay(today, 'quarter')).toBe(day);
  });

  it('has a share of nothing where nothing is done', () => {
    expect(onTimeRate(scoreOf([task('2026-02-01')], '2026-06-30').counts)).toEqual({ part: 0, of: 0 });
  });
});
