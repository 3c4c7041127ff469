import type { NoticeReason } from '@counterpart/domain/inbox/notice.codes';
import { groupsOf } from '@counterpart/domain/inbox/notice-ways.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { isPerson, noticeSettings } from '../own-inbox.ts';

/** A line of an inbox. **Units**: moments are epoch milliseconds. */
export type NoticeRow = {
  readonly id: string;
  readonly reason: NoticeReason;
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly path: string;
  readonly dueOn: PlainDate | null;
  readonly actorName: string;
  readonly at: number;
  readonly isRead: boolean;
  readonly isDone: boolean;
};

const PAGE = 100;

/** What the actor was told, the newest first: what waits, or what was put away. */
export const listNotices = defineQuery({
  name: 'inbox.list',
  input: z.strictObject({ isDone: z.boolean().default(false), limit: z.number().int().min(1).max(500).default(PAGE) }),
  allow: isPerson,
  run: async (tools, { isDone, limit }) => {
    const rows = await own(tools)
      .selectAll()
      .where('done_at', isDone ? 'is not' : 'is', null)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    const { total } = await own(tools)
      .where('done_at', isDone ? 'is not' : 'is', null)
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    return {
      total,
      items: rows.map(
        (row): NoticeRow => ({
          id: row.id,
          reason: row.reason as NoticeReason,
          code: row.code,
          titleVi: row.title_vi,
          titleEn: row.title_en,
          path: row.path,
          dueOn: row.due_on,
          actorName: row.actor_name,
          at: row.at,
          isRead: row.read_at !== null,
          isDone: row.done_at !== null,
        }),
      ),
    };
  },
});

/** How many notices wait unread. */
export const countNotices = defineQuery({
  name: 'inbox.count',
  input: z.strictObject({}),
  allow: isPerson,
  run: async (tools) => {
    const row = await own(tools)
      .where('done_at', 'is', null)
      .where('read_at', 'is', null)
      .select((eb) => eb.fn.countAll<number>().as('unread'))
      .executeTakeFirstOrThrow();
    return { unread: row.unread };
  },
});

/** How the actor wants to be told, and of which groups of reasons the actor ever is. */
export const getNoticeSettings = defineQuery({
  name: 'inbox.settings',
  input: z.strictObject({}),
  allow: isPerson,
  run: async ({ db, actor }) => ({ ...(await noticeSettings(db, actor.userId)), groups: groupsOf(actor) }),
});

function own({ db, actor }: QueryTools) {
  return db.selectFrom('notice').where('user_id', '=', actor.userId);
}
