import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetColumn } from '../sheet.types.ts';
import { textSheet } from '../testing/sample-snapshots.ts';
import { collectBytes } from '../text-chunks.ts';
import { type CsvReadOptions, type CsvTable, readCsv } from './csv-reader.ts';
import { writeCsv } from './csv-writer.ts';

function read(text: string, options?: CsvReadOptions): CsvTable {
  const table = readCsv(Buffer.from(text), options);
  if (!table.ok) throw new Error(`refused: ${table.reason} at line ${table.line}`);
  return table;
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', '\0', ' ', 'đ', 'ế', '1'),
  }),
);

describe('a file of ours', () => {
  test('comes back as it was written, whatever its texts hold', async () => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(hostile, { minLength: width, maxLength: width }), { maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const columns = Array.from({ length: rows[0]?.length ?? 1 }, (_, index): SheetColumn => {
          return { key: `c${index}`, label: `Cột ${index}`, kind: 'text', widthChars: 9 };
        });
        const bytes = await collectBytes(writeCsv({ ...textSheet([]), columns, rows }));
        const back = readCsv(bytes, { headerRow: 1 });
        const expected = rows.map((row) => row.map((text) => text.normalize('NFC').toWellFormed()));
        expect(back.ok && back.header).toEqual(columns.map(({ label }) => label));
        expect(back.ok && back.rows.map(({ cells }) => cells)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('layout', () => {
  test.each([
    ['comma', 'a,b,c\n1,2,3\n', ','],
    ['semicolon beside decimal commas', 'tên;số;tỷ lệ\nx;1,5;2,5\ny;2,5;3,5\n', ';'],
    ['tab', 'a\tb\n1, 2\t3\n', '\t'],
    ['bar', 'a|b\n1|2\n', '|'],
    ['comma beside quoted semicolons', 'a,b\n"x;y;z;w",1\n"p;q;r;s",2\n', ','],
    ['none', 'tên\nmột\n', ','],
  ])('finds the delimiter: %s', (_, text, delimiter) => {
    expect(read(text).delimiter).toBe(delimiter);
  });

  test('finds the header below title lines and counts rows and lines as they stand', () => {
    const table = read('Báo cáo,,\r\n\r\nNgày 01/02/2027,,\r\nMã,Tên,Số\r\nA,"hai\r\ndòng",1\r\n\r\nB,một,2\r\n');
    expect(table.header).toEqual(['Mã', 'Tên', 'Số']);
    expect(table.headerRow).toBe(4);
    expect(table.rows.map(({ row, line }) => [row, line])).toEqual([
      [5, 5],
      [7, 8],
    ]);
  });

  test('takes the header row it is told', () => {
    expect(read('2017,2018\n2019,2020\n1,2\n', { headerRow: 2 }).header).toEqual(['2019', '2020']);
  });
});

describe('encoding', () => {
  const text = 'Tên,Số\r\nĐồng Nai,1\r\n';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16LE with BOM', utf16, 'utf-16le'],
  ])('reads %s', (_, bytes, encoding) => {
    const table = readCsv(bytes);
    expect(table).toMatchObject({ ok: true, encoding, header: ['Tên', 'Số'], rows: [{ cells: ['Đồng Nai', '1'] }] });
  });

  test.each([
    ['Windows-1252', Buffer.from([0x54, 0xea, 0x6e, 0x2c, 0x31, 0x0a]), 'unsupported_encoding'],
    ['UTF-16BE', Buffer.from(utf16).swap16(), 'unsupported_encoding'],
    ['UTF-16LE without BOM', utf16.subarray(2), 'unsupported_encoding'],
    ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'not_text'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'not_text'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blank lines', Buffer.from('\n\n\n'), 'empty'],
    ['numbers only', Buffer.from('1,2\n3,4\n'), 'no_header'],
  ])('refuses %s with its reason', (_, bytes, reason) => {
    expect(readCsv(bytes)).toMatchObject({ ok: false, code: 'import.file_unreadable', reason });
  });
});

describe('limits', () => {
  test.each([
    ['a file that is too large', 'a,b\n1,2\n', { maxBytes: 5 }, 'too_large', null],
    ['too many rows', 'a,b\n1,2\n3,4\n', { maxRows: 2 }, 'too_many_rows', 3],
    ['a cell that is too long', 'a,b\n1,2\n3,44444\n', { maxCellChars: 4 }, 'cell_too_long', 3],
    ['too many columns', 'a,b\n1,2\n1,2,3,4\n', { maxColumns: 3 }, 'row_too_long', 3],
    ['a row without end', `a,b\n${','.repeat(3_000_000)}`, {}, 'row_too_long', 2],
    ['a quote that never closes', 'a,b\n1,2\n"3,4\n5,6\n', {}, 'bad_quoting', 3],
    ['a quote inside a bare cell', 'a,b\n1,x"y"\n', {}, 'bad_quoting', 2],
  ])('refuses %s and says where', (_, text, limits, reason, line) => {
    expect(readCsv(Buffer.from(text), { limits })).toMatchObject({ ok: false, reason, line });
  });

  test('reads 20 MB by default and not a byte more', () => {
    const row = `${'x'.repeat(1023)}\n`;
    const atLimit = Buffer.from(row.repeat(20 * 1024));
    expect(readCsv(atLimit)).toMatchObject({ ok: true });
    expect(readCsv(Buffer.concat([atLimit, Buffer.from('x')]))).toMatchObject({ ok: false, reason: 'too_large' });
  });
});
