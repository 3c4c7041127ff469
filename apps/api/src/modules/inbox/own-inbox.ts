import type { Actor } from '@counterpart/domain/identity/actor';
import type { Reader } from '@counterpart/db/open';
import type { Digest } from '@counterpart/domain/inbox/notice.codes';
import { type NoticeWays, OFFICE_WAYS } from '@counterpart/domain/inbox/notice-ways.rules';

/** Whether the actor is somebody with an inbox of their own. */
export function isPerson(actor: Actor): boolean {
  return actor.role !== 'system';
}

/** How a person is told. */
export type NoticeSettings = { readonly ways: NoticeWays; readonly digest: Digest; readonly digestHour: number };

/** The office's way: no digest. */
const OFFICE_WAY: NoticeSettings = { ways: OFFICE_WAYS, digest: 'off', digestHour: 7 };

/** The ways stored, completed by the office's. */
export function storedWays(json: string | null): NoticeWays {
  return { ...OFFICE_WAYS, ...(JSON.parse(json ?? '{}') as Partial<NoticeWays>) };
}

/** How a person chose to be told, or the office's way. */
export async function noticeSettings(db: Reader, userId: string): Promise<NoticeSettings> {
  const row = await db.selectFrom('notice_setting').selectAll().where('user_id', '=', userId).executeTakeFirst();
  if (!row) return OFFICE_WAY;
  return { ways: storedWays(row.ways), digest: row.digest as Digest, digestHour: row.digest_hour };
}
