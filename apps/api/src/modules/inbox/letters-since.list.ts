import type { Reader } from '@counterpart/db/open';
import type { NoticeReason } from '@counterpart/domain/inbox/notice.codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { officeMidnight } from '../../kernel/clock.ts';

/** An urging as the office is told of it. */
export type ToldLetter = {
  readonly reason: NoticeReason;
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly path: string;
};

/** What one person of the office was told of urgings since the morning of a day, the latest first. */
export async function lettersSince(db: Reader, userId: string, since: PlainDate): Promise<readonly ToldLetter[]> {
  const rows = await db
    .selectFrom('notice')
    .select(['reason', 'code', 'title_vi', 'title_en', 'path'])
    .where('user_id', '=', userId)
    .where('reason', 'in', ['urging_sent', 'urging_answered', 'urging_withdrawn'])
    .where('at', '>=', officeMidnight(since))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    reason: row.reason as NoticeReason,
    code: row.code,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    path: row.path,
  }));
}
