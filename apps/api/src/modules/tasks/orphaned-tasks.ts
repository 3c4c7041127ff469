import { FAR_DAY, fromSortDay } from '@counterpart/db/far-day';
import { onlyFilesOf } from '../../kernel/programmes-left.ts';
import type { Orphan, OrphanSource } from '../../kernel/orphans.types.ts';
import { setLead } from './task-agencies.ts';
import { record, taskFact, touchTask } from './task-ledger.ts';
import { loadTask } from './task.repository.ts';

/**
 * Open tasks about files that a partner leaves. An agency at home leads each, but what it was for is gone: somebody must
 * say who goes on with it, be it the agency that leads it already.
 */
export const orphanedTasks: OrphanSource = {
  kind: 'task',
  list: async (reader, instrumentIds) => {
    if (instrumentIds.length === 0) return [];
    const files = await onlyFilesOf(reader, instrumentIds);
    const rows = await reader
      .selectFrom('task as t')
      .innerJoin('task_span as s', 's.task_id', 't.id')
      .select(['t.id', 't.code', 't.content_vi', 't.content_en', 't.is_secret', 't.instrument_id', 't.programme_id'])
      .select(['s.due_on', 's.lead_agency_id'])
      .where('s.to_on', '=', FAR_DAY)
      .where('s.side', '=', 'live')
      .where('s.completed_on', '=', FAR_DAY)
      .where((eb) =>
        eb.or([
          eb('t.instrument_id', 'in', instrumentIds),
          eb.and([eb('t.instrument_id', 'is', null), eb('t.programme_id', 'in', ['', ...files.keys()])]),
        ]),
      )
      .orderBy('s.due_on')
      .orderBy('t.id')
      .execute();
    return rows.map((row): Orphan => {
      const label = row.is_secret === 1 ? { vi: row.code, en: row.code } : named(row);
      return {
        kind: 'task',
        recordId: row.id,
        instrumentId: row.instrument_id ?? files.get(row.programme_id ?? '') ?? '',
        programmeId: row.programme_id ?? '',
        label,
        dueOn: fromSortDay(row.due_on),
        agencyId: row.lead_agency_id,
      };
    });
  },
  handOn: async (tools, { recordId, agencyId, reason }) => {
    const file = await loadTask(tools.tx, { kind: 'all' }, recordId);
    if (file.standing.leadAgencyId === agencyId) {
      const version = await touchTask(tools, file.row, {});
      return { ...taskFact(file.row, { action: 'task.kept', version, after: { agencyId } }), reason };
    }
    await setLead(tools.tx, file, agencyId);
    // The reason of the act stands with the exit; the ledger of a secret task holds no words.
    const text = file.row.is_secret === 1 ? '' : reason;
    const { events } = await record(tools, file, { kind: 'reassigned', day: tools.today, agencyId, text });
    return { ...events[0], reason };
  },
};

function named(row: { code: string; content_vi: string; content_en: string }): { vi: string; en: string } {
  const [vi, en] = [row.content_vi || row.content_en, row.content_en || row.content_vi];
  return { vi: `${row.code} ${vi}`, en: `${row.code} ${en}` };
}
