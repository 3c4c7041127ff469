import { expect, test } from 'vitest';
import { wrappedLines } from './row-height.ts';

test.each([
  ['', 10, 1],
  ['một hai', 10, 1],
  ['một hai ba bốn', 7, 2],
  ['một\nhai\n\nba', 10, 4],
  ['abcdefghij', 5, 2],
  ['abcdefghijk', 5, 3],
  ['ab cdefghijk', 5, 3],
  ['e\u0302\u0301'.repeat(5), 5, 1],
])('%j takes a column of %i characters %i lines', (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});
