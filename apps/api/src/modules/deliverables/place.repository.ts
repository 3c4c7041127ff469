import type { Reader } from '@counterpart/db/open';
import { notFound } from '@counterpart/domain/shared/errors';

/** Records that a deliverable or an indicator names beside its programme. */
export type NamedPlace = {
  readonly componentId: string | null;
  readonly instrumentId: string | null;
  readonly agencyIds: readonly string[];
};

/**
 * Refuses a component or instrument of another programme, and unknown agencies.
 * Errors: common.not_found
 * @returns the partner of the instrument, null where none is named
 */
export async function placeOfDeliverable(
  reader: Reader,
  programmeId: string,
  { componentId, instrumentId, agencyIds }: NamedPlace,
): Promise<string | null> {
  if (componentId !== null) await componentOf(reader, programmeId, componentId);
  const agencies = await reader.selectFrom('agency').select('id').where('id', 'in', agencyIds).execute();
  if (agencies.length !== new Set(agencyIds).size) throw notFound('agency');
  if (instrumentId === null) return null;
  const instrument = await reader
    .selectFrom('instrument')
    .select('partner_id')
    .where('id', '=', instrumentId)
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  if (!instrument) throw notFound('instrument');
  return instrument.partner_id;
}

/** Refuses a component of another programme. Errors: common.not_found */
export async function componentOf(reader: Reader, programmeId: string, componentId: string): Promise<void> {
  const component = await reader
    .selectFrom('component')
    .select('id')
    .where('id', '=', componentId)
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  if (!component) throw notFound('component');
}
