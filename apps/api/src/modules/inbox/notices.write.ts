import type { NoticeReason } from '@counterpart/domain/inbox/notice.codes';
import { wayOf } from '@counterpart/domain/inbox/notice-ways.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import type { CommandTools } from '../../kernel/command.ts';
import { enqueue } from '../../kernel/outbox.ts';
import { noticeMail } from './mail-words.ts';
import { storedWays } from './own-inbox.ts';

/** Something to tell one person. `dedupeKey` says once and for all that it was told. */
export type NewNotice = {
  readonly userId: string;
  readonly reason: NoticeReason;
  readonly entity: 'task' | 'urging';
  readonly entityId: string;
  readonly code: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly path: string;
  readonly dueOn: PlainDate | null;
  readonly actorName: string;
  readonly dedupeKey: string;
};

const AT_ONCE = 100;

/**
 * Puts notices into inboxes and, for who wants it so, mails into the outbox. What was told before is not told again, and
 * what a person does not want to be told of at all is not written down.
 */
export async function giveNotices(tools: CommandTools, notices: readonly NewNotice[]): Promise<number> {
  let given = 0;
  for (let start = 0; start < notices.length; start += AT_ONCE) {
    given += await giveSome(tools, notices.slice(start, start + AT_ONCE));
  }
  return given;
}

async function giveSome(tools: CommandTools, wanted: readonly NewNotice[]): Promise<number> {
  const readers = await readersOf(tools, wanted);
  const way = (one: NewNotice) => wayOf(storedWays(readers.get(one.userId)?.ways ?? null), one.reason);
  const notices = wanted.filter((one) => way(one) !== 'off');
  if (notices.length === 0) return 0;
  const written = await tools.tx
    .insertInto('notice')
    .values(notices.map((one) => rowOf(tools, one)))
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('dedupe_key')
    .execute();
  const isNew = new Set(written.map((row) => row.dedupe_key));
  const mails = notices
    .filter((one) => isNew.has(one.dedupeKey) && way(one) === 'mail')
    .flatMap((notice) => {
      const reader = readers.get(notice.userId);
      if (!reader) return [];
      const to = { email: reader.email, name: reader.name, language: reader.language as Language };
      const payload = noticeMail(notice, to, { today: tools.today, publicUrl: tools.publicUrl });
      return [{ kind: 'mail', dedupeKey: `mail ${notice.dedupeKey}`, payload }];
    });
  await enqueue(tools, mails);
  return written.length;
}

function rowOf(tools: CommandTools, one: NewNotice) {
  return {
    id: tools.newId('notice'),
    user_id: one.userId,
    reason: one.reason,
    entity: one.entity,
    entity_id: one.entityId,
    code: one.code,
    title_vi: one.titleVi,
    title_en: one.titleEn,
    path: one.path,
    due_on: one.dueOn,
    actor_name: one.actorName,
    at: tools.now,
    read_at: null,
    done_at: null,
    dedupe_key: one.dedupeKey,
  };
}

/** The people behind notices, with how each wants to be told. */
async function readersOf({ tx }: CommandTools, notices: readonly NewNotice[]) {
  const rows = await tx
    .selectFrom('app_user as u')
    .leftJoin('notice_setting as s', 's.user_id', 'u.id')
    .select(['u.id', 'u.email', 'u.name', 'u.language', 's.ways'])
    .where('u.id', 'in', [...new Set(notices.map((one) => one.userId))])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
