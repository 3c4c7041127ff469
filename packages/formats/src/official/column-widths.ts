import { textWidth } from '../fonts/text-lines.ts';
import { tinos } from '../fonts/tinos.ts';
import type { FontFace } from '../fonts/true-type.ts';
import { cellText } from './appendix-cell.ts';
import type { Appendix } from './official-document.ts';
import { printableText } from './printable-text.ts';

/** Room between the text of a cell and its border, on each side. **Units**: points. */
export const CELL_PADDING = 3;

const BORDER = 0.5;
// A single word may ask for this share of the table at most; longer ones are broken.
const WORD_SHARE = 0.11;
// A head takes so many lines at most, where its column is free to widen.
const HEAD_LINES = 3;
// Beyond so many rows the picture of what the columns hold does not change.
const SAMPLE_ROWS = 500;
// What is handed out at once. Points.
const STEP = 3;
// Lines that are broken between words end before the edge.
const FILLED = 0.92;

/** What a column holds. **Units**: points; `cells` are the widths of the lines of each row's cell. */
type Column = { least: number; longest: number; cells: number[][] };

/**
 * Widths of the columns by what they hold: each is as wide as its longest word, and the rest goes, bit by bit, to the
 * column that makes most rows tall. **Units**: points; they add up to `total`.
 */
export function columnWidths(appendix: Appendix, size: number, total: number): number[] {
  const cap = total * WORD_SHARE;
  const columns = appendix.columns.map(({ label }): Column => {
    const head: Column = { least: 0, longest: 0, cells: [] };
    note(head, printableText(label), { face: tinos('bold'), size, cap });
    const least = Math.max(head.least, head.longest / HEAD_LINES);
    return { least, longest: least, cells: [] };
  });
  let seen = 0;
  for (const row of appendix.rows) {
    columns.forEach((column, at) => note(column, cellText(row[at] ?? ''), { face: tinos('regular'), size, cap }));
    seen += 1;
    if (seen === SAMPLE_ROWS) break;
  }
  return shareOut(columns, total);
}

type Type = { readonly face: FontFace; readonly size: number; readonly cap: number };

function note(column: Column, text: string, { face, size, cap }: Type): void {
  const padding = CELL_PADDING * 2 + BORDER;
  const widths: number[] = [];
  for (const line of text.split('\n')) {
    const width = textWidth(line, face, size);
    widths.push(width);
    column.longest = Math.max(column.longest, width + padding);
    if (width + padding <= column.least) continue;
    for (const word of line.split(' ')) {
      column.least = Math.max(column.least, Math.min(cap, textWidth(word, face, size) + padding));
    }
  }
  column.cells.push(widths);
}

function shareOut(columns: readonly Column[], total: number): number[] {
  const widths = columns.map((column) => column.least);
  const sum = () => widths.reduce((all, width) => all + width, 0);
  const least = sum();
  if (least >= total) return widths.map((width) => (width / least) * total);
  const heights = columns.map((column, at) => heightsOf(column, widths[at] ?? 0));
  for (let rest = total - least; rest > STEP; rest -= STEP) {
    const at = tallest(columns, heights, widths);
    if (at === null) break;
    widths[at] = (widths[at] ?? 0) + STEP;
    const column = columns[at];
    if (column) heights[at] = heightsOf(column, widths[at] ?? 0);
  }
  const unused = (total - sum()) / columns.length;
  return widths.map((width) => width + unused);
}

/** About how many lines each cell of a column takes. */
function heightsOf({ cells }: Column, width: number): number[] {
  const room = width - CELL_PADDING * 2 - BORDER;
  return cells.map((lines) =>
    lines.reduce((sum, line) => sum + (line <= room ? 1 : Math.ceil(line / (room * FILLED))), 0),
  );
}

/** The column that can use more and makes most rows tall; null when none can. */
function tallest(
  columns: readonly Column[],
  heights: readonly (readonly number[])[],
  widths: readonly number[],
): number | null {
  const open = columns.flatMap(({ longest }, at) => (longest > (widths[at] ?? 0) ? [at] : []));
  const votes = new Map<number, number>(open.map((at) => [at, 0]));
  const rows = heights[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) {
    const lines = heights.map((column) => column[row] ?? 0);
    const most = Math.max(...lines);
    const at = lines.indexOf(most);
    const known = votes.get(at);
    if (known !== undefined && most > 1) votes.set(at, known + most);
  }
  const [first] = [...votes].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
