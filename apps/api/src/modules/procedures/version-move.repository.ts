import type { InstrumentFile } from '@counterpart/domain/milestones/milestone.types';
import { planMove, type VersionMove } from '@counterpart/domain/milestones/version-move.rules';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import type { Reader } from '@counterpart/db/open';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { toFile } from './instrument-file.ts';
import { type ClockedMilestone, type InstrumentRow, milestonesOf } from './instruments.repository.ts';
import { templateOf, templatesById } from './templates.repository.ts';

/** A planned move of an instrument to another version of its procedure. */
export type PlannedMove = {
  readonly file: InstrumentFile;
  readonly milestones: readonly ClockedMilestone[];
  readonly from: ProcedureTemplate;
  readonly to: ProcedureTemplate;
  readonly move: VersionMove;
};

/**
 * Plans the move of an instrument to a published version of the same procedure.
 * Errors: common.not_found, common.nothing_changed, procedure.not_published, procedure.other_procedure
 */
export async function plannedMove(reader: Reader, row: InstrumentRow, procedureId: string): Promise<PlannedMove> {
  const target = await reader
    .selectFrom('procedure_template')
    .selectAll()
    .where('id', '=', procedureId)
    .executeTakeFirst();
  if (!target) throw notFound('procedure_template');
  if (target.id === row.procedure_id) throw new DomainError('common.nothing_changed', {});
  const from = (await templatesById(reader, [row.procedure_id])).get(row.procedure_id);
  if (!from) throw notFound('procedure_template');
  if (target.code !== from.code) throw new DomainError('procedure.other_procedure', { code: from.code });
  if (target.status !== 'published') {
    throw new DomainError('procedure.not_published', { code: target.code, versionNo: target.version_no });
  }
  const milestones = await milestonesOf(reader, [row.id]);
  const file = toFile(row, from, milestones);
  const to = templateOf(target);
  return { file, milestones, from, to, move: planMove(file, to) };
}
