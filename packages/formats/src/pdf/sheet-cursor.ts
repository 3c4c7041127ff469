import { points, SHEET, sheetSize, type SheetWay } from '../official/page-geometry.ts';
import { drawBlock, lineText, paragraphBlock, type ParagraphBlock } from './paragraph-block.ts';
import type { ItemLine, PdfBook } from './pdf-book.ts';
import type { PdfElement } from './pdf-structure.ts';

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
  readonly flow: (block: ParagraphBlock, owner: PdfElement) => void;
  /** Draws an item of a list: its mark and its text are two parts. */
  readonly flowItem: (block: ParagraphBlock, item: ItemLine) => void;
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
    drawBlock(book, block, { x, y: points(SHEET.pageNumberFromTop), owner: 'pagination' });
  };
  const flow = (block: ParagraphBlock, owner: PdfElement, item: ItemLine | null) => {
    y += block.before;
    let isOpen = false;
    const shut = () => {
      if (isOpen) book.shut();
      isOpen = false;
    };
    for (let index = 0; index < block.lines.length; index++) {
      if (y + block.lineHeight > bottom) {
        shut();
        nextSheet();
      }
      const drawn = lineText(block, { index, x, y });
      if (drawn && item && index === 0) book.itemText(drawn, item);
      else if (drawn) {
        if (!isOpen) book.open(owner);
        isOpen = true;
        book.text(drawn);
      }
      y += block.lineHeight;
    }
    shut();
    y += block.after;
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
    flow: (block, owner) => flow(block, owner, null),
    flowItem: (block, item) => flow(block, item.body, item),
  };
}
