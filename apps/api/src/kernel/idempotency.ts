import { createHash } from 'node:crypto';
import type { Tx } from '@counterpart/db/open';
import { DomainError } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';

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
 * The answer already given to this attempt, or null.
 * Errors: common.idempotency_mismatch when the key was used for something else.
 */
export async function previousAnswer(tx: Tx, attempt: Attempt): Promise<{ response: unknown } | null> {
  const row = await tx
    .selectFrom('idempotency_key')
    .select(['request_hash', 'response'])
    .where('actor_id', '=', attempt.actorId)
    .where('key', '=', attempt.key)
    .executeTakeFirst();
  if (!row) return null;
  if (row.request_hash !== attempt.requestHash) throw new DomainError('common.idempotency_mismatch', {});
  return { response: JSON.parse(row.response) };
}

/** Keeps the answer beside its effect, in the same transaction. */
export async function keepAnswer(tx: Tx, attempt: Attempt, answer: { response: unknown; at: number }): Promise<void> {
  await tx
    .insertInto('idempotency_key')
    .values({
      actor_id: attempt.actorId,
      key: attempt.key,
      request_hash: attempt.requestHash,
      response: JSON.stringify(answer.response ?? null),
      created_at: answer.at,
    })
    .execute();
}
