import { FAR_DAY, fromSortDay } from '@counterpart/db/far-day';
import { can } from '@counterpart/domain/identity/identity.policy';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { addWorkingDays } from '@counterpart/domain/shared/working-days';
import { z } from 'zod';
import { concernsAgency } from '../../../kernel/agency-scope.ts';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';

const LIST_LIMIT = 60;
const SOON_WORKING_DAYS = 7;
const SIGNING_DAYS = 45;

/**
 * What needs the reader's attention: open milestones that are late or due within seven working days, and the next
 * signings. An officer and a liaison see their own steps only; the others see all.
 */
export const myWork = defineQuery({
  name: 'procedures.myWork',
  input: z.strictObject({}),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools) => {
    const soon = addWorkingDays(tools.calendar, tools.today, SOON_WORKING_DAYS);
    const [late, due, lateCount, dueCount, signings] = await Promise.all([
      openMilestones(tools, { from: '0000-01-01', to: addDays(tools.today, -1) }).execute(),
      openMilestones(tools, { from: tools.today, to: soon }).execute(),
      countOf(tools, { from: '0000-01-01', to: addDays(tools.today, -1) }),
      countOf(tools, { from: tools.today, to: soon }),
      nextSignings(tools),
    ]);
    return { late, due, lateCount, dueCount, dueUntil: soon, signings };
  },
});

function openMilestones(tools: QueryTools, days: { from: string; to: string }) {
  return ownMilestones(tools, days)
    .innerJoin('milestone as m', 'm.id', 'o.milestone_id')
    .innerJoin('programme as p', 'p.id', 'o.programme_id')
    .innerJoin('instrument as i', 'i.id', 'o.instrument_id')
    .select([
      'm.id',
      'm.version',
      'm.step_code as stepCode',
      'o.due_on as plannedOn',
      'o.responsible_role as responsible',
      'o.agency_id as agencyId',
      'o.partner_id as partnerId',
      'o.instrument_id as instrumentId',
      'p.code as programmeCode',
      'p.title_vi as titleVi',
      'p.title_en as titleEn',
      'i.procedure_id as procedureId',
    ])
    .orderBy('o.due_on')
    .orderBy('o.milestone_id')
    .limit(LIST_LIMIT);
}

async function countOf(tools: QueryTools, days: { from: string; to: string }): Promise<number> {
  const row = await ownMilestones(tools, days)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Promised days that are open and the reader's own: a partner's side its own steps, an officer the agency's. */
function ownMilestones({ db, scope }: QueryTools, { from, to }: { from: string; to: string }) {
  return db
    .selectFrom('open_milestone as o')
    .where('o.due_on', '>=', from)
    .where('o.due_on', '<=', to)
    .$if(scope.kind === 'partner', (query) =>
      query
        .where('o.partner_id', '=', scope.kind === 'partner' ? scope.partnerId : '')
        .where('o.responsible_role', '=', 'PARTNER'),
    )
    .$if(scope.kind === 'agency', (query) =>
      query.where('o.agency_id', '=', scope.kind === 'agency' ? scope.agencyId : ''),
    )
    .$if(scope.kind === 'nothing', (query) => query.where('o.milestone_id', '=', ''));
}

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
