import type { DeskSpan } from './figures.rules.ts';
import type { SpanLimit } from './hands.rules.ts';

/** Ten working days from a recorded start. */
export const LIMIT: SpanLimit = {
  limit: { n: 10, unit: 'working' },
  clock: { startOn: '2026-01-05', stoppedOn: null, pauses: [] },
  isToConfirm: false,
  isStartAssumed: false,
};

/** How a step stands against its limit. */
export const verdictOf = (state: NonNullable<DeskSpan['verdict']>['state'], daysLeft = 0) => ({
  state,
  daysLeft,
  dueOn: null,
  run: null,
});

/** A step that lies on a desk within its limit, but for what is said of it. */
export const spanOf = (milestoneId: string, rest: Partial<DeskSpan> = {}): DeskSpan => ({
  milestoneId,
  instrumentId: `ins_${milestoneId}`,
  stepCode: 'STEP',
  responsible: 'MOJ',
  from: '2026-03-02',
  isFromAssumed: false,
  to: null,
  answeredOn: null,
  away: [],
  limit: LIMIT,
  isOnMainLine: true,
  isOptional: false,
  heldDays: 10,
  heldWorkingDays: 7,
  pausedDays: 0,
  isAway: false,
  verdict: verdictOf('running', 3),
  received: 1,
  returned: 0,
  ...rest,
});
