import { DIGESTS, NOTICE_GROUPS, NOTICE_WAYS } from '@counterpart/domain/inbox/notice.codes';
import { waysOpen } from '@counterpart/domain/inbox/notice-ways.rules';
import { DomainError } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { isPerson, noticeSettings } from '../own-inbox.ts';

/**
 * How the actor wants to be told: of which reasons at once by mail, and whether by one mail a day or a week, at which hour
 * of the office's day. Groups that are not named stay as they are.
 * Errors: common.invalid_input for not being told of what asks one to act, common.nothing_changed
 */
export const setNotices = defineCommand({
  name: 'inbox.setNotices',
  input: z.strictObject({
    ways: z.partialRecord(z.enum(NOTICE_GROUPS), z.enum(NOTICE_WAYS)),
    digest: z.enum(DIGESTS),
    digestHour: z.number().int().min(0).max(23),
  }),
  subject: ({ tx, actor }) => noticeSettings(tx, actor.userId),
  authorize: isPerson,
  run: async ({ tx, now, actor }, { ways: named, digest, digestHour }, before) => {
    const ways = { ...before.ways, ...named };
    const refused = NOTICE_GROUPS.find((group) => !waysOpen(group).includes(ways[group]));
    if (refused) {
      throw new DomainError('common.invalid_input', { issues: [{ path: `ways.${refused}`, message: 'off' }] });
    }
    const isSame = NOTICE_GROUPS.every((group) => ways[group] === before.ways[group]);
    if (isSame && digest === before.digest && digestHour === before.digestHour) {
      throw new DomainError('common.nothing_changed', {});
    }
    const columns = { ways: JSON.stringify(ways), digest, digest_hour: digestHour, updated_at: now };
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
          after: { ways, digest, digestHour },
          isInternal: true,
        },
      ],
    };
  },
});
