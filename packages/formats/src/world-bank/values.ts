import { type Money, money } from '@counterpart/domain/shared/money';
import { isPlainDate, type PlainDate } from '@counterpart/domain/shared/plain-date';

// The time of day is always midnight in these files; any other would mean a date we do not understand.
const DAY = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/;
const AMOUNT = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/;
const MAX_AMOUNT_CHARS = 64;
const US_DOLLAR_DIGITS = 2;

/** The day of a World Bank date in any of its three spellings; null where it is none. */
export function parseDay(text: string): PlainDate | null {
  const day = DAY.exec(text)?.[1];
  return day !== undefined && isPlainDate(day) ? day : null;
}

/**
 * US dollars from decimal text, exact to the cent; thousands commas and exponents are read.
 * What lies below a cent is rounded half away from zero (the 2020 file carries residues such as -1.49E-08).
 * Null where the text is no amount or does not fit a safe integer of cents.
 */
export function parseUsDollars(text: string): Money | null {
  const parts = text.length > MAX_AMOUNT_CHARS ? null : AMOUNT.exec(text);
  if (!parts) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  const digits = BigInt(whole.replaceAll(',', '') + fraction);
  const shift = Number(exponent) + US_DOLLAR_DIGITS - fraction.length;
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : roundedQuotient(digits, 10n ** BigInt(-shift));
  const amountMinor = Number(sign === '-' ? -size : size);
  return Number.isSafeInteger(amountMinor) ? money(amountMinor, 'USD') : null;
}

function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor / 2n) / divisor;
}
