import { z } from 'zod';

/** A number as exact decimal text with a point, digit for digit as a source prints it: `3893`, `15.2`. */
export type ExactDecimal = string;

/** Input schema of an exact decimal: at most 15 digits before the point and 6 behind it. */
export const decimalSchema = z.string().regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/);

const PLACES = 6;

/** Millionths, so that decimals compare and subtract without a float. */
function millionths(value: ExactDecimal): bigint {
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(PLACES, '0'));
  return value.startsWith('-') ? -size : size;
}

/** Whether one decimal is less than (-1), equal to (0) or greater than (1) another. */
export function compareDecimals(one: ExactDecimal, other: ExactDecimal): -1 | 0 | 1 {
  return sign(millionths(one) - millionths(other));
}

/** Compares the share `value / total` with a percentage, without dividing. `total` must be above zero. */
export function compareShare(value: ExactDecimal, total: ExactDecimal, percent: ExactDecimal): -1 | 0 | 1 {
  const scale = 10n ** BigInt(PLACES);
  return sign(millionths(value) * 100n * scale - millionths(percent) * millionths(total));
}

/** One decimal less another, exact. */
export function subtractDecimals(one: ExactDecimal, other: ExactDecimal): ExactDecimal {
  const rest = millionths(one) - millionths(other);
  const digits = String(rest < 0n ? -rest : rest).padStart(PLACES + 1, '0');
  const text = `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, '');
  return rest < 0n ? `-${text}` : text;
}

/** A share in per cent to one decimal, half up, and whether that is the whole truth. */
export type Share = { readonly percent: ExactDecimal; readonly isExact: boolean };

/** The share `value / total` in per cent; null where there is nothing to be a share of. */
export function shareOf(value: ExactDecimal, total: ExactDecimal): Share | null {
  const [part, whole] = [millionths(value), millionths(total)];
  if (whole <= 0n || part < 0n) return null;
  const tenths = (part * 2000n + whole) / (whole * 2n);
  const text = `${tenths / 10n}.${tenths % 10n}`.replace(/\.0$/, '');
  return { percent: text, isExact: tenths * whole === part * 1000n };
}

function sign(value: bigint): -1 | 0 | 1 {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}
