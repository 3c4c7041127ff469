import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import { FAR_DAY, fromSortDay } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import type { ReadinessItem } from '@counterpart/domain/milestones/signing-readiness.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import type { FullPowersState } from '@counterpart/domain/signing/full-powers.rules';
import type { SigningClash } from '@counterpart/domain/signing/signing-clash.rules';
import type { DayCertainty } from '@counterpart/domain/signing/signing-standing.rules';
import type { SigningStatus } from '@counterpart/domain/signing/signing-status.rules';
import { sql } from 'kysely';
import { behindCursor, type ColumnSort, columnSort } from '../../kernel/list.ts';
import { filteredSignings, SCHEDULE_SORTS, type ScheduleAsk } from './signing.list.ts';

/**
 * One row of the signing schedule. Names of partners, agencies and persons are looked up in the client's reference
 * list. **Shape**: `milestone` is where the planned day is moved (`procedures.updateMilestone`); `recordVersion` is 0
 * while nothing was arranged.
 */
export type ScheduleRow = {
  readonly instrumentId: string;
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly number: string | null;
  readonly partnerId: string;
  readonly kind: string;
  readonly capacity: string;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly proposingAgencyId: string | null;
  readonly managingAgencyId: string | null;
  readonly signatoryOurs: Signatory;
  readonly signatoryPartner: Signatory;
  readonly fullPowers: {
    readonly state: FullPowersState;
    readonly number: string | null;
    readonly on: PlainDate | null;
    readonly for: string;
  };
  readonly certainty: DayCertainty;
  readonly fromOn: PlainDate | null;
  readonly toOn: PlainDate | null;
  readonly timeOfDay: string | null;
  readonly place: string;
  readonly form: string | null;
  readonly level: string;
  readonly status: SigningStatus;
  readonly statusReason: string | null;
  readonly isCalledOff: boolean;
  readonly isOverdue: boolean;
  readonly stage: string;
  readonly sideState: string | null;
  readonly readiness: { readonly done: number; readonly total: number; readonly missing: readonly ReadinessItem[] };
  readonly clashes: readonly SigningClash[];
  readonly note: string;
  readonly signedOn: PlainDate | null;
  readonly exchangedOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly milestone: { readonly id: string; readonly version: number } | null;
  readonly recordVersion: number;
  readonly isSample: boolean;
};

/** Who signs: a person of the register, or the name as printed, or both. */
export type Signatory = { readonly personId: string | null; readonly text: string };

/** Which part of the schedule, in the order that its filter asks for; null is all of it. */
export type SchedulePage = { readonly limit: number; readonly cursor: string | null; readonly offset: number };

/**
 * The stored rows of the schedule in the order that the filter asks for. Which rows stand on a page is found on the
 * narrow summary first, so that a page costs what it shows and not what it skips.
 */
export async function orderedRows(
  source: { readonly db: Reader; readonly adapter: EngineAdapter },
  ask: ScheduleAsk,
  page: SchedulePage | null = null,
): Promise<readonly StoredSigning[]> {
  const sort = scheduleSort(ask.spec);
  const order = sql.join(
    sort.map(({ column, descending }) => sql`${sql.ref(column)} ${sql.raw(descending ? 'desc' : 'asc')}`),
  );
  const filtered = filteredSignings(source.db, source.adapter, ask);
  if (page === null) return storedRows(filtered).orderBy(order).execute();
  let chosen = filtered.select('s.instrument_id').orderBy(order).limit(page.limit);
  const { cursor } = page;
  if (cursor !== null) chosen = chosen.where((eb) => behindCursor(eb, sort, cursor) ?? eb.lit(true));
  else if (page.offset > 0) chosen = chosen.offset(page.offset);
  const ids = (await chosen.execute()).map((row) => row.instrument_id);
  if (ids.length === 0) return [];
  const named = source.db.selectFrom('instrument_summary as s').where('s.instrument_id', 'in', ids);
  const place = new Map(ids.map((id, at) => [id, at]));
  const rows = await storedRows(named).execute();
  return rows.sort((a, b) => (place.get(a.instrument_id) ?? 0) - (place.get(b.instrument_id) ?? 0));
}

/** The order of a schedule, resolved to columns of its summary. */
export function scheduleSort(spec: Pick<QuerySpec, 'sort'>): ColumnSort {
  return columnSort(spec.sort, SCHEDULE_SORTS, 's.instrument_id');
}

