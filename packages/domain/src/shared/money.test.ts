import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CURRENCIES,
  currencyExponent,
  displayCurrency,
  isCurrency,
  money,
  parseAmount,
  parseDecimalText,
  storageCurrency,
  sumByCurrency,
  toDecimalText,
} from './money.ts';

const anyMoney = fc
  .record({
    amountMinor: fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
    currency: fc.constantFrom('VND', 'USD', 'EUR', 'JPY', 'KWD', 'XDR'),
  })
  .map(({ amountMinor, currency }) => money(amountMinor, currency));

function grouped(text: string, group: string, point: string): string {
  const [whole = '', fraction] = text.split('.');
  const withGroups = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? withGroups : withGroups + point + fraction;
}

describe('currencies', () => {
  it('knows the places of each currency as the engine does, but where the engine follows usage and not ISO 4217', () => {
    const usage = 'AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR RSD SLL SOS SYP TZS UZS YER ZWL'.split(' ');
    const known = new Set(Intl.supportedValuesOf('currency'));
    const differing = CURRENCIES.filter((code) => {
      const shown = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions();
      return shown.maximumFractionDigits !== currencyExponent(code);
    });
    expect(CURRENCIES.filter((code) => !known.has(code))).toEqual([]);
    expect(differing.filter((code) => !usage.includes(code))).toEqual([]);
  });

  it('stores the SDR as XDR and shows it as SDR', () => {
    expect(storageCurrency(' sdr ')).toBe('XDR');
    expect(storageCurrency('VNĐ')).toBe('VND');
    expect(displayCurrency('XDR')).toBe('SDR');
    expect(displayCurrency('USD')).toBe('USD');
    expect(isCurrency('SDR')).toBe(false);
    expect(() => currencyExponent('DEM')).toThrow(RangeError);
  });
});

describe('amounts', () => {
  it.each([
    ['1.234.567,89', 'USD', 'vi', '1234567.89'],
    ['1 234 567,89', 'USD', 'vi', '1234567.89'],
    ['1\u00A0234\u202F567,89', 'USD', 'vi', '1234567.89'],
    ['1234567.89', 'USD', 'vi', '1234567.89'],
    ['1,234,567.89', 'USD', 'vi', '1234567.89'],
    ['1.234', 'USD', 'vi', '1234.00'],
    ['1.234', 'VND', 'vi', '1234'],
    ['1,5', 'USD', 'vi', '1.50'],
    ['1.5', 'USD', 'vi', '1.50'],
    ['0,500', 'USD', 'vi', '0.50'],
    ['8.500.000.000.000 đồng', 'VND', 'vi', '8500000000000'],
    ['1234,00', 'VND', 'vi', '1234'],
    ['50.000.000.000 JPY', 'JPY', 'vi', '50000000000'],
    ['¥4.739.000.000', 'JPY', 'vi', '4739000000'],
    ['SDR 278.800.000', 'XDR', 'vi', '278800000.00'],
    ['−12,50 USD', 'USD', 'vi', '-12.50'],
    ['1,234', 'USD', 'en', '1234.00'],
    ['1,234,567.89', 'USD', 'en', '1234567.89'],
    ['1.234.567,89', 'EUR', 'en', '1234567.89'],
    ['1.234', 'KWD', 'en', '1.234'],
    ['1,234', 'KWD', 'vi', '1.234'],
  ] as const)('reads "%s" %s (%s) as %s', (text, currency, locale, expected) => {
    const result = parseAmount(text, currency, locale);
    expect(result.ok ? toDecimalText(result.money) : result.problem).toBe(expected);
  });

  it.each([
    ['  ', 'USD', 'vi', 'empty'],
    ['abc', 'USD', 'vi', 'not_a_number'],
    ['1e6', 'USD', 'vi', 'not_a_number'],
    ['1.234 tỷ', 'VND', 'vi', 'not_a_number'],
    ['5,', 'USD', 'vi', 'not_a_number'],
    ['100 EUR', 'USD', 'vi', 'other_currency'],
    ['1,234', 'USD', 'vi', 'ambiguous'],
    ['1,500', 'USD', 'vi', 'ambiguous'],
    ['1234.000', 'USD', 'vi', 'ambiguous'],
    ['1234,567', 'VND', 'vi', 'ambiguous'],
    ['1.234', 'USD', 'en', 'ambiguous'],
    ['12.0000', 'USD', 'vi', 'ambiguous'],
    ['12.34.567', 'USD', 'vi', 'bad_grouping'],
    ['1.234,567.89', 'USD', 'vi', 'bad_grouping'],
    ['1 23', 'USD', 'vi', 'bad_grouping'],
    ['0.123.456', 'USD', 'vi', 'bad_grouping'],
    ['1,5', 'VND', 'vi', 'too_many_decimals'],
    ['1.234,567', 'USD', 'vi', 'too_many_decimals'],
    ['90.071.992.547.409,92', 'USD', 'vi', 'too_large'],
  ] as const)('refuses "%s" %s (%s): %s', (text, currency, locale, problem) => {
    expect(parseAmount(text, currency, locale)).toEqual({ ok: false, problem });
  });

  it('reads back what it wrote, plain and grouped in either locale', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        const text = toDecimalText(amount);
        const readings = [
          parseDecimalText(text, amount.currency),
          parseAmount(grouped(text, '.', ','), amount.currency, 'vi'),
          parseAmount(grouped(text, ',', '.'), amount.currency, 'en'),
        ];
        const whole = Math.abs(amount.amountMinor) >= 10 ** (currencyExponent(amount.currency) + 3);
        for (const reading of whole ? readings : readings.slice(0, 1)) {
          expect(reading).toEqual({ ok: true, money: amount });
        }
      }),
    );
  });

  it('never adds unlike currencies, and adds like ones exactly', () => {
    const totals = sumByCurrency([money(10, 'USD'), money(5, 'EUR'), money(32, 'USD'), money(1, 'VND')]);
    expect(totals).toEqual([money(5, 'EUR'), money(42, 'USD'), money(1, 'VND')]);
  });

  it('refuses amounts and totals that a number cannot hold exactly', () => {
    expect(() => money(2 ** 53, 'USD')).toThrow(RangeError);
    expect(() => money(0.5, 'USD')).toThrow(RangeError);
    expect(() => toDecimalText({ amountMinor: Number.NaN, currency: 'USD' })).toThrow(RangeError);
    expect(() => sumByCurrency([money(Number.MAX_SAFE_INTEGER, 'USD'), money(1, 'USD')])).toThrow(RangeError);
  });
});
