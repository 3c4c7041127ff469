import { notFound } from '@counterpart/domain/shared/errors';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { QueryTools } from '../../kernel/query.ts';
import { meetingInScope } from './meeting-sight.repository.ts';

/**
 * The last day of the last meeting that has taken place, with one partner or any, among those a reader knows of and
 * whose days are known. Errors: common.not_found
 */
export async function lastMeetingOn({ db, scope, today }: QueryTools, partnerId: string | null): Promise<PlainDate> {
  const row = await db
    .selectFrom('meeting as m')
    .select('m.end_on')
    .where('m.precision', '=', 'DAYS')
    .where('m.end_on', '<', today)
    .where((eb) => meetingInScope(eb as never, eb.ref('m.id'), scope))
    .$if(partnerId !== null, (query) =>
      query.where('m.id', 'in', (eb) =>
        eb
          .selectFrom('meeting_partner')
          .select('meeting_partner.meeting_id')
          .where('meeting_partner.partner_id', '=', partnerId ?? ''),
      ),
    )
    .orderBy('m.end_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw notFound('meeting');
  return row.end_on;
}
