import type { Reader } from '@counterpart/db/open';
import { deskSight, type DeskSight } from '@counterpart/domain/holding/holding.policy';
import type { HolderKey } from '@counterpart/domain/holding/holder-key';
import type { Actor } from '@counterpart/domain/identity/actor';
import { RESPONSIBLE_ROLES } from '@counterpart/domain/shared/codes';
import { notFound } from '@counterpart/domain/shared/errors';
import { z } from 'zod';

/** Which desk is meant: an agency's, a partner's, or that of a role nobody was named for. */
export const deskNameSchema = z.strictObject({
  agencyCode: z.string().max(40).optional(),
  partnerCode: z.string().max(40).optional(),
  role: z.enum(RESPONSIBLE_ROLES).optional(),
});

/** A desk's name; exactly one of its parts is given. */
export type DeskName = z.output<typeof deskNameSchema>;

/** Whether exactly one desk is named. */
export function namesOneDesk({ agencyCode, partnerCode, role }: DeskName): boolean {
  return [agencyCode, partnerCode, role].filter((one) => one !== undefined).length === 1;
}

/** A desk that the actor may look at, and which of its steps. */
export type Desk = {
  readonly key: HolderKey;
  readonly kind: 'agency' | 'partner' | 'role';
  /** The agency's or partner's id; null for a role. */
  readonly id: string | null;
  readonly code: string;
  readonly sight: Exclude<DeskSight, 'none'>;
};

/**
 * Finds a desk that the actor may look at.
 * Errors: common.not_found
 */
export async function loadDesk(reader: Reader, actor: Actor, name: DeskName): Promise<Desk> {
  const found = await findDesk(reader, name);
  const sight = found ? deskSight(actor, { kind: found.kind, ref: found.id ?? found.code }) : 'none';
  if (!found || sight === 'none') throw notFound(name.partnerCode === undefined ? 'agency' : 'partner');
  return { ...found, key: `${found.kind}:${found.id ?? found.code}`, sight };
}

async function findDesk(reader: Reader, name: DeskName): Promise<Pick<Desk, 'kind' | 'id' | 'code'> | null> {
  if (name.role !== undefined) return { kind: 'role', id: null, code: name.role };
  const kind = name.partnerCode === undefined ? 'agency' : 'partner';
  const code = name.partnerCode ?? name.agencyCode ?? '';
  const row = await reader.selectFrom(kind).select(['id', 'code']).where('code', '=', code).executeTakeFirst();
  return row ? { kind, id: row.id, code: row.code } : null;
}
