import { mayUpdateMilestone } from '@counterpart/domain/milestones/milestone.policy';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { mayRecordSigned } from '@counterpart/domain/signing/signing.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { changeMilestone, milestonePatchSchema } from '../change-milestone.ts';
import { effectivenessActOf, refuseUnreadyEffect } from '../effectiveness-guard.ts';
import { loadMilestone } from '../instruments.repository.ts';
import { refuseUnreadySigning, signingActOf } from '../signing-guard.ts';

const input = z.strictObject({
  id: idSchema('milestone'),
  version: z.number().int(),
  patch: milestonePatchSchema,
  reason: lineSchema(500).optional(),
  document: lineSchema(300).optional(),
  askedBy: lineSchema(200).optional(),
});

/** Records days, a reason or a note on a milestone. Every day that moves leaves a row in the slip ledger. */
export const updateMilestone = defineCommand({
  name: 'procedures.updateMilestone',
  input,
  subject: async (tools, { id, patch }) => {
    const row = await loadMilestone(tools.tx, tools.scope, id);
    const programme = await tools.tx
      .selectFrom('programme')
      .select('managing_agency_id')
      .where('id', '=', row.programme_id)
      .executeTakeFirstOrThrow();
    const act = patch.actualOn === undefined ? null : await signingActOf(tools.tx, row);
    const effect = patch.actualOn === undefined ? null : await effectivenessActOf(tools.tx, row);
    return { row, managingAgencyId: programme.managing_agency_id, act, effect };
  },
  authorize: (actor, { row, managingAgencyId, act }) =>
    (act === null || mayRecordSigned(actor)) &&
    mayUpdateMilestone(actor, {
      responsible: row.responsible_role as ResponsibleRole,
      agencyId: row.agency_id,
      partnerId: row.partner_id,
      managingAgencyId,
    }),
  run: async (tools, change, { row, act, effect }) => {
    if (effect && change.patch.actualOn !== undefined) refuseUnreadyEffect(effect, change.patch.actualOn);
    if (act?.kind === 'signed' && change.patch.actualOn) refuseUnreadySigning(act, change.patch.actualOn);
    return changeMilestone(tools, row, change);
  },
});
