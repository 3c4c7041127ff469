import type { Tables } from '@counterpart/db/tables/tables';
import type { Selectable } from 'kysely';
import { shownValues } from './internal-facts.ts';

/** What of a fact a history is made from. */
export const HISTORY_COLUMNS = [
  'seq',
  'at',
  'actor_name',
  'actor_role',
  'channel',
  'action',
  'entity',
  'entity_id',
  'before',
  'after',
  'reason',
] as const;

type StoredFact = Pick<Selectable<Tables['audit_event']>, (typeof HISTORY_COLUMNS)[number]>;

/**
 * A fact as a history shows it: who changed what and when, old beside new.
 * @param isInsider whether the reader is of our side; to a partner's side the office is one voice
 */
export function historyRow(row: StoredFact, isInsider: boolean) {
  return {
    seq: row.seq,
    at: row.at,
    actorName: isInsider || row.actor_role === 'liaison' ? row.actor_name : '',
    actorRole: row.actor_role,
    channel: row.channel,
    action: row.action,
    entity: row.entity,
    entityId: row.entity_id,
    ...shownValues(row.entity, valuesIn(row.before), valuesIn(row.after)),
    reason: row.reason,
  };
}

function valuesIn(json: string | null): Record<string, unknown> {
  return JSON.parse(json ?? '{}') as Record<string, unknown>;
}
