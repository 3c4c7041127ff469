import { type Actor, scopeOf } from '../identity/actor.ts';
import { can } from '../identity/identity.policy.ts';
import type { PromiseState } from './meeting.codes.ts';

/** What a reader may do with a meeting. */
export type MeetingAction = 'edit' | 'addItem';

/** What a reader may do with an item. */
export type ItemAction = 'edit' | 'turnInto' | 'unlink' | 'keep' | 'drop' | 'reopen';

/** Whether the actor may write meetings down, with all that belongs to them. */
export function mayWriteMeetings(actor: Actor): boolean {
  return can(actor, 'meeting.write');
}

/** Whether the actor may take the list of promises away as a file. */
export function mayExportPromises(actor: Actor): boolean {
  return can(actor, 'register.read') && can(actor, 'schedule.export');
}

/**
 * How much of meetings an actor reads: everything, of meetings in which the own agency takes part everything and of
 * others what it answers for, or what is shared with the own partner.
 */
export type MeetingSight = 'all' | 'agency' | 'partner' | 'nothing';

/** How much of meetings an actor reads. */
export function meetingSight(actor: Actor): MeetingSight {
  return can(actor, 'register.read') ? scopeOf(actor).kind : 'nothing';
}

/** The actions open to the actor on a meeting. */
export function allowedOnMeeting(actor: Actor): MeetingAction[] {
  return mayWriteMeetings(actor) ? ['edit', 'addItem'] : [];
}

/**
 * The actions open to the actor on an item. One that is followed by another record ends with that record and nowhere
 * else, so that the two can never say different things.
 */
export function allowedOnItem(
  actor: Actor,
  item: { readonly state: PromiseState; readonly isLinked: boolean },
): ItemAction[] {
  if (!mayWriteMeetings(actor)) return [];
  if (item.isLinked) return ['edit', 'unlink'];
  const isOpen = item.state === 'open' || item.state === 'late';
  return isOpen ? ['edit', 'turnInto', 'keep', 'drop'] : ['edit', 'reopen'];
}
