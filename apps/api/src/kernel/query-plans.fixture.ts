import type { Database, Reader } from '@counterpart/db/open';
import { createQueryId, CompiledQuery, type KyselyPlugin, sql } from 'kysely';

/** One statement as it was sent. */
export type Sent = { readonly sql: string; readonly parameters: readonly unknown[] };

/** A register that writes down every statement its reader is asked. */
export function listening(db: Database): { readonly db: Database; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      const { sql: text, parameters } = db.read.getExecutor().compileQuery(node, createQueryId());
      sent.push({ sql: text, parameters });
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: { ...db, read: db.read.withPlugin(plugin) }, sent };
}

/** Tables that stay small however large the register grows: reference lists kept whole in clients. */
const SMALL = new Set([
  'partner',
  'agency',
  'person',
  'holiday',
  'procedure_template',
  'import_run',
  'app_user',
  'partner_exit',
  'urging_rule',
]);

/** What is wrong with how the engine goes about a statement, each with the line of its plan. */
export type Fault = { readonly kind: 'walks a table' | 'sorts a viewpoint'; readonly line: string };

/**
 * Asks SQLite for its plan of a statement and finds what grows with the register: a walk over a table that grows,
 * or a sort of everything that a viewpoint shows.
 */
export async function faultsOfPlan(read: Reader, { sql: text, parameters }: Sent): Promise<Fault[]> {
  const { rows } = await read.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`explain query plan ${text}`, [...parameters]),
  );
  const lines = rows.map((row) => row.detail);
  const tables = tablesByAlias(text);
  // A set that the statement itself made holds what was found, however large the tables are.
  for (const line of lines) tables.delete(/^MATERIALIZE (\w+)/.exec(line)?.[1] ?? '');
  const isSorted = lines.some((line) => line.startsWith('USE TEMP B-TREE FOR ORDER BY'));
  return lines.flatMap((line): Fault[] => {
    const table = tables.get(/^SCAN (\w+)/.exec(line)?.[1] ?? '');
    if (table !== undefined && !SMALL.has(table)) return [{ kind: 'walks a table', line }];
    return isSorted && line.endsWith('(viewpoint=?)') ? [{ kind: 'sorts a viewpoint', line }] : [];
  });
}

function tablesByAlias(text: string): Map<string, string> {
  const found = text.matchAll(/(?:from|join) "(\w+)"(?: as "(\w+)")?/g);
  return new Map(Array.from(found, ([, table = '', alias]) => [alias ?? table, table]));
}

/** Tables of a programme's records and the columns by which they belong together. */
const FAMILY: Readonly<Record<string, readonly string[]>> = {
  programme: ['id', 'code'],
  programme_partner: ['programme_id'],
  agency_reach: ['programme_id'],
  search_entry: ['entity_id'],
  programme_agency: ['programme_id'],
  financing_line: ['id', 'programme_id'],
  component: ['id', 'programme_id'],
  instrument: ['id', 'programme_id'],
  milestone: ['id', 'instrument_id', 'programme_id'],
  negotiation_round: ['id', 'instrument_id', 'programme_id'],
  delegation_member: ['id', 'round_id', 'instrument_id', 'programme_id'],
  open_point: ['id', 'instrument_id', 'programme_id'],
  open_point_position: ['id', 'point_id', 'instrument_id', 'programme_id'],
  open_point_comment: ['id', 'point_id', 'instrument_id', 'programme_id'],
  partner_exit: ['id'],
  partner_exit_file: ['exit_id', 'instrument_id', 'programme_id'],
  effectiveness_condition: ['id', 'instrument_id', 'programme_id'],
  deliverable: ['id', 'programme_id', 'instrument_id'],
  deliverable_agency: ['deliverable_id', 'programme_id'],
  deliverable_event: ['id', 'deliverable_id', 'programme_id'],
  deliverable_revision: ['id', 'deliverable_id', 'programme_id'],
  indicator: ['id', 'programme_id'],
  indicator_reading: ['id', 'indicator_id', 'programme_id'],
  meeting: ['id'],
  meeting_partner: ['meeting_id'],
  meeting_agency: ['meeting_id'],
  meeting_person: ['id', 'meeting_id'],
  meeting_subject: ['id', 'meeting_id', 'programme_id', 'instrument_id'],
  meeting_item: ['id', 'meeting_id'],
  document: ['id', 'owner_id'],
  programme_summary: ['programme_id', 'code'],
  instrument_summary: ['instrument_id', 'programme_id'],
  task: ['id', 'code', 'series_id'],
  task_agency: ['task_id'],
  task_event: ['id', 'task_id'],
  task_span: ['task_id'],
  urging: ['id'],
  urging_task: ['urging_id', 'task_id'],
  urging_answer: ['id', 'urging_id', 'task_id'],
};

/** Makes a register of many programmes out of those that stand in it, with their signings spread over two years. */
export async function multiply(db: Database, copies: number): Promise<void> {
  await db.transaction(async (tx) => {
    for (const [table, keys] of Object.entries(FAMILY)) {
      const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(tx);
      // The engine numbers search entries itself.
      const columns = rows.map((row) => row.name).filter((name) => table !== 'search_entry' || name !== 'id');
      const values = columns.map((column) => (keys.includes(column) ? `o.${column} || n.n` : `o.${column}`));
      await sql
        .raw(
          `with recursive n(n) as (select 1 union all select n + 1 from n where n < ${copies})
           insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${table} as o, n where 1`,
        )
        .execute(tx);
    }
    const spread = `date('2026-06-01', '+' || (rowid * 37 % 700) || ' days')`;
    await sql.raw(`update programme_summary set next_signing_on = ${spread}, sort_key = sort_key || rowid`).execute(tx);
    await sql.raw(`update instrument_summary set signing_on = ${spread}, earliest_open_on = ${spread}`).execute(tx);
    const other = '(select id from agency where id <> agency_id order by id limit 1)';
    const shared = `case rowid % 10 when 0 then agency_id else ${other} end`;
    await sql.raw(`update urging set sent_on = ${spread}, agency_id = ${shared}`).execute(tx);
    await sql.raw(`update milestone set planned_on = ${spread} where actual_on is null`).execute(tx);
  });
}
