import type { Reader } from '@counterpart/db/open';
import { holderKey } from '@counterpart/domain/holding/holder-key';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { RevisionEntry } from '@counterpart/domain/milestones/slip.rules';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import type { LocalText } from '@counterpart/domain/shared/text';
import { concernsAgency } from '../../kernel/agency-scope.ts';
import { agenciesOfRoles, stepAgency, templatesById } from '../procedures/index.ts';

/** Which part of the slip ledger is read: a scope's, and of it one programme's where one is named. */
export type LedgerOrder = { readonly scope: Scope; readonly programmeId: string | null };

/** What somebody wrote beside a revision. */
export type RevisionWords = {
  readonly reason: string | null;
  readonly document: string | null;
  readonly askedBy: string | null;
  readonly actorName: string;
};

/** One milestone of the ledger with what its moves are grouped by. */
export type LedgerMilestone = {
  readonly milestoneId: string;
  readonly instrumentId: string;
  readonly programmeCode: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly partnerId: string;
  readonly holder: string;
  readonly stepCode: string;
  readonly stepName: LocalText;
  /** Oldest first. */
  readonly revisions: readonly RevisionEntry[];
  readonly words: ReadonlyMap<string, RevisionWords>;
};

/** Every milestone whose promise was ever revised, with its revisions, oldest first. */
export async function readLedger(db: Reader, order: LedgerOrder): Promise<readonly LedgerMilestone[]> {
  const rows = await ledgerRows(db, order);
  const templates = await templatesById(
    db,
    rows.map((row) => row.procedure_id),
  );
  const roleAgencies = await agenciesOfRoles(db);
  const found = new Map<string, Growing>();
  for (const row of rows) {
    const responsible = row.responsible_role as ResponsibleRole;
    const agencies = {
      managingAgencyId: row.managing_agency_id,
      proposingAgencyId: row.proposing_agency_id,
      roleAgencies,
    };
    const agencyId = stepAgency(agencies, { agencyId: row.agency_id, responsible });
    const step = templates.get(row.procedure_id)?.steps.find((one) => one.code === row.step_code);
    const known: Growing = found.get(row.milestone_id) ?? {
      milestoneId: row.milestone_id,
      instrumentId: row.instrument_id,
      programmeCode: row.programme_code,
      titleVi: row.title_vi,
      titleEn: row.title_en,
      partnerId: row.partner_id,
      holder: holderKey({ responsible, agencyId, partnerId: row.partner_id }),
      stepCode: row.step_code,
      stepName: step?.name ?? { vi: row.step_code, en: row.step_code },
      revisions: [],
      words: new Map<string, RevisionWords>(),
    };
    known.revisions.push(revisionOf(row));
    const { reason, document, asked_by: askedBy, actor_name: actorName } = row;
    known.words.set(row.id, { reason, document, askedBy, actorName });
    found.set(row.milestone_id, known);
  }
  return [...found.values()];
}

type Growing = LedgerMilestone & {
  readonly revisions: RevisionEntry[];
  readonly words: Map<string, RevisionWords>;
};

type LedgerRow = Awaited<ReturnType<typeof ledgerRows>>[number];

function revisionOf(row: LedgerRow): RevisionEntry {
  return {
    id: row.id,
    milestoneId: row.milestone_id,
    field: row.field as RevisionEntry['field'],
    oldOn: row.old_on,
    newOn: row.new_on,
    reasonCode: row.reason_code,
    at: row.at,
    actorId: row.actor_id,
  };
}

function ledgerRows(db: Reader, { scope, programmeId }: LedgerOrder) {
  return db
    .selectFrom('date_revision as r')
    .innerJoin('milestone as m', 'm.id', 'r.milestone_id')
    .innerJoin('instrument as i', 'i.id', 'r.instrument_id')
    .innerJoin('programme as p', 'p.id', 'r.programme_id')
    .select([
      'r.id',
      'r.milestone_id',
      'r.instrument_id',
      'r.partner_id',
      'r.field',
      'r.old_on',
      'r.new_on',
      'r.reason_code',
      'r.reason',
      'r.document',
      'r.asked_by',
      'r.at',
      'r.actor_id',
      'r.actor_name',
      'm.step_code',
      'm.responsible_role',
      'm.agency_id',
      'i.procedure_id',
      'i.proposing_agency_id',
      'i.title_vi',
      'i.title_en',
      'p.code as programme_code',
      'p.managing_agency_id',
    ])
    .where('r.field', 'in', ['planned', 'actual'])
    .$if(programmeId !== null, (query) => query.where('r.programme_id', '=', programmeId ?? ''))
    .$if(scope.kind === 'partner', (query) =>
      query.where('r.partner_id', '=', scope.kind === 'partner' ? scope.partnerId : ''),
    )
    .$if(scope.kind === 'agency', (query) =>
      query.where((eb) =>
        concernsAgency(eb as never, eb.ref('r.programme_id'), scope.kind === 'agency' ? scope.agencyId : ''),
      ),
    )
    .$if(scope.kind === 'nothing', (query) => query.where('r.id', '=', ''))
    .orderBy('r.milestone_id')
    .orderBy('r.at')
    .orderBy('r.id')
    .execute();
}
