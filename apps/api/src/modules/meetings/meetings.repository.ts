import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import { notFound } from '@counterpart/domain/shared/errors';
import type { Selectable } from 'kysely';
import { concernsAgency } from '../../kernel/agency-scope.ts';
import { agencyAttends, itemInScope, meetingInScope } from './meeting-sight.repository.ts';

/** A meeting as stored; without its note where the partner's side reads it. */
export type MeetingRow = Omit<Selectable<Tables['meeting']>, 'note'> & { readonly note?: string };
/** Somebody at a meeting as stored. */
export type MeetingPersonRow = Selectable<Tables['meeting_person']>;
/** An item as stored; without the reason for dropping it where the partner's side reads it. */
export type MeetingItemRow = Omit<Selectable<Tables['meeting_item']>, 'drop_reason'> & {
  readonly drop_reason?: string;
};

const OPEN_MEETING = [
  'id',
  'kind',
  'title_vi',
  'title_en',
  'precision',
  'start_on',
  'end_on',
  'place',
  'minutes_number',
  'minutes_on',
  'minutes_vi',
  'minutes_en',
  'is_minutes_shared',
  'source',
  'is_sample',
  'version',
  'updated_at',
  'updated_by',
] as const;

const OPEN_ITEM = [
  'id',
  'meeting_id',
  'partner_id',
  'number',
  'side',
  'kind',
  'text_vi',
  'text_en',
  'owner_agency_id',
  'due_on',
  'is_shared',
  'link_kind',
  'link_id',
  'kept_on',
  'kept_note',
  'dropped_on',
  'source',
  'is_sample',
  'version',
  'updated_at',
  'updated_by',
] as const;

/** Whether a scope reads what is for our side alone. */
export function isOurs(scope: Scope): boolean {
  return scope.kind === 'all' || scope.kind === 'agency';
}

/** Loads a meeting within a scope. Errors: common.not_found */
export async function loadMeeting(reader: Reader, scope: Scope, id: string): Promise<MeetingRow> {
  const row = await reader
    .selectFrom('meeting')
    .select(OPEN_MEETING)
    .$if(isOurs(scope), (query) => query.select('note'))
    .where('id', '=', id)
    .where((eb) => meetingInScope(eb as never, eb.ref('meeting.id'), scope))
    .executeTakeFirst();
  if (!row) throw notFound('meeting');
  return row;
}

/** Loads an item within a scope. Errors: common.not_found */
export async function loadItem(reader: Reader, scope: Scope, id: string): Promise<MeetingItemRow> {
  const row = await reader
    .selectFrom('meeting_item')
    .select(OPEN_ITEM)
    .$if(isOurs(scope), (query) => query.select('drop_reason'))
    .where('id', '=', id)
    .where((eb) =>
      itemInScope(
        eb as never,
        {
          meetingId: eb.ref('meeting_item.meeting_id'),
          partnerId: eb.ref('meeting_item.partner_id'),
          ownerAgencyId: eb.ref('meeting_item.owner_agency_id'),
          isShared: eb.ref('meeting_item.is_shared'),
        },
        scope,
      ),
    )
    .executeTakeFirst();
  if (!row) throw notFound('meeting_item');
  return row;
}

/**
 * Whether a scope reads everything of a meeting that it may know of. An agency that did not take part reads what is
 * shared and the items it answers for.
 */
export async function readsWhole(reader: Reader, scope: Scope, meetingId: string): Promise<boolean> {
  if (scope.kind !== 'agency') return scope.kind === 'all';
  const row = await reader
    .selectFrom('meeting')
    .select('id')
    .where('id', '=', meetingId)
    .where((eb) => agencyAttends(eb as never, eb.ref('meeting.id'), scope.agencyId))
    .executeTakeFirst();
  return row !== undefined;
}

/** Partners of meetings that a scope may know of: a partner's side knows of itself alone. */
export async function partnersOf(
  reader: Reader,
  scope: Scope,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('meeting_partner')
    .selectAll()
    .where('meeting_id', 'in', meetingIds)
    .$if(scope.kind === 'partner', (query) =>
      query.where('partner_id', '=', scope.kind === 'partner' ? scope.partnerId : ''),
    )
    .orderBy('partner_id')
    .execute();
  const groups = Map.groupBy(rows, (row) => row.meeting_id);
  return new Map([...groups].map(([id, group]) => [id, group.map((row) => row.partner_id)]));
}

/** Agencies that took part in a meeting. */
export async function agenciesOf(reader: Reader, meetingId: string): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('meeting_agency')
    .select('agency_id')
    .where('meeting_id', '=', meetingId)
    .orderBy('agency_id')
    .execute();
  return rows.map((row) => row.agency_id);
}

/** People at a meeting in their order; a partner's side reads ours and its own. */
export async function peopleOf(reader: Reader, scope: Scope, meetingId: string): Promise<MeetingPersonRow[]> {
  return reader
    .selectFrom('meeting_person')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .$if(scope.kind === 'partner', (query) =>
      query.where((eb) =>
        eb.or([eb('side', '=', 'ours'), eb('partner_id', '=', scope.kind === 'partner' ? scope.partnerId : '')]),
      ),
    )
    .orderBy('side')
    .orderBy('position')
    .execute();
}

/** What a meeting was about, as far as a scope may know of the programme and its instrument. */
export async function subjectsOf(reader: Reader, scope: Scope, meetingId: string) {
  return reader
    .selectFrom('meeting_subject as s')
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .leftJoin('instrument as i', 'i.id', 's.instrument_id')
    .select([
      's.programme_id as programmeId',
      's.instrument_id as instrumentId',
      'p.code',
      'p.title_vi as titleVi',
      'p.title_en as titleEn',
      'i.kind as instrumentKind',
      'i.number as instrumentNumber',
      'i.title_vi as instrumentTitleVi',
      'i.title_en as instrumentTitleEn',
    ])
    .where('s.meeting_id', '=', meetingId)
    .$if(scope.kind === 'nothing', (query) => query.where('p.id', '=', ''))
    .$if(scope.kind === 'agency', (query) =>
      query.where((eb) => concernsAgency(eb as never, eb.ref('p.id'), scope.kind === 'agency' ? scope.agencyId : '')),
    )
    .$if(scope.kind === 'partner', (query) =>
      query.where((eb) => {
        const partnerId = scope.kind === 'partner' ? scope.partnerId : '';
        return eb.and([
          eb.exists(
            eb
              .selectFrom('programme_partner as own')
              .select('own.programme_id')
              .where('own.partner_id', '=', partnerId)
              .whereRef('own.programme_id', '=', 'p.id'),
          ),
          eb.or([eb('s.instrument_id', 'is', null), eb('i.partner_id', '=', partnerId)]),
        ]);
      }),
    )
    .orderBy('s.position')
    .execute();
}
