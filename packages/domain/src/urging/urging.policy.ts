import type { Actor } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';

/** What a reader may do with an urging. */
export type UrgingAction = 'withdraw' | 'answer';

/** Whether the actor may urge agencies and withdraw what was sent: the office and its leaders. */
export function mayUrge(actor: Actor): boolean {
  return can(actor, 'task.urge');
}

/** Whether the actor may say when agencies are urged. */
export function mayWriteUrgingRules(actor: Actor): boolean {
  return can(actor, 'task.urging_rules');
}

/** Whether the actor may record an answer: the agency that was urged, and the office for it. */
export function mayAnswerUrging(actor: Actor, agencyId: string): boolean {
  return can(actor, 'task.write_any') || (can(actor, 'task.report_own') && actor.agencyId === agencyId);
}

/** The actions open to the actor on an urging; one that was withdrawn takes none. */
export function allowedOnUrging(actor: Actor, urging: { agencyId: string; isWithdrawn: boolean }): UrgingAction[] {
  if (urging.isWithdrawn) return [];
  return [
    ...(mayAnswerUrging(actor, urging.agencyId) ? (['answer'] as const) : []),
    ...(mayUrge(actor) ? (['withdraw'] as const) : []),
  ];
}
