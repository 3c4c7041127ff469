import { mayUpdateMilestone } from '@counterpart/domain/milestones/milestone.policy';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { addWorkingDays } from '@counterpart/domain/shared/working-days';
import { concernsAgency } from '../../kernel/agency-scope.ts';
import type { QueryTools } from '../../kernel/query.ts';

const SOON_WORKING_DAYS = 7;
const EVER = '0000-01-01';

/** Whose open steps are asked for: the reader's own, or those a partner answers for within the reader's scope. */
export type Whose = { readonly kind: 'own' } | { readonly kind: 'partner'; readonly partnerId: string };

/** One open step in a list of work. `plannedOn` is null where nobody has promised a day yet. */
export type WorkRow = {
  readonly id: string;
  readonly version: number;
  readonly stepCode: string;
  readonly plannedOn: PlainDate | null;
  /** Since when the file lies with whoever must act, where no day is promised. */
  readonly heldSinceOn: PlainDate | null;
  readonly responsible: ResponsibleRole;
  readonly agencyId: string | null;
  readonly partnerId: string;
  readonly instrumentId: string;
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly procedureId: string;
  readonly note: string;
  readonly delayReasonCode: string | null;
  readonly dossierCompleteOn: PlainDate | null;
  readonly mayUpdate: boolean;
};

/** Promised steps that are late or due within seven working days, at most `limit` of each, with how many there are. */
export async function dueWork(tools: QueryTools, ask: { whose: Whose; limit: number }) {
  const dueUntil = addWorkingDays(tools.calendar, tools.today, SOON_WORKING_DAYS);
  const past = { from: EVER, to: addDays(tools.today, -1) };
  const soon = { from: tools.today, to: dueUntil };
  const [late, due, lateCount, dueCount] = await Promise.all([
    workRows(tools, ask, past),
    workRows(tools, ask, soon),
    countOf(tools, ask.whose, past),
    countOf(tools, ask.whose, soon),
  ]);
  return { late, due, lateCount, dueCount, dueUntil };
}

/** Steps that lie with a partner now and for which no day is promised. */
export async function undatedWork(tools: QueryTools, partnerId: string, limit: number): Promise<WorkRow[]> {
  const { db, scope } = tools;
  const rows = await db
    .selectFrom('instrument_summary as s')
    .innerJoin('milestone as m', (join) =>
      join.onRef('m.instrument_id', '=', 's.instrument_id').onRef('m.step_code', '=', 's.next_step_code'),
    )
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .innerJoin('instrument as i', 'i.id', 's.instrument_id')
    .select(COLUMNS)
    .select(['m.responsible_role as responsible', 'm.agency_id as agencyId', 's.held_since_on as heldSinceOn'])
    .where('s.partner_id', '=', partnerId)
    .where('s.holder_role', '=', 'PARTNER')
    // A step that an agency took over when the partner left is that agency's.
    .where('s.holder_agency_id', 'is', null)
    .where('m.planned_on', 'is', null)
    .where('m.actual_on', 'is', null)
    .where('m.is_not_applicable', '=', 0)
    .$if(scope.kind === 'agency', (query) =>
      query.where((eb) =>
        concernsAgency(eb as never, eb.ref('s.programme_id'), scope.kind === 'agency' ? scope.agencyId : ''),
      ),
    )
    .$if(scope.kind === 'nothing', (query) => query.where('s.instrument_id', '=', ''))
    .orderBy('s.held_since_on')
    .orderBy('m.id')
    .limit(limit)
    .execute();
  return rows.map((row) => toWorkRow(tools, { ...row, plannedOn: null }));
}

const COLUMNS = [
  'm.id',
  'm.version',
  'm.step_code as stepCode',
  'm.agency_id as namedAgencyId',
  'm.partner_id as partnerId',
  'm.instrument_id as instrumentId',
  'm.programme_id as programmeId',
  'm.note',
  'm.delay_reason_code as delayReasonCode',
  'm.dossier_complete_on as dossierCompleteOn',
  'p.code as programmeCode',
  'p.title_vi as titleVi',
  'p.title_en as titleEn',
  'p.managing_agency_id as managingAgencyId',
  'i.procedure_id as procedureId',
] as const;

type Days = { readonly from: string; readonly to: string };

async function workRows(tools: QueryTools, ask: { whose: Whose; limit: number }, days: Days): Promise<WorkRow[]> {
  const rows = await openSteps(tools, ask.whose, days)
    .innerJoin('milestone as m', 'm.id', 'o.milestone_id')
    .innerJoin('programme as p', 'p.id', 'o.programme_id')
    .innerJoin('instrument as i', 'i.id', 'o.instrument_id')
    .select(COLUMNS)
    .select(['o.due_on as plannedOn', 'o.responsible_role as responsible', 'o.agency_id as agencyId'])
    .orderBy('o.due_on')
    .orderBy('o.milestone_id')
    .limit(ask.limit)
    .execute();
  return rows.map((row) => toWorkRow(tools, { ...row, heldSinceOn: null }));
}

async function countOf(tools: QueryTools, whose: Whose, days: Days): Promise<number> {
  const row = await openSteps(tools, whose, days)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Promised days that are open, within the scope: a partner's side sees its own steps, an officer the agency's. */
function openSteps({ db, scope }: QueryTools, whose: Whose, { from, to }: Days) {
  const partnerId = scope.kind === 'partner' ? scope.partnerId : whose.kind === 'partner' ? whose.partnerId : null;
  return db
    .selectFrom('open_milestone as o')
    .where('o.due_on', '>=', from)
    .where('o.due_on', '<=', to)
    .$if(partnerId !== null, (query) =>
      query
        .where('o.partner_id', '=', partnerId ?? '')
        .where('o.responsible_role', '=', 'PARTNER')
        .where('o.agency_id', 'is', null),
    )
    .$if(scope.kind === 'agency', (query) => {
      const agencyId = scope.kind === 'agency' ? scope.agencyId : '';
      return whose.kind === 'own'
        ? query.where('o.agency_id', '=', agencyId)
        : query.where((eb) => concernsAgency(eb as never, eb.ref('o.programme_id'), agencyId));
    })
    .$if(scope.kind === 'nothing', (query) => query.where('o.milestone_id', '=', ''));
}

type StoredWork = Omit<WorkRow, 'mayUpdate' | 'responsible'> & {
  readonly responsible: string;
  readonly namedAgencyId: string | null;
  readonly managingAgencyId: string | null;
};

function toWorkRow({ actor }: QueryTools, stored: StoredWork): WorkRow {
  const { namedAgencyId, managingAgencyId, ...row } = stored;
  const responsible = row.responsible as ResponsibleRole;
  const subject = { responsible, agencyId: namedAgencyId, partnerId: row.partnerId, managingAgencyId };
  return { ...row, responsible, mayUpdate: mayUpdateMilestone(actor, subject) };
}
