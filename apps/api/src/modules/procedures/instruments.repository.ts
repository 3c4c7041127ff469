import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import { notFound } from '@counterpart/domain/shared/errors';
import type { Selectable } from 'kysely';
import { concernsAgency } from '../../kernel/agency-scope.ts';
import { type ClockRows, clocksOf } from './clocks.repository.ts';

/** An instrument as stored. */
export type InstrumentRow = Selectable<Tables['instrument']>;
/** A milestone as stored. */
export type MilestoneRow = Selectable<Tables['milestone']>;
/** A milestone with what was recorded of its clock. */
export type ClockedMilestone = MilestoneRow & { readonly clock: ClockRows };
/** What is arranged for the signing of an instrument, as stored. */
export type SigningRecordRow = Selectable<Tables['signing_record']>;

/** Instruments of a programme within a scope, oldest first. The programme itself must have been loaded in scope. */
export async function instrumentsOf(
  reader: Reader,
  scope: Scope,
  programmeIds: readonly string[],
): Promise<InstrumentRow[]> {
  if (programmeIds.length === 0 || scope.kind === 'nothing') return [];
  return reader
    .selectFrom('instrument')
    .selectAll()
    .where('programme_id', 'in', programmeIds)
    .$if(scope.kind === 'partner', (query) =>
      query.where('partner_id', '=', scope.kind === 'partner' ? scope.partnerId : ''),
    )
    .orderBy('programme_id')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Milestones of instruments with their clocks, in the order of their procedures. */
export async function milestonesOf(reader: Reader, instrumentIds: readonly string[]): Promise<ClockedMilestone[]> {
  if (instrumentIds.length === 0) return [];
  const rows = await reader
    .selectFrom('milestone')
    .selectAll()
    .where('instrument_id', 'in', instrumentIds)
    .orderBy('instrument_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const clocks = await clocksOf(reader, instrumentIds);
  return rows.map((row) => ({ ...row, clock: clocks(row.id) }));
}

/** The signing records of programmes' instruments. */
export async function signingRecordsOf(reader: Reader, programmeIds: readonly string[]): Promise<SigningRecordRow[]> {
  if (programmeIds.length === 0) return [];
  return reader.selectFrom('signing_record').selectAll().where('programme_id', 'in', programmeIds).execute();
}

/**
 * Loads a milestone within a scope.
 * Errors: common.not_found
 */
export async function loadMilestone(reader: Reader, scope: Scope, id: string): Promise<MilestoneRow> {
  const row = await reader.selectFrom('milestone').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !(await isInScope(reader, scope, row))) throw notFound('milestone');
  return row;
}

/**
 * Loads an instrument within a scope.
 * Errors: common.not_found
 */
export async function loadInstrument(reader: Reader, scope: Scope, id: string): Promise<InstrumentRow> {
  const row = await reader.selectFrom('instrument').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !(await isInScope(reader, scope, row))) throw notFound('instrument');
  return row;
}

async function isInScope(
  reader: Reader,
  scope: Scope,
  row: { programme_id: string; partner_id: string },
): Promise<boolean> {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'nothing':
      return false;
    case 'partner':
      return row.partner_id === scope.partnerId;
    case 'agency': {
      const { agencyId } = scope;
      const found = await reader
        .selectFrom('programme')
        .select('programme.id')
        .where('programme.id', '=', row.programme_id)
        .where((eb) => concernsAgency(eb as never, eb.ref('programme.id'), agencyId))
        .executeTakeFirst();
      return found !== undefined;
    }
  }
}
