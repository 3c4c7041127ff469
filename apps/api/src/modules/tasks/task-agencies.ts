import type { Tx } from '@counterpart/db/open';
import { DomainError } from '@counterpart/domain/shared/errors';
import { isPlainDate, type PlainDate } from '@counterpart/domain/shared/plain-date';
import type { CommandTools } from '../../kernel/command.ts';
import type { TaskFile } from './task.repository.ts';

/** Writes who leads and who supports a task; a lead agency named among the supporting ones leads only. */
export async function writeAgencies(
  tx: Tx,
  taskId: string,
  { leadId, supportIds }: { leadId: string; supportIds: readonly string[] },
): Promise<void> {
  await tx.deleteFrom('task_agency').where('task_id', '=', taskId).execute();
  const support = [...new Set(supportIds)].filter((id) => id !== leadId);
  await tx
    .insertInto('task_agency')
    .values([
      { task_id: taskId, agency_id: leadId, role: 'lead' },
      ...support.map((id) => ({ task_id: taskId, agency_id: id, role: 'support' })),
    ])
    .execute();
}

/** Makes another agency lead; the supporting ones stay. */
export async function setLead(tx: Tx, file: TaskFile, leadId: string): Promise<void> {
  await writeAgencies(tx, file.row.id, { leadId, supportIds: file.supportIds });
}

/** Errors: common.not_found for an agency that the register does not know, or one that is gone on the day */
export async function refuseUnknownAgencies(
  { tx }: CommandTools,
  ids: readonly string[],
  on: PlainDate,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await tx.selectFrom('agency').select(['id', 'valid_to']).where('id', 'in', wanted).execute();
  const standing = found.filter((one) => one.valid_to === null || !isPlainDate(one.valid_to) || one.valid_to >= on);
  if (standing.length !== wanted.length) throw new DomainError('common.not_found', { entity: 'agency' });
}
