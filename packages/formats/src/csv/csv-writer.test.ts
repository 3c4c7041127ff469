import { describe, expect, test } from 'vitest';
import type { SheetColumn, SheetRow } from '../sheet.types.ts';
import { sampleSheet, textSheet } from '../testing/sample-snapshots.ts';
import { collectBytes } from '../text-chunks.ts';
import { writeCsv } from './csv-writer.ts';

async function csvOf(...args: Parameters<typeof writeCsv>): Promise<string> {
  const bytes = await collectBytes(writeCsv(...args));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

describe('the file', () => {
  test('matches the golden file', async () => {
    await expect(await csvOf(sampleSheet())).toMatchFileSnapshot('../testing/golden/sheet.csv');
  });

  test('starts with the byte order mark and ends every line with CR LF', async () => {
    const text = await csvOf(sampleSheet());
    expect(text.codePointAt(0)).toBe(0xfeff);
    expect(text.split('\r\n')).toHaveLength(5);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('says the same in both languages but for the labels', async () => {
    const [vi, en] = await Promise.all((['vi', 'en'] as const).map((language) => csvOf(sampleSheet({ language }))));
    expect(vi).toBe(en);
  });

  test('gives every amount its currency, also where the sheet has no column for it', async () => {
    const columns: SheetColumn[] = [{ key: 'a', label: 'Amount', kind: 'amount', widthChars: 9 }];
    const rows: SheetRow[] = [[{ amountMinor: -123, currency: 'XDR' }], [{ amountMinor: 5, currency: 'VND' }], [null]];
    const text = await csvOf({ ...textSheet([]), columns, rows, language: 'en' });
    expect(text).toBe('\uFEFFAmount,Amount - Currency\r\n-1.23,XDR\r\n5,VND\r\n,\r\n');
  });
});

describe('the guard against formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+84 24', "'+84 24"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r\n=1', `"'\r\n=1"`],
    ['\0=1', `'\0=1`],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ['a=1', 'a=1'],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])('writes the text %j as %j', async (text, written) => {
    expect(await csvOf(textSheet([text]))).toBe(`\uFEFFNội dung\r\n${written}\r\n`);
  });

  test('leaves numbers, amounts, dates and times as they are, and guards text in their columns', async () => {
    const kinds = ['integer', 'amount', 'date', 'time'] as const;
    const columns = kinds.map((kind): SheetColumn => ({ key: kind, label: kind, kind, widthChars: 9 }));
    const rows: SheetRow[] = [
      [-5, { amountMinor: -500, currency: 'USD' }, '2027-03-01', '09:30'],
      ['-5', '=1', '=2', '=3'],
    ];
    const text = await csvOf({ ...textSheet([]), columns, rows });
    expect(text.split('\r\n').slice(1, 3)).toEqual(['-5,-5.00,USD,2027-03-01,09:30', "'-5,'=1,,'=2,'=3"]);
  });

  test('guards the labels too', async () => {
    expect(await csvOf(textSheet([], '=label'))).toBe("\uFEFF'=label\r\n");
  });
});
