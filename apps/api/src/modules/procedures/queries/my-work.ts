import { FAR_DAY, fromSortDay } from '@counterpart/db/far-day';
import { can } from '@counterpart/domain/identity/identity.policy';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { addWorkingDays } from '@counterpart/domain/shared/working-days';
import { sql } from 'kysely';
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
      openMilestones(tools, { from: '0000-01-01', to: addDays(tools.today, -1) })
        .orderBy('m.planned_on')
        .orderBy('m.id')
        .limit(LIST_LIMIT)
        .execute(),
      openMilestones(tools, { from: tools.today, to: soon })
        .orderBy('m.planned_on')
        .orderBy('m.id')
        .limit(LIST_LIMIT)
        .execute(),
      countOf(tools, { from: '0000-01-01', to: addDays(tools.today, -1) }),
      countOf(tools, { from: tools.today, to: soon }),
      nextSignings(tools),
    ]);
    return { late, due, lateCount, dueCount, dueUntil: soon, signings };
  },
});

function openMilestones(tools: QueryTools, days: { from: string; to: string }) {
  return ownMilestones(tools, days)
    .innerJoin('programme as p', 'p.id', 'm.programme_id')
    .innerJoin('instrument as i', 'i.id', 'm.instrument_id')
    .select([
      'm.id',
      'm.version',
      'm.step_code as stepCode',
      'm.planned_on as plannedOn',
      'm.responsible_role as responsible',
      'm.agency_id as agencyId',
      'm.partner_id as partnerId',
      'm.instrument_id as instrumentId',
      'p.code as programmeCode',
      'p.title_vi as titleVi',
      'p.title_en as titleEn',
      'i.procedure_id as procedureId',
    ]);
}

async function countOf(tools: QueryTools, days: { from: string; to: string }): Promise<number> {
  const row = await ownMilestones(tools, days)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/**
 * Open milestones with a promised day in a range. A step that a later fact has left behind is not open;
 * the instrument's earliest open day tells that cheaply for files that are wholly on time.
 */
function ownMilestones({ db, scope }: QueryTools, { from, to }: { from: string; to: string }) {
  return db
    .selectFrom('milestone as m')
    .innerJoin('instrument_summary as s', 's.instrument_id', 'm.instrument_id')
    .where('s.earliest_open_on', '<=', to)
    .where('m.planned_on', '>=', from)
    .where('m.planned_on', '<=', to)
    .where('m.planned_on', '>=', sql.ref<string>('s.earliest_open_on'))
    .where('m.actual_on', 'is', null)
    .where('m.is_not_applicable', '=', 0)
    .$if(scope.kind === 'partner', (query) =>
      query
        .where('m.partner_id', '=', scope.kind === 'partner' ? scope.partnerId : '')
        .where('m.responsible_role', '=', 'PARTNER'),
    )
    .$if(scope.kind === 'agency', (query) => {
      const agencyId = scope.kind === 'agency' ? scope.agencyId : '';
      return query.where((eb) =>
        eb.or([
          eb('m.agency_id', '=', agencyId),
          eb.and([
            eb('m.agency_id', 'is', null),
            eb('m.responsible_role', 'in', [
              'PROPOSING_AGENCY',
              'MANAGING_AGENCY',
              'PROJECT_OWNER',
              'RELATED_AGENCIES',
            ]),
            eb.exists(
              eb
                .selectFrom('programme as own')
                .select('own.id')
                .whereRef('own.id', '=', 'm.programme_id')
                .where('own.managing_agency_id', '=', agencyId),
            ),
          ]),
        ]),
      );
    })
    .$if(scope.kind === 'nothing', (query) => query.where('m.id', '=', ''));
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
