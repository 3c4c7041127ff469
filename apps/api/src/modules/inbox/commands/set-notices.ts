import { DIGESTS } from '@counterpart/domain/inbox/notice.codes';
import { DomainError } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { isPerson, noticeSettings } from '../own-inbox.ts';

/** How the actor wants to be told: mails at once, a daily or weekly one, at which hour of the office's day. */
export const setNotices = defineCommand({
  name: 'inbox.setNotices',
  input: z.strictObject({
    isMailed: z.boolean(),
    digest: z.enum(DIGESTS),
    digestHour: z.number().int().min(0).max(23),
  }),
  subject: ({ tx, actor }) => noticeSettings(tx, actor.userId),
  authorize: isPerson,
  run: async ({ tx, now, actor }, wanted, before) => {
    if (
      wanted.isMailed === before.isMailed &&
      wanted.digest === before.digest &&
      wanted.digestHour === before.digestHour
    ) {
      throw new DomainError('common.nothing_changed', {});
    }
    const columns = {
      is_mailed: Number(wanted.isMailed),
      digest: wanted.digest,
      digest_hour: wanted.digestHour,
      updated_at: now,
    };
    await tx
      .insertInto('notice_setting')
      .values({ user_id: actor.userId, ...columns })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(columns))
      .execute();
    return {
      result: { inverse: before },
      events: [
        {
          action: 'user.notices_set',
          entity: 'app_user',
          entityId: actor.userId,
          version: 0,
          before,
          after: wanted,
          isInternal: true,
        },
      ],
    };
  },
});
