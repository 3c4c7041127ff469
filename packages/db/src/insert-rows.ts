import { CompiledQuery, type Insertable } from 'kysely';
import type { EngineAdapter } from './dialect/engine.ts';
import type { Tx } from './open.ts';
import type { Tables } from './tables/tables.ts';

/** Rows of one statement: enough to save round trips, few enough to let readers in between. */
const ROWS_PER_STATEMENT = 100;

/** Where rows go: a table, through the transaction of its engine. */
export type InsertTarget<T extends keyof Tables> = {
  readonly tx: Tx;
  readonly adapter: EngineAdapter;
  readonly table: T;
};

/**
 * Inserts many rows of one shape. The statement's text is the same for every full batch, so it is built and prepared
 * once; between two batches whoever waits is let in.
 * Errors: Error when the rows do not all have the same columns; whatever the engine refuses.
 */
export async function insertRows<T extends keyof Tables>(
  target: InsertTarget<T>,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  const texts = new Map<number, string>();
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const batch = rows.slice(start, start + ROWS_PER_STATEMENT);
    const text = texts.get(batch.length) ?? insertText(target, columns, batch.length);
    texts.set(batch.length, text);
    await target.tx.executeQuery(CompiledQuery.raw(text, parametersOf(columns, batch)));
    if (rows.length > ROWS_PER_STATEMENT) await letOthersIn();
  }
}

/** Gives the thread to whoever waits, as long work does between its chunks. */
export async function letOthersIn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

function parametersOf(columns: readonly string[], rows: readonly object[]): unknown[] {
  const parameters: unknown[] = [];
  for (const row of rows) {
    const values = row as Readonly<Record<string, unknown>>;
    if (Object.keys(values).length !== columns.length) throw new Error('rows of one insert differ in their columns');
    for (const column of columns) parameters.push(values[column]);
  }
  return parameters;
}

function insertText<T extends keyof Tables>(
  { adapter, table }: InsertTarget<T>,
  columns: readonly string[],
  rows: number,
): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const places = Array.from({ length: rows }, (_, row) => {
    const own = columns.map((_column, index) => adapter.placeholder(row * columns.length + index + 1));
    return `(${own.join(', ')})`;
  });
  return `insert into "${table}" (${names}) values ${places.join(', ')}`;
}
