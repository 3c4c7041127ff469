import { fromSortDay } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Actor } from '@counterpart/domain/identity/actor';
import { exitSight, type ExitSight } from '@counterpart/domain/exits/exit.policy';
import { scopeOf } from '@counterpart/domain/identity/actor';
import type { SideState, Stage } from '@counterpart/domain/shared/codes';
import { notFound } from '@counterpart/domain/shared/errors';
import { concernsAgency } from '../../kernel/agency-scope.ts';

/** An exit as stored. */
export type ExitRow = Tables['partner_exit'];

/** A file of a partner with what an exit asks of it. */
export type PartnerFile = Awaited<ReturnType<typeof partnerFiles>>[number];

/** Columns of a file as lists of an exit show it. */
const FILE_COLUMNS = [
  'i.id',
  'i.version',
  'i.programme_id',
  'i.kind',
  'i.number',
  'i.title_vi',
  'i.title_en',
  'i.side_state',
  'i.side_state_reason',
  'i.proposing_agency_id',
  'i.amount_minor',
  'i.currency',
  's.stage',
  's.holder_role',
  's.holder_agency_id',
  's.next_step_code',
  's.next_due_on',
  'p.code',
  'p.title_vi as programme_title_vi',
  'p.title_en as programme_title_en',
  'p.side_state as programme_side_state',
  'p.managing_agency_id',
  'p.is_sample',
] as const;

/** Every file of a partner, by the code of its programme. */
export async function partnerFiles(reader: Reader, partnerId: string) {
  return reader
    .selectFrom('instrument as i')
    .innerJoin('instrument_summary as s', 's.instrument_id', 'i.id')
    .innerJoin('programme as p', 'p.id', 'i.programme_id')
    .select(FILE_COLUMNS)
    .where('i.partner_id', '=', partnerId)
    .orderBy('p.code')
    .orderBy('i.id')
    .execute();
}

/** The files that an exit looked at, as it found them and as they stand now; an agency's reader sees its own. */
async function exitFiles(reader: Reader, exitId: string, actor: Actor) {
  const scope = scopeOf(actor);
  return reader
    .selectFrom('partner_exit_file as f')
    .innerJoin('instrument as i', 'i.id', 'f.instrument_id')
    .innerJoin('instrument_summary as s', 's.instrument_id', 'i.id')
    .innerJoin('programme as p', 'p.id', 'i.programme_id')
    .select(FILE_COLUMNS)
    .select([
      'f.is_included',
      'f.reason',
      'f.stage_before',
      'f.side_state_before',
      'f.side_reason_before',
      'f.agency_before_id',
      'f.side_state_after',
      'f.agency_after_id',
      'f.version_after',
      'f.successor_id',
      'f.resumed_on',
    ])
    .where('f.exit_id', '=', exitId)
    .$if(scope.kind === 'agency', (query) =>
      query.where((eb) =>
        concernsAgency(eb as never, eb.ref('f.programme_id'), scope.kind === 'agency' ? scope.agencyId : ''),
      ),
    )
    .orderBy('p.code')
    .orderBy('i.id')
    .execute();
}

/** A file of an exit, joined with how it stands now. */
export type ExitFileRow = Awaited<ReturnType<typeof exitFiles>>[number];

/** Which other partners pay for these programmes. */
export async function otherPartners(
  reader: Reader,
  programmeIds: readonly string[],
  partnerId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (programmeIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('programme_partner')
    .select(['programme_id', 'partner_id'])
    .where('programme_id', 'in', programmeIds)
    .where('partner_id', '<>', partnerId)
    .orderBy('partner_id')
    .execute();
  const groups = Map.groupBy(rows, (row) => row.programme_id);
  return new Map([...groups].map(([id, group]) => [id, group.map((row) => row.partner_id)]));
}

/** What a file is called in a refusal: its number, or the code of its programme. */
export function fileName(file: { readonly number: string | null; readonly code: string }): string {
  return file.number === null || file.number === '' ? file.code : `${file.code} (${file.number})`;
}

/** A file as every list of an exit shows it. */
export function fileView(file: PartnerFile) {
  return {
    instrumentId: file.id,
    version: file.version,
    programmeId: file.programme_id,
    programmeCode: file.code,
    programmeTitleVi: file.programme_title_vi,
    programmeTitleEn: file.programme_title_en,
    kind: file.kind,
    number: file.number,
    titleVi: file.title_vi,
    titleEn: file.title_en,
    stage: file.stage as Stage | SideState,
    sideState: file.side_state as SideState | null,
    holderRole: file.holder_role,
    holderAgencyId: file.holder_agency_id,
    nextStepCode: file.next_step_code,
    nextDueOn: fromSortDay(file.next_due_on),
  };
}

/** An exit with how much of it a reader sees. Errors: common.not_found */
export async function loadExit(
  reader: Reader,
  actor: Actor,
  id: string,
): Promise<{ exit: ExitRow; sight: Exclude<ExitSight, 'none'>; files: readonly ExitFileRow[] }> {
  const exit = await reader.selectFrom('partner_exit').selectAll().where('id', '=', id).executeTakeFirst();
  const sight = exit ? exitSight(actor, exit.partner_id) : 'none';
  if (!exit || sight === 'none') throw notFound('partner_exit');
  const files = await exitFiles(reader, id, actor);
  if (sight !== 'all' && files.every((one) => one.is_included === 0)) throw notFound('partner_exit');
  return { exit, sight, files };
}
