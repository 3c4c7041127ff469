import type { Actor } from '@counterpart/domain/identity/actor';

/** The house itself: loading shipped data, the clock's work. */
export const systemActor: Actor = {
  userId: 'system',
  name: 'Counterpart',
  role: 'system',
  agencyId: null,
  partnerId: null,
  channel: 'system',
};

/** The operator at the machine's console, who may do all that the office may. */
export const operatorActor: Actor = { ...systemActor, userId: 'operator', name: 'Operator', channel: 'cli' };
