import type { Tables } from '@counterpart/db/tables/tables';
import { type CommandTools, StaleWrite } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import type { StoredIndicator } from './deliverables.repository.ts';

/** Writes changed columns of an indicator and returns its new version. Errors: StaleWrite */
export async function writeIndicator(
  tools: CommandTools,
  row: Pick<StoredIndicator, 'id' | 'version'>,
  columns: Partial<Tables['indicator']>,
): Promise<number> {
  const version = row.version + 1;
  const written = await tools.tx
    .updateTable('indicator')
    .set({ ...columns, version, updated_at: tools.now, updated_by: tools.actor.userId })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (written.numUpdatedRows !== 1n) throw new StaleWrite();
  return version;
}

/** A fact about an indicator; like those of deliverables it stays on our side. */
export function indicatorFact(
  row: Pick<StoredIndicator, 'id' | 'programme_id' | 'title_vi' | 'title_en'>,
  told: Pick<Fact, 'action' | 'version' | 'before' | 'after'>,
): Fact {
  return {
    ...told,
    entity: 'indicator',
    entityId: row.id,
    programmeId: row.programme_id,
    named: { indicator: row.title_vi || row.title_en },
    isInternal: true,
  };
}
