import type { DeliverableAct, DeliverableState } from '@counterpart/domain/deliverables/deliverable.codes';
import type { ActedOn } from '@counterpart/domain/deliverables/deliverable.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { CommandTools } from '../../kernel/command.ts';
import { eventsOf, type StoredDeliverable } from './deliverables.repository.ts';

/** What acts change on a stored deliverable. */
export function actedOn(row: StoredDeliverable): ActedOn {
  return {
    state: row.state as DeliverableState,
    percent: row.percent,
    actualOn: row.actual_on,
    timesReturned: row.times_returned,
  };
}

/** An entry of what was done with a deliverable. */
export type NotedEvent = {
  readonly kind: DeliverableAct | 'taken_back';
  readonly day: PlainDate;
  readonly percent: number | null;
  readonly text: string;
  readonly before: ActedOn;
  readonly correctsId: string | null;
};

/** Writes an entry down and returns its id. */
export async function noteEvent(
  tools: CommandTools,
  row: Pick<StoredDeliverable, 'id' | 'programme_id'>,
  { kind, day, percent, text, before, correctsId }: NotedEvent,
): Promise<string> {
  const id = tools.newId('deliverableEvent');
  const last = (await eventsOf(tools.tx, row.id)).at(-1);
  await tools.tx
    .insertInto('deliverable_event')
    .values({
      id,
      deliverable_id: row.id,
      programme_id: row.programme_id,
      seq: (last?.seq ?? 0) + 1,
      kind,
      day,
      percent,
      text,
      before: JSON.stringify(before),
      corrects_id: correctsId,
      at: tools.now,
      actor_id: tools.actor.userId,
      actor_name: tools.actor.name,
      actor_role: tools.actor.role,
    })
    .execute();
  return id;
}
