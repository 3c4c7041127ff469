import { describe, expect, it } from 'vitest';
import { type HealthStep, healthOf } from './health.rules.ts';

const step = (code: string, more: Partial<HealthStep> = {}): HealthStep => ({
  code,
  kind: 'step',
  state: 'planned',
  isOptional: false,
  plannedOn: '2027-01-01',
  daysLate: 0,
  slipDays: null,
  openPredecessors: [],
  limit: null,
  ...more,
});
const clock = (state: 'running' | 'over' | 'paused' | 'met', daysLeft: number) =>
  ({ state, daysLeft, unit: 'working' }) as const;

describe('the health of a file', () => {
  it.each([
    ['is late by a promised day that is over', [step('A', { state: 'late', daysLate: 3 })], 'late', 'step_late'],
    [
      'is late by a legal limit although the promise stands',
      [step('A', { limit: clock('over', -4) })],
      'late',
      'limit_over',
    ],
    [
      'is at risk on the last days of a legal limit',
      [step('A', { limit: clock('running', 2) })],
      'at_risk',
      'limit_near',
    ],
    [
      'is at risk when a step is due that still waits for another',
      [step('A', { state: 'due_soon', openPredecessors: ['B'] })],
      'at_risk',
      'due_but_waiting',
    ],
    [
      'is at risk when the signing slipped by a month',
      [step('S', { kind: 'signed', slipDays: 30 })],
      'at_risk',
      'signing_slipped',
    ],
    [
      'is on track with three days left on the clock',
      [step('A', { limit: clock('running', 3) })],
      'on_track',
      undefined,
    ],
    ['is on track while a clock stands still', [step('A', { limit: clock('paused', 0) })], 'on_track', undefined],
    ['is on track when only an ordinary step slipped', [step('A', { slipDays: 90 })], 'on_track', undefined],
    [
      'does not count a late optional step',
      [step('A'), step('O', { state: 'late', daysLate: 90, isOptional: true })],
      'on_track',
      undefined,
    ],
    [
      'has ended when nothing is open',
      [step('A', { state: 'done' }), step('B', { state: 'not_applicable' })],
      'ended',
      undefined,
    ],
  ])('%s', (_name, steps, level, reason) => {
    const health = healthOf(steps);
    expect(health.level).toBe(level);
    expect(health.reasons[0]?.code).toBe(reason);
  });

  it('names what is most days late first', () => {
    const late = (code: string, daysLate: number) => step(code, { state: 'late', daysLate });
    const health = healthOf([late('A', 3), late('B', 40), step('C', { limit: clock('over', -9) })]);
    expect(health.reasons.map((one) => one.stepCode)).toEqual(['B', 'C', 'A']);
  });
});
