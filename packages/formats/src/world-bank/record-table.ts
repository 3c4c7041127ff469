import type { Money } from '@counterpart/domain/shared/money';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { cleanText, foldText } from '@counterpart/domain/shared/text';
import { type CsvRow, readCsv } from '../csv/csv-reader.ts';
import { type FileRefusal, fileRefusal, type Refusal, type RefusalCode } from '../import.types.ts';
import { inflateIfPacked, MAX_INFLATED_BYTES } from './inflate.ts';
import { parseDay, parseUsDollars } from './values.ts';

const MAX_SHOWN_CHARS = 200;

/**
 * What one column is called in the publisher's files.
 * Shape: `required` files without the column are refused whole.
 */
export type ColumnSynonyms = { readonly names: readonly string[]; readonly required: boolean };

/** Reads the cells of one row by field; a cell that cannot be read is noted and answered with null. */
export type RowCells<K extends string> = {
  readonly row: number;
  text(field: K): string | null;
  needed(field: K): string | null;
  day(field: K): PlainDate | null;
  usDollars(field: K): Money | null;
  refuse(field: K, code: RefusalCode): void;
};

/**
 * How a publisher's table becomes records.
 * Shape: `ignored` are columns that are known and not read; `keyOf` tells records apart within one file.
 */
export type RecordSpec<K extends string, T> = {
  readonly columns: Readonly<Record<K, ColumnSynonyms>>;
  readonly ignored: readonly string[];
  readonly build: (cells: RowCells<K>) => T | null;
  readonly keyOf: (record: T) => string;
  readonly keyField: K;
};

/**
 * The records of one file.
 * Shape: `rowCount` = records + refused rows; a refused row may have several refusals; `unknownColumns` were skipped.
 */
export type RecordTable<T> = {
  readonly ok: true;
  readonly records: readonly T[];
  readonly rowCount: number;
  readonly refusedRows: number;
  readonly refusals: readonly Refusal[];
  readonly unknownColumns: readonly string[];
};

/** Reads a delimited file, packed or not, into records; never throws for a row. */
export function readRecords<K extends string, T>(
  bytes: Uint8Array,
  spec: RecordSpec<K, T>,
): RecordTable<T> | FileRefusal {
  const inflated = inflateIfPacked(bytes);
  if (!inflated.ok) return inflated;
  const table = readCsv(inflated.bytes, { limits: { maxBytes: MAX_INFLATED_BYTES } });
  if (!table.ok) return table;
  const places = placeColumns(table.header, spec);
  if (places.missing.length > 0) return fileRefusal('missing_columns', { columns: places.missing });
  const refusals: Refusal[] = [];
  const records: T[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const cells = rowCells({ row, header: table.header, indexes: places.indexes }, refusals);
    const before = refusals.length;
    const record = cells === null ? null : spec.build(cells);
    if (cells === null || record === null || refusals.length > before) continue;
    const key = spec.keyOf(record);
    if (seen.has(key)) {
      cells.refuse(spec.keyField, 'import.duplicate_row');
      continue;
    }
    seen.add(key);
    records.push(record);
  }
  const rowCount = table.rows.length;
  const refusedRows = rowCount - records.length;
  return { ok: true, records, rowCount, refusedRows, refusals, unknownColumns: places.unknown };
}

// Headers are compared without accents, case and signs.
function headerKey(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

type Places<K extends string> = { indexes: ReadonlyMap<K, number>; missing: string[]; unknown: string[] };

function placeColumns<K extends string, T>(header: readonly string[], spec: RecordSpec<K, T>): Places<K> {
  const fields = Object.entries<ColumnSynonyms>(spec.columns) as [K, ColumnSynonyms][];
  const fieldByName = new Map(fields.flatMap(([field, { names }]) => names.map((name) => [headerKey(name), field])));
  const ignored = new Set(spec.ignored.map(headerKey));
  const indexes = new Map<K, number>();
  const unknown: string[] = [];
  header.forEach((name, index) => {
    const field = fieldByName.get(headerKey(name));
    if (field !== undefined && !indexes.has(field)) indexes.set(field, index);
    else if (name !== '' && !ignored.has(headerKey(name))) unknown.push(name);
  });
  const missing = fields
    .filter(([field, { required }]) => required && !indexes.has(field))
    .map(([field, { names }]) => names[0] ?? field);
  return { indexes, missing, unknown };
}

// A report repeats enough of a cell to find it.
function shown(value: string): string {
  return value.length > MAX_SHOWN_CHARS ? `${value.slice(0, MAX_SHOWN_CHARS)}…` : value;
}

type RowContext<K extends string> = {
  readonly row: CsvRow;
  readonly header: readonly string[];
  readonly indexes: ReadonlyMap<K, number>;
};

function rowCells<K extends string>(context: RowContext<K>, refusals: Refusal[]): RowCells<K> | null {
  const { row, header, indexes } = context;
  if (row.cells.length !== header.length) {
    refusals.push({ row: row.row, column: '', value: String(row.cells.length), code: 'import.row_width' });
    return null;
  }
  const raw = (field: K): string => row.cells[indexes.get(field) ?? -1] ?? '';
  const refuse = (field: K, code: RefusalCode): void => {
    const column = header[indexes.get(field) ?? -1] ?? field;
    refusals.push({ row: row.row, column, value: shown(raw(field)), code });
  };
  const text = (field: K): string | null => cleanText(raw(field)) || null;
  const read = <V>(field: K, parse: (value: string) => V | null, code: RefusalCode): V | null => {
    const value = raw(field).trim();
    if (value === '') return null;
    const result = parse(value);
    if (result === null) refuse(field, code);
    return result;
  };
  return {
    row: row.row,
    refuse,
    text,
    needed(field) {
      const value = text(field);
      if (value === null) refuse(field, 'import.missing_value');
      return value;
    },
    day: (field) => read(field, parseDay, 'import.bad_date'),
    usDollars: (field) => read(field, parseUsDollars, 'import.bad_amount'),
  };
}
