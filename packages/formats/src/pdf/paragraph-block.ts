import { breakLines, lineHeight, type TextLine } from '../fonts/text-lines.ts';
import { faceName, tinos } from '../fonts/tinos.ts';
import { type StyleName, styleOf } from '../official/paragraph-styles.ts';
import type { PdfBook } from './pdf-book.ts';

/** A paragraph broken into lines, ready to be placed. **Units**: points. */
export type ParagraphBlock = {
  readonly style: StyleName;
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly before: number;
  readonly after: number;
  /** With the room before and after. */
  readonly height: number;
};

/** Breaks a text in a style to a width; `size` overrides the style's own. */
export function paragraphBlock(style: StyleName, text: string, room: { width: number; size?: number }): ParagraphBlock {
  const { before, after, line, left, firstLine, ...look } = styleOf(style);
  const size = room.size ?? look.size;
  const face = tinos(faceName(look));
  const lines = breakLines(text, { face, size }, { width: room.width - left, firstLine });
  const height = lineHeight(face, size) * line;
  return {
    style,
    lines,
    width: room.width,
    size,
    lineHeight: height,
    before,
    after,
    height: before + lines.length * height + after,
  };
}

/** The width of the widest line. **Units**: points. */
export function widestLine(block: ParagraphBlock): number {
  return Math.max(...block.lines.map((line) => line.width));
}

/** Draws one line of a block; `y` is the upper edge of the line. */
export function drawLine(book: PdfBook, block: ParagraphBlock, place: { index: number; x: number; y: number }): void {
  const line = block.lines[place.index];
  if (!line || line.text === '') return;
  const { align, left, firstLine, ...look } = styleOf(block.style);
  const face = tinos(faceName(look));
  const indent = left + (place.index === 0 ? firstLine : 0);
  const free = block.width - indent - line.width;
  const offset = align === 'center' ? free / 2 : align === 'right' ? free : 0;
  const gaps = line.text.split(' ').length - 1;
  // What a higher line gains lies above its letters.
  const base = place.y + block.lineHeight + ((face.descent - face.lineGap / 2) * block.size) / 1000;
  book.text({
    text: line.text,
    face: faceName(look),
    size: block.size,
    x: place.x + indent + offset,
    y: base,
    stretch: align === 'both' && !line.isLast && gaps > 0 ? free / gaps : 0,
  });
}

/** Draws a block that is known to fit; returns where the next one begins. */
export function drawBlock(book: PdfBook, block: ParagraphBlock, place: { x: number; y: number }): number {
  let y = place.y + block.before;
  for (let index = 0; index < block.lines.length; index++) {
    drawLine(book, block, { index, x: place.x, y });
    y += block.lineHeight;
  }
  return y + block.after;
}
