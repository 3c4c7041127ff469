import { addDays } from '@counterpart/domain/shared/plain-date';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountInWords, formatMoney } from './money-words.ts';
import { parseTypedDate } from './date-input.ts';
import {
  dayOfInstant,
  dueInWords,
  formatDate,
  formatInstant,
  formatLongDate,
  formatMonth,
  relativeDays,
  waitInWords,
} from './date-words.ts';
import { formatDecimal, formatNumber, formatPercent } from './formats.ts';
import { parseTypedDecimal } from './number-input.ts';
import { wordsOf } from './resources.ts';
import { createTranslate } from './translate.ts';

const vi = createTranslate('vi', wordsOf('vi'));
const en = createTranslate('en', wordsOf('en'));
const anyDay = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days));

describe('dates', () => {
  test.each([
    ['2026-01-05', '05/01/2026', 'ngày 05 tháng 01 năm 2026', '5 January 2026'],
    ['2026-02-10', '10/02/2026', 'ngày 10 tháng 02 năm 2026', '10 February 2026'],
    ['2026-03-09', '09/03/2026', 'ngày 09 tháng 3 năm 2026', '9 March 2026'],
    ['2026-11-20', '20/11/2026', 'ngày 20 tháng 11 năm 2026', '20 November 2026'],
  ])('%s is written as officials write it', (day, short, longVi, longEn) => {
    expect(formatDate(day)).toBe(short);
    expect(formatLongDate(day, 'vi')).toBe(longVi);
    expect(formatLongDate(day, 'en')).toBe(longEn);
  });

  test('official dates match the pattern of Decree 30 on every day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(formatLongDate(day, 'vi')).toMatch(/^ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}$/);
      }),
    );
  });

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseTypedDate(formatDate(day))).toEqual({ ok: true, day });
        expect(parseTypedDate(day)).toEqual({ ok: true, day });
      }),
    );
  });

  test.each([
    ['1/2/2027', '2027-02-01'],
    [' 01-02-2027 ', '2027-02-01'],
    ['9.12.2026', '2026-12-09'],
    ['29/02/2028', '2028-02-29'],
  ])('"%s" is read day first', (raw, day) => {
    expect(parseTypedDate(raw)).toEqual({ ok: true, day });
  });

  test.each([
    ['', 'input.dateEmpty'],
    ['5/3/27', 'input.dateTwoDigitYear'],
    ['29/02/2027', 'input.dateNoSuchDay'],
    ['12/31/2027', 'input.dateNoSuchDay'],
    ['5/3-2027', 'input.dateUnreadable'],
    ['March 5', 'input.dateUnreadable'],
    ['2027/03/05', 'input.dateUnreadable'],
  ])('"%s" is refused with a reason', (raw, problem) => {
    expect(parseTypedDate(raw)).toEqual({ ok: false, problem });
  });

  test('instants show the office clock, past midnight too', () => {
    const instant = Date.UTC(2027, 2, 11, 17, 5);
    expect(formatInstant(instant)).toBe('12/03/2027 00:05');
    expect(dayOfInstant(instant)).toBe('2027-03-12');
    expect(formatInstant(instant, 'Asia/Manila')).toBe('12/03/2027 01:05');
    expect(formatMonth('2027-03', 'vi')).toBe('tháng 3/2027');
    expect(formatMonth('2027-03-12', 'en')).toBe('March 2027');
  });

  test('distances are words, singular and plural, in both languages', () => {
    expect(relativeDays(9, 'working', en)).toBe('in 9 working days');
    expect(relativeDays(1, 'working', en)).toBe('in 1 working day');
    expect(relativeDays(1, 'calendar', vi)).toBe('ngày mai');
    expect(relativeDays(-2, 'calendar', en)).toBe('2 days ago');
    expect(dueInWords(-3, 'calendar', vi)).toBe('quá hạn 3 ngày');
    expect(dueInWords(-1, 'working', en)).toBe('1 working day late');
    expect(dueInWords(0, 'calendar', vi)).toBe('đến hạn hôm nay');
    expect(dueInWords(-1200, 'calendar', vi)).toBe('quá hạn 1.200 ngày');
    expect(waitInWords(61, en)).toBe('2 minutes');
    expect(waitInWords(0.2, vi)).toBe('1 giây');
  });
});

