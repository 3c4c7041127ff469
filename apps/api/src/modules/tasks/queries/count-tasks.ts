import { FAR_DAY } from '@counterpart/db/far-day';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { TaskState } from '@counterpart/domain/tasks/task.codes';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import type { HeavyTools } from '../../../kernel/heavy-lane.ts';
import { listInputSchema } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { dayAsked } from '../task-day.ts';
import { readTaskQuery } from '../task-query.ts';
import { filteredTasks, stateOf, type TaskAsk } from '../task-rows.list.ts';

/** How a lead agency's tasks of a filter stand; `oldestDueOn` is the earliest deadline that is open and missed. */
export type TaskGroup = {
  readonly leadAgencyId: string;
  readonly counts: Readonly<Record<TaskState, number>>;
  readonly oldestDueOn: PlainDate | null;
};

/** What a filter comes to, and what each lead agency has of it. */
export type TaskTotals = {
  readonly day: PlainDate;
  readonly total: number;
  readonly counts: Readonly<Record<TaskState, number>>;
  readonly groups: readonly TaskGroup[];
};

/** The name of the heavy task that counts. */
export const COUNT_TASK = 'tasks.count';

/** Counts the tasks of a filter by official state and by lead agency, beside the main thread. */
export const countTasks = defineQuery({
  name: 'tasks.counts',
  input: listInputSchema.pick({ f: true, q: true }).extend({ asOf: daySchema.nullish() }),
  allow: mayReadTasks,
  run: async (tools, input): Promise<TaskTotals> => {
    const on = dayAsked(tools, input.asOf);
    const spec = await readTaskQuery({ db: tools.db, today: on.day }, input);
    const ask: TaskAsk = { scope: tools.scope, spec, on };
    return tools.memo.remember(`${COUNT_TASK} ${JSON.stringify(ask)}`, () =>
      tools.heavy.run<TaskTotals>(COUNT_TASK, ask),
    );
  },
});

/** The heavy part: one statement that groups by agency and state. */
export async function countTask({ db, adapter }: HeavyTools, ask: TaskAsk): Promise<TaskTotals> {
  const state = stateOf(ask.on.day);
  const rows = await filteredTasks(db, adapter, ask)
    .select((eb) => [
      's.lead_agency_id as leadAgencyId',
      state.as('state'),
      eb.fn.countAll<number>().as('tasks'),
      eb.fn.min('s.due_on').as('firstDueOn'),
    ])
    .groupBy(['s.lead_agency_id', 'state'])
    .execute();
  const groups = new Map<string, { counts: Record<TaskState, number>; oldestDueOn: PlainDate | null }>();
  const counts = none();
  for (const row of rows) {
    const group = groups.get(row.leadAgencyId) ?? { counts: none(), oldestDueOn: null };
    groups.set(row.leadAgencyId, group);
    group.counts[row.state] += row.tasks;
    counts[row.state] += row.tasks;
    if (row.state === 'OPEN_OVERDUE' && row.firstDueOn < FAR_DAY) group.oldestDueOn = row.firstDueOn;
  }
  return {
    day: ask.on.day,
    total: Object.values(counts).reduce((sum, one) => sum + one, 0),
    counts,
    groups: [...groups].map(([leadAgencyId, group]) => ({ leadAgencyId, ...group })),
  };
}

function none(): Record<TaskState, number> {
  return { OPEN_OVERDUE: 0, OPEN_IN_TERM: 0, DONE_LATE: 0, DONE_ON_TIME: 0 };
}
