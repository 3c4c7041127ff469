import type { Tables } from '@counterpart/db/tables/tables';
import type { CommandTools } from '../../kernel/command.ts';
import type { MilestoneRow } from './instruments.repository.ts';

/** What moved on a milestone, and what was said about it. */
export type Movement = {
  readonly row: Pick<MilestoneRow, 'id' | 'instrument_id' | 'programme_id' | 'partner_id' | 'delay_reason_code'> &
    Partial<Pick<MilestoneRow, 'planned_on'>>;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  readonly document: string | null;
  /** Who asked for it, where that is not who wrote it down. */
  readonly askedBy?: string | null;
};

const LEDGER_FIELDS = [
  ['baselineOn', 'baseline'],
  ['plannedOn', 'planned'],
  ['actualOn', 'actual'],
] as const;

/**
 * The ledger's rows for a movement: one per day that changed, old beside new. A reason given afterwards, without a
 * move, is a row of its own whose old and new day are the planned one.
 */
export function ledgerRows(tools: CommandTools, movement: Movement): Tables['date_revision'][] {
  const { row, before, after } = movement;
  const moved = LEDGER_FIELDS.filter(([field]) => field in after);
  if (moved.length === 0 && after['delayReasonCode'] && row.planned_on) {
    const unmoved = { plannedOn: row.planned_on };
    return ledgerRows(tools, { ...movement, before: unmoved, after: { ...after, ...unmoved } });
  }
  return moved.map(([field, kind]) => ({
    id: tools.newId('revision'),
    milestone_id: row.id,
    instrument_id: row.instrument_id,
    programme_id: row.programme_id,
    partner_id: row.partner_id,
    field: kind,
    old_on: (before[field] as string | null | undefined) ?? null,
    new_on: (after[field] as string | null | undefined) ?? null,
    reason_code: (after['delayReasonCode'] as string | null | undefined) ?? row.delay_reason_code,
    reason: movement.reason,
    document: movement.document,
    asked_by: movement.askedBy ?? null,
    at: tools.now,
    actor_id: tools.actor.userId,
    actor_name: tools.actor.name,
  }));
}
