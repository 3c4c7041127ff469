import { daySchema } from '@counterpart/domain/shared/day-schema';
import { can } from '@counterpart/domain/identity/identity.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { type Listed, type MeetingLine, MEETINGS_TASK, type MeetingsOrder } from '../meeting-tasks.ts';

/** By which meetings a list is narrowed: a partner, and days that they touch. */
export const meetingsFilterSchema = {
  partnerId: idSchema('partner').nullish(),
  from: daySchema.nullish(),
  to: daySchema.nullish(),
};

/** Which page of a list that is read whole. */
export const wholePageSchema = {
  limit: z.number().int().min(1).max(200).default(100),
  cursor: z.string().max(60).nullish(),
};

/** Meetings within the reader's scope, the latest first, each with how what was said there stands. */
export const listMeetings = defineQuery({
  name: 'meetings.list',
  input: z.strictObject({
    ...meetingsFilterSchema,
    /** Only those of which something asked or promised is still open. */
    isOpen: z.boolean().default(false),
    ...wholePageSchema,
  }),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ scope, today, memo, heavy }, { partnerId, from, to, isOpen, limit, cursor }) => {
    const order: MeetingsOrder = {
      scope,
      today,
      filter: { partnerId: partnerId ?? null, from: from ?? null, to: to ?? null },
      isOpen,
      page: { limit, cursor: cursor ?? null },
    };
    return memo.remember(`${MEETINGS_TASK} ${JSON.stringify(order)}`, () =>
      heavy.run<Listed<MeetingLine>>(MEETINGS_TASK, order),
    );
  },
});
