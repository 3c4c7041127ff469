import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { LANGUAGES } from '@counterpart/domain/shared/text';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { writeVersioned } from '../../../kernel/versioned-row.ts';

/** Sets the language of one's own screens, mails and documents. */
export const setLanguage = defineCommand({
  name: 'session.setLanguage',
  input: z.strictObject({ language: z.enum(LANGUAGES) }),
  subject: async (tools) => {
    const row = await tools.tx
      .selectFrom('app_user')
      .select(['id', 'version', 'language'])
      .where('id', '=', tools.actor.userId)
      .executeTakeFirst();
    if (!row) throw notFound('app_user');
    return row;
  },
  authorize: (actor, user) => actor.userId === user.id,
  run: async (tools, { language }, user) => {
    if (language === user.language) throw new DomainError('common.nothing_changed', {});
    const version = await writeVersioned(tools, 'app_user', user, { language });
    return {
      result: { language },
      events: [
        {
          action: 'app_user.updated',
          entity: 'app_user',
          entityId: user.id,
          version,
          before: { language: user.language },
          after: { language },
        },
      ],
    };
  },
});
