import { allowedOnDeliverable } from '@counterpart/domain/deliverables/deliverable.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { movesOfDeliverable } from '../deliverable-moves.ts';
import { listedById } from '../deliverables-page.list.ts';
import { toDeliverableRow } from '../deliverables.list.ts';
import { eventsOf, lastAct, revisionsOf, supportingOf } from '../deliverables.repository.ts';

/** One deliverable; for our side also what was done with it and how its days moved. */
export const getDeliverable = defineQuery({
  name: 'deliverables.get',
  input: z.strictObject({ id: idSchema('deliverable') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope, actor, today }, { id }) => {
    const row = await listedById(db, scope, id);
    const [supporting, events, revisions] = await Promise.all([
      supportingOf(db, [id]),
      eventsOf(db, id),
      revisionsOf(db, id),
    ]);
    const shown = toDeliverableRow(row, supporting.get(id) ?? [], today);
    const isInside = can(actor, 'internal.read');
    const gone = new Set(events.flatMap((one) => one.corrects_id ?? []));
    const byId = new Map(revisions.map((one) => [one.id, one]));
    return {
      ...shown,
      events: events
        .filter((one) => isInside && one.corrects_id === null && !gone.has(one.id))
        .map((one) => ({
          id: one.id,
          kind: one.kind,
          day: one.day,
          percent: one.percent,
          text: one.text,
          at: one.at,
          actorName: one.actor_name,
        })),
      moves: (isInside ? movesOfDeliverable(revisions) : []).map(({ id: moveId, from, to, days, reasonCode, at }) => {
        const said = byId.get(moveId);
        return {
          id: moveId,
          from,
          to,
          days,
          reasonCode,
          at,
          reason: said?.reason ?? null,
          document: said?.document ?? null,
          askedBy: said?.asked_by ?? null,
          actorName: said?.actor_name ?? '',
        };
      }),
      allowed: allowedOnDeliverable(actor, shown, lastAct(events)?.actor_id ?? null),
    };
  },
});
