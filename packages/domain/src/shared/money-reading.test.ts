import { describe, expect, it } from 'vitest';
import { CURRENCIES, money, parseAmount, parseDecimalText, sumByCurrency, toDecimalText } from './money.ts';

describe('a typed amount', () => {
  it.each([
    ['5', 'USD', 'vi', '5.00'],
    ['1  234', 'VND', 'vi', '1234'],
    ['12.345', 'VND', 'vi', '12345'],
    ['123.456', 'VND', 'vi', '123456'],
    ['0,234', 'KWD', 'en', '0.234'],
    ['90.071.992.547.409,91', 'USD', 'vi', '90071992547409.91'],
    ['100 đ', 'VND', 'vi', '100'],
    ['100₫', 'VND', 'vi', '100'],
    ['$100', 'USD', 'vi', '100.00'],
    ['US$ 100', 'USD', 'vi', '100.00'],
    ['€100', 'EUR', 'vi', '100.00'],
    ['£100', 'GBP', 'vi', '100.00'],
    ['USD 100 $', 'USD', 'vi', '100.00'],
  ] as const)('"%s" %s (%s) is %s', (text, currency, locale, expected) => {
    const result = parseAmount(text, currency, locale);
    expect(result.ok ? toDecimalText(result.money) : result.problem).toBe(expected);
  });

  it.each([
    ['€100', 'USD', 'vi', 'other_currency'],
    ['EUR 100', 'USD', 'vi', 'other_currency'],
    ['USD 100 EUR', 'USD', 'vi', 'other_currency'],
    ['USD 1.234 tỷ', 'USD', 'vi', 'not_a_number'],
    ['5-3', 'USD', 'vi', 'not_a_number'],
    ['--5', 'USD', 'vi', 'not_a_number'],
    ['x', 'USD', 'vi', 'not_a_number'],
    ['1.234,5 6', 'USD', 'vi', 'bad_grouping'],
    ['1.234.567 890', 'VND', 'vi', 'bad_grouping'],
    ['01.234.567', 'VND', 'vi', 'bad_grouping'],
    ['1234.567.890', 'VND', 'vi', 'bad_grouping'],
    ['1.2345.678', 'VND', 'vi', 'bad_grouping'],
    ['1,234.567.890', 'USD', 'en', 'bad_grouping'],
    ['1.5', 'VND', 'vi', 'too_many_decimals'],
  ] as const)('"%s" %s (%s) is refused: %s', (text, currency, locale, problem) => {
    expect(parseAmount(text, currency, locale)).toEqual({ ok: false, problem });
  });
});

describe('an amount that a machine wrote', () => {
  it.each([
    ['', 'empty'],
    [' ', 'not_a_number'],
    ['abc', 'not_a_number'],
    ['x1', 'not_a_number'],
    ['1x', 'not_a_number'],
    ['1,5', 'not_a_number'],
    ['1.', 'not_a_number'],
    ['.5', 'not_a_number'],
    ['+1', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['1.234', 'too_many_decimals'],
    ['90071992547409.92', 'too_large'],
  ])('"%s" is refused: %s', (text, problem) => {
    expect(parseDecimalText(text, 'USD')).toEqual({ ok: false, problem });
  });

  it.each([
    ['7', 700],
    ['-7.5', -750],
    ['0', 0],
    ['-0', 0],
  ])('"%s" is %i cents', (text, amountMinor) => {
    expect(parseDecimalText(text, 'USD')).toEqual({ ok: true, money: { amountMinor, currency: 'USD' } });
  });
});

describe('an amount', () => {
  it('has a currency of the register, no sign on nought, and is named when it does not fit', () => {
    expect(() => money(1, 'DEM')).toThrow('unknown currency: DEM');
    expect(() => money(0.5, 'USD')).toThrow('amount out of range: 0.5 USD');
    expect(Object.is(money(-0, 'USD').amountMinor, 0)).toBe(true);
    expect(toDecimalText(money(0, 'USD'))).toBe('0.00');
    expect(sumByCurrency([])).toEqual([]);
  });

  it('may be in the currencies of every donor, listed in order', () => {
    expect(CURRENCIES).toEqual(
      expect.arrayContaining(['AED', 'CNY', 'EUR', 'INR', 'JPY', 'KRW', 'NAD', 'USD', 'VND', 'XDR', 'ZWL']),
    );
    expect(CURRENCIES).toEqual([...CURRENCIES].sort());
  });
});
