import { can } from '@counterpart/domain/identity/identity.policy';
import type { MeetingKind, MeetingPrecision } from '@counterpart/domain/meetings/meeting.codes';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { itemInScope } from '../meeting-sight.repository.ts';

/** At which meetings a record was asked for or promised: the way back from a task, a point or a step. */
export const getOrigin = defineQuery({
  name: 'meetings.origin',
  input: z.strictObject({ recordId: z.string().max(60) }),
  // What our side made of a partner's word is its own business.
  allow: (actor) => can(actor, 'internal.read'),
  run: async ({ db, scope }, { recordId }) => {
    const rows = await db
      .selectFrom('meeting_item as i')
      .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
      .select([
        'i.id as itemId',
        'i.number',
        'm.id as meetingId',
        'm.kind',
        'm.title_vi as titleVi',
        'm.title_en as titleEn',
        'm.precision',
        'm.start_on as startOn',
        'm.end_on as endOn',
      ])
      .where('i.link_id', '=', recordId)
      .where((eb) =>
        itemInScope(
          eb as never,
          {
            meetingId: eb.ref('m.id'),
            partnerId: eb.ref('i.partner_id'),
            ownerAgencyId: eb.ref('i.owner_agency_id'),
            isShared: eb.ref('i.is_shared'),
          },
          scope,
        ),
      )
      .orderBy('m.start_on', 'desc')
      .orderBy('i.id')
      .execute();
    return rows.map((row) => ({
      ...row,
      kind: row.kind as MeetingKind,
      precision: row.precision as MeetingPrecision,
    }));
  },
});
