import type { Role } from '../shared/codes.ts';

/**
 * Who acts: a signed-in user, a user's API token or calendar feed, or the house itself.
 * `agencyId` is set for officers, `partnerId` for liaisons.
 */
export type Actor = {
  readonly userId: string;
  readonly name: string;
  readonly role: Role | 'system';
  readonly agencyId: string | null;
  readonly partnerId: string | null;
  readonly channel: 'web' | 'api' | 'feed' | 'cli' | 'system';
};

/**
 * Whose rows a reader may see. Computed from the actor once; the data layer adds it to every query.
 * `partner` readers see only what concerns their partner and learn nothing of any other.
 */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'partner'; readonly partnerId: string }
  | { readonly kind: 'nothing' };

/** The scope of an actor; a role that lacks its agency or partner sees nothing. */
export function scopeOf(actor: Actor): Scope {
  switch (actor.role) {
    case 'officer':
      return actor.agencyId ? { kind: 'agency', agencyId: actor.agencyId } : { kind: 'nothing' };
    case 'liaison':
      return actor.partnerId ? { kind: 'partner', partnerId: actor.partnerId } : { kind: 'nothing' };
    default:
      return { kind: 'all' };
  }
}
