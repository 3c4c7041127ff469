import { describe, expect, it } from 'vitest';
import { calendar2026 } from '../milestones/milestone.fixture.ts';
import { type HeldSpan, timeInHands } from './time-in-hands.rules.ts';

const ground = { today: '2026-01-31', calendar: calendar2026 };

/** One step in the hands of `holder`; without `to` it lies there still. */
const span = (holder: string, from: string | null, to: string | null, more: Partial<HeldSpan> = {}): HeldSpan => ({
  holder,
  milestoneId: `mst_${holder}`,
  stepCode: holder,
  responsible: 'MOF',
  from,
  isFromAssumed: false,
  to,
  answeredOn: null,
  away: [],
  limit: null,
  isOnMainLine: true,
  isOptional: false,
  ...more,
});
const timeOf = (...spans: HeldSpan[]) => timeInHands(spans, ground);
const heldOf = (...spans: HeldSpan[]) => timeOf(...spans).hands.map((one) => one.heldDays);

describe('the time of a file', () => {
  it.each<[string, readonly HeldSpan[], object]>([
    ['is none without spans', [], { from: null, to: '2026-01-31', fileDays: 0, idleDays: 0 }],
    [
      'is none where nobody knows since when',
      [span('A', null, '2026-01-20')],
      { from: null, to: '2026-01-31', fileDays: 0 },
    ],
    [
      'runs to the last day of what is done',
      [span('A', '2026-01-05', '2026-01-20'), span('B', '2026-01-08', '2026-01-12')],
      { from: '2026-01-05', to: '2026-01-20', fileDays: 15 },
    ],
    [
      'runs to today while one step is open, whatever else is done',
      [span('A', '2026-01-05', '2026-01-20'), span('B', '2026-01-08', null)],
      { to: '2026-01-31', fileDays: 26 },
    ],
    [
      'runs to today while a step is open, though it was answered',
      [span('A', '2026-01-05', null, { answeredOn: '2026-01-09' })],
      { to: '2026-01-31', fileDays: 26, idleDays: 22 },
    ],
    [
      'begins with the earliest of its spans, in whatever order they stand',
      [
        span('A', '2026-01-08', '2026-01-12'),
        span('B', '2026-01-05', '2026-01-20'),
        span('C', '2026-01-06', '2026-01-07'),
      ],
      { from: '2026-01-05', fileDays: 15, idleDays: 0 },
    ],
    [
      'is idle between two spans',
      [span('A', '2026-01-05', '2026-01-08'), span('B', '2026-01-12', '2026-01-15')],
      { fileDays: 10, idleDays: 4, pausedDays: 0, unrecordedDays: 0 },
    ],
    [
      'is paused where every clock stood',
      [span('A', '2026-01-05', '2026-01-15', { away: [{ from: '2026-01-08', to: '2026-01-11' }] })],
      { fileDays: 10, pausedDays: 3, idleDays: 0 },
    ],
    [
      'names nobody for the days before a step of which nobody recorded the beginning',
      [span('A', '2026-01-05', '2026-01-15', { isFromAssumed: true }), span('B', '2026-01-13', '2026-01-20')],
      { fileDays: 15, unrecordedDays: 8, idleDays: 0, hands: [expect.objectContaining({ holder: 'B' })] },
    ],
    [
      'is held by whoever has it now, also where nobody recorded since when',
      [span('A', '2026-01-05', null, { isFromAssumed: true })],
      { unrecordedDays: 0, hands: [expect.objectContaining({ holder: 'A', heldDays: 26, isHoldingNow: true })] },
    ],
  ])('%s', (_what, spans, expected) => {
    expect(timeInHands(spans, ground)).toMatchObject(expected);
  });
});

describe('a holder', () => {
  it('of several steps holds now when one of them is open', () => {
    const two = timeOf(span('A', '2026-01-05', '2026-01-08'), span('A', '2026-01-12', null)).hands;
    expect(two).toMatchObject([{ holder: 'A', steps: 2, isHoldingNow: true, heldDays: 22 }]);
    expect(timeOf(span('A', '2026-01-05', '2026-01-08')).hands).toMatchObject([{ isHoldingNow: false }]);
  });

  it('has working days by the calendar of the office', () => {
    // Monday the 5th to Monday the 12th, with the Saturday that is worked.
    expect(timeOf(span('A', '2026-01-05', '2026-01-12')).hands[0]?.heldWorkingDays).toBe(6);
  });

  it.each<[string, HeldSpan[], number]>([
    ['once for steps side by side', [span('A', '2026-01-05', '2026-01-15'), span('A', '2026-01-08', '2026-01-12')], 10],
    [
      'once for steps given in the wrong order',
      [span('A', '2026-01-12', '2026-01-15'), span('A', '2026-01-05', '2026-01-13')],
      10,
    ],
    [
      'once for steps that end and begin on one day',
      [span('A', '2026-01-05', '2026-01-08'), span('A', '2026-01-08', '2026-01-12')],
      7,
    ],
    ['nothing for a step done on the day it came', [span('A', '2026-01-05', '2026-01-05')], 0],
    [
      'nothing for a step that was answered before it came',
      [span('A', '2026-01-12', null, { answeredOn: '2026-01-05' })],
      0,
    ],
    ['up to the answer, while the step is open', [span('A', '2026-01-05', null, { answeredOn: '2026-01-09' })], 4],
    [
      'up to a pause that nobody ended, while the step is open',
      [span('A', '2026-01-05', null, { away: [{ from: '2026-01-10', to: null }] })],
      4,
    ],
    [
      'up to a pause that nobody ended before the step was done',
      [span('A', '2026-01-05', '2026-01-20', { away: [{ from: '2026-01-10', to: null }] })],
      5,
    ],
    [
      'up to a pause that nobody ended before the answer',
      [span('A', '2026-01-05', null, { answeredOn: '2026-01-20', away: [{ from: '2026-01-10', to: null }] })],
      5,
    ],
  ])('counts a day %s', (_what, spans, days) => {
    expect(heldOf(...spans)).toEqual([days]);
  });
});
