import { mayDecideLapse } from '@counterpart/domain/effectiveness/effectiveness.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { setInstrumentSideState } from '../../procedures/index.ts';
import { deadlinesOf, deadlineView, decisionsOf } from '../deadlines.ts';
import { loadEffectiveness, recordedDay } from '../effectiveness-file.ts';
import { writeDecision } from '../effectiveness.write.ts';

const filled = (max: number) => lineSchema(max).pipe(z.string().min(1));

/** What an instrument becomes that lapsed, or was terminated. */
const SIDE_STATE = { lapsed: 'CANCELLED', terminated: 'TERMINATED' } as const;

/**
 * Records what becomes of an instrument whose deadline of effectiveness has passed without an extension. The decision
 * stays on record and takes the instrument out of the flow.
 * Errors: effectiveness.deadline_running, effectiveness.deadline_missing, effectiveness.already_effective,
 * date.order, date.in_future
 */
export const decideLapse = defineCommand({
  name: 'effectiveness.decideLapse',
  input: z.strictObject({
    instrumentId: idSchema('instrument'),
    outcome: z.enum(['lapsed', 'terminated']),
    on: daySchema,
    reason: filled(500),
    document: filled(300),
  }),
  subject: (tools, { instrumentId }) => loadEffectiveness(tools.tx, tools.scope, instrumentId),
  authorize: (actor) => mayDecideLapse(actor),
  run: async (tools, { instrumentId, outcome, on, reason, document }, { row, ...file }) => {
    const effectiveOn = recordedDay({ row, ...file }, 'effective');
    if (effectiveOn !== null) throw new DomainError('effectiveness.already_effective', { day: effectiveOn });
    const entries = (await deadlinesOf(tools.tx, [row])).get(row.id) ?? [];
    const decisions = (await decisionsOf(tools.tx, [row.id])).get(row.id) ?? [];
    const { state, currentOn } = deadlineView(entries, { effectiveOn, decisions }, tools.today);
    if (currentOn === null) throw new DomainError('effectiveness.deadline_missing', {});
    if (state === 'decided') throw new DomainError('common.nothing_changed', {});
    if (state !== 'passed') throw new DomainError('effectiveness.deadline_running', { day: currentOn });
    if (on > tools.today) throw new DomainError('date.in_future', { field: 'on', day: on, today: tools.today });
    const decision = await writeDecision(tools, row, { kind: outcome, on, reason, document, missing: [] });
    const sideState = SIDE_STATE[outcome];
    if (row.side_state === sideState) return { result: { instrumentId, outcome }, events: [decision] as const };
    const moved = await setInstrumentSideState.run(tools, { id: row.id, sideState, reason }, row);
    return { result: { instrumentId, outcome }, events: [decision, ...moved.events] as const };
  },
});
