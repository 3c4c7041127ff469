import { daySchema } from '@counterpart/domain/shared/day-schema';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { listInputSchema, type Page } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { dayAsked } from '../task-day.ts';
import { type TaskListRow, taskPage, toTaskListRow } from '../task-page.list.ts';
import { readTaskQuery } from '../task-query.ts';
import { filteredTasks } from '../task-rows.list.ts';

/** Tasks within the reader's scope, one page: as they stand, or as the register had them on the evening of `asOf`. */
export const listTasks = defineQuery({
  name: 'tasks.list',
  input: listInputSchema.extend({ asOf: daySchema.nullish() }),
  allow: mayReadTasks,
  run: async (tools, input): Promise<Page<TaskListRow>> => {
    const on = dayAsked(tools, input.asOf);
    const spec = await readTaskQuery({ db: tools.db, today: on.day }, input);
    const ask = { scope: tools.scope, spec, on };
    const { rows, nextCursor } = await taskPage(tools, ask, input);
    const counted = JSON.stringify([tools.scope, spec.conditions, spec.text, on]);
    const { total } = await tools.memo.remember(`tasks.count ${counted}`, () =>
      filteredTasks(tools.db, tools.adapter, ask)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow(),
    );
    return { items: rows.map((row) => toTaskListRow(row, on)), nextCursor, total, ignored: spec.ignored };
  },
});
