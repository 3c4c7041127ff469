import { FAR_DAY, fromSortDay } from '@counterpart/db/far-day';
import { can } from '@counterpart/domain/identity/identity.policy';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import { concernsAgency } from '../../../kernel/agency-scope.ts';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { dueWork } from '../work-rows.list.ts';

const SIGNING_DAYS = 45;

/**
 * What needs the reader's attention: open milestones that are late or due within seven working days, and the next
 * signings. An officer and a liaison see their own steps only; the others see all.
 */
export const myWork = defineQuery({
  name: 'procedures.myWork',
  input: z.strictObject({ limit: z.number().int().min(1).max(200).default(60) }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { limit }) => {
    const [work, signings] = await Promise.all([
      dueWork(tools, { whose: { kind: 'own' }, limit }),
      nextSignings(tools),
    ]);
    return { ...work, signings };
  },
});

async function nextSignings({ db, scope, today }: QueryTools) {
  const rows = await db
    .selectFrom('instrument_summary as s')
    .innerJoin('instrument as i', 'i.id', 's.instrument_id')
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .select([
      's.instrument_id as instrumentId',
      's.signing_on as signingOn',
      's.partner_id as partnerId',
      'i.title_vi as titleVi',
      'i.title_en as titleEn',
      'p.code as programmeCode',
    ])
    .where('s.signing_on', '>=', today)
    .where('s.signing_on', '<=', addDays(today, SIGNING_DAYS))
    .where('s.signing_on', '<', FAR_DAY)
    .$if(scope.kind === 'partner', (query) =>
      query.where('s.partner_id', '=', scope.kind === 'partner' ? scope.partnerId : ''),
    )
    .$if(scope.kind === 'agency', (query) =>
      query.where((eb) =>
        concernsAgency(eb as never, eb.ref('s.programme_id'), scope.kind === 'agency' ? scope.agencyId : ''),
      ),
    )
    .$if(scope.kind === 'nothing', (query) => query.where('s.instrument_id', '=', ''))
    .orderBy('s.signing_on')
    .orderBy('s.instrument_id')
    .limit(5)
    .execute();
  return rows.map((row) => ({ ...row, signingOn: fromSortDay(row.signingOn) }));
}
