import { describe, expect, it } from 'vitest';
import { comparisonDay, onTimeRate, overdueRate, type ScoredTask, scoreOf } from './task-score.rules.ts';
import { type TaskEvent, standingSpans } from './task-standing.rules.ts';

/** The figures of the report of 27/12/2017. Source: Report 1270/BC-TCTTTg. */
const REPORTED = { onTime: 14_068, doneLate: 1_983, inTerm: 5_640, overdue: 223 };
const REPORT_DAY = '2017-12-27';

type Kind = keyof typeof REPORTED;

const ENDS: Readonly<Record<Kind, { dueOn: string; completedOn: string | null; recordedOn: string }>> = {
  onTime: { dueOn: '2017-09-30', completedOn: '2017-09-30', recordedOn: '2017-10-02' },
  doneLate: { dueOn: '2017-09-30', completedOn: '2017-10-01', recordedOn: '2017-10-02' },
  inTerm: { dueOn: REPORT_DAY, completedOn: null, recordedOn: REPORT_DAY },
  overdue: { dueOn: '2017-12-26', completedOn: null, recordedOn: REPORT_DAY },
};

function register(): { events: TaskEvent[] }[] {
  return Object.entries(REPORTED).flatMap(([kind, count]) =>
    Array.from({ length: count }, () => ({ events: ledgerOf(ENDS[kind as Kind]) })),
  );
}

function ledgerOf({ dueOn, completedOn, recordedOn }: (typeof ENDS)[Kind]): TaskEvent[] {
  const entry = {
    agencyId: 'agy_1',
    percent: null,
    documentNumber: '',
    documentOn: null,
    correctsId: null,
    fromOn: null,
  };
  const assigned = {
    ...entry,
    id: 'tev_1',
    kind: 'assigned',
    day: '2017-01-16',
    recordedOn: '2017-01-16',
    toOn: dueOn,
  } as const;
  if (completedOn === null) return [assigned];
  return [assigned, { ...entry, id: 'tev_2', kind: 'confirmed', day: completedOn, recordedOn, toOn: null }];
}

const asOf = (tasks: readonly { events: TaskEvent[] }[], day: string): ScoredTask[] =>
  tasks.flatMap(({ events }) => {
    const span = standingSpans(events).find((one) => one.fromOn <= day && (one.toOn === null || day < one.toOn));
    return span ? [span.standing] : [];
  });

describe('a register shaped like the report of 2017', () => {
  const tasks = register();

  it('gives its figures and its rate', () => {
    const score = scoreOf(asOf(tasks, REPORT_DAY), REPORT_DAY);
    expect(score.total).toBe(21_914);
    expect(score.counts).toEqual({
      DONE_ON_TIME: 14_068,
      DONE_LATE: 1_983,
      OPEN_IN_TERM: 5_640,
      OPEN_OVERDUE: 223,
    });
    expect(onTimeRate(score.counts).of).toBe(16_051);
    const { part, of } = overdueRate(score.counts);
    expect([part, of, ((100 * part) / of).toFixed(2)]).toEqual([223, 16_274, '1.37']);
  });

  it('gives them still when asked years later, and for an earlier day what was known then', () => {
    const before = scoreOf(asOf(tasks, '2017-10-01'), '2017-10-01');
    // What was done by then had not been confirmed: the register said overdue, and says so of that day for ever.
    expect(before.counts).toEqual({ DONE_ON_TIME: 0, DONE_LATE: 0, OPEN_IN_TERM: 5_863, OPEN_OVERDUE: 16_051 });
    expect(scoreOf(asOf(tasks, REPORT_DAY), REPORT_DAY).counts.OPEN_OVERDUE).toBe(223);
    expect(scoreOf(asOf(tasks, '2017-01-15'), '2017-01-15').total).toBe(0);
  });
});

describe('a score', () => {
  const task = (dueOn: string | null, completedOn: string | null = null): ScoredTask => ({
    assignedOn: '2026-01-01',
    dueOn,
    completedOn,
    withdrawnOn: null,
    asks: 0,
    grants: 0,
  });

  it('puts days late into ranges, open and done alike, and takes the middle one', () => {
    const days = ['2026-06-29', '2026-05-31', '2026-05-30', '2026-04-30', '2026-03-02', '2026-03-01'];
    const score = scoreOf(
      [...days.map((day) => task(day)), task('2026-06-01', '2026-06-05'), task(null)],
      '2026-06-30',
    );
    expect(score.late).toEqual([3, 1, 2, 1]);
    expect(score.oldestDueOn).toBe('2026-03-01');
    expect(score.medianDaysLate).toBe(31);
  });

  it('leaves out what was withdrawn and what begins later, and has no median where nothing is late', () => {
    const score = scoreOf(
      [
        { ...task('2026-01-31'), withdrawnOn: '2026-02-01' },
        { ...task('2026-12-31'), assignedOn: '2026-07-01' },
        { ...task('2026-12-31'), asks: 2, grants: 1 },
      ],
      '2026-06-30',
    );
    expect(score).toMatchObject({ total: 1, medianDaysLate: null, oldestDueOn: null, asked: 1, granted: 1 });
  });

  it.each([
    ['month', '2026-10-31'],
    ['quarter', '2026-09-30'],
    ['year', '2025-12-31'],
  ] as const)('is compared with the last evening of the %s before', (against, day) => {
    expect(comparisonDay('2026-11-23', against)).toBe(day);
  });
});
