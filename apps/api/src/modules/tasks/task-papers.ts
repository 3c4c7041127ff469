import { maySteerTasks, mayAct } from '@counterpart/domain/tasks/task.policy';
import type { DocumentOwner } from '../../kernel/document-owners.types.ts';

/** Tasks as records that papers belong to: whoever may report on one adds them. Partners know of no task. */
export const taskPapers: DocumentOwner = {
  kind: 'task',
  sight: async (reader, { actor, scope }, ids) => {
    if (ids.length === 0 || scope.kind === 'partner' || scope.kind === 'nothing') return new Map();
    const rows = await reader
      .selectFrom('task as t')
      .innerJoin('task_agency as lead', 'lead.task_id', 't.id')
      .leftJoin('programme as p', 'p.id', 't.programme_id')
      .select(['t.id', 't.code', 't.content_vi', 't.content_en', 't.is_secret', 't.is_sample', 't.programme_id'])
      .select([
        't.instrument_id',
        'lead.agency_id as lead_agency_id',
        'p.code as programme_code',
        'p.is_secret as is_programme_secret',
      ])
      .where('lead.role', '=', 'lead')
      .where('t.id', 'in', ids)
      .$if(scope.kind === 'agency', (query) =>
        query.where('t.id', 'in', (eb) =>
          eb
            .selectFrom('task_agency')
            .select('task_agency.task_id')
            .where('task_agency.agency_id', '=', scope.kind === 'agency' ? scope.agencyId : ''),
        ),
      )
      .execute();
    return new Map(
      rows.map((row) => {
        const isSecret = row.is_secret === 1;
        const [vi, en] = isSecret
          ? [row.code, row.code]
          : [row.content_vi || row.content_en, row.content_en || row.content_vi];
        const rights = { mayAdd: mayAct(actor, row.lead_agency_id, 'report'), maySteer: maySteerTasks(actor) };
        const place = {
          programmeId: row.programme_id,
          programmeCode: row.programme_code,
          instrumentId: row.instrument_id,
          stepCode: null,
          taskCode: row.code,
        };
        // The papers of a task about a secret programme are that programme's.
        const isOfSecret = isSecret || row.is_programme_secret === 1;
        const said = {
          partnerId: null,
          isSecret: isOfSecret,
          isSample: row.is_sample === 1,
          label: { vi, en },
          readsAll: true,
        };
        return [row.id, { ...rights, ...place, ...said }];
      }),
    );
  },
  ofProgramme: async (reader, programmeId) => {
    const rows = await reader.selectFrom('task').select('id').where('programme_id', '=', programmeId).execute();
    return rows.map((row) => row.id);
  },
};
