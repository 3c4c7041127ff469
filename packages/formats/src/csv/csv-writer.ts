import { toDecimalText } from '@counterpart/domain/shared/money';
import { isMoney, type SheetLane, sheetLanes } from '../sheet-lanes.ts';
import type { SheetCell, SheetRow, SheetSnapshot } from '../sheet.types.ts';
import { textChunks } from '../text-chunks.ts';
import { guardText } from './csv-guard.ts';

const CHUNK_CHARS = 64 * 1024;
const BOM = '\uFEFF';
// Other delimiters are quoted too, so that no reader that looks for one is misled.
const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME_OF_DAY = /^\d{2}:\d{2}$/;

/**
 * Streams RFC 4180 text for machines: UTF-8 with BOM, comma, CRLF, one header row and nothing above it.
 * Dates are ISO days and amounts plain decimals with a point in both languages, each amount followed by a column
 * with its currency code: a file must mean the same on every machine; the XLSX is the sheet for reading.
 * Text that a spreadsheet would run as a formula carries a leading quote; numbers and dates never do.
 * Errors: RangeError when a number is not finite.
 */
export async function* writeCsv(snapshot: SheetSnapshot): AsyncGenerator<Uint8Array> {
  const lanes = sheetLanes(snapshot, true);
  const chunks = textChunks(CHUNK_CHARS);
  chunks.push(BOM + csvLine(lanes.map((lane) => textField(lane.label))));
  for await (const row of snapshot.rows) {
    const chunk = chunks.push(csvLine(lanes.map((lane) => field(row, lane))));
    if (chunk) yield chunk;
  }
  const rest = chunks.flush();
  if (rest) yield rest;
}

function csvLine(fields: readonly string[]): string {
  const line = fields.join(',');
  // A lone empty field would be an empty line, which readers skip.
  return `${line === '' ? '""' : line}\r\n`;
}

function field(row: SheetRow, lane: SheetLane): string {
  const cell: SheetCell = row[lane.source] ?? null;
  if (cell === null) return '';
  if (isMoney(cell)) return lane.kind === 'currency' ? textField(cell.currency) : toDecimalText(cell);
  if (lane.kind === 'currency') return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`column ${lane.label} holds ${cell}, which is no number`);
    return String(cell);
  }
  const isTyped = lane.kind === 'date' ? ISO_DAY.test(cell) : lane.kind === 'time' && TIME_OF_DAY.test(cell);
  return isTyped ? cell : textField(cell);
}

function textField(raw: string): string {
  const text = guardText(raw.normalize('NFC').toWellFormed());
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
