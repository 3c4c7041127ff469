import { cleanText } from '@counterpart/domain/shared/text';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type FileProblem, type FileRefusal, fileRefusal } from '../import.types.ts';
import { type CsvEncoding, decodeText } from './csv-encoding.ts';
import { unguardText } from './csv-guard.ts';
import { type Delimiter, detectDelimiter, detectHeader } from './csv-layout.ts';

/** One row: `row` as a spreadsheet numbers it, `line` the line of the file on which it starts. */
export type CsvRow = { readonly row: number; readonly line: number; readonly cells: readonly string[] };

/** A file that was read: its layout as found, the header's names cleaned, and every row below the header. */
export type CsvTable = {
  readonly ok: true;
  readonly encoding: CsvEncoding;
  readonly delimiter: Delimiter;
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
};

/** How much is read before a file is refused. */
export type CsvLimits = {
  readonly maxBytes: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxCellChars: number;
};

/** The limits of an upload: 20 MB, 200,000 rows of at most 1,000 columns, 64 Ki characters in a cell. */
const CSV_LIMITS: CsvLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxRows: 200_000,
  maxColumns: 1_000,
  maxCellChars: 64 * 1024,
};

// Stops a row without end before it has filled the memory.
const MAX_ROW_BYTES = 2 * 1024 * 1024;

/** What a caller may fix instead of having it found. */
export type CsvReadOptions = { readonly limits?: Partial<CsvLimits>; readonly headerRow?: number };

/**
 * Reads delimited text whole; encoding, delimiter and header row are found.
 * The guard quote of our own writer is taken away, so a file of ours comes back as it was.
 * Errors: returns the refusal of the whole file, with the line where reading stopped.
 */
export function readCsv(bytes: Uint8Array, options: CsvReadOptions = {}): CsvTable | FileRefusal {
  const limits = { ...CSV_LIMITS, ...options.limits };
  if (bytes.length > limits.maxBytes) return fileRefusal('too_large');
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const delimiter = detectDelimiter(decoded.text);
  const records = parseRecords(decoded.text, delimiter, limits);
  if (!Array.isArray(records)) return records;
  if (records.length === 0) return fileRefusal('empty');
  const index =
    options.headerRow === undefined
      ? detectHeader(records.map((record) => record.cells))
      : records.findIndex((record) => record.row === options.headerRow);
  const head = records[index];
  if (!head) return fileRefusal('no_header');
  return {
    ok: true,
    encoding: decoded.encoding,
    delimiter,
    headerRow: head.row,
    header: head.cells.map(cleanText),
    rows: records.slice(index + 1),
  };
}

class ReadingStopped extends Error {
  readonly refusal: FileRefusal;

  constructor(reason: FileProblem, line: number) {
    super(reason);
    this.refusal = fileRefusal(reason, { line });
  }
}

function parseRecords(text: string, delimiter: Delimiter, limits: CsvLimits): CsvRow[] | FileRefusal {
  const source = Buffer.from(text);
  const lineOf = lineCounter(source);
  const records: CsvRow[] = [];
  try {
    parse(source, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW_BYTES,
      on_record: (cells: string[], info: Info) => {
        const line = lineOf(info.bytes);
        if (records.length >= limits.maxRows) throw new ReadingStopped('too_many_rows', line);
        if (cells.length > limits.maxColumns) throw new ReadingStopped('row_too_long', line);
        if (cells.some((cell) => cell.length > limits.maxCellChars)) throw new ReadingStopped('cell_too_long', line);
        records.push({ row: info.records + info.empty_lines, line, cells: cells.map(unguardText) });
        return null;
      },
    });
    return records;
  } catch (error) {
    if (error instanceof ReadingStopped) return error.refusal;
    if (error instanceof CsvError) {
      const reason = error.code === 'CSV_MAX_RECORD_SIZE' ? 'row_too_long' : 'bad_quoting';
      return fileRefusal(reason, { line: lineOf(Infinity) });
    }
    throw error;
  }
}

/**
 * Counts lines in the bytes themselves, because the parser's own count takes CR LF in quotes for two.
 * The returned function takes the offset at which a record ends and answers the line on which it starts.
 */
function lineCounter(source: Buffer): (recordEnd: number) => number {
  const CR = 13;
  const LF = 10;
  let offset = 0;
  let line = 1;
  const step = (): void => {
    if (source[offset] === LF || (source[offset] === CR && source[offset + 1] !== LF)) line += 1;
    offset += 1;
  };
  return (recordEnd) => {
    while (source[offset] === CR || source[offset] === LF) step();
    const start = line;
    while (offset < Math.min(recordEnd, source.length)) step();
    return start;
  };
}
