import { FAR_DAY } from '@counterpart/db/far-day';
import type { NoticeReason } from '@counterpart/domain/inbox/notice.codes';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import { liveTasks, type LiveTask, officePeople, officersOf } from './task-people.list.ts';
import { giveNotices, type NewNotice } from './notices.write.ts';

/** What the lead agency is told of, and what the office is told of. */
const TO_AGENCY: Readonly<Record<string, NoticeReason>> = {
  'task.assigned': 'assigned',
  'task.reassigned': 'assigned',
  'task.returned': 'returned',
  'task.confirmed': 'confirmed',
  'task.extension_granted': 'extension_granted',
  'task.extension_refused': 'extension_refused',
  'task.withdrawn': 'withdrawn',
  'task.reopened': 'reopened',
};
const TO_OFFICE: Readonly<Record<string, NoticeReason>> = {
  'task.proposed': 'proposed',
  'task.extension_asked': 'extension_asked',
};

/** Tells the people behind a task what was done with it; who did it need not be told. */
export async function noticesOfTasks(tools: CommandTools, facts: readonly Fact[]): Promise<void> {
  const told = facts.filter((fact) => fact.action in TO_AGENCY || fact.action in TO_OFFICE);
  if (told.length === 0) return;
  const tasks = await liveTasks(tools.tx, [...new Set(told.map((fact) => fact.entityId))]);
  const officers = await officersOf(tools.tx, [...new Set([...tasks.values()].map((task) => task.leadAgencyId))]);
  const office = told.some((fact) => fact.action in TO_OFFICE) ? await officePeople(tools.tx, 'coordinator') : [];
  const notices = onePerSeries(told, tasks).flatMap((fact): NewNotice[] => {
    const task = tasks.get(fact.entityId);
    const reason = TO_AGENCY[fact.action] ?? TO_OFFICE[fact.action];
    if (!task || !reason) return [];
    const people = fact.action in TO_AGENCY ? (officers.get(task.leadAgencyId) ?? []) : office;
    return people
      .filter((userId) => userId !== tools.actor.userId)
      .map((userId) => ({
        ...noticeOf(task, userId, reason),
        actorName: tools.actor.name,
        dedupeKey: `${fact.action} ${fact.entityId} ${fact.version} ${userId}`,
      }));
  });
  await giveNotices(tools, notices);
}

/** An act on many periods of a recurring task is told once, of the period that falls due first. */
function onePerSeries(told: readonly Fact[], tasks: ReadonlyMap<string, LiveTask>): readonly Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of told) {
    const task = tasks.get(fact.entityId);
    const key = `${fact.action} ${task?.seriesId ?? fact.entityId}`;
    const before = tasks.get(first.get(key)?.entityId ?? '');
    if (!before || (task?.dueOn ?? FAR_DAY) < (before.dueOn ?? FAR_DAY)) first.set(key, fact);
  }
  return [...first.values()];
}

/** A notice about a task. A secret one says its code and nothing else. */
export function noticeOf(
  task: LiveTask,
  userId: string,
  reason: NoticeReason,
): Omit<NewNotice, 'actorName' | 'dedupeKey'> {
  return {
    userId,
    reason,
    entity: 'task',
    entityId: task.id,
    code: task.code,
    titleVi: task.titleVi,
    titleEn: task.titleEn,
    path: `/tasks/${encodeURIComponent(task.code)}`,
    dueOn: task.dueOn,
  };
}
