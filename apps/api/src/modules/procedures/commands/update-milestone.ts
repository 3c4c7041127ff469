import { mayUpdateMilestone } from '@counterpart/domain/milestones/milestone.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema, textSchema } from '@counterpart/domain/shared/input-schemas';
import { toColumns } from '@counterpart/domain/shared/fields';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import { z } from 'zod';
import { type CommandTools, defineCommand, StaleWrite } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadMilestone, type MilestoneRow } from '../instruments.repository.ts';
import { ledgerRows } from '../slip-ledger.ts';

const patchSchema = z.strictObject({
  plannedOn: daySchema.nullable().optional(),
  actualOn: daySchema.nullable().optional(),
  heldSinceOn: daySchema.nullable().optional(),
  dossierReceivedOn: daySchema.nullable().optional(),
  dossierCompleteOn: daySchema.nullable().optional(),
  isNotApplicable: z.boolean().optional(),
  delayReasonCode: z
    .string()
    .regex(/^[A-Z_]{2,40}$/)
    .nullable()
    .optional(),
  note: textSchema(4000).optional(),
  evidence: lineSchema(500).optional(),
});

const input = z.strictObject({
  id: idSchema('milestone'),
  version: z.number().int(),
  patch: patchSchema,
  reason: lineSchema(500).optional(),
  document: lineSchema(300).optional(),
});

/** Records days, a reason or a note on a milestone. Every day that moves leaves a row in the slip ledger. */
export const updateMilestone = defineCommand({
  name: 'procedures.updateMilestone',
  input,
  subject: async (tools, { id }) => {
    const row = await loadMilestone(tools.tx, tools.scope, id);
    const programme = await tools.tx
      .selectFrom('programme')
      .select('managing_agency_id')
      .where('id', '=', row.programme_id)
      .executeTakeFirstOrThrow();
    return { row, managingAgencyId: programme.managing_agency_id };
  },
  authorize: (actor, { row, managingAgencyId }) =>
    mayUpdateMilestone(actor, {
      responsible: row.responsible_role as ResponsibleRole,
      agencyId: row.agency_id,
      partnerId: row.partner_id,
      managingAgencyId,
    }),
  run: async (tools, { version, patch, reason, document }, { row }) => {
    const { before, after } = await mergeEdit(
      tools,
      { entity: 'milestone', entityId: row.id, baseVersion: version, patch },
      editable(row),
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    if (after.actualOn && after.actualOn > tools.today) {
      throw new DomainError('date.in_future', { field: 'actualOn', day: after.actualOn, today: tools.today });
    }
    const next = await save(tools, row, after);
    const moved = ledgerRows(tools, {
      row,
      before,
      after: { ...after, ...next },
      reason: reason ?? null,
      document: document ?? null,
    });
    if (moved.length > 0) await tools.tx.insertInto('date_revision').values(moved).execute();
    return {
      result: { id: row.id, version: next.version, inverse: before },
      events: [
        {
          action: 'milestone.updated',
          entity: 'milestone',
          entityId: row.id,
          version: next.version,
          programmeId: row.programme_id,
          partnerId: row.partner_id,
          before,
          after,
          reason: reason ?? null,
        },
      ],
    };
  },
});

function editable(row: MilestoneRow) {
  return {
    version: row.version,
    plannedOn: row.planned_on,
    actualOn: row.actual_on,
    heldSinceOn: row.held_since_on,
    dossierReceivedOn: row.dossier_received_on,
    dossierCompleteOn: row.dossier_complete_on,
    isNotApplicable: row.is_not_applicable === 1,
    delayReasonCode: row.delay_reason_code,
    note: row.note,
    evidence: row.evidence,
  };
}

/** The first planned day is also the baseline, which never moves again. */
async function save(tools: CommandTools, row: MilestoneRow, after: z.output<typeof patchSchema>) {
  const version = row.version + 1;
  const baselineOn = row.baseline_on === null && after.plannedOn ? { baselineOn: after.plannedOn } : {};
  const written = await tools.tx
    .updateTable('milestone')
    .set({ ...toColumns({ ...after, ...baselineOn }), version, updated_at: tools.now, updated_by: tools.actor.userId })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (written.numUpdatedRows !== 1n) throw new StaleWrite();
  return { version, ...baselineOn };
}
