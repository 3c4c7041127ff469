import type { Language } from '@counterpart/domain/shared/text';
import { type CellPart, cellParts, cellText } from '../official/appendix-cell.ts';
import { CELL_PADDING, columnWidths } from '../official/column-widths.ts';
import type { LetterText } from '../official/letter-text.ts';
import type { Appendix, AppendixCell } from '../official/official-document.ts';
import { type StyleName, tableTextSize } from '../official/paragraph-styles.ts';
import { printableText } from '../official/printable-text.ts';
import { lineText, paragraphBlock, type ParagraphBlock } from './paragraph-block.ts';
import type { PdfBook } from './pdf-book.ts';
import { COLUMN_HEAD, languageEntry, type PdfElement } from './pdf-structure.ts';
import { type SheetCursor, sheetCursor } from './sheet-cursor.ts';

const CELL_STYLES = { left: 'TableCell', center: 'TableCellCentred', right: 'TableCellRight' } as const;
const VERTICAL_PADDING = 2;

type Lane = { readonly x: number; readonly width: number; readonly style: StyleName };
type Table = {
  readonly book: PdfBook;
  readonly cursor: SheetCursor;
  readonly lanes: readonly Lane[];
  readonly size: number;
  readonly head: readonly CellBlock[];
  readonly language: Language;
};

/** A cell that is ready to be placed. **Shape**: `languages` of its lines, null where all have that of the document. */
type CellBlock = ParagraphBlock & { readonly languages?: readonly CellPart['language'][] | null };

/** What stands above the table, and the language of the document. */
type AppendixHead = LetterText['appendices'][number] & { readonly language: Language };

/** Draws an appendix sheet by sheet; stops after each that is full, so that it can be sent on its way. */
export function* drawAppendix(book: PdfBook, appendix: Appendix, text: AppendixHead): Generator<void> {
  const { parts } = book;
  const section = parts.begin('Sect', parts.document);
  const cursor = sheetCursor(book, 'landscape');
  const flow = (owner: PdfElement, style: StyleName, line: string) =>
    cursor.flow(paragraphBlock(style, line, { width: cursor.width, goesOn: style === 'AppendixWord' }), owner);
  book.bookmark(`${text.word} ${text.title}`);
  const heading = parts.begin('H2', section);
  flow(heading, 'AppendixWord', text.word);
  flow(heading, 'AppendixTitle', text.title);
  parts.end(heading);
  const reference = parts.begin('P', section);
  flow(reference, 'AppendixReference', text.reference);
  parts.end(reference);
  const whole = parts.begin('Table', section);
  const table = tableOf(book, { cursor, appendix, language: text.language });
  const head = parts.begin('THead', whole);
  drawRow(table, table.head, head);
  parts.end(head);
  yield* drawRows(table, appendix, whole);
  parts.end(whole);
  parts.end(section);
}

function* drawRows(table: Table, appendix: Appendix, whole: PdfElement): Generator<void> {
  const { book, cursor } = table;
  let body: PdfElement | null = null;
  for (const row of appendix.rows) {
    body ??= book.parts.begin('TBody', whole);
    const cells = table.lanes.map((lane, at) => cell(table, lane, row[at] ?? ''));
    const height = rowHeight(cells);
    const before = cursor.y();
    if (height > cursor.left() && height <= roomBelowHead(table)) continueTable(table);
    drawRow(table, cells, body);
    if (cursor.y() < before) yield;
  }
  if (body) book.parts.end(body);
}

function tableOf(
  book: PdfBook,
  { cursor, appendix, language }: { cursor: SheetCursor; appendix: Appendix; language: Language },
): Table {
  const size = tableTextSize(appendix.columns.length);
  let x = cursor.x;
  const lanes = columnWidths(appendix, size, cursor.width).map((width, at): Lane => {
    const lane = { x, width, style: CELL_STYLES[appendix.columns[at]?.align ?? 'left'] };
    x += width;
    return lane;
  });
  const head = lanes.map(({ width }, at) =>
    paragraphBlock('TableHead', printableText(appendix.columns[at]?.label ?? ''), {
      width: width - CELL_PADDING * 2,
      size,
    }),
  );
  return { book, cursor, lanes, size, head, language };
}

function cell(table: Table, lane: Lane, content: AppendixCell): CellBlock {
  const room = { width: lane.width - CELL_PADDING * 2, size: table.size };
  const block = paragraphBlock(lane.style, cellText(content), room);
  const parts = typeof content === 'string' ? [] : cellParts(content, table.language);
  if (parts.every(({ language }) => language === null)) return block;
  return { ...block, languages: languagesOf(block, parts) };
}

