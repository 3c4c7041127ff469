import { fromSortDay } from '@counterpart/db/far-day';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { type ScoredTask, scoreOf, type TaskScore } from '@counterpart/domain/tasks/task-score.rules';
import type { HeavyTools } from '../../kernel/heavy-lane.ts';
import { filteredTasks, type TaskAsk, type TaskDay } from './task-rows.list.ts';

/** By what the scoreboard sets tasks side by side. */
export const SCORE_KEYS = ['agency', 'class', 'assigner'] as const;
export type ScoreKey = (typeof SCORE_KEYS)[number];

/** A line of the scoreboard: an agency's id, a class or an assigner, with its figures then and now. */
export type ScoreLine = { readonly key: string; readonly now: TaskScore; readonly before: TaskScore };

/** The scoreboard of a day beside that of an earlier evening. */
export type Scoreboard = {
  readonly day: PlainDate;
  readonly beforeOn: PlainDate;
  readonly all: { readonly now: TaskScore; readonly before: TaskScore };
  readonly lines: readonly ScoreLine[];
};

/** What a scoreboard is worked out from. */
export type ScoreOrder = { readonly by: ScoreKey; readonly now: TaskAsk; readonly before: TaskDay };

/** The name of the heavy task that works a scoreboard out. */
export const SCORE_TASK = 'tasks.score';

/** Works a scoreboard out: every task as it stood on the two evenings, counted by the rule. */
export async function scoreTask(tools: HeavyTools, { by, now, before }: ScoreOrder): Promise<Scoreboard> {
  const current = await scored(tools, now, by);
  const earlier = await scored(tools, { ...now, on: before }, by);
  const keys = new Set([...current.keys(), ...earlier.keys()]);
  const scores = (tasks: ReadonlyMap<string, readonly ScoredTask[]>, on: TaskDay, key: string) =>
    scoreOf(tasks.get(key) ?? [], on.day);
  return {
    day: now.on.day,
    beforeOn: before.day,
    all: {
      now: scoreOf([...current.values()].flat(), now.on.day),
      before: scoreOf([...earlier.values()].flat(), before.day),
    },
    lines: [...keys]
      .map((key) => ({ key, now: scores(current, now.on, key), before: scores(earlier, before, key) }))
      .toSorted((a, b) => b.now.counts.OPEN_OVERDUE - a.now.counts.OPEN_OVERDUE || (a.key < b.key ? -1 : 1)),
  };
}

const KEYS = { agency: 's.lead_agency_id', class: 'a.class', assigner: 't.assigner' } as const;

async function scored(
  { db, adapter }: HeavyTools,
  ask: TaskAsk,
  by: ScoreKey,
): Promise<ReadonlyMap<string, readonly ScoredTask[]>> {
  const rows = await filteredTasks(db, adapter, ask)
    .innerJoin('task as t', 't.id', 's.task_id')
    .innerJoin('agency as a', 'a.id', 's.lead_agency_id')
    .select(['s.assigned_on', 's.due_on', 's.completed_on', 's.asks', 's.grants'])
    .select((eb) => eb.ref(KEYS[by]).as('key'))
    .execute();
  const groups = new Map<string, ScoredTask[]>();
  for (const row of rows) {
    const task: ScoredTask = {
      assignedOn: row.assigned_on,
      dueOn: fromSortDay(row.due_on),
      completedOn: fromSortDay(row.completed_on),
      withdrawnOn: null,
      asks: row.asks,
      grants: row.grants,
    };
    const group = groups.get(row.key);
    if (group) group.push(task);
    else groups.set(row.key, [task]);
  }
  return groups;
}
