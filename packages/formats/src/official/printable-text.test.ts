import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableText } from './printable-text.ts';

// A letter that no shortcut knows.
const OTHER = 'あ';

test('a text of common letters is printed as it would be among others', { timeout: 60_000 }, () => {
  const slowly = (text: string) => printableText(`${text}${OTHER}`).slice(0, -1);
  for (let code = 0; code < 0x3000; code++) {
    const sign = String.fromCodePoint(code);
    // A mark that stands alone would join the letter before it.
    expect(printableText(`a${sign}b`)).toBe(slowly(`a${sign}b`));
  }
  const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCodePoint(code)) });
  fc.assert(fc.property(anyText, (text) => printableText(text) === slowly(text)));
});

test('a text is whole, visible and stays what it is when it is read again', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const text = printableText(raw);
      expect(text).toBe(text.normalize('NFC'));
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/[\p{Cc}--\n]|[\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/v);
      expect(printableText(text)).toBe(text);
    }),
  );
});
