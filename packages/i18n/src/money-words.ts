import { type AmountProblem, displayCurrency, type Money, toDecimalText } from '@counterpart/domain/shared/money';
import type { Language } from '@counterpart/domain/shared/text';
import { formatDecimal } from './formats.ts';
import type { Translate } from './translate.ts';

/**
 * An exact amount with its code after it: `1.234.567,89 USD`, `278.800.000 SDR`. No digit passes through a float.
 * Places that are all zero are left out, or kept with `all` where unlike amounts stand in one column.
 * **Errors:** RangeError for an unknown currency.
 */
export function formatMoney(money: Money, language: Language, places: 'needed' | 'all' = 'needed'): string {
  return `${formatAmount(money, language, places)} ${displayCurrency(money.currency)}`;
}

/** The digits of an amount without its code, for a column whose head names the currency. */
export function formatAmount(money: Money, language: Language, places: 'needed' | 'all' = 'needed'): string {
  const text = toDecimalText(money);
  return formatDecimal(places === 'needed' ? text.replace(/\.0+$/, '') : text, language);
}

const SCALES = [
  [12, 'amount.trillion'],
  [9, 'amount.billion'],
  [6, 'amount.million'],
  [3, 'amount.thousand'],
] as const;

/**
 * A large amount in words, to be read back before it is saved: `1,2 nghìn tỷ VND`, `about 1.235 million USD`.
 * Three decimals at most; "about" says that the exact amount has more.
 */
export function amountInWords(money: Money, language: Language, t: Translate): string {
  const text = toDecimalText(money);
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const exact = BigInt(whole + fraction);
  for (const [power, key] of SCALES) {
    // One step of the three decimals shown, in minor units; an amount that rounds up to the scale belongs to it.
    const step = 10n ** BigInt(power - 3 + fraction.length);
    const steps = (exact + step / 2n) / step;
    if (steps < 1000n) continue;
    const isExact = steps * step === exact;
    const digits = `${steps / 1000n}.${String(steps % 1000n).padStart(3, '0')}`.replace(/\.?0+$/, '');
    const value = formatDecimal((text.startsWith('-') ? '-' : '') + digits, language);
    const amount = t(key, { value, currency: displayCurrency(money.currency) });
    return isExact ? amount : t('amount.about', { amount });
  }
  return formatMoney(money, language);
}

/** Why a typed text is not an amount, and what to type instead. */
export function amountProblemText(problem: AmountProblem, t: Translate): string {
  return t(`input.amount.${problem}`);
}
