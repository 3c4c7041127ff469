import { can } from '@counterpart/domain/identity/identity.policy';
import { notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import type { Mail } from '../mail-words.ts';
import { mailFile } from '../send-mail.ts';

/** How a mail stands: it waits, it was sent, or it was given up. */
const MAIL_STATES = ['waiting', 'sent', 'dead'] as const;

/** The outbox, the newest first: what waits to be sent, was sent, or was given up, with the last failure. */
export const listMails = defineQuery({
  name: 'inbox.mails',
  input: z.strictObject({
    state: z.enum(MAIL_STATES).default('waiting'),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  allow: (actor) => can(actor, 'system.operate'),
  run: async ({ db }, { state, limit }) => {
    const mails = db
      .selectFrom('outbox')
      .where('kind', '=', 'mail')
      .where('done_at', state === 'sent' ? 'is not' : 'is', null)
      .$if(state !== 'sent', (query) => query.where('dead_at', state === 'dead' ? 'is not' : 'is', null));
    const rows = await mails
      .select(['id', 'payload', 'created_at', 'attempts', 'done_at', 'last_error'])
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    const { total } = await mails.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    return {
      total,
      items: rows.map((row) => {
        const { to, subject } = JSON.parse(row.payload) as Mail;
        const { id, attempts, created_at: createdAt, done_at: sentAt, last_error: lastError } = row;
        return { id, to, subject, attempts, createdAt, sentAt, lastError };
      }),
    };
  },
});

/** One mail of the outbox whole. */
export const getMail = defineQuery({
  name: 'inbox.mail',
  input: z.strictObject({ id: idSchema('job') }),
  allow: (actor) => can(actor, 'system.operate'),
  run: async ({ db, publicUrl }, { id }) => {
    const row = await db
      .selectFrom('outbox')
      .select(['payload', 'created_at', 'dedupe_key'])
      .where('id', '=', id)
      .where('kind', '=', 'mail')
      .executeTakeFirst();
    if (!row) throw notFound('mail');
    const mail = JSON.parse(row.payload) as Mail;
    return { id, createdAt: row.created_at, ...mail, file: await mailFile(mail, row.dedupe_key, publicUrl) };
  },
});
