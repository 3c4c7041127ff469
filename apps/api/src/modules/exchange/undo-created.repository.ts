import { DomainError } from '@counterpart/domain/shared/errors';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import { forgetSummaries } from '../procedures/index.ts';
import { overChunks } from './in-chunks.ts';
import type { AccountRow, Undo } from './undo-account.repository.ts';
import { type ChangedTable, programmeIdOf } from './write-updated.ts';

/** Takes away what an import created, dependants first. Errors: import.not_undoable where a record is in use elsewhere */
export async function removeCreated(tools: CommandTools, undo: Undo): Promise<Fact[]> {
  const programmes = idsOf(undo.of('programme', 'created'));
  const instruments = idsOf(undo.of('instrument', 'created'));
  try {
    await forgetDerived(tools, undo, { programmes, instruments });
    await tools.tx.deleteFrom('lender_snapshot').where('import_id', '=', undo.importId).execute();
    await tools.tx.deleteFrom('import_source').where('import_id', '=', undo.importId).execute();
    await deleteWhere(tools, 'milestone', { column: 'instrument_id', keys: instruments });
    await deleteWhere(tools, 'financing_line', { column: 'id', keys: idsOf(undo.of('financing_line', 'created')) });
    await deleteWhere(tools, 'instrument', { column: 'id', keys: instruments });
    await leavePartners(tools, undo, programmes);
    await deleteWhere(tools, 'programme', { column: 'id', keys: programmes });
  } catch (error) {
    if (!tools.adapter.isReferenced(error)) throw error;
    throw new DomainError('import.not_undoable', { reason: 'in_use', changed: [] });
  }
  return (['programme', 'instrument', 'financing_line'] as const).flatMap((table) =>
    undo.of(table, 'created').map((line) => removalFact(undo, table, line)),
  );
}

/** What was worked out for these programmes goes first; facts about them bring it back where they stay. */
async function forgetDerived(tools: CommandTools, undo: Undo, { programmes, instruments }: Created): Promise<void> {
  const { tx } = tools;
  const around = new Set(programmes);
  for (const row of undo.current.instrument.values()) around.add(String(row['programme_id']));
  await overChunks([...around], async (part) => {
    await forgetSummaries(tx, part);
    return [];
  });
  await forgetWords(tools, 'programme', programmes);
  await forgetWords(tools, 'instrument', instruments);
}

async function forgetWords(tools: CommandTools, entity: string, keys: readonly string[]): Promise<void> {
  await overChunks(keys, (part) =>
    tools.tx.deleteFrom('search_entry').where('entity', '=', entity).where('entity_id', 'in', part).execute(),
  );
}

/** The partner leaves created programmes, and those it had joined by this import. */
async function leavePartners(tools: CommandTools, undo: Undo, programmes: readonly string[]): Promise<void> {
  await deleteWhere(tools, 'programme_partner', { column: 'programme_id', keys: programmes });
  for (const line of undo.joined) {
    const { partner_id } = JSON.parse(line.before ?? '{}') as { partner_id: string };
    await tools.tx
      .deleteFrom('programme_partner')
      .where('programme_id', '=', line.entity_id)
      .where('partner_id', '=', partner_id)
      .execute();
  }
}

type Doomed = 'milestone' | 'financing_line' | 'instrument' | 'programme' | 'programme_partner';
type Created = { readonly programmes: readonly string[]; readonly instruments: readonly string[] };

async function deleteWhere(
  tools: CommandTools,
  table: Doomed,
  { column, keys }: { column: 'id' | 'instrument_id' | 'programme_id'; keys: readonly string[] },
): Promise<void> {
  await overChunks(keys, (part) =>
    tools.tx
      .deleteFrom(table)
      .where(column as never, 'in', part as never)
      .execute(),
  );
}

function removalFact(undo: Undo, table: ChangedTable & Fact['entity'], line: AccountRow): Fact {
  const row = undo.current[table].get(line.entity_id);
  const partnerId = row?.['partner_id'];
  return {
    action: `${table}.removed`,
    entity: table,
    entityId: line.entity_id,
    version: line.version_after + 1,
    programmeId: row ? programmeIdOf(table, row) : null,
    partnerId: typeof partnerId === 'string' ? partnerId : null,
    before: { record: line.record },
    after: null,
    reason: undo.reason,
  };
}

function idsOf(rows: readonly AccountRow[]): string[] {
  return rows.map((row) => row.entity_id);
}
