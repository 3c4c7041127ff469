import type { Database } from '@counterpart/db/open';
import { sql } from 'kysely';
import type { TableTypes } from './table-types.fixture.ts';

type StoredColumn = { table: string; column: string; type: string; nullable: number };

/** Columns as the engine itself reports them. */
export async function storedColumns({ adapter, writer }: Database): Promise<TableTypes> {
  const { rows } =
    adapter.engine === 'sqlite'
      ? await sql<StoredColumn>`
          select t.name as "table", c.name as "column",
            case lower(c.type) when 'blob' then 'bytes' else lower(c.type) end as type,
            -- An INTEGER PRIMARY KEY is the row's own number and never null, whatever the pragma says.
            case when c."notnull" = 1 or (c.pk = 1 and c.type = 'INTEGER') then 0 else 1 end as nullable
          from sqlite_master as t, pragma_table_info(t.name) as c
          where t.type = 'table' and t.name not like 'sqlite_%' and t.name not like 'search_index%'`.execute(writer)
      : await sql<StoredColumn>`
          select table_name as "table", column_name as "column",
            case data_type when 'bigint' then 'integer' when 'bytea' then 'bytes' else data_type end as type,
            case is_nullable when 'YES' then 1 else 0 end as nullable
          from information_schema.columns where table_schema = current_schema()`.execute(writer);
  const tables: Record<string, TableTypes[string]> = {};
  for (const { table, column, type, nullable } of rows) {
    tables[table] = { ...tables[table], [column]: { holds: type as 'text', isNullable: nullable === 1 } };
  }
  return tables;
}

/** Names of the indexes that the migrations ask for, as the engine reports them. */
export async function storedIndexes({ adapter, writer }: Database): Promise<string[]> {
  const { rows } =
    adapter.engine === 'sqlite'
      ? await sql<{ name: string }>`select name from sqlite_master where type = 'index' and sql is not null`.execute(
          writer,
        )
      : await sql<{
          name: string;
        }>`select indexname as name from pg_indexes where schemaname = current_schema()`.execute(writer);
  return rows.map((row) => row.name).filter((name) => name.endsWith('_ix'));
}
