import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Selectable } from 'kysely';

/** An event on the dossier of a step, as stored. */
export type ClockEventRow = Selectable<Tables['clock_event']>;
/** A limit given to one step of one file, as stored. */
export type LimitOverrideRow = Selectable<Tables['limit_override']>;

/** What was recorded of one step's clock: events, and the limits it was given, oldest first. */
export type ClockRows = { readonly events: readonly ClockEventRow[]; readonly overrides: readonly LimitOverrideRow[] };

const NO_CLOCK: ClockRows = { events: [], overrides: [] };

/** The recorded clocks of instruments' steps, by milestone; a step without any has none. */
export async function clocksOf(
  reader: Reader,
  instrumentIds: readonly string[],
): Promise<(milestoneId: string) => ClockRows> {
  const events = await reader
    .selectFrom('clock_event')
    .selectAll()
    .where('instrument_id', 'in', instrumentIds)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const overrides = await reader
    .selectFrom('limit_override')
    .selectAll()
    .where('instrument_id', 'in', instrumentIds)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const found = new Map<string, { events: ClockEventRow[]; overrides: LimitOverrideRow[] }>();
  const of = (id: string) => {
    const known = found.get(id) ?? { events: [], overrides: [] };
    found.set(id, known);
    return known;
  };
  for (const row of events) of(row.milestone_id).events.push(row);
  for (const row of overrides) of(row.milestone_id).overrides.push(row);
  return (milestoneId) => found.get(milestoneId) ?? NO_CLOCK;
}

/** The recorded clock of one step. */
export async function clockOf(reader: Reader, row: { id: string; instrument_id: string }): Promise<ClockRows> {
  return (await clocksOf(reader, [row.instrument_id]))(row.id);
}
