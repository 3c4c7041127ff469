import { createHash } from 'node:crypto';
import { letOthersIn } from '@counterpart/db/insert-rows';
import type { Tx } from '@counterpart/db/open';
import type { Actor } from '@counterpart/domain/identity/actor';
import { canonicalJson } from './canonical-json.ts';
import type { Fact } from './facts.ts';
import { apart } from './internal-facts.ts';

/** Who and where, for every fact of one command. */
export type AuditOrigin = { readonly actor: Actor; readonly requestId: string; readonly at: number };

/** Columns under the hash, in this order; adding one would break every chain, so it never changes after a release. */
const HASHED = [
  'seq',
  'at',
  'actor_id',
  'actor_name',
  'actor_role',
  'channel',
  'request_id',
  'action',
  'entity',
  'entity_id',
  'entity_version',
  'programme_id',
  'partner_id',
  'before',
  'after',
  'reason',
  'is_internal',
] as const;

/** Facts of one statement; a large import has thousands, and readers are let in between. */
const FACTS_AT_ONCE = 100;

type HashedRow = Record<(typeof HASHED)[number], string | number | null>;

/** The hash that chains a row to the one before it: SHA-256 over the previous hash and the row's values. */
export function auditHash(previous: string, row: HashedRow): string {
  return createHash('sha256')
    .update(`${previous}\n${JSON.stringify(HASHED.map((column) => row[column]))}`)
    .digest('hex');
}

/**
 * Takes the lock that appending takes, so that what a command counts from here on still holds when it commits.
 * Writing the head's own id anew locks its row on both engines.
 */
export async function lockChain(tx: Tx): Promise<void> {
  await tx.updateTable('audit_head').set({ id: 1 }).where('id', '=', 1).execute();
}

/** Appends facts to the chain inside the transaction that made them. The head row is the lock. */
export async function appendFacts(tx: Tx, origin: AuditOrigin, told: readonly Fact[]): Promise<void> {
  const facts = told.flatMap(apart);
  const head = await tx
    .updateTable('audit_head')
    .set((eb) => ({ seq: eb('seq', '+', facts.length) }))
    .where('id', '=', 1)
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  let { hash } = head;
  let seq = head.seq - facts.length;
  for (let start = 0; start < facts.length; start += FACTS_AT_ONCE) {
    const rows = facts.slice(start, start + FACTS_AT_ONCE).map((fact) => {
      seq += 1;
      const row = toRow(origin, fact, seq);
      const previous = hash;
      hash = auditHash(previous, row);
      return { ...row, prev_hash: previous, hash };
    });
    await tx.insertInto('audit_event').values(rows).execute();
    if (facts.length > FACTS_AT_ONCE) await letOthersIn();
  }
  await tx.updateTable('audit_head').set({ hash }).where('id', '=', 1).execute();
}

function toRow(origin: AuditOrigin, fact: Fact, seq: number) {
  return {
    seq,
    at: origin.at,
    actor_id: origin.actor.userId,
    actor_name: origin.actor.name,
    actor_role: origin.actor.role,
    channel: origin.actor.channel,
    request_id: origin.requestId,
    action: fact.action,
    entity: fact.entity,
    entity_id: fact.entityId,
    entity_version: fact.version,
    programme_id: fact.programmeId ?? null,
    partner_id: fact.partnerId ?? null,
    before: fact.before ? canonicalJson(fact.before) : null,
    after: fact.after || fact.named ? canonicalJson({ ...fact.named, ...fact.after }) : null,
    reason: fact.reason ?? null,
    is_internal: Number(fact.isInternal ?? false),
  };
}
