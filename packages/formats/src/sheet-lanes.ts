import type { Money } from '@counterpart/domain/shared/money';
import type { Language } from '@counterpart/domain/shared/text';
import type { SheetCell, SheetColumnKind, SheetSnapshot } from './sheet.types.ts';

/** A column as a file lays it out: one of the snapshot's, or the currency of the amount in `source`. */
export type SheetLane = {
  readonly source: number;
  readonly label: string;
  readonly kind: SheetColumnKind | 'currency';
  readonly widthChars: number;
};

const CURRENCY_LABEL: Record<Language, string> = { vi: 'Loại tiền', en: 'Currency' };
const CURRENCY_WIDTH_CHARS = 9;

/**
 * Lays the columns out, with the currency columns in their places.
 * @param always adds a currency column to every amount, also where the snapshot asks for none
 */
export function sheetLanes(snapshot: SheetSnapshot, always: boolean): SheetLane[] {
  return snapshot.columns.flatMap((column, source): SheetLane[] => {
    const own: SheetLane = { source, label: column.label, kind: column.kind, widthChars: column.widthChars };
    const label = column.currencyColumn ?? (always ? `${column.label} - ${CURRENCY_LABEL[snapshot.language]}` : null);
    if (column.kind !== 'amount' || label === null) return [own];
    return [own, { source, label, kind: 'currency', widthChars: CURRENCY_WIDTH_CHARS }];
  });
}

/** Whether a cell is an amount of money. */
export function isMoney(cell: SheetCell): cell is Money {
  return typeof cell === 'object' && cell !== null;
}
