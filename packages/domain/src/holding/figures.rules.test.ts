import { describe, expect, it } from 'vitest';
import type { StatutoryStanding } from '../milestones/statutory.rules.ts';
import { compareUrgency, type DeskSpan, deskFigures, FIGURE_NAMES, isBehind } from './figures.rules.ts';
import type { SpanLimit } from './hands.rules.ts';

const period = { from: '2026-01-01', to: '2026-12-31' };
const limit: SpanLimit = {
  limit: { n: 10, unit: 'working' },
  clock: { startOn: '2026-01-05', stoppedOn: null, pauses: [] },
  isToConfirm: false,
  isStartAssumed: false,
};
const verdict = (state: StatutoryStanding['state'], daysLeft: number) => ({ state, daysLeft, dueOn: null, run: null });
const span = (milestoneId: string, rest: Partial<DeskSpan> = {}): DeskSpan => ({
  milestoneId,
  instrumentId: `ins_${milestoneId}`,
  stepCode: 'STEP',
  responsible: 'MOJ',
  from: '2026-03-02',
  isFromAssumed: false,
  to: null,
  answeredOn: null,
  away: [],
  limit,
  isOnMainLine: true,
  isOptional: false,
  heldDays: 10,
  heldWorkingDays: 7,
  pausedDays: 0,
  isAway: false,
  verdict: verdict('running', 3),
  received: 1,
  returned: 0,
  ...rest,
});
const late = span('late', { verdict: verdict('over', -4), heldDays: 40, from: '2026-02-01' });
const met = span('met', { to: '2026-05-01', verdict: verdict('met', 2), heldDays: 8, returned: 2, received: 3 });
const missed = span('missed', { to: '2026-05-02', verdict: verdict('missed', -6), heldDays: 21 });
const before = span('before', { to: '2025-12-31', verdict: verdict('missed', -9) });
const all = [span('open'), late, met, missed, before];

describe('the figures of a desk', () => {
  it('have their denominators, and count what is open past its limit as decided', () => {
    expect(deskFigures(all, period)).toEqual({
      openFiles: 2,
      openSteps: 2,
      overLimit: 1,
      away: 0,
      medianHeldDays: 10,
      oldestSince: '2026-02-01',
      finished: 2,
      medianFinishedDays: 8,
      onTime: { n: 1, of: 3, toConfirm: 0 },
      returned: { n: 2, of: 6 },
    });
  });

  it('count two steps of one file once among the files', () => {
    const two = [span('a', { instrumentId: 'ins_1' }), span('b', { instrumentId: 'ins_1' })];
    expect(deskFigures(two, period)).toMatchObject({ openFiles: 1, openSteps: 2 });
  });

  it('call nobody late on a start that nobody recorded', () => {
    const unproven = { ...limit, isStartAssumed: true };
    const spans = [
      { ...late, limit: unproven },
      { ...missed, limit: unproven },
      { ...met, limit: unproven },
    ];
    expect(deskFigures(spans, period)).toMatchObject({ overLimit: 0, onTime: { n: 0, of: 0 } });
  });

  it('mark what is measured by a limit that still has to be read', () => {
    const marked = { ...met, limit: { ...limit, isToConfirm: true } };
    expect(deskFigures([marked, missed], period).onTime).toEqual({ n: 1, of: 2, toConfirm: 1 });
  });

  it('are null, not nought, where nothing was measured', () => {
    const unknown = span('u', { from: null, heldDays: null, limit: null, verdict: null });
    expect(deskFigures([unknown], period)).toMatchObject({
      medianHeldDays: null,
      oldestSince: null,
      onTime: { of: 0 },
    });
  });

  it('are the number of spans behind them', () => {
    const counts = Object.fromEntries(
      FIGURE_NAMES.map((figure) => [figure, all.filter((one) => isBehind(figure, one, period)).length]),
    );
    expect(counts).toEqual({ open: 2, over: 1, away: 0, finished: 2, on_time: 1, decided: 3, returned: 1 });
  });
});

describe('the order of a desk', () => {
  it('begins with what is most over its limit and ends with what waits for others', () => {
    const worse = span('worse', { verdict: verdict('over', -9) });
    const near = span('near', { verdict: verdict('running', 0) });
    const free = span('free', { limit: null, verdict: null, heldDays: 300 });
    const answered = span('answered', { answeredOn: '2026-03-03', verdict: verdict('met', 1) });
    const away = span('away', { isAway: true, verdict: verdict('paused', 3) });
    const sorted = [away, free, span('open'), late, answered, near, worse].sort(compareUrgency);
    expect(sorted.map((one) => one.milestoneId)).toEqual(['worse', 'late', 'near', 'open', 'free', 'answered', 'away']);
  });
});
