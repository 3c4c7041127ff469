import type { ResponsibleRole } from '../shared/codes.ts';

/**
 * Whose desk a step lies on, as one text: an agency, a partner, or a role that no agency was named for.
 * **Shape**: `agency:<id>`, `partner:<id>`, `role:<ROLE>`.
 */
export type HolderKey = `agency:${string}` | `partner:${string}` | `role:${string}`;

/** What of a step decides whose desk it lies on. */
export type HolderOf = {
  readonly responsible: ResponsibleRole;
  readonly agencyId: string | null;
  readonly partnerId: string;
};

/**
 * The desk of a step: a partner's own steps lie with that partner, unless an agency took one over when the partner left;
 * any other lies with the agency that was named.
 */
export function holderKey({ responsible, agencyId, partnerId }: HolderOf): HolderKey {
  if (responsible === 'PARTNER' && agencyId === null) return `partner:${partnerId}`;
  return agencyId === null ? `role:${responsible}` : `agency:${agencyId}`;
}

/** A desk's key in its parts. */
export type HolderParts = { readonly kind: 'agency' | 'partner' | 'role'; readonly ref: string };

/** Takes a desk's key apart. **Errors**: RangeError for any other text. */
export function holderParts(key: string): HolderParts {
  const [kind, ref] = key.split(':');
  if ((kind !== 'agency' && kind !== 'partner' && kind !== 'role') || !ref) throw new RangeError(`no holder: ${key}`);
  return { kind, ref };
}
