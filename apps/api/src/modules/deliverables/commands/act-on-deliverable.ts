import { DELIVERABLE_ACTS, type DeliverableState } from '@counterpart/domain/deliverables/deliverable.codes';
import { mayAct } from '@counterpart/domain/deliverables/deliverable.policy';
import { type ActedOn, afterAct, needsReason, takesAct } from '@counterpart/domain/deliverables/deliverable.rules';
import { papersSchema } from '@counterpart/domain/documents/document.fields';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { textSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { addPapers } from '../../documents/index.ts';
import { takerOf } from '../deliverable-papers.ts';
import { deliverableFact, NOTHING_SAID, noteMove, writeDeliverable } from '../deliverable.write.ts';
import { actedOn, noteEvent } from '../deliverable-acts.ts';
import { loadDeliverable } from '../deliverables.repository.ts';

const PAST: Readonly<Record<(typeof DELIVERABLE_ACTS)[number], Fact['action']>> = {
  start: 'deliverable.started',
  report: 'deliverable.reported',
  submit: 'deliverable.submitted',
  return: 'deliverable.returned',
  accept: 'deliverable.accepted',
  cancel: 'deliverable.cancelled',
  reopen: 'deliverable.reopened',
};

/** Moves a deliverable on: the agency starts, reports and submits, the office accepts, returns, cancels or reopens. */
export const actOnDeliverable = defineCommand({
  name: 'deliverables.act',
  input: z.strictObject({
    id: idSchema('deliverable'),
    version: z.number().int(),
    act: z.enum(DELIVERABLE_ACTS),
    /** The day on which it was done; today where nothing is said. */
    day: daySchema.optional(),
    percent: z.number().int().min(0).max(100).optional(),
    text: textSchema(4000).default(''),
    papers: papersSchema,
  }),
  subject: (tools, { id }) => loadDeliverable(tools.tx, tools.scope, id),
  authorize: (actor, row, { act }) => mayAct(actor, { leadAgencyId: row.lead_agency_id }, act),
  run: async (tools, input, row) => {
    const { act, text, day = tools.today, percent = null, papers } = input;
    const state = row.state as DeliverableState;
    const before = actedOn(row);
    if (!takesAct(state, act)) {
      // Who saw another state is told what stands there now; who saw this one asked for what cannot be done.
      if (row.version === input.version) throw new DomainError('deliverable.wrong_state', { state, act });
    }
    if (day > tools.today) throw new DomainError('date.in_future', { field: 'day', day, today: tools.today });
    if (needsReason(act) && text === '') throw new DomainError('common.reason_required', { field: 'text' });
    const after: ActedOn = afterAct(before, act, { day, percent });
    const merged = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'deliverable', entityId: row.id, baseVersion: input.version, patch: after },
      { ...before, version: row.version },
    );
    if (!takesAct(state, act)) throw new DomainError('deliverable.wrong_state', { state, act });
    if (Object.keys(merged.after).length === 0 && text === '' && papers.length === 0)
      throw new DomainError('common.nothing_changed', {});
    const version = await writeDeliverable(tools, row, toColumns(merged.after));
    const actId = await noteEvent(tools, row, { kind: act, day, percent, text, before, correctsId: null });
    if (after.actualOn !== before.actualOn) {
      const said = { ...NOTHING_SAID, reason: text === '' ? null : text };
      await noteMove(tools, row, { field: 'actual', from: before.actualOn, to: after.actualOn, ...said });
    }
    const papersFacts = await addPapers(tools, await takerOf(tools, row), { papers, actId });
    const told = { action: PAST[act], version, ...merged, reason: text === '' ? null : text };
    return {
      result: { id: row.id, version, state: after.state },
      events: [deliverableFact(row, told), ...papersFacts],
    };
  },
});
