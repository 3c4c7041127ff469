import { points, SHEET, sheetSize, type SheetWay } from '../official/page-geometry.ts';
import { drawBlock, drawLine, paragraphBlock, type ParagraphBlock } from './paragraph-block.ts';
import type { PdfBook } from './pdf-book.ts';

/** Where the next thing is drawn, on sheets that lie one way and are counted from 1. **Units**: points. */
export type SheetCursor = {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: () => number;
  readonly moveTo: (y: number) => void;
  readonly left: () => number;
  readonly nextSheet: () => void;
  /** Begins a sheet unless so much room is left. */
  readonly need: (height: number) => void;
  /** Draws a paragraph, over several sheets where it must. */
  readonly flow: (block: ParagraphBlock) => void;
};

/** Begins a part of a document on a new sheet. Every sheet but its first has its number in the upper margin. */
export function sheetCursor(book: PdfBook, way: SheetWay): SheetCursor {
  const { textWidth, height } = sheetSize(way);
  const [x, top, bottom] = [points(SHEET.left), points(SHEET.top), height - points(SHEET.bottom)];
  let [y, number] = [top, 0];
  const nextSheet = () => {
    number += 1;
    y = top;
    book.beginSheet(way);
    if (number === 1) return;
    const block = paragraphBlock('PageNumber', String(number), { width: textWidth });
    drawBlock(book, block, { x, y: points(SHEET.pageNumberFromTop) });
  };
  nextSheet();
  return {
    x,
    width: textWidth,
    top,
    bottom,
    y: () => y,
    moveTo: (next) => {
      y = next;
    },
    left: () => bottom - y,
    nextSheet,
    need(room) {
      if (bottom - y < room && y > top) nextSheet();
    },
    flow(block) {
      y += block.before;
      for (let index = 0; index < block.lines.length; index++) {
        if (y + block.lineHeight > bottom) nextSheet();
        drawLine(book, block, { index, x, y });
        y += block.lineHeight;
      }
      y += block.after;
    },
  };
}
