import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { toColumns } from '@counterpart/domain/shared/fields';
import { lineSchema, textSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import type { CommandTools } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { Fact } from '../../kernel/facts.ts';
import { mergeEdit } from '../../kernel/merge.ts';
import type { MilestoneRow } from './instruments.repository.ts';
import { noteDossierDays } from './dossier-days.ts';
import { ledgerRows } from './slip-ledger.ts';

/** What of a milestone may be changed. */
export const milestonePatchSchema = z.strictObject({
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

/** A change to a milestone as its author saw it, with what was said about it. */
export type MilestoneChange = {
  readonly version: number;
  readonly patch: z.output<typeof milestonePatchSchema>;
  readonly reason?: string | undefined;
  readonly document?: string | undefined;
  /** Who asked for a day to be moved. */
  readonly askedBy?: string | undefined;
};

/**
 * Changes a milestone for whoever was found to have the right, and writes the slip ledger and the dossier's events.
 * Errors: common.conflict, common.nothing_changed, date.in_future, clock.*
 */
export async function changeMilestone(tools: CommandTools, row: MilestoneRow, change: MilestoneChange) {
  const { version, patch, reason = null, document = null, askedBy = null } = change;
  const { before, after } = await mergeEdit(
    tools,
    { entity: 'milestone', entityId: row.id, baseVersion: version, patch },
    editable(row),
  );
  if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
  if (after.actualOn && after.actualOn > tools.today) {
    throw new DomainError('date.in_future', { field: 'actualOn', day: after.actualOn, today: tools.today });
  }
  await noteDossierDays(tools, row, { after, reason, document });
  const next = await save(tools, row, after);
  const moved = ledgerRows(tools, { row, before, after: { ...after, ...next }, reason, document, askedBy });
  if (moved.length > 0) await tools.tx.insertInto('date_revision').values(moved).execute();
  const fact: Fact = {
    action: 'milestone.updated',
    entity: 'milestone',
    entityId: row.id,
    version: next.version,
    programmeId: row.programme_id,
    partnerId: row.partner_id,
    before,
    after,
    reason,
  };
  return { result: { id: row.id, version: next.version, inverse: before }, events: [fact] as const };
}

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
async function save(tools: CommandTools, row: MilestoneRow, after: z.output<typeof milestonePatchSchema>) {
  const baselineOn = row.baseline_on === null && after.plannedOn ? { baselineOn: after.plannedOn } : {};
  const version = await writeVersioned(tools, 'milestone', row, toColumns({ ...after, ...baselineOn }));
  return { version, ...baselineOn };
}
