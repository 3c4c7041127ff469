import type { Digest, NoticeReason } from '@counterpart/domain/inbox/notice.codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import type { CommandTools } from '../../kernel/command.ts';
import { enqueue } from '../../kernel/outbox.ts';
import { noticeMail } from './mail-words.ts';

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

/** How a person is told where nothing was chosen: by mail at once, and no digest. */
export const OFFICE_WAY = { isMailed: true, digest: 'off' as Digest, digestHour: 7 };

const AT_ONCE = 100;

/** Puts notices into inboxes and their mails into the outbox; what was told before is not told again. */
export async function giveNotices(tools: CommandTools, notices: readonly NewNotice[]): Promise<number> {
  let given = 0;
  for (let start = 0; start < notices.length; start += AT_ONCE) {
    given += await giveSome(tools, notices.slice(start, start + AT_ONCE));
  }
  return given;
}

async function giveSome(tools: CommandTools, notices: readonly NewNotice[]): Promise<number> {
  const rows = notices.map((one) => ({
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
  }));
  const written = await tools.tx
    .insertInto('notice')
    .values(rows)
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('dedupe_key')
    .execute();
  const isNew = new Set(written.map((row) => row.dedupe_key));
  await mailNotices(
    tools,
    notices.filter((one) => isNew.has(one.dedupeKey)),
  );
  return written.length;
}

async function mailNotices(tools: CommandTools, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const users = await tools.tx
    .selectFrom('app_user as u')
    .leftJoin('notice_setting as s', 's.user_id', 'u.id')
    .select(['u.id', 'u.email', 'u.name', 'u.language', 's.is_mailed'])
    .where('u.id', 'in', [...new Set(notices.map((one) => one.userId))])
    .execute();
  const mails = notices.flatMap((notice) => {
    const user = users.find((one) => one.id === notice.userId);
    if (!user || (user.is_mailed ?? Number(OFFICE_WAY.isMailed)) === 0) return [];
    const to = { email: user.email, name: user.name, language: user.language as Language };
    const payload = noticeMail(notice, to, { today: tools.today, publicUrl: tools.publicUrl });
    return [{ kind: 'mail', dedupeKey: `mail ${notice.dedupeKey}`, payload }];
  });
  await enqueue(tools, mails);
}
