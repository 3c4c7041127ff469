import type { Reader } from '@counterpart/db/open';
import {
  MAX_STORE_BYTES,
  MAX_UPLOADS,
  MAX_USER_DAY_BYTES,
  UPLOAD_WINDOW_MS,
} from '@counterpart/domain/documents/file.rules';
import { DomainError } from '@counterpart/domain/shared/errors';

const DAY_MS = 24 * 3_600_000;

/**
 * Refuses another file of somebody who sends too many, or where there is no more room.
 * Errors: common.too_many_requests, file.quota
 */
export async function refuseOverQuota(reader: Reader, userId: string, now: number): Promise<void> {
  const recent = await reader
    .selectFrom('document_file')
    .select(['at', 'size_bytes'])
    .where('actor_id', '=', userId)
    .where('at', '>', now - DAY_MS)
    .orderBy('at', 'desc')
    .execute();
  const oldest = recent[MAX_UPLOADS - 1];
  if (oldest && oldest.at > now - UPLOAD_WINDOW_MS) {
    const retryAfterSeconds = Math.ceil((oldest.at + UPLOAD_WINDOW_MS - now) / 1000);
    throw new DomainError('common.too_many_requests', { retryAfterSeconds });
  }
  if (recent.reduce((sum, row) => sum + row.size_bytes, 0) >= MAX_USER_DAY_BYTES) {
    throw new DomainError('file.quota', { of: 'day', limitBytes: MAX_USER_DAY_BYTES });
  }
  const stored = await reader
    .selectFrom('document_blob')
    .select((eb) => eb.fn.sum<number | null>('size_bytes').as('bytes'))
    .executeTakeFirst();
  if ((stored?.bytes ?? 0) >= MAX_STORE_BYTES) {
    throw new DomainError('file.quota', { of: 'store', limitBytes: MAX_STORE_BYTES });
  }
}
