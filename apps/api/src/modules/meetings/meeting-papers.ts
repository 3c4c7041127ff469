import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import { mayWriteMeetings } from '@counterpart/domain/meetings/meeting.policy';
import type { DocumentOwner, OwnerSight } from '../../kernel/document-owners.types.ts';
import { agencyAttends, meetingInScope } from './meeting-sight.repository.ts';

/**
 * Meetings as records that papers belong to. A meeting may be about several programmes and is nobody's alone; where one
 * of them is secret, its papers are.
 */
export const meetingPapers: DocumentOwner = {
  kind: 'meeting',
  sight: async (reader, { actor, scope }, ids) => {
    if (ids.length === 0) return new Map();
    const rows = await reader
      .selectFrom('meeting as m')
      .select(['m.id', 'm.title_vi', 'm.title_en', 'm.start_on', 'm.is_sample'])
      .where('m.id', 'in', ids)
      .where((eb) => meetingInScope(eb as never, eb.ref('m.id'), scope))
      .execute();
    const known = rows.map((row) => row.id);
    const [attended, subjects] = [await readWhole(reader, scope, known), await subjectsOf(reader, known)];
    const may = mayWriteMeetings(actor);
    return new Map(
      rows.map((row): [string, OwnerSight] => {
        const about = subjects.get(row.id) ?? [];
        const only = about.length === 1 && scope.kind === 'all' ? about[0] : undefined;
        const sight: OwnerSight = {
          mayAdd: may,
          maySteer: may,
          programmeId: only?.programme_id ?? null,
          programmeCode: only?.code ?? null,
          instrumentId: null,
          stepCode: null,
          taskCode: null,
          partnerId: null,
          isSecret: about.some((one) => one.is_secret === 1),
          isSample: row.is_sample === 1,
          label: { vi: row.title_vi || row.title_en || row.start_on, en: row.title_en || row.title_vi || row.start_on },
          readsAll: attended.has(row.id),
        };
        return [row.id, sight];
      }),
    );
  },
  ofProgramme: async (reader, programmeId) => {
    const rows = await reader
      .selectFrom('meeting_subject')
      .select('meeting_id')
      .distinct()
      .where('programme_id', '=', programmeId)
      .execute();
    return rows.map((row) => row.meeting_id);
  },
};

/** Those of some meetings of which a scope reads everything. */
async function readWhole(reader: Reader, scope: Scope, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (scope.kind === 'all') return new Set(ids);
  if (scope.kind !== 'agency' || ids.length === 0) return new Set();
  const rows = await reader
    .selectFrom('meeting')
    .select('id')
    .where('id', 'in', ids)
    .where((eb) => agencyAttends(eb as never, eb.ref('meeting.id'), scope.agencyId))
    .execute();
  return new Set(rows.map((row) => row.id));
}

async function subjectsOf(reader: Reader, ids: readonly string[]) {
  const rows = await reader
    .selectFrom('meeting_subject as s')
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .select(['s.meeting_id', 's.programme_id', 'p.code', 'p.is_secret'])
    .distinct()
    .where('s.meeting_id', 'in', ['', ...ids])
    .execute();
  return Map.groupBy(rows, (row) => row.meeting_id);
}
