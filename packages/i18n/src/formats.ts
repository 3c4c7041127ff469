import type { Language } from '@counterpart/domain/shared/text';

const NUMBER_LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** How many decimals a number shows; at least `min`, at most `max`. */
export type Decimals = { readonly min?: number; readonly max?: number };

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, decimals: Decimals): Intl.NumberFormat {
  const key = `${language} ${decimals.min ?? 0} ${decimals.max ?? 3}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(NUMBER_LOCALES[language], {
    minimumFractionDigits: decimals.min ?? 0,
    maximumFractionDigits: Math.max(decimals.max ?? 3, decimals.min ?? 0),
  });
  numberFormats.set(key, made);
  return made;
}

/**
 * A number in the reader's format: vi `1.234.567,5`, en `1,234,567.5`.
 * **Errors:** RangeError when the number is not finite.
 */
export function formatNumber(value: number, language: Language, decimals: Decimals = {}): string {
  if (!Number.isFinite(value)) throw new RangeError('Only finite numbers can be shown');
  return numberFormat(language, decimals).format(value === 0 ? 0 : value);
}

/** A share as a percentage: `0.0137` becomes vi `1,37%`, en `1.37%`. **Units:** `ratio` where 1 is the whole. */
export function formatPercent(ratio: number, language: Language, decimals: Decimals = { max: 1 }): string {
  return `${formatNumber(ratio * 100, language, decimals)}%`;
}

/**
 * Exact decimal text (`-1234567.50`) in the reader's format, digit for digit, without passing through a float.
 * **Errors:** RangeError when the text is not a plain decimal.
 */
export function formatDecimal(text: string, language: Language): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) throw new RangeError(`Not a decimal: ${text}`);
  const [, sign = '', whole = '', fraction] = parts;
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
  return sign + groups + (fraction === undefined ? '' : `${language === 'vi' ? ',' : '.'}${fraction}`);
}
