import { maySteerFile } from '@counterpart/domain/holding/holding.policy';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadStep, touchMilestone } from '../milestone-subject.repository.ts';

const input = z.strictObject({
  milestoneId: idSchema('milestone'),
  /** Null leaves it to whoever the step's role stands for on this file. */
  agencyId: idSchema('agency').nullable(),
  reason: lineSchema(500).default(''),
});

/** Says which agency acts in a step of one file. */
export const setHolder = defineCommand({
  name: 'procedures.setHolder',
  input,
  subject: (tools, { milestoneId }) => loadStep(tools, milestoneId),
  authorize: (actor) => maySteerFile(actor),
  run: async (tools, { agencyId, reason }, { row }) => {
    if (row.responsible_role === 'PARTNER') {
      throw new DomainError('milestone.partner_acts', { stepCode: row.step_code });
    }
    if (row.agency_id === agencyId) throw new DomainError('common.nothing_changed', {});
    if (agencyId !== null) {
      const found = await tools.tx.selectFrom('agency').select('id').where('id', '=', agencyId).executeTakeFirst();
      if (!found) throw notFound('agency');
    }
    const version = await touchMilestone(tools, row, { agency_id: agencyId });
    return {
      result: { milestoneId: row.id, version, inverse: { agencyId: row.agency_id } },
      events: [
        {
          action: 'milestone.holder_set',
          entity: 'milestone',
          entityId: row.id,
          version,
          programmeId: row.programme_id,
          partnerId: row.partner_id,
          before: { agencyId: row.agency_id },
          after: { agencyId },
          reason: reason || null,
        },
      ],
    };
  },
});
