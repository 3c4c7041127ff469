import { createHash } from 'node:crypto';
import type { Tx } from '@counterpart/db/open';
import { DomainError } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import type { House } from './house.ts';

/** The key a client chooses per intended effect; a retry sends the same one. */
export const idempotencyKeySchema = z
  .string()
  .min(8)
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/);

/** Identifies one mutation attempt: who, which key, which command with which input. */
export type Attempt = { readonly actorId: string; readonly key: string; readonly requestHash: string };

/** Fingerprint of a command and its input. */
export function requestHash(command: string, input: unknown): string {
  return createHash('sha256')
    .update(`${command}\n${canonicalJson(input)}`)
    .digest('hex');
}

/**
 * Takes the key of an attempt for the running transaction, before anything else is done: an equal call that runs
 * at the same time waits here until this one has ended, and then finds its answer.
 * Errors: common.idempotency_mismatch when the key was used for something else.
 * @returns the answer already given, or null when the key is free and now taken
 */
export async function claimAttempt(tx: Tx, attempt: Attempt, at: number): Promise<{ response: unknown } | null> {
  const { actorId, key } = attempt;
  const claimed = await tx
    .insertInto('idempotency_key')
    .values({ actor_id: actorId, key, request_hash: attempt.requestHash, response: 'null', created_at: at })
    .onConflict((conflict) => conflict.columns(['actor_id', 'key']).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return null;
  const row = await tx
    .selectFrom('idempotency_key')
    .select(['request_hash', 'response'])
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (row.request_hash !== attempt.requestHash) throw new DomainError('common.idempotency_mismatch', {});
  return { response: JSON.parse(row.response) };
}

/** How long a key is known again, milliseconds: whoever tries again does so within the day. */
const KEY_LIFE_MS = 24 * 3_600_000;

/** Forgets keys that nobody will send again. */
export async function sweepKeys({ db, clock }: Pick<House, 'db' | 'clock'>): Promise<void> {
  const before = clock.now() - KEY_LIFE_MS;
  await db.transaction((tx) => tx.deleteFrom('idempotency_key').where('created_at', '<', before).execute());
}

/** Keeps the answer beside its effect, in the same transaction. */
export async function keepAnswer(tx: Tx, attempt: Attempt, response: unknown): Promise<void> {
  await tx
    .updateTable('idempotency_key')
    .set({ response: JSON.stringify(response ?? null) })
    .where('actor_id', '=', attempt.actorId)
    .where('key', '=', attempt.key)
    .execute();
}
