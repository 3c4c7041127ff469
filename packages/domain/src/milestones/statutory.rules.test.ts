import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { calendar2026, fileOf, milestoneOf } from './milestone.fixture.ts';
import { dayContext, type MilestoneFacts } from './milestone.types.ts';
import { progressOf } from './progress.rules.ts';
import { limitOnFile, statutoryDue, type StepClock } from './statutory.rules.ts';

const clock = (startOn: PlainDate | null, rest: Partial<StepClock> = {}): StepClock => ({
  startOn,
  stoppedOn: null,
  pauses: [],
  ...rest,
});
const on = (today: PlainDate) => dayContext(today, calendar2026);
const WORKING_7 = { n: 7, unit: 'working' } as const;
const CALENDAR_10 = { n: 10, unit: 'calendar' } as const;

describe('the due day of a limit', () => {
  // The days of Tết 2026 make seven working days from Friday 13 February end on 3 March.
  it.each([
    [WORKING_7, clock('2026-02-13'), '2026-02-13', { state: 'running', dueOn: '2026-03-03', daysLeft: 7 }],
    [WORKING_7, clock('2026-02-13'), '2026-03-03', { state: 'running', dueOn: '2026-03-03', daysLeft: 0 }],
    [WORKING_7, clock('2026-02-13'), '2026-03-05', { state: 'over', dueOn: '2026-03-03', daysLeft: -2 }],
    [CALENDAR_10, clock('2026-01-05'), '2026-01-06', { state: 'running', dueOn: '2026-01-15', daysLeft: 9 }],
    // The tenth day is a Saturday: the limit moves to Monday, unless a lender's text fixes the day.
    [CALENDAR_10, clock('2026-01-14'), '2026-01-24', { state: 'running', dueOn: '2026-01-26', daysLeft: 2 }],
    [
      { ...CALENDAR_10, onRestDay: 'stays' as const },
      clock('2026-01-14'),
      '2026-01-25',
      { state: 'over', dueOn: '2026-01-24', daysLeft: -1 },
    ],
    [CALENDAR_10, clock(null), '2026-01-24', { state: 'not_started', dueOn: null, daysLeft: null }],
    [
      CALENDAR_10,
      clock('2026-01-05', { stoppedOn: '2026-01-15' }),
      '2026-06-01',
      { state: 'met', dueOn: '2026-01-15', daysLeft: 0 },
    ],
    [
      CALENDAR_10,
      clock('2026-01-05', { stoppedOn: '2026-01-17' }),
      '2026-06-01',
      { state: 'missed', dueOn: '2026-01-15', daysLeft: -2 },
    ],
  ])('%j on %j, seen on %s', (limit, stepClock, today, expected) => {
    expect(statutoryDue(limit, stepClock, on(today))).toEqual(expected);
  });

  it.each([
    ['moves by the days a pause lasted', [{ from: '2026-01-08', to: '2026-01-12' }], '2026-01-19'],
    [
      'counts overlapping pauses once',
      [
        { from: '2026-01-08', to: '2026-01-12' },
        { from: '2026-01-09', to: '2026-01-13' },
      ],
      '2026-01-20',
    ],
    ['ignores a pause before the clock started', [{ from: '2026-01-01', to: '2026-01-05' }], '2026-01-15'],
    ['ignores a pause after the limit had run out', [{ from: '2026-01-16', to: '2026-01-30' }], '2026-01-15'],
  ])('%s', (_what, pauses, dueOn) => {
    expect(statutoryDue(CALENDAR_10, clock('2026-01-05', { pauses }), on('2026-01-06')).dueOn).toBe(dueOn);
  });

  it('counts a pause of a working-day limit in working days', () => {
    const pauses = [{ from: '2026-02-13', to: '2026-02-24' }];
    // Of the pause, Friday 13 and Monday 23 February are working days; Tết lies between them.
    expect(statutoryDue(WORKING_7, clock('2026-02-06', { pauses }), on('2026-02-25')).dueOn).toBe('2026-02-26');
  });

  it('does not exist while the clock stands still; what remained is kept', () => {
    const pauses = [{ from: '2026-01-08', to: null }];
    const standing = (today: PlainDate) => statutoryDue(CALENDAR_10, clock('2026-01-05', { pauses }), on(today));
    expect(standing('2026-01-07')).toEqual({ state: 'running', dueOn: '2026-01-15', daysLeft: 8 });
    expect(standing('2026-01-08')).toEqual({ state: 'paused', dueOn: null, daysLeft: 8 });
    expect(standing('2026-12-31')).toEqual({ state: 'paused', dueOn: null, daysLeft: 8 });
  });

  it('never comes earlier through a pause', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-01-01', n));
    const pause = fc.tuple(day, fc.integer({ min: 0, max: 20 })).map(([from, n]) => ({ from, to: addDays(from, n) }));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), fc.array(pause, { maxLength: 4 }), (startOn, n, pauses) => {
        for (const unit of ['calendar', 'working'] as const) {
          const due = (some: typeof pauses) =>
            statutoryDue({ n, unit }, clock(startOn, { pauses: some }), on('2026-01-01')).dueOn ?? '';
          expect(due(pauses) >= due([])).toBe(true);
        }
      }),
    );
  });
});

