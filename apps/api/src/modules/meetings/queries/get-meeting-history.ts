import { can } from '@counterpart/domain/identity/identity.policy';
import { notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { HISTORY_COLUMNS, historyRow } from '../../../kernel/history-rows.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { loadMeeting, readsWhole } from '../meetings.repository.ts';

const PAGE = 100;

/**
 * Who changed what of a meeting, of what was asked and promised there, and of its papers, newest first; or of one promise.
 * For who reads the whole meeting: the office, and agencies that took part. A partner's side has no part in it.
 * Errors: common.not_found
 */
export const getMeetingHistory = defineQuery({
  name: 'meetings.history',
  input: z.strictObject({
    id: idSchema('meeting'),
    itemId: idSchema('meetingItem').nullable().default(null),
    before: z.number().int().nullable().default(null),
  }),
  allow: (actor) => can(actor, 'internal.read'),
  run: async ({ db, scope }, { id, itemId, before }) => {
    await loadMeeting(db, scope, id);
    if (!(await readsWhole(db, scope, id))) throw notFound('meeting');
    const rows = await db
      .selectFrom('audit_event as e')
      .select(HISTORY_COLUMNS)
      .where((eb) => {
        const items = eb('e.entity_id', 'in', (from) =>
          from
            .selectFrom('meeting_item')
            .select('meeting_item.id')
            .where('meeting_item.meeting_id', '=', id)
            .$if(itemId !== null, (query) => query.where('meeting_item.id', '=', itemId ?? '')),
        );
        const ofItems = eb.and([eb('e.entity', '=', 'meeting_item'), items]);
        if (itemId !== null) return ofItems;
        const papers = eb('e.entity_id', 'in', (from) =>
          from
            .selectFrom('document')
            .select('document.id')
            .where('document.owner_kind', '=', 'meeting')
            .where('document.owner_id', '=', id),
        );
        return eb.or([
          eb.and([eb('e.entity', '=', 'meeting'), eb('e.entity_id', '=', id)]),
          ofItems,
          // That somebody took a paper away changed nothing of it.
          eb.and([eb('e.entity', '=', 'document'), papers, eb('e.action', '<>', 'document.downloaded')]),
        ]);
      })
      .$if(before !== null, (query) => query.where('e.seq', '<', before ?? 0))
      .orderBy('e.seq', 'desc')
      .limit(PAGE)
      .execute();
    return {
      items: rows.map((row) => historyRow(row, true)),
      nextBefore: rows.length === PAGE ? (rows.at(-1)?.seq ?? null) : null,
    };
  },
});
