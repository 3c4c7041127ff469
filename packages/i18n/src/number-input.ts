import type { Language } from '@counterpart/domain/shared/text';

/** A typed number as exact decimal text with a point, or the key of the words that say what is wrong. */
export type ParsedDecimal =
  | { readonly ok: true; readonly decimal: string }
  | {
      readonly ok: false;
      readonly problem: 'input.numberEmpty' | 'input.numberUnreadable' | 'input.numberAmbiguous';
    };

const MAX_DIGITS = 24;

/**
 * Reads a typed number in the reader's format, so vi `1.234` is one thousand two hundred and thirty-four.
 * Blanks between groups are accepted; separators that could be meant either way are refused.
 * Amounts of money have their own reader in the domain (`parseAmount`), which knows the currency's places.
 */
export function parseTypedDecimal(raw: string, language: Language): ParsedDecimal {
  const text = raw.normalize('NFKC').replace(/−/g, '-').trim();
  if (text === '') return { ok: false, problem: 'input.numberEmpty' };
  const compact = text.replace(/(?<=\d) (?=\d{3}(?:\D|$))/g, '');
  if (!/^-?\d[\d.,]*$/.test(compact) || compact.replace(/\D/g, '').length > MAX_DIGITS) {
    return { ok: false, problem: 'input.numberUnreadable' };
  }
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const native = readWith(compact, group, point);
  return native === null ? { ok: false, problem: 'input.numberAmbiguous' } : { ok: true, decimal: native };
}

function readWith(text: string, group: string, point: string): string | null {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction, ...more] = text.slice(sign.length).split(point);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const groups = whole.split(group);
  const isGrouped = groups.length > 1;
  if (isGrouped && !(/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((part) => /^\d{3}$/.test(part)))) {
    return null;
  }
  const digits = groups.join('').replace(/^0+(?=\d)/, '');
  return `${sign}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}