describe('numbers', () => {
  test('follow the reader', () => {
    expect(formatNumber(1_234_567.5, 'vi')).toBe('1.234.567,5');
    expect(formatNumber(1_234_567.5, 'en')).toBe('1,234,567.5');
    expect(formatNumber(-0, 'vi')).toBe('0');
    expect(() => formatNumber(Number.NaN, 'vi')).toThrow(RangeError);
    expect(formatPercent(223 / (16_051 + 223), 'vi', { max: 2 })).toBe('1,37%');
    expect(formatPercent(0.152, 'en')).toBe('15.2%');
  });

  test('decimal text keeps every digit', () => {
    expect(formatDecimal('-9007199254740993.07', 'vi')).toBe('-9.007.199.254.740.993,07');
    expect(formatDecimal('999', 'en')).toBe('999');
    expect(() => formatDecimal('1e5', 'en')).toThrow(RangeError);
  });

  test.each(['vi', 'en'] as const)('a shown decimal can be typed back in %s', (language) => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.stringMatching(/^\d{1,4}$/))
      .map(([whole, fraction]) => `${whole}.${fraction}`);
    fc.assert(
      fc.property(decimal, (text) => {
        expect(parseTypedDecimal(formatDecimal(text, language), language)).toEqual({ ok: true, decimal: text });
      }),
    );
  });

  test.each([
    ['1.234', 'vi', '1234'],
    ['1.234.567,89', 'vi', '1234567.89'],
    ['1 234 567,89', 'vi', '1234567.89'],
    ['1,234', 'en', '1234'],
    ['−5', 'en', '-5'],
    ['007', 'vi', '7'],
  ] as const)('"%s" in %s is %s', (raw, language, decimal) => {
    expect(parseTypedDecimal(raw, language)).toEqual({ ok: true, decimal });
  });

  test.each([
    ['', 'vi', 'input.numberEmpty'],
    ['1234567.89', 'vi', 'input.numberAmbiguous'],
    ['1.23.4', 'vi', 'input.numberAmbiguous'],
    ['12,34,56', 'en', 'input.numberAmbiguous'],
    ['5tr', 'vi', 'input.numberUnreadable'],
    ['--5', 'vi', 'input.numberUnreadable'],
    ['1'.repeat(40), 'vi', 'input.numberUnreadable'],
  ] as const)('"%s" in %s is refused: %s', (raw, language, problem) => {
    expect(parseTypedDecimal(raw, language)).toEqual({ ok: false, problem });
  });
});

describe('money', () => {
  test.each([
    [123_456_789, 'USD', '1.234.567,89 USD', '1,234,567.89 USD'],
    [7_230_000_000, 'EUR', '72.300.000 EUR', '72,300,000 EUR'],
    [8_500_000_000_000, 'VND', '8.500.000.000.000 VND', '8,500,000,000,000 VND'],
    [27_880_000_000, 'XDR', '278.800.000 SDR', '278,800,000 SDR'],
    [Number.MAX_SAFE_INTEGER, 'USD', '90.071.992.547.409,91 USD', '90,071,992,547,409.91 USD'],
    [-5, 'USD', '-0,05 USD', '-0.05 USD'],
  ])('%d minor units of %s keep every digit and put the code last', (amountMinor, currency, inVi, inEn) => {
    expect(formatMoney({ amountMinor, currency }, 'vi')).toBe(inVi);
    expect(formatMoney({ amountMinor, currency }, 'en')).toBe(inEn);
  });

  test('places are kept on demand, for columns of unlike amounts', () => {
    expect(formatMoney({ amountMinor: 500, currency: 'USD' }, 'vi', 'all')).toBe('5,00 USD');
    expect(formatMoney({ amountMinor: 500, currency: 'JPY' }, 'vi', 'all')).toBe('500 JPY');
  });

  test.each([
    [1_200_000_000_000, 'VND', '1,2 nghìn tỷ VND', '1.2 trillion VND'],
    [4_739_000_000, 'JPY', '4,739 tỷ JPY', '4.739 billion JPY'],
    [123_456_789, 'USD', 'khoảng 1,235 triệu USD', 'about 1.235 million USD'],
    [99_999_999_999, 'USD', 'khoảng 1 tỷ USD', 'about 1 billion USD'],
    [150_000, 'USD', '1,5 nghìn USD', '1.5 thousand USD'],
    [99_900, 'USD', '999 USD', '999 USD'],
  ])('%d minor units of %s are echoed in words', (amountMinor, currency, inVi, inEn) => {
    expect(amountInWords({ amountMinor, currency }, 'vi', vi)).toBe(inVi);
    expect(amountInWords({ amountMinor, currency }, 'en', en)).toBe(inEn);
  });
});
