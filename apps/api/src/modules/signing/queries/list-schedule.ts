import { can } from '@counterpart/domain/identity/identity.policy';
import { cursorAfter, listInputSchema, type Page } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { clashesOf } from '../signing-clashes.ts';
import { filteredSignings, scheduleSpec } from '../signing.list.ts';
import { orderedRows, type ScheduleRow, scheduleSort, toScheduleRow } from '../schedule-rows.list.ts';

/** The signing schedule: one page of signings within the reader's scope. */
export const listSchedule = defineQuery({
  name: 'signing.schedule',
  input: listInputSchema,
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, input): Promise<Page<ScheduleRow>> => {
    const { db, adapter, scope, today } = tools;
    const spec = scheduleSpec(input, today);
    const ask = { scope, spec, today };
    const rows = await orderedRows(tools, ask, {
      limit: input.limit + 1,
      cursor: input.cursor ?? null,
      offset: input.offset ?? 0,
    });
    // Turning pages of the same list counts it once.
    const counted = JSON.stringify([scope, today, spec.conditions, spec.text]);
    const { total } = await tools.memo.remember(`signing.count ${counted}`, () =>
      filteredSignings(db, adapter, ask)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow(),
    );
    const shown = rows.slice(0, input.limit);
    const clashes = await clashesOf(db, tools, shown);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => toScheduleRow(row, today, clashes.get(row.instrument_id))),
      nextCursor: rows.length > input.limit && last ? cursorAfter(scheduleSort(spec), last) : null,
      total,
      ignored: spec.ignored,
    };
  },
});
