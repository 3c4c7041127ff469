import type { Actor } from '@counterpart/domain/identity/actor';
import { mayManageOwnAccess } from '@counterpart/domain/identity/identity.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { Call } from '../../kernel/command.ts';
import type { Context } from '../../kernel/context.ts';
import { systemActor } from '../../kernel/system-actor.ts';

/** The house acting for somebody at the door whom it does not know yet. */
const doorkeeper: Actor = { ...systemActor, channel: 'web' };

/** How a door's command is called: by whom it is, or by the house while that is not known. Doors are not retried. */
export function doorCall(ctx: Context, actor: Actor | null): Call {
  return { actor: actor ?? doorkeeper, requestId: ctx.requestId, key: null };
}

/**
 * The signed-in person behind a request.
 * Errors: auth.not_signed_in; auth.forbidden for a program's token, which may not touch its holder's ways in.
 */
export function presentActor(ctx: Context, action: string): Actor {
  if (!ctx.actor) throw new DomainError('auth.not_signed_in', {});
  if (!mayManageOwnAccess(ctx.actor)) throw new DomainError('auth.forbidden', { action });
  return ctx.actor;
}
