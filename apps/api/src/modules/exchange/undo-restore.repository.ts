import { insertRows, letOthersIn } from '@counterpart/db/insert-rows';
import type { Tables } from '@counterpart/db/tables/tables';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import { ledgerRows } from '../procedures/index.ts';
import { type AccountRow, CHANGED_TABLES, type Undo } from './undo-account.repository.ts';
import { type ChangedTable, programmeIdOf, reindex, writeRow } from './write-updated.ts';

/** Puts back what an import changed or took away; versions go on, so that no stale edit slips through. */
export async function restoreBefore(tools: CommandTools, undo: Undo): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const table of CHANGED_TABLES) {
    for (const [index, line] of undo.of(table, 'updated').entries()) {
      facts.push(await restore(tools, undo, { table, line }));
      if (index % 50 === 49) await letOthersIn();
    }
  }
  return [...facts, ...(await bringBack(tools, undo))];
}

async function restore(
  tools: CommandTools,
  undo: Undo,
  { table, line }: { table: ChangedTable; line: AccountRow },
): Promise<Fact> {
  const row = undo.current[table].get(line.entity_id);
  if (!row) throw new Error(`${table} ${line.entity_id} is in the account of an import and not in the register`);
  const columns = JSON.parse(line.before ?? '{}') as Record<string, unknown>;
  await writeRow(tools, table, { row, columns });
  const next = { ...row, ...columns };
  if (table === 'programme') await reindex(tools, next);
  if (table === 'milestone') await writeLedger(tools, undo, { row, columns });
  const partnerId = row['partner_id'];
  return {
    action: `${table}.restored`,
    entity: table,
    entityId: row.id,
    version: row.version + 1,
    programmeId: programmeIdOf(table, row),
    partnerId: typeof partnerId === 'string' ? partnerId : null,
    before: fieldsOf(Object.keys(columns), row),
    after: fieldsOf(Object.keys(columns), next),
    reason: undo.reason,
  };
}

/** Columns under the names that edits and histories use: `planned_on` is `plannedOn`. */
function fieldsOf(columns: readonly string[], row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named = columns
    .filter((column) => column !== 'sort_key')
    .map((column) => [column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), row[column] ?? null]);
  return Object.fromEntries(named) as Record<string, unknown>;
}

async function writeLedger(
  tools: CommandTools,
  undo: Undo,
  { row, columns }: { row: { id: string } & Readonly<Record<string, unknown>>; columns: Record<string, unknown> },
): Promise<void> {
  const names = Object.keys(columns);
  const movement = {
    row: row as unknown as Tables['milestone'],
    before: fieldsOf(names, row),
    after: fieldsOf(names, columns),
    reason: undo.reason,
    document: null,
  };
  await tools.tx.insertInto('date_revision').values(ledgerRows(tools, movement)).execute();
}

/** Rows that the import took away come back as they were. */
async function bringBack(tools: CommandTools, undo: Undo): Promise<Fact[]> {
  const { tx, adapter } = tools;
  const rows = Map.groupBy(undo.removed, (line) => line.entity);
  const before = (entity: string): never[] =>
    (rows.get(entity) ?? []).map((line) => JSON.parse(line.before ?? '{}') as never);
  await insertRows({ tx, adapter, table: 'financing_line' }, before('financing_line'));
  await insertRows({ tx, adapter, table: 'lender_snapshot' }, before('lender_snapshot'));
  await insertRows({ tx, adapter, table: 'import_source' }, before('import_source'));
  const lines = before('financing_line') as Tables['financing_line'][];
  return lines.map((line) => ({
    action: 'financing_line.restored',
    entity: 'financing_line',
    entityId: line.id,
    version: line.version,
    programmeId: line.programme_id,
    partnerId: line.partner_id,
    before: null,
    after: { amountMinor: line.amount_minor, currency: line.currency, kind: line.kind, note: line.note },
    reason: undo.reason,
  }));
}
