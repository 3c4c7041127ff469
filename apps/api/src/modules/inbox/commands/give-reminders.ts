import { type ReminderRule, reasonOf } from '@counterpart/domain/inbox/reminder.rules';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { giveNotices } from '../notices.write.ts';
import { noticeOf } from '../task-notices.ts';
import { liveTasks } from '../task-people.list.ts';

const rule = z.custom<ReminderRule>((value) => typeof value === 'string' && /^(due|(before|after)-\d+)$/.test(value));

/** Gives a handful of reminders of one day. The clock alone does so, as often as it likes: each is given once. */
export const giveReminders = defineCommand({
  name: 'inbox.giveReminders',
  input: z.strictObject({
    day: daySchema,
    reminders: z
      .array(z.strictObject({ taskId: idSchema('task'), userId: z.string(), rule }))
      .min(1)
      .max(500),
  }),
  subject: (tools, { reminders }) => liveTasks(tools.tx, [...new Set(reminders.map((one) => one.taskId))]),
  authorize: (actor) => actor.role === 'system',
  run: async (tools, { day, reminders }, tasks) => {
    const notices = reminders.flatMap(({ taskId, userId, rule: why }) => {
      const task = tasks.get(taskId);
      if (!task) return [];
      const dedupeKey = reminderKey({ taskId, userId, rule: why, day });
      return [{ ...noticeOf(task, userId, reasonOf(why)), actorName: '', dedupeKey }];
    });
    const given = await giveNotices(tools, notices);
    return {
      result: { given },
      events: [
        {
          action: 'reminder.given',
          entity: 'register',
          entityId: 'reminders',
          version: 0,
          after: { day, given },
          isInternal: true,
        },
      ],
    };
  },
});

/** What makes a reminder the same reminder: rule, task, day and person. */
export function reminderKey(of: {
  readonly taskId: string;
  readonly userId: string;
  readonly rule: ReminderRule;
  readonly day: string;
}): string {
  return `reminder ${of.rule} ${of.taskId} ${of.day} ${of.userId}`;
}
