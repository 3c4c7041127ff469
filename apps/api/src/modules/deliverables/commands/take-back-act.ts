import { mayTakeBack } from '@counterpart/domain/deliverables/deliverable.policy';
import type { ActedOn } from '@counterpart/domain/deliverables/deliverable.rules';
import { DomainError } from '@counterpart/domain/shared/errors';
import { toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { withdrawPapers } from '../../documents/index.ts';
import { takerOf } from '../deliverable-papers.ts';
import { deliverableFact, NOTHING_SAID, noteMove, writeDeliverable } from '../deliverable.write.ts';
import { actedOn, noteEvent } from '../deliverable-acts.ts';
import { eventsOf, lastAct, loadDeliverable } from '../deliverables.repository.ts';

/**
 * Takes the last act back, by who did it: the deliverable stands as before, both entries stay, and the papers that came
 * with the act go.
 */
export const takeBackAct = defineCommand({
  name: 'deliverables.takeBack',
  input: z.strictObject({ id: idSchema('deliverable'), version: z.number().int() }),
  subject: async (tools, { id }) => {
    const row = await loadDeliverable(tools.tx, tools.scope, id);
    return { row, last: lastAct(await eventsOf(tools.tx, id)) };
  },
  authorize: (actor, { row, last }) =>
    mayTakeBack(actor, { leadAgencyId: row.lead_agency_id }, last === null ? actor.userId : last.actor_id),
  run: async (tools, input, { row, last }) => {
    if (last === null) throw new DomainError('deliverable.nothing_to_take_back', {});
    const current = actedOn(row);
    const wanted = JSON.parse(last.before) as ActedOn;
    const merged = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'deliverable', entityId: row.id, baseVersion: input.version, patch: wanted },
      { ...current, version: row.version },
    );
    const version = await writeDeliverable(tools, row, toColumns(merged.after));
    const correctsId = last.id;
    await noteEvent(tools, row, {
      kind: 'taken_back',
      day: tools.today,
      percent: null,
      text: '',
      before: current,
      correctsId,
    });
    if (wanted.actualOn !== current.actualOn) {
      await noteMove(tools, row, { field: 'actual', from: current.actualOn, to: wanted.actualOn, ...NOTHING_SAID });
    }
    const papers = await withdrawPapers(tools, await takerOf(tools, row), correctsId);
    return {
      result: { id: row.id, version, state: wanted.state },
      events: [deliverableFact(row, { action: 'deliverable.act_taken_back', version, ...merged }), ...papers],
    };
  },
});
