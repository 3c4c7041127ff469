import { CELL_PADDING, columnWidths } from '../official/column-widths.ts';
import type { LetterText } from '../official/letter-text.ts';
import type { Appendix } from '../official/official-document.ts';
import { tableTextSize } from '../official/paragraph-styles.ts';
import { printableText } from '../official/printable-text.ts';
import { drawLine, paragraphBlock, type ParagraphBlock } from './paragraph-block.ts';
import type { PdfBook } from './pdf-book.ts';
import { type SheetCursor, sheetCursor } from './sheet-cursor.ts';

const CELL_STYLES = { left: 'TableCell', center: 'TableCellCentred', right: 'TableCellRight' } as const;
const VERTICAL_PADDING = 2;

type Lane = { readonly x: number; readonly width: number; readonly style: ParagraphBlock['style'] };
type Table = {
  readonly book: PdfBook;
  readonly cursor: SheetCursor;
  readonly lanes: readonly Lane[];
  readonly size: number;
  readonly head: readonly ParagraphBlock[];
};

/** Draws an appendix sheet by sheet; stops after each that is full, so that it can be sent on its way. */
export function* drawAppendix(
  book: PdfBook,
  appendix: Appendix,
  text: LetterText['appendices'][number],
): Generator<void> {
  const cursor = sheetCursor(book, 'landscape');
  const flow = (style: ParagraphBlock['style'], line: string) =>
    cursor.flow(paragraphBlock(style, line, { width: cursor.width }));
  flow('AppendixWord', text.word);
  flow('AppendixTitle', text.title);
  flow('AppendixReference', text.reference);
  const table = tableOf(book, cursor, appendix);
  drawRow(table, table.head, true);
  for (const row of appendix.rows) {
    const cells = table.lanes.map((lane, at) => cell(table, lane, row[at] ?? ''));
    const height = rowHeight(cells);
    const before = cursor.y();
    if (height > cursor.left() && height <= roomBelowHead(table)) continueTable(table);
    drawRow(table, cells, false);
    if (cursor.y() < before) yield;
  }
}

function tableOf(book: PdfBook, cursor: SheetCursor, appendix: Appendix): Table {
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
  return { book, cursor, lanes, size, head };
}

function cell(table: Table, lane: Lane, text: string): ParagraphBlock {
  return paragraphBlock(lane.style, printableText(text), { width: lane.width - CELL_PADDING * 2, size: table.size });
}

function rowHeight(cells: readonly ParagraphBlock[]): number {
  return Math.max(...cells.map((one) => one.height)) + VERTICAL_PADDING * 2;
}

function roomBelowHead({ cursor, head }: Table): number {
  return cursor.bottom - cursor.top - rowHeight(head);
}

function continueTable(table: Table): void {
  table.cursor.nextSheet();
  drawRow(table, table.head, true);
}

/** Draws a row; one that is taller than a sheet goes on below the head of the next. */
function drawRow(table: Table, cells: readonly ParagraphBlock[], isHead: boolean): void {
  const total = Math.max(...cells.map((one) => one.lines.length));
  const line = cells[0]?.lineHeight ?? 1;
  let done = 0;
  while (done < total) {
    const fitting = Math.floor((table.cursor.left() - VERTICAL_PADDING * 2) / line);
    if (fitting < 1 && !isHead) {
      continueTable(table);
      continue;
    }
    const count = Math.max(1, Math.min(total - done, fitting));
    drawLines(table, cells, { first: done, count, isHead });
    done += count;
  }
}

function drawLines(
  { book, cursor, lanes }: Table,
  cells: readonly ParagraphBlock[],
  { first, count, isHead }: { first: number; count: number; isHead: boolean },
): void {
  const line = cells[0]?.lineHeight ?? 1;
  const height = count * line + VERTICAL_PADDING * 2;
  const top = cursor.y();
  lanes.forEach((lane, at) => {
    const box = { x: lane.x, y: top, width: lane.width, height };
    if (isHead) book.shade(box);
    book.frame(box);
    const block = cells[at];
    if (!block) return;
    // Heads stand in the middle of their cells.
    const lower = isHead ? ((count - block.lines.length) * line) / 2 : 0;
    for (let index = first; index < first + count; index++) {
      const y = top + VERTICAL_PADDING + lower + (index - first) * line;
      drawLine(book, block, { index, x: lane.x + CELL_PADDING, y });
    }
  });
  cursor.moveTo(top + height);
}
