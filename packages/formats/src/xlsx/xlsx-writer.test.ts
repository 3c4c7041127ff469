import { readXlsx } from 'hucre/xlsx';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetSnapshot } from '../sheet.types.ts';
import { convertWorkbook, SOFFICE } from '../testing/libre-office.ts';
import { sampleSheet, textSheet } from '../testing/sample-snapshots.ts';
import { unzip } from '../testing/unzip.ts';
import { collectBytes } from '../text-chunks.ts';
import { columnName, safeSheetName } from './sheet-layout.ts';
import { writeXlsx } from './xlsx-writer.ts';

async function parts(snapshot: SheetSnapshot): Promise<Map<string, string>> {
  return unzip(await collectBytes(writeXlsx(snapshot)));
}

async function sheetOf(snapshot: SheetSnapshot): Promise<string> {
  return (await parts(snapshot)).get('xl/worksheets/sheet1.xml') ?? '';
}

const HOSTILE = ['=1+1', '+84 24', '-5', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")', "'=1", '<b>&"', '_x0041_'];

describe('the sheet as it is printed and filtered', () => {
  test('is set up for A4 landscape, one page wide, with page numbers', async () => {
    const xml = await sheetOf(sampleSheet());
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('<oddFooter>&amp;RTrang &amp;P/&amp;N</oddFooter>');
  });

  test('freezes, repeats and filters from the header row below the header lines', async () => {
    const files = await parts(sampleSheet());
    const xml = files.get('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pane ySplit="7" topLeftCell="A8" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A7:H10"/>');
    const book = files.get('xl/workbook.xml');
    expect(book).toContain(`"_xlnm.Print_Titles" localSheetId="0">'Khoản vay'!$7:$7<`);
    expect(book).toContain(`"ColumnTitle">'Khoản vay'!$A$7<`);
    expect(book).toContain(`"_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Khoản vay'!$A$7:$H$10<`);
  });

  test('has its header in the first row where there are no header lines', async () => {
    expect(await sheetOf(sampleSheet({ headerLines: [] }))).toContain('<autoFilter ref="A1:H4"/>');
  });

  test.each([
    ['Ký kết 01/2027: [nháp]*?', 'Ký kết 01 2027   nháp'],
    ["'quoted'", 'quoted'],
    ['', 'Sheet1'],
    ['x'.repeat(40), 'x'.repeat(31)],
    [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
  ])('names the sheet %j as %j', (raw, safe) => {
    expect(safeSheetName(raw)).toBe(safe);
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });
});

describe('cells', () => {
  const one = (kind: 'amount' | 'date' | 'time' | 'integer' | 'text', cell: SheetSnapshot['rows']) =>
    sheetOf({ ...textSheet([]), columns: [{ key: 'a', label: 'A', kind, widthChars: 9 }], rows: cell });

  test.each([
    ['date', '2027-03-01', '<v>46447</v>'],
    ['date', '1900-03-01', '<v>61</v>'],
    ['date', '1900-02-28', '>1900-02-28</t>'],
    ['date', '2027-02-29', '>2027-02-29</t>'],
    ['time', '09:30', `<v>${9.5 / 24}</v>`],
    ['time', '24:00', '>24:00</t>'],
    ['integer', 1234, '<v>1234</v>'],
    ['text', 1234, '>1234</t>'],
    ['amount', { amountMinor: -5, currency: 'USD' }, '<v>-0.05</v>'],
    ['amount', { amountMinor: 9_007_199_254_740_991, currency: 'USD' }, '<v>90071992547409.91</v>'],
    ['amount', { amountMinor: 1_250_000, currency: 'VND' }, '<v>1250000</v>'],
  ] as const)('writes %s %j as %s', async (kind, cell, expected) => {
    expect(await one(kind, [[cell]])).toContain(expected);
  });

  test('refuses a number that is none', async () => {
    await expect(one('integer', [[Number.NaN]])).rejects.toThrow(RangeError);
  });

  test("shows the currency in the number format where it has no column, with the currency's own decimals", async () => {
    const columns = [{ key: 'a', label: 'A', kind: 'amount', widthChars: 9 }] as const;
    const rows = ['USD', 'VND', 'KWD', 'XDR'].map((currency) => [{ amountMinor: 1000, currency }]);
    const styles = (await parts({ ...textSheet([]), columns, rows })).get('xl/styles.xml');
    for (const code of ['#,##0.00\\ "USD"', '#,##0\\ "VND"', '#,##0.000\\ "KWD"', '#,##0.00\\ "SDR"']) {
      expect(styles).toContain(`formatCode="${code.replaceAll('"', '&quot;')}"`);
    }
  });

  test('text that looks like a formula stays text, also after it is edited', async () => {
    const xml = await sheetOf(textSheet(HOSTILE));
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('s="6" t="inlineStr"><is><t xml:space="preserve">=1+1<');
  });

  test('cuts a text to what a cell can hold', async () => {
    const book = await readXlsx(await collectBytes(writeXlsx(textSheet(['ế'.repeat(40_000)]))));
    expect(book.sheets[0]?.rows[1]?.[0]).toBe(`${'ế'.repeat(32_766)}…`);
  });

  test('an independent reader finds every text as it was, in NFC', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), async (texts) => {
        const book = await readXlsx(await collectBytes(writeXlsx(textSheet(texts))));
        const read = book.sheets[0]?.rows.slice(1).map((row) => row[0]);
        expect(read).toEqual(texts.map((text) => text.normalize('NFC').toWellFormed().replace(/\r\n?/g, '\n')));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the stream', () => {
  test('gives the same bytes for the same snapshot', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => collectBytes(writeXlsx(sampleSheet()))));
    expect(first).toEqual(second);
  });

  test('takes rows from an asynchronous source and pulls them only as it is read', async () => {
    let pulled = 0;
    async function* rows(): AsyncGenerator<[string]> {
      for (; pulled < 50_000; pulled++) yield [`row ${pulled} ${'x'.repeat(100)}`];
    }
    const stream = writeXlsx({ ...textSheet([]), rows: rows() });
    for (let chunk = 0; chunk < 20; chunk++) await stream.next();
    expect(pulled).toBeLessThan(20_000);
    await stream.return(undefined);
  });

  test('matches the golden workbook', async () => {
    const files = await parts(sampleSheet());
    const text = [...files].map(([path, xml]) => `== ${path}\n${xml.replaceAll('><', '>\n<')}\n`).join('\n');
    await expect(text).toMatchFileSnapshot('../testing/golden/sheet.xlsx.txt');
  });
});

