import type { Actor } from '@counterpart/domain/identity/actor';
import type { Reader } from '@counterpart/db/open';
import type { Digest } from '@counterpart/domain/inbox/notice.codes';
import { OFFICE_WAY } from './notices.write.ts';

/** Whether the actor is somebody with an inbox of their own. */
export function isPerson(actor: Actor): boolean {
  return actor.role !== 'system';
}

/** How a person is told. */
export type NoticeSettings = { readonly isMailed: boolean; readonly digest: Digest; readonly digestHour: number };

/** How a person chose to be told, or the office's way. */
export async function noticeSettings(db: Reader, userId: string): Promise<NoticeSettings> {
  const row = await db.selectFrom('notice_setting').selectAll().where('user_id', '=', userId).executeTakeFirst();
  if (!row) return OFFICE_WAY;
  return { isMailed: row.is_mailed === 1, digest: row.digest as Digest, digestHour: row.digest_hour };
}