/** The language of each line: a part begins a line and may hold several. */
function languagesOf({ lines }: ParagraphBlock, parts: readonly CellPart[]): CellPart['language'][] {
  const paragraphs = parts.flatMap(({ text, language }) => text.split('\n').map(() => language));
  let at = 0;
  return lines.map((line) => paragraphs[line.isLast ? at++ : at] ?? null);
}

function rowHeight(cells: readonly CellBlock[]): number {
  return Math.max(...cells.map((one) => one.height)) + VERTICAL_PADDING * 2;
}

function roomBelowHead({ cursor, head }: Table): number {
  return cursor.bottom - cursor.top - rowHeight(head);
}

/** Goes on on the next sheet, below the head once more; it was read already and is not read again. */
function continueTable(table: Table): void {
  const { book, cursor, head } = table;
  cursor.nextSheet();
  book.open('pagination');
  drawLines(table, head, { first: 0, count: linesOf(head), owners: 'head' });
  book.shut();
}

function linesOf(cells: readonly CellBlock[]): number {
  return Math.max(...cells.map((one) => one.lines.length));
}

/** Draws a row into the head or the body; one that is taller than a sheet goes on below the head of the next. */
function drawRow(table: Table, cells: readonly CellBlock[], group: PdfElement): void {
  const { parts } = table.book;
  const isHead = group.role === 'THead';
  const row = parts.begin('TR', group);
  const owners = cells.map(() => (isHead ? parts.begin('TH', row, COLUMN_HEAD) : parts.begin('TD', row)));
  const total = linesOf(cells);
  const line = cells[0]?.lineHeight ?? 1;
  let done = 0;
  while (done < total) {
    const fitting = Math.floor((table.cursor.left() - VERTICAL_PADDING * 2) / line);
    if (fitting < 1 && !isHead) {
      continueTable(table);
      continue;
    }
    const count = Math.max(1, Math.min(total - done, fitting));
    drawLines(table, cells, { first: done, count, owners });
    done += count;
  }
  for (const owner of owners) parts.end(owner);
  parts.end(row);
}

/** Which lines of a row are drawn, and whose they are; the cells of a repeated head have no owners. */
type RowPart = { readonly first: number; readonly count: number; readonly owners: readonly PdfElement[] | 'head' };

function drawLines(table: Table, cells: readonly CellBlock[], { first, count, owners }: RowPart): void {
  const { book, cursor, lanes } = table;
  const line = cells[0]?.lineHeight ?? 1;
  const height = count * line + VERTICAL_PADDING * 2;
  const top = cursor.y();
  const isHead = owners === 'head' || owners[0]?.role === 'TH';
  if (owners !== 'head') book.open('layout');
  for (const lane of lanes) {
    const box = { x: lane.x, y: top, width: lane.width, height };
    if (isHead) book.shade(box);
    book.frame(box);
  }
  if (owners !== 'head') book.shut();
  lanes.forEach((lane, at) => {
    const block = cells[at];
    if (!block) return;
    // Heads stand in the middle of their cells.
    const lower = isHead ? ((count - block.lines.length) * line) / 2 : 0;
    const place = { x: lane.x + CELL_PADDING, y: top + VERTICAL_PADDING + lower, first, count };
    drawCell(book, block, { ...place, owner: owners === 'head' ? null : (owners[at] ?? null) });
  });
  cursor.moveTo(top + height);
}

type CellPlace = { x: number; y: number; first: number; count: number; owner: PdfElement | null };

function drawCell(book: PdfBook, block: CellBlock, place: CellPlace): void {
  const { first, count } = place;
  const { languages } = block;
  if (!languages) return drawRun(book, block, { ...place, language: null });
  let from = first;
  for (let to = first + 1; to <= first + count; to++) {
    if (to < first + count && languages[to] === languages[from]) continue;
    const y = place.y + (from - first) * block.lineHeight;
    drawRun(book, block, { ...place, y, first: from, count: to - from, language: languages[from] ?? null });
    from = to;
  }
}

/** Draws lines of one language; where it is not that of the document, they are a part of their own. */
function drawRun(book: PdfBook, block: CellBlock, run: CellPlace & { readonly language: Language | null }): void {
  const { x, y, first, count, owner, language } = run;
  let part: PdfElement | null = null;
  for (let at = 0; at < count; at++) {
    const drawn = lineText(block, { index: first + at, x, y: y + at * block.lineHeight });
    if (!drawn) continue;
    if (owner && !part) {
      part = language === null ? owner : book.parts.begin('Span', owner, languageEntry(language));
      book.open(part);
    }
    book.text(drawn);
  }
  if (!part) return;
  book.shut();
  if (part !== owner) book.parts.end(part);
}
