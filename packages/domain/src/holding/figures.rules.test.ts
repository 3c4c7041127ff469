import { describe, expect, it } from 'vitest';
import { LIMIT, spanOf, verdictOf } from './desk-span.fixture.ts';
import { compareUrgency, deskFigures, FIGURE_NAMES, isBehind } from './figures.rules.ts';

const period = { from: '2026-01-01', to: '2026-12-31' };
const late = spanOf('late', { verdict: verdictOf('over', -4), heldDays: 40, from: '2026-02-01' });
const met = spanOf('met', { to: '2026-05-01', verdict: verdictOf('met', 2), heldDays: 8, returned: 2, received: 3 });
const missed = spanOf('missed', { to: '2026-05-02', verdict: verdictOf('missed', -6), heldDays: 21 });
const before = spanOf('before', { to: '2025-12-31', verdict: verdictOf('missed', -9) });
const all = [spanOf('open'), late, met, missed, before];

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
    const two = [spanOf('a', { instrumentId: 'ins_1' }), spanOf('b', { instrumentId: 'ins_1' })];
    expect(deskFigures(two, period)).toMatchObject({ openFiles: 1, openSteps: 2 });
  });

  it('call nobody late on a start that nobody recorded', () => {
    const unproven = { ...LIMIT, isStartAssumed: true };
    const spans = [
      { ...late, limit: unproven },
      { ...missed, limit: unproven },
      { ...met, limit: unproven },
    ];
    expect(deskFigures(spans, period)).toMatchObject({ overLimit: 0, onTime: { n: 0, of: 0 } });
  });

  it('mark what is measured by a limit that still has to be read', () => {
    const marked = { ...met, limit: { ...LIMIT, isToConfirm: true } };
    expect(deskFigures([marked, missed], period).onTime).toEqual({ n: 1, of: 2, toConfirm: 1 });
  });

  it('are null, not nought, where nothing was measured', () => {
    const unknown = spanOf('u', { from: null, heldDays: null, limit: null, verdict: null });
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
    const worse = spanOf('worse', { verdict: verdictOf('over', -9) });
    const near = spanOf('near', { verdict: verdictOf('running', 0) });
    const free = spanOf('free', { limit: null, verdict: null, heldDays: 300 });
    const answered = spanOf('answered', { answeredOn: '2026-03-03', verdict: verdictOf('met', 1) });
    const away = spanOf('away', { isAway: true, verdict: verdictOf('paused', 3) });
    const sorted = [away, free, spanOf('open'), late, answered, near, worse].sort(compareUrgency);
    expect(sorted.map((one) => one.milestoneId)).toEqual(['worse', 'late', 'near', 'open', 'free', 'answered', 'away']);
  });
});
