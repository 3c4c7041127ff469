import { daySchema } from '@counterpart/domain/shared/day-schema';
import { idSchema } from '@counterpart/domain/shared/ids';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import type { UrgedLevel } from '@counterpart/domain/urging/urging.codes';
import { z } from 'zod';
import { behindCursor, cursorAfter, listInputSchema } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { levelSchema } from '../letter-input.ts';
import { isSilent, urgingsInScope } from '../urging.repository.ts';

/** An urging in a list. */
export type UrgingListRow = {
  readonly id: string;
  readonly agencyId: string;
  readonly level: UrgedLevel;
  readonly documentNumber: string;
  readonly sentOn: PlainDate;
  readonly newDueOn: PlainDate | null;
  readonly answerDueOn: PlainDate;
  readonly subject: string;
  readonly taskCount: number;
  readonly answeredCount: number;
  readonly isUnanswered: boolean;
  readonly withdrawnOn: PlainDate | null;
  readonly actorName: string;
};

const FIRST_DAY = '1900-01-01';

const SORT = [
  { column: 'u.sent_on', descending: true },
  { column: 'u.id', descending: true },
] as const;

/** Urgings within the reader's scope, the latest first: of an agency, on a level, unanswered, within a period. */
export const listUrgings = defineQuery({
  name: 'urging.list',
  input: listInputSchema.pick({ limit: true, cursor: true }).extend({
    agencyId: idSchema('agency').optional(),
    level: levelSchema.optional(),
    unanswered: z.boolean().default(false),
    from: daySchema.optional(),
    to: daySchema.optional(),
  }),
  allow: mayReadTasks,
  run: async ({ db, scope, today }, input) => {
    const { agencyId, level, unanswered, from, to, cursor, limit } = input;
    const wanted = urgingsInScope(db, scope)
      .$if(agencyId !== undefined, (query) => query.where('u.agency_id', '=', agencyId ?? ''))
      .$if(level !== undefined, (query) => query.where('u.level', '=', level ?? 0))
      // Always bounded, so that the index by day is searched and not walked.
      .where('u.sent_on', '>=', from ?? FIRST_DAY)
      .$if(to !== undefined, (query) => query.where('u.sent_on', '<=', to ?? ''))
      .$if(unanswered, (query) => query.where((eb) => isSilent(eb, today)));
    const { total } = await wanted.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    let page = wanted
      .select(['u.id', 'u.agency_id', 'u.level', 'u.document_number', 'u.sent_on', 'u.new_due_on', 'u.answer_due_on'])
      .select(['u.subject', 'u.task_count', 'u.answered_count', 'u.withdrawn_on', 'u.actor_name'])
      .select((eb) => eb.case().when(isSilent(eb, today)).then(1).else(0).end().as('is_silent'))
      .orderBy('u.sent_on', 'desc')
      .orderBy('u.id', 'desc')
      .limit(limit + 1);
    if (cursor) page = page.where((eb) => behindCursor(eb, SORT, cursor) ?? eb.lit(true));
    const rows = await page.execute();
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(
        (row): UrgingListRow => ({
          id: row.id,
          agencyId: row.agency_id,
          level: row.level as UrgedLevel,
          documentNumber: row.document_number,
          sentOn: row.sent_on,
          newDueOn: row.new_due_on,
          answerDueOn: row.answer_due_on,
          subject: row.subject,
          taskCount: row.task_count,
          answeredCount: row.answered_count,
          isUnanswered: row.is_silent === 1,
          withdrawnOn: row.withdrawn_on,
          actorName: row.actor_name,
        }),
      ),
      nextCursor: rows.length > limit && last ? cursorAfter(SORT, last) : null,
      total,
    };
  },
});
