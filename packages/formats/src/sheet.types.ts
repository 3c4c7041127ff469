import type { Money } from '@counterpart/domain/shared/money';
import type { Language } from '@counterpart/domain/shared/text';

/**
 * One value of a sheet.
 * Shape: dates are `YYYY-MM-DD` text, times of day `HH:MM` text; the column's kind says which.
 */
export type SheetCell = string | number | null | Money;

/** What a column holds; decides type, alignment and number format of its cells. */
export type SheetColumnKind = 'text' | 'integer' | 'amount' | 'date' | 'time';

/**
 * One column of a sheet.
 * Shape: `currencyColumn` on an amount column is the label of an extra column, written right of it, that
 * holds the currency code. Without it XLSX shows the code in the number format; CSV adds the column all the same.
 * Units: `widthChars` counts characters of the sheet's own type size.
 */
export type SheetColumn = {
  readonly key: string;
  readonly label: string;
  readonly kind: SheetColumnKind;
  readonly widthChars: number;
  readonly currencyColumn?: string;
};

/** One row, in the order of the columns. */
export type SheetRow = readonly SheetCell[];

/**
 * A table ready to be written: everything the file will say, and nothing to be looked up.
 * Shape: `headerLines` are office, title, filter sentence, printed at, author; the line equal to `title` is set large.
 */
export type SheetSnapshot = {
  readonly title: string;
  readonly sheetName: string;
  readonly headerLines: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
  readonly language: Language;
};