describe.skipIf(SOFFICE === null)('opened in LibreOffice (skipped where soffice is not installed)', () => {
  test('shows the values as officials write them', { timeout: 120_000 }, async () => {
    const bytes = await collectBytes(writeXlsx(sampleSheet()));
    const csv = convertWorkbook(bytes, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true');
    expect(csv.split('\n').slice(6, 9)).toEqual([
      'STT,Số hiệp định,"Chương trình, dự án",Trị giá,Loại tiền,Ngày phê duyệt,Ngày ký,Ngày hiệu lực',
      '1,IBRD78380,VN-Public Investment Reform 1,"500,000,000.00",USD,22/12/2009,30/12/2009,09/02/2010',
      '2,IBRD78680,VN-Power Sector Reform DPO,"200,000,000.00",USD,06/04/2010,25/05/2010,23/09/2010',
    ]);
  });

  test('holds typed dates and numbers, no formula, landscape A4 and a repeated header', {
    timeout: 120_000,
  }, async () => {
    const rows = [...(sampleSheet().rows as Iterable<never>), ...HOSTILE.map((text) => [null, text])];
    const flat = convertWorkbook(await collectBytes(writeXlsx(sampleSheet({ rows }))), 'fods');
    expect(flat).toContain('office:value-type="date" office:date-value="2009-12-30"');
    expect(flat).toContain('office:value-type="float" office:value="500000000"');
    expect(flat).not.toContain('table:formula');
    expect(flat).toContain('=HYPERLINK(&quot;http://x&quot;,&quot;y&quot;)');
    expect(flat).toContain('_x0041_');
    expect(flat).toContain('style:print-orientation="landscape"');
    expect(flat).toMatch(/<table:table-header-rows>.*?Số hiệp định.*?<\/table:table-header-rows>/s);
  });
});
