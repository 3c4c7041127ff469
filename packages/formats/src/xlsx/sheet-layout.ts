import { type SheetLane, sheetLanes } from '../sheet-lanes.ts';
import type { SheetSnapshot } from '../sheet.types.ts';

/** Rows a sheet can hold, header included. */
export const MAX_SHEET_ROWS = 1_048_576;

/** Where the parts of one sheet lie; `lastRow` grows while its rows are written. */
export type SheetLayout = {
  readonly lanes: readonly SheetLane[];
  readonly letters: readonly string[];
  readonly headerRow: number;
  lastRow: number;
};

/** Places the header lines, one empty row and the header row. */
export function sheetLayout(snapshot: SheetSnapshot): SheetLayout {
  const lanes = sheetLanes(snapshot, false);
  const headerRow = snapshot.headerLines.length === 0 ? 1 : snapshot.headerLines.length + 2;
  return { lanes, letters: lanes.map((_, index) => columnName(index)), headerRow, lastRow: headerRow };
}

/** Letter name of the column with this index from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The table with its header row, as a range; absolute where a defined name needs it. */
export function tableRange(layout: SheetLayout, absolute: boolean): string {
  const mark = absolute ? '$' : '';
  const last = layout.letters.at(-1) ?? 'A';
  return `${mark}A${mark}${layout.headerRow}:${mark}${last}${mark}${layout.lastRow}`;
}

/** A sheet name Excel accepts: forbidden signs become spaces, 31 characters at most, never empty. */
export function safeSheetName(raw: string): string {
  const spaced = raw
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
    .replace(/^[\s']+/, '');
  // The cut may fall into the middle of a character of two units.
  const cut = spaced.slice(0, 31).replace(/[\uD800-\uDBFF]$/, '');
  return cut.replace(/[\s']+$/, '') || 'Sheet1';
}