function storedRows(chosen: ReturnType<typeof filteredSignings>) {
  return chosen
    .innerJoin('instrument as i', 'i.id', 's.instrument_id')
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .leftJoin('signing_record as r', 'r.instrument_id', 's.instrument_id')
    .leftJoin('milestone as m', 'm.id', 's.signing_milestone_id')
    .select([
      's.instrument_id',
      's.programme_id',
      's.partner_id',
      's.stage',
      's.stage_rank',
      's.amount_major',
      's.signing_from_on',
      's.signing_to_on',
      's.signing_certainty',
      's.signing_status',
      's.signing_called_off_on',
      's.signed_on',
      's.exchanged_on',
      's.effective_on',
      's.earliest_open_on',
      's.full_powers_state',
      's.full_powers_issued_on',
      's.ready_done',
      's.ready_total',
      's.ready_missing',
      's.signing_milestone_id',
      'i.title_vi',
      'i.title_en',
      's.sort_key',
      'i.number',
      'i.kind',
      'i.capacity',
      'i.amount_minor',
      'i.currency',
      'i.proposing_agency_id',
      'i.side_state',
      'i.is_sample',
      'i.version as instrument_version',
      'i.updated_at as instrument_updated_at',
      's.code',
      'p.managing_agency_id',
      'p.is_secret',
      'p.side_state as programme_side_state',
      'p.version as programme_version',
      'p.updated_at as programme_updated_at',
      'r.signatory_ours_id',
      'r.signatory_ours_text',
      'r.signatory_partner_id',
      'r.signatory_partner_text',
      'r.full_powers_number',
      'r.full_powers_for',
      'r.time_of_day',
      'r.place',
      'r.form',
      'r.level',
      'r.status_reason',
      'r.note',
      'r.version as record_version',
      'r.updated_at as record_updated_at',
      'm.version as milestone_version',
      'm.updated_at as milestone_updated_at',
    ]);
}

/** A stored row of the schedule. */
export type StoredSigning = Awaited<ReturnType<ReturnType<typeof storedRows>['execute']>>[number];

/** Shapes a stored row for readers. */
export function toScheduleRow(
  row: StoredSigning,
  today: PlainDate,
  clashes: readonly SigningClash[] = [],
): ScheduleRow {
  const status = row.signing_status as SigningStatus;
  const isSigned = status === 'SIGNED' || status === 'EXCHANGED';
  const isCalledOff = row.signing_called_off_on !== FAR_DAY;
  return {
    instrumentId: row.instrument_id,
    programmeId: row.programme_id,
    programmeCode: row.code,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    number: row.number,
    partnerId: row.partner_id,
    kind: row.kind,
    capacity: row.capacity,
    amountMinor: row.amount_minor,
    currency: row.currency,
    proposingAgencyId: row.proposing_agency_id,
    managingAgencyId: row.managing_agency_id,
    signatoryOurs: { personId: row.signatory_ours_id, text: row.signatory_ours_text ?? '' },
    signatoryPartner: { personId: row.signatory_partner_id, text: row.signatory_partner_text ?? '' },
    fullPowers: {
      state: row.full_powers_state as FullPowersState,
      number: row.full_powers_number,
      on: fromSortDay(row.full_powers_issued_on),
      for: row.full_powers_for ?? '',
    },
    certainty: row.signing_certainty as DayCertainty,
    fromOn: fromSortDay(row.signing_from_on),
    toOn: fromSortDay(row.signing_to_on),
    timeOfDay: row.time_of_day,
    place: row.place ?? '',
    form: row.form,
    level: row.level ?? '',
    status,
    statusReason: row.status_reason,
    isCalledOff,
    isOverdue: !isSigned && !isCalledOff && row.signing_to_on < today,
    stage: row.programme_side_state ?? row.stage,
    sideState: row.side_state ?? row.programme_side_state,
    readiness: {
      done: row.ready_done,
      total: row.ready_total,
      missing: JSON.parse(row.ready_missing) as ReadinessItem[],
    },
    clashes,
    note: row.note ?? '',
    signedOn: fromSortDay(row.signed_on),
    exchangedOn: fromSortDay(row.exchanged_on),
    effectiveOn: fromSortDay(row.effective_on),
    milestone:
      row.signing_milestone_id === null || row.milestone_version === null
        ? null
        : { id: row.signing_milestone_id, version: row.milestone_version },
    recordVersion: row.record_version ?? 0,
    isSample: row.is_sample === 1,
  };
}
