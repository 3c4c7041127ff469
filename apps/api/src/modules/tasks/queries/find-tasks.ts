import { FAR_DAY } from '@counterpart/db/far-day';
import { wordsMatch } from '@counterpart/db/search';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';

/**
 * Tasks by code, number of the source document or words of what they say, however they stand: open ones first, those due
 * first before them. A secret one is found by its numbers alone, for there is nothing else of it.
 */
export const findTasks = defineQuery({
  name: 'tasks.find',
  input: z.strictObject({ q: z.string().max(200), limit: z.number().int().min(1).max(20).default(8) }),
  allow: mayReadTasks,
  run: async ({ db, adapter, scope }, { q, limit }) => {
    const matches = wordsMatch(adapter, q);
    if (matches === null || scope.kind === 'partner' || scope.kind === 'nothing') return [];
    const rows = await db
      .selectFrom('search_entry')
      .innerJoin('task as t', 't.id', 'search_entry.entity_id')
      .innerJoin('task_span as s', 's.task_id', 't.id')
      .select(['t.id', 't.code', 't.source_number', 't.content_vi', 't.content_en', 't.is_secret', 't.period'])
      .select('s.lead_agency_id')
      .where(adapter.unhurried('search_entry.entity'), '=', 'task')
      .where(matches)
      .where('s.to_on', '=', FAR_DAY)
      .$if(scope.kind === 'agency', (query) =>
        query.where((eb) =>
          eb.exists(
            eb
              .selectFrom('task_agency')
              .select('task_agency.task_id')
              .whereRef('task_agency.task_id', '=', 't.id')
              .where('task_agency.agency_id', '=', scope.kind === 'agency' ? scope.agencyId : ''),
          ),
        ),
      )
      // Told not to hurry, or the engine walks all tasks in this order.
      .orderBy(adapter.unhurried('s.side'))
      .orderBy(adapter.unhurried('s.completed_on'), 'desc')
      .orderBy(adapter.unhurried('s.due_on'))
      .orderBy('t.id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      code: row.code,
      sourceNumber: row.source_number,
      contentVi: row.content_vi,
      contentEn: row.content_en,
      isSecret: row.is_secret === 1,
      period: row.period,
      leadAgencyId: row.lead_agency_id,
    }));
  },
});
