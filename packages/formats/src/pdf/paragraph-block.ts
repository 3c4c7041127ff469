import { breakLines, lineHeight, type TextLine } from '../fonts/text-lines.ts';
import { type FaceName, faceName, tinos } from '../fonts/tinos.ts';
import { type ParagraphStyle, type StyleName, styleOf } from '../official/paragraph-styles.ts';
import type { DrawnText, PdfBook } from './pdf-book.ts';
import type { PdfElement } from './pdf-structure.ts';

/** A paragraph broken into lines, ready to be placed. **Units**: points. */
export type ParagraphBlock = {
  readonly style: ParagraphStyle;
  readonly faceName: FaceName;
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly before: number;
  readonly after: number;
  /** With the room before and after. */
  readonly height: number;
  /** What follows belongs to the same part of the document. */
  readonly goesOn: boolean;
};

/** The room of a text. **Shape**: `size` overrides the style's own. **Units**: points. */
export type BlockRoom = { readonly width: number; readonly size?: number; readonly goesOn?: boolean };

/** Breaks a text in a style to a width. */
export function paragraphBlock(name: StyleName, text: string, room: BlockRoom): ParagraphBlock {
  const style = styleOf(name);
  const { before, after } = style;
  const size = room.size ?? style.size;
  const face = faceName(style);
  const lines = breakLines(
    text,
    { face: tinos(face), size },
    { width: room.width - style.left, firstLine: style.firstLine },
  );
  const height = lineHeight(tinos(face), size) * style.line;
  return {
    style,
    faceName: face,
    lines,
    width: room.width,
    size,
    lineHeight: height,
    before,
    after,
    height: before + lines.length * height + after,
    goesOn: room.goesOn ?? false,
  };
}

/** The width of the widest line. **Units**: points. */
export function widestLine(block: ParagraphBlock): number {
  return Math.max(...block.lines.map((line) => line.width));
}

/** Where a line stands; `y` is its upper edge. **Units**: points. */
export type LinePlace = { readonly index: number; readonly x: number; readonly y: number };

/** One line of a block, ready to be drawn; null where it is empty. */
export function lineText(block: ParagraphBlock, place: LinePlace): DrawnText | null {
  const line = block.lines[place.index];
  if (!line || line.text === '') return null;
  const { align, left, firstLine } = block.style;
  const face = tinos(block.faceName);
  const indent = left + (place.index === 0 ? firstLine : 0);
  const free = block.width - indent - line.width;
  const offset = align === 'center' ? free / 2 : align === 'right' ? free : 0;
  const gaps = align === 'both' && !line.isLast ? line.text.split(' ').length - 1 : 0;
  // What reads the text aloud must not join the word that ends a line to the one that begins the next.
  const goesOn = place.index < block.lines.length - 1 ? !line.isCut : block.goesOn;
  // What a higher line gains lies above its letters.
  const base = place.y + block.lineHeight + ((face.descent - face.lineGap / 2) * block.size) / 1000;
  return {
    text: goesOn ? `${line.text} ` : line.text,
    face: block.faceName,
    size: block.size,
    x: place.x + indent + offset,
    y: base,
    stretch: gaps > 0 ? free / gaps : 0,
  };
}

/** Draws a block that is known to fit, as a paragraph of its own; returns where the next one begins. */
export function drawBlock(
  book: PdfBook,
  block: ParagraphBlock,
  place: { readonly x: number; readonly y: number; readonly owner: PdfElement | 'pagination' },
): number {
  let y = place.y + block.before;
  book.open(place.owner);
  for (let index = 0; index < block.lines.length; index++) {
    const drawn = lineText(block, { index, x: place.x, y });
    if (drawn) book.text(drawn);
    y += block.lineHeight;
  }
  book.shut();
  return y + block.after;
}
