import type { Tables } from '@counterpart/db/tables/tables';
import type { CommandTools } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { Fact } from '../../kernel/facts.ts';
import type { StoredIndicator } from './deliverables.repository.ts';

/** Writes changed columns of an indicator and returns its new version. Errors: StaleWrite */
export async function writeIndicator(
  tools: CommandTools,
  row: Pick<StoredIndicator, 'id' | 'version'>,
  columns: Partial<Tables['indicator']>,
): Promise<number> {
  return writeVersioned(tools, 'indicator', row, columns);
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
