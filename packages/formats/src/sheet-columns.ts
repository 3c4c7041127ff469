import type { SheetColumn } from './sheet.types.ts';

/** A column of words. */
export function textColumn(key: string, label: string, widthChars: number): SheetColumn {
  return { key, label, kind: 'text', widthChars };
}

/** A column of days. */
export function dayColumn(key: string, label: string): SheetColumn {
  return { key, label, kind: 'date', widthChars: 12 };
}
