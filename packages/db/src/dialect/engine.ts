import type { Expression, Kysely, RawBuilder, SqlBool } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** The two engines the register runs on. */
export type Engine = 'sqlite' | 'postgres';

/** Column types and checks in the words of one engine, for migrations. */
export type Ddl = {
  /** Text that sorts by code point on both engines. */
  readonly text: string;
  /** 64-bit integer, read back as a safe JavaScript integer. */
  readonly int: string;
  /** Bytes as they are. */
  readonly bytes: string;
  /** Source of the items of a text column that holds a JSON list, as `items.key` (their number) and `items.value`. */
  jsonItems(column: string): string;
  /** A text field of such an item; NULL where it is null. */
  jsonText(field: string): string;
  /** Check that a nullable text column holds a day. */
  day(column: string): string;
  /** Integer key that the engine numbers itself. */
  readonly engineKey: string;
  /** Table options (STRICT on SQLite). */
  readonly tableEnd: string;
  /**
   * Statements that refuse update and delete on a table.
   * @param deletable SQL over `old` that names the rows which may be deleted all the same
   */
  appendOnly(table: string, deletable?: string): string[];
  /** Statements that index the words of `search_entry`. */
  readonly search: string[];
};

/** All that differs between the engines; the only place where the word dialect may stand. */
export type EngineAdapter = {
  readonly engine: Engine;
  readonly ddl: Ddl;
  /** How a statement names its parameter of this number, counted from 1. */
  placeholder(number: number): string;
  /** Whether the error says that another record still refers to the one that was to be removed. */
  isReferenced(error: unknown): boolean;
  /** The constraint that an error names when it reports a duplicate, else null. */
  uniqueViolation(error: unknown): string | null;
  /** Whether the error says that another writer stood in the way and the work may be tried again. */
  isBusy(error: unknown): boolean;
  /** Whether the error says that nothing could be written down: no room left, or a disk that fails. */
  isStorageFault(error: unknown): boolean;
  /** Query that returns one row when a table of the given name exists. */
  tableExists(name: string): RawBuilder<unknown>;
  /** Predicate: the search entry's words contain every prefix. */
  matchWords(prefixes: readonly string[]): Expression<SqlBool>;
  /**
   * A column whose value is compared without its index being chosen for it: SQLite keeps no statistics here and would
   * walk a whole list by it where another condition leaves a handful of rows.
   */
  unhurried(column: string): RawBuilder<string>;
};

/** A handle that can only read: the reader's, or a transaction's. */
export type Reader = Kysely<Tables>;
