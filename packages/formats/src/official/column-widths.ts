import { tinos } from '../fonts/tinos.ts';
import { textWidth } from '../fonts/text-lines.ts';
import type { FontFace } from '../fonts/true-type.ts';
import type { Appendix } from './official-document.ts';
import { printableText } from './printable-text.ts';

/** Room between the text of a cell and its border, on each side. **Units**: points. */
export const CELL_PADDING = 3;

// A single word may ask for this share of the table at most; longer ones are broken.
const WORD_SHARE = 0.11;
// A head takes so many lines at most, where its column is free to widen.
const HEAD_LINES = 3;
// Beyond so many rows the picture of what the columns hold does not change.
const SAMPLE_ROWS = 2000;

type Column = { least: number; longest: number; sum: number; count: number };

/**
 * Widths of the columns by what they hold: each is as wide as its longest word, and the rest goes where the texts
 * are long, never more than a column can use. **Units**: points; they add up to `total`.
 */
export function columnWidths(appendix: Appendix, size: number, total: number): number[] {
  const bold = tinos('bold');
  const regular = tinos('regular');
  const columns = appendix.columns.map(({ label }): Column => {
    const head = { least: 0, longest: 0, sum: 0, count: 0 };
    note(head, printableText(label), { face: bold, size, cap: total * WORD_SHARE });
    const least = Math.max(head.least, head.longest / HEAD_LINES);
    return { least, longest: least, sum: 0, count: 0 };
  });
  let seen = 0;
  for (const row of appendix.rows) {
    columns.forEach((column, at) =>
      note(column, printableText(row[at] ?? ''), { face: regular, size, cap: total * WORD_SHARE }),
    );
    seen += 1;
    if (seen === SAMPLE_ROWS) break;
  }
  return shareOut(columns, total);
}

type Type = { readonly face: FontFace; readonly size: number; readonly cap: number };

function note(column: Column, text: string, { face, size, cap }: Type): void {
  const padding = CELL_PADDING * 2 + 0.5;
  for (const line of text.split('\n')) {
    const width = textWidth(line, face, size) + padding;
    column.longest = Math.max(column.longest, width);
    column.sum += width;
    if (width <= column.least) continue;
    for (const word of line.split(' ')) {
      column.least = Math.max(column.least, Math.min(cap, textWidth(word, face, size) + padding));
    }
  }
  column.count += 1;
}

function shareOut(columns: readonly Column[], total: number): number[] {
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  if (least >= total) return columns.map((column) => (column.least / least) * total);
  let widths = columns.map((column) => column.least);
  // What one column cannot use goes to the others, until none can use more.
  for (let round = 0; round < columns.length; round++) {
    const rest = total - widths.reduce((sum, width) => sum + width, 0);
    const weights = columns.map(({ longest, sum, count }, at) => (longest > (widths[at] ?? 0) ? sum / count : 0));
    const weight = weights.reduce((sum, one) => sum + one, 0);
    if (weight === 0) break;
    widths = columns.map(({ longest }, at) => {
      const [width = 0, own = 0] = [widths[at], weights[at]];
      return own === 0 ? width : Math.min(longest, width + (rest * own) / weight);
    });
  }
  const unused = (total - widths.reduce((sum, width) => sum + width, 0)) / columns.length;
  return widths.map((width) => width + unused);
}
