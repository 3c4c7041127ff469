import type { SheetLane } from '../sheet-lanes.ts';

const LINE_POINTS = 15;
// The tallest row a spreadsheet can hold.
const MAX_POINTS = 409;

/**
 * The height of a row as an attribute, or nothing for a single line: not every program fits the rows of a new file
 * to their wrapped text by itself. It is not marked as fixed, so an edit fits the row again.
 */
export function rowHeight(texts: readonly (string | undefined)[], lanes: readonly SheetLane[]): string {
  let lines = 1;
  texts.forEach((text, index) => {
    const width = lanes[index]?.widthChars ?? 1;
    if (text !== undefined && (text.length > width || text.includes('\n'))) {
      lines = Math.max(lines, wrappedLines(text, width));
    }
  });
  return lines === 1 ? '' : ` ht="${Math.min(MAX_POINTS, lines * LINE_POINTS)}"`;
}

/** How many lines a text takes in a column, broken between words, and inside words that are wider than it. */
export function wrappedLines(text: string, widthChars: number): number {
  const width = Math.max(1, Math.floor(widthChars));
  let lines = 0;
  for (const paragraph of text.normalize('NFC').split(/\r\n?|\n/)) {
    lines += 1;
    let used = 0;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length > width) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
      if (used > width) {
        lines += Math.floor((used - 1) / width);
        used = ((used - 1) % width) + 1;
      }
    }
  }
  return lines;
}
