import type { Actor } from '@counterpart/domain/identity/actor';
import { allowedOnItem, type ItemAction } from '@counterpart/domain/meetings/meeting.policy';
import type { PromiseRow } from './promise.types.ts';

/** An item with what the reader may do with it. */
export function withActions(actor: Actor, row: PromiseRow): PromiseRow & { readonly allowed: readonly ItemAction[] } {
  return { ...row, allowed: allowedOnItem(actor, { state: row.standing.state, isLinked: row.isLinked ?? false }) };
}
