import { describe, expect, it } from 'vitest';
import { calendar2026, fileOf, milestoneOf } from '../milestones/milestone.fixture.ts';
import { dayContext, type MilestoneFacts } from '../milestones/milestone.types.ts';
import { progressOf } from '../milestones/progress.rules.ts';
import { stepOf, templateOf } from '../procedures/procedure.fixture.ts';
import type { ProcedureStep, StepLimit } from '../procedures/procedure.types.ts';
import { handSpans, handsOver } from './hands.rules.ts';

const TODAY = dayContext('2026-02-10', calendar2026);
const limit = (rest: Partial<StepLimit> = {}): StepLimit => ({
  n: 5,
  unit: 'calendar',
  trigger: 'dossier_complete',
  legalRef: 'x',
  regime: 'TEST-2020',
  verification: 'verified',
  source: 'x',
  ...rest,
});

function handsOf(steps: readonly ProcedureStep[], facts: Readonly<Record<string, Partial<MilestoneFacts>>>) {
  const milestones = steps.map((one) => milestoneOf(one.code, facts[one.code] ?? {}));
  return handsOver(
    progressOf({ template: templateOf(steps), facts: { capacity: 'STATE', flags: [] }, milestones }),
    TODAY,
  );
}
const parallel = [stepOf('A'), stepOf('B', ['A']), stepOf('C', ['A']), stepOf('D', ['B', 'C'])];
const order = (facts: Readonly<Record<string, Partial<MilestoneFacts>>>) =>
  handsOf(parallel, facts).map((one) => one.stepCode);

describe('the hands of a file', () => {
  const A = { actualOn: '2026-01-05', heldSince: '2026-01-02' };

  it.each<[string, Readonly<Record<string, Partial<MilestoneFacts>>>, string[]]>([
    [
      'by the day on which each got it, not as the procedure lists them',
      {
        A,
        B: { heldSince: '2026-01-08', actualOn: '2026-01-09' },
        C: { heldSince: '2026-01-06', actualOn: '2026-01-20' },
      },
      ['A', 'C', 'B', 'D'],
    ],
    [
      'of two that got it together, who was done first',
      { A, B: { actualOn: '2026-01-20' }, C: { actualOn: '2026-01-09' } },
      ['A', 'C', 'B', 'D'],
    ],
    [
      'of two that got it together, who was done before who has it still',
      { A, B: {}, C: { actualOn: '2026-01-09' } },
      ['A', 'C', 'B'],
    ],
    [
      'an open step that came before others were begun',
      { A, B: { heldSince: '2026-01-06' }, C: { heldSince: '2026-01-08', actualOn: '2026-01-09' } },
      ['A', 'B', 'C'],
    ],
    [
      'by the day it was done, where nobody knows since when',
      {
        A: { actualOn: '2026-01-25' },
        B: { actualOn: '2026-01-08' },
        C: { heldSince: '2026-01-06', actualOn: '2026-01-09' },
      },
      ['C', 'B', 'D', 'A'],
    ],
  ])('stand %s', (_what, facts, expected) => {
    expect(order(facts)).toEqual(expected);
  });

  it('say of a step whether it may be left out', () => {
    const steps = [stepOf('A'), stepOf('B', ['A'], { isOptional: true })];
    const spans = handsOf(steps, { A: { actualOn: '2026-01-05' }, B: { actualOn: '2026-01-08' } });
    expect(spans.map((one) => [one.isOptional, one.isOnMainLine])).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  it('hold a step that was done on the day it came, for no day', () => {
    const spans = handsOf(parallel, { A, B: { actualOn: '2026-01-05' } });
    expect(spans.find((one) => one.stepCode === 'B')).toMatchObject({
      from: '2026-01-05',
      heldDays: 0,
      isFromAssumed: false,
    });
  });

  it('know since when where somebody recorded it, whatever the step before lacks', () => {
    const [span] = handsOf([stepOf('A'), stepOf('B', ['A'])], {
      B: { heldSince: '2026-01-08', actualOn: '2026-01-12' },
    });
    expect(span).toMatchObject({ stepCode: 'B', from: '2026-01-08', isFromAssumed: false });
  });
});

describe('the limit of a step', () => {
  const limited = (rest: Partial<StepLimit>, facts: Partial<MilestoneFacts> = {}) =>
    handsOf([stepOf('A'), stepOf('B', ['A'], { limits: [limit(rest)] })], {
      A: { actualOn: '2026-01-05' },
      B: facts,
    }).find((one) => one.stepCode === 'B')?.limit;

  it('is marked where its source still has to be read', () => {
    expect(limited({ verification: 'to_confirm' })?.isToConfirm).toBe(true);
    expect(limited({})?.isToConfirm).toBe(false);
    expect(limited({ verification: 'to_confirm' }, { limitOverride: { n: 3, unit: 'working' } })).toMatchObject({
      limit: { n: 3, unit: 'working' },
      isToConfirm: false,
    });
  });

  it('keeps what it does on a rest day', () => {
    expect(limited({ onRestDay: 'stays' })?.limit).toEqual({ n: 5, unit: 'calendar', onRestDay: 'stays' });
    expect(limited({})?.limit).toEqual({ n: 5, unit: 'calendar' });
  });

  it('has an assumed start only where neither the dossier nor the step before has a day', () => {
    expect(limited({})?.isStartAssumed).toBe(false);
    const steps = [stepOf('A'), stepOf('B'), stepOf('C', ['A', 'B'], { limits: [limit()] })];
    const startOf = (facts: Partial<MilestoneFacts>) =>
      handsOf(steps, { A: { actualOn: '2026-01-05' }, C: facts }).find((one) => one.stepCode === 'C')?.limit
        ?.isStartAssumed;
    expect(startOf({ actualOn: '2026-01-20' })).toBe(true);
    expect(startOf({ actualOn: '2026-01-20', dossierCompleteOn: '2026-01-12' })).toBe(false);
  });
});

describe('a dossier that is away', () => {
  const away = (facts: Partial<MilestoneFacts>) =>
    handsOver(progressOf(fileOf({ INVITED: '2026-01-05' }, { extra: [milestoneOf('CHECKED', facts)] })), TODAY).find(
      (one) => one.stepCode === 'CHECKED',
    );
  const ended = { from: '2026-01-08', to: '2026-01-10' };
  const running = { from: '2026-01-12', to: null };

  it.each<[string, Partial<MilestoneFacts>, boolean, number]>([
    ['is back after a pause that ended', { pauses: [ended] }, false, 34],
    ['is away while one of its pauses runs', { pauses: [ended, running] }, true, 4],
    ['is not away once it was answered', { pauses: [running], answeredOn: '2026-01-20' }, false, 7],
    ['is not away once the step is done', { pauses: [running], actualOn: '2026-01-20' }, false, 7],
  ])('%s', (_what, facts, isAway, heldDays) => {
    expect(away(facts)).toMatchObject({ isAway, heldDays });
  });

  it('leaves no hands where the procedure has none', () => {
    const nothing = { template: templateOf([]), facts: { capacity: 'STATE', flags: [] }, milestones: [] } as const;
    expect(handSpans(progressOf(nothing), calendar2026)).toEqual([]);
  });
});
