import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import { taskCatalogue } from '@counterpart/domain/tasks/task.query';
import { mayReadTasks, maySteerTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { dayAsked } from '../task-day.ts';
import { taskPage, toTaskListRow } from '../task-page.list.ts';
import { filteredTasks } from '../task-rows.list.ts';

/**
 * The tasks that wait for the reader: for an officer the open ones that the own agency leads, earliest deadline first;
 * for the office those whose completion or extension it must decide; for others none.
 */
export const myTasks = defineQuery({
  name: 'tasks.mine',
  input: z.strictObject({ limit: z.number().int().min(1).max(50).default(8) }),
  allow: mayReadTasks,
  run: async (tools, { limit }) => {
    const waiting = await waitingFor(tools);
    if (!waiting) return { whose: 'nobody' as const, items: [], total: 0 };
    const on = dayAsked(tools, null);
    const ask = { scope: tools.scope, spec: waiting.spec, on };
    const { rows } = await taskPage(tools, ask, { limit });
    const { total } = await filteredTasks(tools.db, tools.adapter, ask)
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    return { whose: waiting.whose, items: rows.map((row) => toTaskListRow(row, on)), total };
  },
});

async function waitingFor({ db, actor, scope }: QueryTools) {
  const bare: QuerySpec = { conditions: [], text: '', sort: taskCatalogue.defaultSort, group: null, ignored: [] };
  if (maySteerTasks(actor)) {
    const flags = { field: 'flag', op: 'in', values: ['PROPOSED', 'EXTENSION_ASKED'] } as const;
    return { whose: 'office' as const, spec: { ...bare, conditions: [flags] } };
  }
  if (scope.kind !== 'agency') return null;
  const agency = await db.selectFrom('agency').select('code').where('id', '=', scope.agencyId).executeTakeFirst();
  const open = { field: 'state', op: 'in', values: ['OPEN_OVERDUE', 'OPEN_IN_TERM'] } as const;
  const lead = { field: 'lead', op: 'in', values: [agency?.code ?? ''] } as const;
  return { whose: 'agency' as const, spec: { ...bare, conditions: [open, lead] } };
}
