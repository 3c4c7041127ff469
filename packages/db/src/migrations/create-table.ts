import type { Ddl } from '../dialect/engine.ts';

/** `text`, `int`, `day`, `flag` or `bytes`, with `null` where the value may be missing, or `key` for the primary key. */
export type ColumnSpec = `${'text' | 'int' | 'day' | 'flag' | 'bytes'}${'' | ' null' | ' key'}`;

/** One table: its columns, then constraints in SQL (names `<table>_<columns>_uq`). */
export type TableSpec = {
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  readonly references?: Readonly<Record<string, string>>;
  readonly unique?: readonly (readonly string[])[];
  readonly primaryKey?: readonly string[];
  readonly checks?: readonly string[];
  readonly indexes?: readonly (readonly string[])[];
};

/** Columns of every record that people edit. */
export const VERSIONED = { version: 'int', updated_at: 'int', updated_by: 'text' } as const;

/** The statements that create a table with its constraints and indexes on one engine. */
export function createTable(ddl: Ddl, name: string, spec: TableSpec): string[] {
  const lines = Object.entries(spec.columns).map(([column, kind]) => columnSql(ddl, column, kind));
  if (spec.primaryKey) lines.push(`PRIMARY KEY (${spec.primaryKey.join(', ')})`);
  for (const columns of spec.unique ?? []) {
    lines.push(`CONSTRAINT ${name}_${columns.join('_')}_uq UNIQUE (${columns.join(', ')})`);
  }
  for (const [column, target] of Object.entries(spec.references ?? {})) {
    lines.push(`CONSTRAINT ${name}_${column}_fk FOREIGN KEY (${column}) REFERENCES ${target}`);
  }
  for (const check of spec.checks ?? []) lines.push(`CHECK (${check})`);
  const table = `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n) ${ddl.tableEnd}`;
  return [table, ...(spec.indexes ?? []).map((columns) => indexSql(name, columns))];
}

function indexSql(table: string, columns: readonly string[]): string {
  return `CREATE INDEX ${table}_${columns.join('_')}_ix ON ${table} (${columns.join(', ')})`.replace(
    /^CREATE INDEX (\S{1,60})\S*/,
    'CREATE INDEX $1',
  );
}

function columnSql(ddl: Ddl, column: string, kind: ColumnSpec): string {
  const [base, mode] = kind.split(' ');
  const type = base === 'int' || base === 'flag' ? ddl.int : base === 'bytes' ? ddl.bytes : ddl.text;
  const presence = mode === 'key' ? 'NOT NULL PRIMARY KEY' : mode === 'null' ? '' : 'NOT NULL';
  const check = base === 'day' ? ddl.day(column) : base === 'flag' ? `CHECK (${column} IN (0, 1))` : '';
  return [column, type, presence, check].filter((part) => part !== '').join(' ');
}