describe('the limit of a step on one file', () => {
  const limitOf = (code: string, milestone: MilestoneFacts, flags: string[] = ['full_powers']) => {
    const file = fileOf(
      { INVITED: '2026-01-05', BOARD: '2026-02-11' },
      { extra: [milestone], facts: { capacity: 'STATE', flags } },
    );
    const progress = progressOf({
      ...file,
      milestones: file.milestones.filter((one) => one.stepCode !== 'BOARD' || code === 'FULL_POWERS'),
    });
    const own = progress.steps.get(code);
    if (!own) throw new Error('fixture');
    return limitOnFile(progress, own, calendar2026);
  };
  const appraisal = (rest: Partial<MilestoneFacts>) => milestoneOf('APPRAISED', rest);

  it.each([
    [
      'from the complete dossier',
      { dossierReceivedOn: '2026-01-07', dossierCompleteOn: '2026-01-09' },
      '2026-01-09',
      false,
    ],
    ['not at all while the dossier is incomplete', { dossierReceivedOn: '2026-01-07' }, null, false],
    ['from the day held, and says so, where no dossier day is known', {}, '2026-01-05', true],
  ])('runs %s', (_what, days, startOn, isStartAssumed) => {
    expect(limitOf('APPRAISED', appraisal(days))).toMatchObject({
      limit: { n: 10 },
      clock: { startOn },
      isStartAssumed,
    });
  });

  it('follows the flags of the file, and a limit of its own before all', () => {
    expect(limitOf('APPRAISED', appraisal({}), ['council'])?.limit.n).toBe(20);
    const own = limitOf('APPRAISED', appraisal({ limitOverride: { n: 4, unit: 'working' } }));
    expect(own).toMatchObject({ limit: { n: 4, unit: 'working' }, rule: null });
  });

  it('runs from the step that triggers it', () => {
    const powers = limitOf('FULL_POWERS', milestoneOf('FULL_POWERS', { heldSince: '2026-02-12' }));
    expect(powers).toMatchObject({ clock: { startOn: '2026-02-11' }, isStartAssumed: false });
  });

  it('is not held against a step that was left behind without a day, nor where no limit is known', () => {
    const file = fileOf({ SIGNED: '2026-03-02' });
    const progress = progressOf(file);
    const limits = ['APPRAISED', 'EFFECTIVE'].map((code) => {
      const own = progress.steps.get(code);
      return own ? limitOnFile(progress, own, calendar2026) : 'no step';
    });
    expect(limits).toEqual([null, null]);
  });
});
