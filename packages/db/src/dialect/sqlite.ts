import { sql, type SqlBool } from 'kysely';
import type { EngineAdapter } from './engine.ts';

/** What SQLite needs said in its own words. */
export const sqliteAdapter: EngineAdapter = {
  engine: 'sqlite',
  ddl: {
    text: 'TEXT',
    int: 'INTEGER',
    bytes: 'BLOB',
    jsonItems: (column) => `json_each(${column}) AS items`,
    jsonText: (field) => `json_extract(items.value, '$.${field}')`,
    engineKey: 'INTEGER',
    tableEnd: 'STRICT',
    day: (column) => `CHECK (${column} IS NULL OR (length(${column}) = 10 AND date(${column}) IS ${column}))`,
    appendOnly: (table, deletable) =>
      ['UPDATE', 'DELETE'].map((verb) => {
        const unless = verb === 'DELETE' && deletable ? ` WHEN NOT (${deletable})` : '';
        return `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}${unless} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
      }),
    search: [
      `CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_entry', content_rowid='id', tokenize='unicode61', prefix='2 3')`,
      `CREATE TRIGGER search_entry_ai AFTER INSERT ON search_entry BEGIN INSERT INTO search_index(rowid, words) VALUES (new.id, new.words); END`,
      `CREATE TRIGGER search_entry_ad AFTER DELETE ON search_entry BEGIN INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', old.id, old.words); END`,
      `CREATE TRIGGER search_entry_au AFTER UPDATE ON search_entry BEGIN INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', old.id, old.words); INSERT INTO search_index(rowid, words) VALUES (new.id, new.words); END`,
    ],
  },
  placeholder: () => '?',
  isReferenced: (error) => (error as { code?: unknown }).code === 'SQLITE_CONSTRAINT_FOREIGNKEY',
  uniqueViolation(error) {
    const found = error as { code?: unknown; message?: unknown };
    const isUnique = found.code === 'SQLITE_CONSTRAINT_UNIQUE' || found.code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
    if (!isUnique) return null;
    // SQLite names the columns, PostgreSQL the constraint: both become <table>_<columns>_uq.
    const columns = String(found.message)
      .replace(/^.*failed: /, '')
      .split(', ');
    const table = columns[0]?.split('.')[0] ?? '';
    return `${table}_${columns.map((column) => column.split('.')[1]).join('_')}_uq`;
  },
  isBusy: (error) => String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY'),
  isStorageFault: (error) => /^SQLITE_(FULL|IOERR|READONLY)/.test(String((error as { code?: unknown }).code)),
  tableExists: (name) => sql`select name from sqlite_master where type = 'table' and name = ${name}`,
  unhurried: (column) => sql<string>`+${sql.ref(column)}`,
  matchWords(prefixes) {
    const query = prefixes.map((word) => `"${word}"*`).join(' ');
    return sql<SqlBool>`search_entry.id in (select rowid from search_index where search_index match ${query})`;
  },
};
