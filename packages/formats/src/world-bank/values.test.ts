import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay, parseUsDollars } from './values.ts';

test.each([
  ['2025-03-31', '2025-03-31'],
  ['2018-10-31T00:00:00', '2018-10-31'],
  ['2020-11-30T00:00:00.000', '2020-11-30'],
  ['2023-06-29T00:00:00Z', '2023-06-29'],
  ['2020-11-30T12:00:00.000', null],
  ['2023-02-29', null],
  ['31/03/2025', null],
  ['', null],
])('reads the day of %j as %j', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test.each([
  ['191044211.75', 19_104_421_175],
  ['191044211.8', 19_104_421_180],
  ['500000000', 50_000_000_000],
  ['1,234,567.89', 123_456_789],
  ['-1.49E-08', 0],
  ['1.5e3', 150_000],
  ['0.005', 1],
  ['-0.005', -1],
  ['0.0049', 0],
  ['90071992547409.91', 9_007_199_254_740_991],
])('reads the amount %j as %i cents', (text, cents) => {
  expect(parseUsDollars(text)).toEqual({ amountMinor: cents, currency: 'USD' });
});

test.each(['', '1.2.3', '12,34', '1,2345', 'USD 5', '90071992547409.92', '1e99', '٣', '0x10', 'NaN', '.', '-'])(
  'takes %j for no amount',
  (text) => {
    expect(parseUsDollars(text)).toBeNull();
  },
);

test('keeps every cent of every amount that fits', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (cents) => {
      const size = String(Math.abs(cents)).padStart(3, '0');
      const text = `${cents < 0 ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
      expect(parseUsDollars(text)?.amountMinor).toBe(cents === 0 ? 0 : cents);
    }),
  );
});
