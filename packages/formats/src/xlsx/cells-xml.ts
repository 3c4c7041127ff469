import { isPlainDate, toEpochDay } from '@counterpart/domain/shared/plain-date';
import { currencyExponent, displayCurrency, toDecimalText } from '@counterpart/domain/shared/money';
import { isMoney, type SheetLane } from '../sheet-lanes.ts';
import type { SheetCell, SheetRow } from '../sheet.types.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { rowHeight } from './row-height.ts';
import { STYLE, type StyleBook } from './styles-xml.ts';
import { cellText } from './xml-text.ts';

const EPOCH_SERIAL = 25_569;
// Excel believes that 1900 was a leap year: earlier days have no true number and stay text.
const FIRST_TRUE_DAY = '1900-03-01';
const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)$/;
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r\n]/;

/** Returns the function that turns one row of the snapshot into the XML of the next row of the sheet. */
export function rowWriter(layout: SheetLayout, styles: StyleBook): (row: SheetRow) => string {
  const { lanes, letters } = layout;
  const currencies = lanes.filter((lane) => lane.kind === 'currency');
  const context: Context = { styles, hasOwnCurrency: new Set(currencies.map((lane) => lane.source)) };
  return (row) => {
    const number = layout.lastRow;
    const texts: string[] = [];
    let xml = '';
    for (const [index, lane] of lanes.entries()) {
      const cell = row[lane.source] ?? null;
      xml += `<c r="${letters[index]}${number}"${cellXml(cell, lane, context)}`;
      if (typeof cell === 'string') texts[index] = cell;
    }
    return `<row r="${number}"${rowHeight(texts, lanes)}>${xml}</row>`;
  };
}

/** A text cell without its opening `<c r="..."`, which never becomes a formula. */
export function textCellXml(text: string, style: number): string {
  return ` s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

type Context = { readonly styles: StyleBook; readonly hasOwnCurrency: ReadonlySet<number> };

function cellXml(cell: SheetCell, lane: SheetLane, context: Context): string {
  if (isMoney(cell)) {
    if (lane.kind === 'currency') return textCellXml(displayCurrency(cell.currency), STYLE.centred);
    const shown = context.hasOwnCurrency.has(lane.source) ? null : displayCurrency(cell.currency);
    return numberXml(toDecimalText(cell), context.styles.amount(currencyExponent(cell.currency), shown));
  }
  // An empty cell is written for its border.
  if (cell === null || cell === '' || lane.kind === 'currency') return ` s="${STYLE.text}"/>`;
  if (typeof cell === 'number') return plainNumberXml(cell, lane);
  if (lane.kind === 'date') return dateXml(cell);
  if (lane.kind === 'time') return timeXml(cell);
  return guardedTextXml(cell);
}

function guardedTextXml(text: string): string {
  return textCellXml(text, LOOKS_LIKE_FORMULA.test(text) ? STYLE.quotedText : STYLE.text);
}

function plainNumberXml(value: number, lane: SheetLane): string {
  if (!Number.isFinite(value)) throw new RangeError(`column ${lane.label} holds ${value}, which is no number`);
  if (lane.kind === 'text') return textCellXml(String(value), STYLE.text);
  return numberXml(String(value), Number.isInteger(value) ? STYLE.integer : STYLE.number);
}

function dateXml(text: string): string {
  if (!isPlainDate(text) || text < FIRST_TRUE_DAY) return guardedTextXml(text);
  return numberXml(String(toEpochDay(text) + EPOCH_SERIAL), STYLE.date);
}

function timeXml(text: string): string {
  const parts = TIME_OF_DAY.exec(text);
  if (!parts) return guardedTextXml(text);
  return numberXml(String((Number(parts[1]) * 60 + Number(parts[2])) / 1440), STYLE.time);
}

function numberXml(value: string, style: number): string {
  return ` s="${style}"><v>${value}</v></c>`;
}
