import { can } from '@counterpart/domain/identity/identity.policy';
import { addDays, endOfMonth, type PlainDate, startOfMonth } from '@counterpart/domain/shared/plain-date';
import { isWorkingDay } from '@counterpart/domain/shared/working-days';
import { z } from 'zod';
import { listInputSchema } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { clashesOf } from '../signing-clashes.ts';
import { filteredSignings, scheduleSpec } from '../signing.list.ts';
import { orderedRows, type ScheduleRow, toScheduleRow } from '../schedule-rows.list.ts';

/** Rows of a month that are sent with all their columns; the counts go on beyond them. */
const MAX_ROWS = 500;

/** A day of the month with the signings that stand on it; a window stands on each of its days. */
export type ScheduleDay = {
  readonly day: PlainDate;
  readonly isWorkingDay: boolean;
  readonly count: number;
  readonly instrumentIds: readonly string[];
};

/** A month of the schedule: its days with their counts, and the rows. `ignored` as in every list. */
export type ScheduleMonth = {
  readonly month: string;
  readonly days: readonly ScheduleDay[];
  readonly items: readonly ScheduleRow[];
  readonly total: number;
  readonly ignored: readonly string[];
};

/** The calendar's month: the schedule's filter, narrowed to signings that touch the month. */
export const listMonth = defineQuery({
  name: 'signing.month',
  input: listInputSchema
    .pick({ f: true, q: true })
    .extend({ month: z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/) })
    .strict(),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, input): Promise<ScheduleMonth> => {
    const { db, adapter, scope, today } = tools;
    const from = startOfMonth(`${input.month}-01`);
    const to = endOfMonth(from);
    const spec = scheduleSpec(input, today, { from, to });
    const ask = { scope, spec, today };
    const spans = await filteredSignings(db, adapter, ask)
      .select(['s.instrument_id', 's.signing_from_on', 's.signing_to_on'])
      .orderBy('s.signing_from_on')
      .orderBy('s.instrument_id')
      .execute();
    const rows = await orderedRows(tools, ask, { limit: MAX_ROWS, cursor: null, offset: 0 });
    const clashes = await clashesOf(db, tools, rows);
    const days = daysOfMonth(from, to).map((day): ScheduleDay => {
      const instrumentIds = spans
        .filter((one) => one.signing_from_on <= day && day <= one.signing_to_on)
        .map((one) => one.instrument_id);
      return { day, isWorkingDay: isWorkingDay(tools.calendar, day), count: instrumentIds.length, instrumentIds };
    });
    return {
      month: input.month,
      days,
      items: rows.map((row) => toScheduleRow(row, today, clashes.get(row.instrument_id))),
      total: spans.length,
      ignored: spec.ignored,
    };
  },
});

function daysOfMonth(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
