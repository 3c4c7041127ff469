import { type Move, movesOf } from '@counterpart/domain/milestones/slip.rules';
import type { Tables } from '@counterpart/db/tables/tables';

/** The moves of a deliverable's due day, read as the slip ledger of milestones is. */
export function movesOfDeliverable(revisions: readonly Tables['deliverable_revision'][]): readonly Move[] {
  return movesOf(
    revisions
      .filter((row) => row.field !== 'actual')
      .map((row) => ({
        id: row.id,
        milestoneId: row.deliverable_id,
        field: 'planned',
        oldOn: row.old_on,
        newOn: row.new_on,
        reasonCode: row.reason_code,
        at: row.at,
        actorId: row.actor_id,
      })),
  );
}
