import { isPlainDate, type PlainDate } from '@counterpart/domain/shared/plain-date';

/** A typed date that was understood, or the key of the words that say why it was not. */
export type ParsedDate =
  | { readonly ok: true; readonly day: PlainDate }
  | {
      readonly ok: false;
      readonly problem: 'input.dateEmpty' | 'input.dateUnreadable' | 'input.dateTwoDigitYear' | 'input.dateNoSuchDay';
    };

const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const SHORT_YEAR = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{1,3})$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a typed day: d/m/yyyy, d-m-yyyy, d.m.yyyy or ISO. Day always comes before month; years have four digits.
 */
export function parseTypedDate(raw: string): ParsedDate {
  const text = raw.normalize('NFC').replace(/\s+/g, '');
  if (text === '') return { ok: false, problem: 'input.dateEmpty' };
  if (SHORT_YEAR.test(text)) return { ok: false, problem: 'input.dateTwoDigitYear' };
  const parts = DAY_FIRST.exec(text);
  if (!parts && !ISO.test(text)) return { ok: false, problem: 'input.dateUnreadable' };
  const day = parts ? `${parts[4]}-${parts[3]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text;
  return isPlainDate(day) ? { ok: true, day } : { ok: false, problem: 'input.dateNoSuchDay' };
}
