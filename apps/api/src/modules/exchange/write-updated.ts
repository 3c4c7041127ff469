import { letOthersIn } from '@counterpart/db/insert-rows';
import { indexWords } from '@counterpart/db/search';
import type { Tables } from '@counterpart/db/tables/tables';
import type { LineRemoval, RecordUpdate } from '@counterpart/domain/exchange/import-plan.types';
import { snakeCase, toColumns } from '@counterpart/domain/shared/fields';
import { type CommandTools, StaleWrite } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import { ledgerRows } from '../procedures/index.ts';
import { programmeDocument, titleSortKey } from '../programmes/index.ts';
import { groupBy, overChunks } from './in-chunks.ts';
import type { ImportWork } from './write-created.ts';

/** Tables whose rows an import changes; each has a version. */
export type ChangedTable = 'programme' | 'instrument' | 'milestone' | 'financing_line';

type ChangedRow = { id: string; version: number } & Readonly<Record<string, unknown>>;

/** Writes the values that a plan moves, each only if the record still is as the comparison saw it. */
export async function writeUpdated(tools: CommandTools, work: ImportWork): Promise<void> {
  const { plan } = work;
  await updateAll(tools, work, { table: 'programme', updates: plan.programmeUpdates });
  await updateAll(tools, work, { table: 'instrument', updates: plan.instrumentUpdates });
  await updateAll(tools, work, { table: 'milestone', updates: plan.milestoneUpdates });
  await updateAll(tools, work, { table: 'financing_line', updates: plan.lineUpdates });
  await removeLines(tools, work);
}

/** The rows of a table by their ids. */
export async function rowsById(tools: CommandTools, table: ChangedTable, ids: readonly string[]) {
  const rows = await overChunks(ids, (part) =>
    tools.tx.selectFrom(table).selectAll().where('id', 'in', part).execute(),
  );
  return new Map(rows.map((row) => [row.id, row as unknown as ChangedRow]));
}

async function updateAll(
  tools: CommandTools,
  work: ImportWork,
  { table, updates }: { table: ChangedTable; updates: readonly RecordUpdate[] },
): Promise<void> {
  const current = await rowsById(
    tools,
    table,
    updates.map((update) => update.id),
  );
  for (const [index, update] of updates.entries()) {
    const row = current.get(update.id);
    if (!row || row.version !== update.version) throw new StaleWrite();
    const columns = columnsOf(table, row, update.after);
    await writeRow(tools, table, { row, columns });
    noteUpdate(work, table, { update, row, columns });
    if (table === 'programme') await reindex(tools, { ...row, ...columns });
    if (table === 'milestone') await writeLedger(tools, work, { update, row });
    if (index % 50 === 49) await letOthersIn();
  }
}

/** The columns to write; a title takes its sort key along. */
function columnsOf(table: ChangedTable, row: ChangedRow, after: RecordUpdate['after']): Record<string, unknown> {
  const columns: Record<string, unknown> = toColumns(after);
  if ((table === 'programme' || table === 'instrument') && 'title_en' in columns) {
    columns['sort_key'] = titleSortKey(String(row['title_vi']), String(columns['title_en']));
  }
  return columns;
}

/** Writes columns of a row as its next version. Errors: StaleWrite */
export async function writeRow(
  tools: CommandTools,
  table: ChangedTable,
  { row, columns }: { row: ChangedRow; columns: Readonly<Record<string, unknown>> },
): Promise<void> {
  await writeVersioned(tools, table, row, columns);
}

/** A changed programme is found by its new words. */
export async function reindex(tools: CommandTools, row: Readonly<Record<string, unknown>>): Promise<void> {
  await indexWords(tools.tx, [programmeDocument(row as unknown as Tables['programme'])]);
}

type Written = {
  readonly update: RecordUpdate;
  readonly row: ChangedRow;
  readonly columns: Readonly<Record<string, unknown>>;
};

function noteUpdate(work: ImportWork, table: ChangedTable, { update, row, columns }: Written): void {
  const version = row.version + 1;
  work.account.note({
    row: update.row,
    record: update.record,
    entity: table,
    entityId: row.id,
    action: 'updated',
    versionAfter: version,
    before: Object.fromEntries(Object.keys(columns).map((column) => [column, row[column] ?? null])),
    fields: update.told,
  });
  const before = Object.keys(update.after).map((field) => [field, row[snakeCase(field)] ?? null]);
  work.facts.push({
    action: `${table}.updated`,
    entity: table,
    entityId: row.id,
    version,
    programmeId: programmeIdOf(table, row),
    partnerId: work.frame.lender.partnerId,
    before: Object.fromEntries(before) as Record<string, unknown>,
    after: update.after,
    reason: work.reason,
  });
}

/** The programme a row belongs to. */
export function programmeIdOf(table: ChangedTable, row: ChangedRow): string {
  return table === 'programme' ? row.id : String(row['programme_id']);
}

async function writeLedger(
  tools: CommandTools,
  work: ImportWork,
  { update, row }: { update: RecordUpdate; row: ChangedRow },
): Promise<void> {
  const milestone = row as unknown as Tables['milestone'];
  const before = { baselineOn: milestone.baseline_on, plannedOn: milestone.planned_on, actualOn: milestone.actual_on };
  const movement = { row: milestone, before, after: update.after, reason: work.reason, document: null };
  await tools.tx.insertInto('date_revision').values(ledgerRows(tools, movement)).execute();
}

async function removeLines(tools: CommandTools, work: ImportWork): Promise<void> {
  const removals = groupBy(work.plan.lineRemovals, (removal) => removal.id);
  const rows = await rowsById(tools, 'financing_line', [...removals.keys()]);
  for (const [id, [removal]] of removals) {
    const row = rows.get(id);
    if (!removal || !row || row.version !== removal.version) throw new StaleWrite();
    await tools.tx.deleteFrom('financing_line').where('id', '=', id).execute();
    noteRemoval(work, removal, row);
  }
}

function noteRemoval(work: ImportWork, removal: LineRemoval, row: ChangedRow): void {
  const line = row as unknown as Tables['financing_line'];
  const version = line.version + 1;
  work.account.note({
    row: removal.row,
    record: removal.record,
    entity: 'financing_line',
    entityId: line.id,
    action: 'removed',
    versionAfter: version,
    before: row,
    fields: [{ field: 'amountMinor', old: line.amount_minor, new: null }],
  });
  work.facts.push({
    action: 'financing_line.removed',
    entity: 'financing_line',
    entityId: line.id,
    version,
    programmeId: line.programme_id,
    partnerId: line.partner_id,
    before: {
      partnerId: line.partner_id,
      kind: line.kind,
      amountMinor: line.amount_minor,
      currency: line.currency,
      note: line.note,
    },
    after: null,
    reason: work.reason,
  });
}
