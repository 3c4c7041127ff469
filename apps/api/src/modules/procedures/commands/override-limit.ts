import { maySteerFile } from '@counterpart/domain/holding/holding.policy';
import { LIMIT_UNITS } from '@counterpart/domain/procedures/procedure.types';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { clockOf } from '../clocks.repository.ts';
import { loadStep, milestoneFact, touchMilestone } from '../milestone-subject.repository.ts';

const input = z.strictObject({
  milestoneId: idSchema('milestone'),
  /** Null gives the step back to the procedure's own limit. */
  limit: z.strictObject({ n: z.number().int().min(1).max(3650), unit: z.enum(LIMIT_UNITS) }).nullable(),
  reason: lineSchema(500),
  document: lineSchema(300),
});

/** Gives one step of one file a limit of its own. The limits it had before stay on record, with who, why and on what paper. */
export const overrideLimit = defineCommand({
  name: 'procedures.overrideLimit',
  input,
  subject: (tools, { milestoneId }) => loadStep(tools, milestoneId),
  authorize: (actor) => maySteerFile(actor),
  run: async (tools, { limit, reason, document }, { row }) => {
    if (reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    if (document === '') throw new DomainError('common.reason_required', { field: 'document' });
    const { overrides } = await clockOf(tools.tx, row);
    const last = overrides.at(-1);
    const before = { limitDays: last?.days ?? null, limitUnit: last?.unit ?? null };
    const after = { limitDays: limit?.n ?? null, limitUnit: limit?.unit ?? null };
    if (before.limitDays === after.limitDays && before.limitUnit === after.limitUnit) {
      throw new DomainError('common.nothing_changed', {});
    }
    const version = await touchMilestone(tools, row, {});
    const id = tools.newId('limitOverride');
    await tools.tx
      .insertInto('limit_override')
      .values({
        id,
        milestone_id: row.id,
        instrument_id: row.instrument_id,
        programme_id: row.programme_id,
        partner_id: row.partner_id,
        days: after.limitDays,
        unit: after.limitUnit,
        reason,
        document,
        at: tools.now,
        actor_id: tools.actor.userId,
        actor_name: tools.actor.name,
      })
      .execute();
    return {
      result: { id, milestoneId: row.id, version },
      events: [
        milestoneFact(row, {
          action: 'milestone.limit_overridden',
          version,
          before,
          after: { ...after, limitDocument: document },
          reason,
        }),
      ],
    };
  },
});
