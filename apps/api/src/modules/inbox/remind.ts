import { type ReminderRule, reminderOn } from '@counterpart/domain/inbox/reminder.rules';
import type { Reader } from '@counterpart/db/open';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import { runCommand } from '../../kernel/command.ts';
import type { House } from '../../kernel/house.ts';
import { systemActor } from '../../kernel/system-actor.ts';
import { giveReminders, reminderKey } from './commands/give-reminders.ts';
import { officersOf, openDeadlines, openTasksDue } from './task-people.list.ts';

/** A reminder that is due: whom, of what, and by which rule. */
type DueReminder = { readonly taskId: string; readonly userId: string; readonly rule: ReminderRule };

const CHUNK = 400;

/** The reminders of a day that were not given yet. */
async function remindersDue(db: Reader, today: PlainDate, calendar: WorkCalendar): Promise<DueReminder[]> {
  const ruleOf = new Map<PlainDate, ReminderRule>();
  for (const dueOn of await openDeadlines(db)) {
    const rule = reminderOn(dueOn, today, calendar);
    if (rule) ruleOf.set(dueOn, rule);
  }
  const tasks = await openTasksDue(db, [...ruleOf.keys()], today);
  const officers = await officersOf(db, [...new Set(tasks.map((task) => task.leadAgencyId))]);
  const due = tasks.flatMap((task) => {
    const rule = task.dueOn === null ? undefined : ruleOf.get(task.dueOn);
    if (!rule) return [];
    return (officers.get(task.leadAgencyId) ?? []).map((userId) => ({ taskId: task.id, userId, rule }));
  });
  return withoutGiven(db, today, due);
}

async function withoutGiven(db: Reader, day: PlainDate, due: readonly DueReminder[]): Promise<DueReminder[]> {
  const given = new Set<string>();
  for (let start = 0; start < due.length; start += CHUNK) {
    const keys = due.slice(start, start + CHUNK).map((one) => reminderKey({ ...one, day }));
    const rows = await db.selectFrom('notice').select('dedupe_key').where('dedupe_key', 'in', keys).execute();
    for (const row of rows) given.add(row.dedupe_key);
  }
  return due.filter((one) => !given.has(reminderKey({ ...one, day })));
}

/**
 * Gives the reminders of today, a few at a time. It may be broken off anywhere and begun again, by several processes at
 * once: none is lost and none is given twice.
 * @returns how many were given
 */
export async function remind(house: House, atOnce: number = 100): Promise<number> {
  const day = house.clock.today();
  const due = await remindersDue(house.db.read, day, await house.calendar());
  let count = 0;
  for (let start = 0; start < due.length; start += atOnce) {
    const call = { actor: systemActor, requestId: `reminders ${day}`, key: null };
    const input = { day, reminders: due.slice(start, start + atOnce) };
    const { given } = await runCommand(house, call, { command: giveReminders, input });
    count += given;
  }
  return count;
}
