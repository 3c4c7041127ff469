import { fromSortDay } from '@counterpart/db/far-day';
import type { DeliverableState } from '@counterpart/domain/deliverables/deliverable.codes';
import { mayManageDeliverables } from '@counterpart/domain/deliverables/deliverable.policy';
import { moveNeedsReason } from '@counterpart/domain/deliverables/deliverable.rules';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema, textSchema } from '@counterpart/domain/shared/input-schemas';
import { SLIP_REASON_WORDS, type SlipReason } from '@counterpart/reference/codelists/work';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { movesOfDeliverable } from '../deliverable-moves.ts';
import { deliverableFact, dueColumns, noteMove, type SaidOfMove, writeDeliverable } from '../deliverable.write.ts';
import { loadDeliverable, revisionsOf, type StoredDeliverable } from '../deliverables.repository.ts';

const CLOSED: readonly DeliverableState[] = ['ACCEPTED', 'CANCELLED'];
const REASONS = Object.keys(SLIP_REASON_WORDS) as [SlipReason, ...SlipReason[]];

/** Moves the day on which a deliverable is due; the first plan stays, and every move stands in the slip ledger. */
export const moveDeliverable = defineCommand({
  name: 'deliverables.move',
  input: z.strictObject({
    id: idSchema('deliverable'),
    version: z.number().int(),
    dueOn: daySchema.nullable(),
    reasonCode: z.enum(REASONS).optional(),
    reason: textSchema(2000).optional(),
    document: lineSchema(300).optional(),
    askedBy: lineSchema(200).optional(),
  }),
  subject: (tools, { id }) => loadDeliverable(tools.tx, tools.scope, id),
  authorize: (actor) => mayManageDeliverables(actor),
  run: async (tools, input, row) => {
    const { dueOn } = input;
    const state = row.state as DeliverableState;
    if (CLOSED.includes(state)) throw new DomainError('deliverable.wrong_state', { state, act: 'move' });
    const from = fromSortDay(row.due_on);
    const { before, after } = await mergeEdit(
      tools,
      { entity: 'deliverable', entityId: row.id, baseVersion: input.version, patch: { dueOn } },
      { dueOn: from, version: row.version },
    );
    if (!('dueOn' in after)) throw new DomainError('common.nothing_changed', {});
    const last = movesOfDeliverable(await revisionsOf(tools.tx, row.id)).at(-1) ?? null;
    if (moveNeedsReason(from, dueOn, last) && input.reasonCode === undefined) {
      throw new DomainError('common.reason_required', { field: 'reasonCode' });
    }
    const columns = columnsOf(row, dueOn);
    const version = await writeDeliverable(tools, row, columns);
    const field = row.planned_on === null || dueOn === null ? 'planned' : 'extended';
    const said = saidOf(input);
    await noteMove(tools, row, { field, from, to: dueOn, ...said });
    return {
      result: { id: row.id, version, inverse: { dueOn: from } },
      events: [deliverableFact(row, { action: 'deliverable.moved', version, before, after, reason: said.reason })],
    };
  },
});

function columnsOf(row: StoredDeliverable, dueOn: string | null) {
  if (dueOn === null) return dueColumns(null, null);
  const plannedOn = row.planned_on ?? dueOn;
  return dueColumns(plannedOn, dueOn === plannedOn ? null : dueOn);
}

function saidOf(input: {
  readonly reasonCode?: string | undefined;
  readonly reason?: string | undefined;
  readonly document?: string | undefined;
  readonly askedBy?: string | undefined;
}): SaidOfMove {
  const text = (value: string | undefined) => (value === undefined || value === '' ? null : value);
  return {
    reasonCode: input.reasonCode ?? null,
    reason: text(input.reason),
    document: text(input.document),
    askedBy: text(input.askedBy),
  };
}
