import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../docx/docx-writer.ts';
import { writePdf } from '../pdf/pdf-writer.ts';
import { convertLetter, convertTagged, HAS_WRITER } from '../testing/libre-office.ts';
import { HAS_POPPLER, pdfFonts, pdfPages, pdfPartTexts, pdfSheets, pdfWords } from '../testing/pdf-tools.ts';
import { GLYPH_LINE, longAppendix, sampleReport, sampleUrging } from '../testing/sample-letters.ts';
import { unzip } from '../testing/unzip.ts';
import { collectBytes } from '../text-chunks.ts';
import { cellText } from './appendix-cell.ts';
import { checkOfficialDocx } from './check-docx.ts';
import type { OfficialDocument } from './official-document.ts';
import { printableText } from './printable-text.ts';
import { renderOfficial } from './render-official.ts';
import { urgingLetter } from './urging-letter.ts';

const nobody = { authority: [], title: null, name: null };
const english = { language: 'en', issuer: { above: null, name: 'Office of the Government' }, place: 'Ha Noi' } as const;
const MANY = Array.from({ length: 30 }, (_, n) => `Ủy ban nhân dân tỉnh, thành phố thứ ${n}, nơi có nhiều dự án`);
const letters: Readonly<Record<string, OfficialDocument>> = {
  'an urging letter': urgingLetter(sampleUrging()),
  'a letter to one': urgingLetter(sampleUrging({ recipients: ['Bộ Tài chính'], number: '4', day: '2026-12-31' })),
  'a letter to be filled in': urgingLetter(
    sampleUrging({ number: null, day: null, recipients: [], signer: nobody, distribution: [], archive: '' }),
  ),
  'a courtesy translation': urgingLetter(sampleUrging({ ...english, subject: 'overdue tasks' })),
  'a letter to many': urgingLetter(sampleUrging({ recipients: MANY.slice(0, 20), distribution: MANY })),
  'a marked report': sampleReport(),
};
const partsOf = async (document: OfficialDocument) => unzip(await renderOfficial(document, 'docx'));
const HOSTILE = [
  '=1+1',
  '@SUM(A1)',
  '<w:p>&amp;</w:p>',
  ']]>',
  '<!-- -->',
  '_x0041_',
  '"\'`',
  '{{title}}',
  'PAGE \\* MERGEFORMAT',
  '(\\) Tj ET',
  '\u0000\u0008\uFFFFa',
  '\uD800b',
  'ế'.normalize('NFD'),
];
// Readers turn these around, so they come back in another order.
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const squeezed = (text: string) => text.replace(/\s+/g, ' ');
const letter = letters['an urging letter'] ?? sampleReport();

describe('a DOCX in the layout of the decree', () => {
  test.each(Object.entries(letters))('%s breaks no rule', async (_name, document) => {
    expect(checkOfficialDocx(await partsOf(document)).problems).toEqual([]);
  });

  test('names the places that wait for a hand, and only those', async () => {
    const open = letters['a letter to be filled in'] ?? letter;
    expect(checkOfficialDocx(await partsOf(open)).blanks).toEqual([
      'DocumentNumber',
      'PlaceAndDay',
      'AddressedTo',
      'Distribution',
      'Authority',
      'SignerName',
      'AppendixReference',
    ]);
    const whole = urgingLetter(sampleUrging({ signer: { ...nobody, title: 'Chủ nhiệm', name: 'Người ký' } }));
    expect(checkOfficialDocx(await partsOf(whole)).blanks).toEqual([]);
  });

  const [documentPart, stylesPart, header, firstHeader] = [
    'word/document.xml',
    'word/styles.xml',
    'word/header1.xml',
    'word/header2.xml',
  ];
  test.each<[string, string, string | RegExp, string]>([
    ['sheet', documentPart, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'],
    ['margin left', documentPart, 'w:left="1701" w:header', 'w:left="1134" w:header'],
    ['margin right', documentPart, 'w:right="850"', 'w:right="1400"'],
    ['page number', documentPart, '<w:titlePg/>', ''],
    ['page number', header, ' PAGE ', ' DATE '],
    ['page number', firstHeader, '</w:pPr>', '</w:pPr><w:r><w:instrText>PAGE</w:instrText></w:r>'],
    ['page number', documentPart, 'w:start="1"', 'w:start="2"'],
    ['NationalName', documentPart, 'CỘNG HÒA', 'CỘNG HOÀ'],
    ['Motto', documentPart, 'Độc lập - Tự do', 'Độc lập-Tự do'],
    ['Motto', stylesPart, /(w:styleId="Motto".*?)<w:b\/>/, '$1'],
    ['Motto line', documentPart, /(Hạnh phúc.*?)<w:tblW w:w="\d+"/, '$1<w:tblW w:w="1500"'],
    ['Issuer line', documentPart, /(VĂN PHÒNG CHÍNH PHỦ.*?)<w:tblW w:w="\d+"/, '$1<w:tblW w:w="600"'],
    ['Issuer', documentPart, 'VĂN PHÒNG CHÍNH PHỦ', 'Văn phòng Chính phủ'],
    ['DocumentNumber', documentPart, 'Số: 123/VPCP-QHQT', 'Số 123 / VPCP-QHQT'],
    ['PlaceAndDay', documentPart, 'ngày 05 tháng 02', 'ngày 5 tháng 2'],
    ['PlaceAndDay', stylesPart, /(w:styleId="PlaceAndDay".*?)<w:i\/>/, '$1'],
    ['LetterSubject', documentPart, 'V/v đôn đốc', 'V/v: đôn đốc'],
    ['Body', stylesPart, /(w:styleId="Body".*?)<w:jc w:val="both"/, '$1<w:jc w:val="left"'],
    ['Body spacing', stylesPart, /(w:styleId="Body".*?)w:firstLine="720"/, '$1w:firstLine="300"'],
    ['Body end', documentPart, './.', '.'],
    ['Distribution', stylesPart, /(w:styleId="Distribution".*?)<w:sz w:val="22"/, '$1<w:sz w:val="26"'],
    ['Distribution end', documentPart, '- Lưu:', '- Nơi lưu:'],
    ['Recipient end', documentPart, 'Hải Phòng.', 'Hải Phòng;'],
    ['font', stylesPart, 'w:ascii="Times New Roman"', 'w:ascii="Calibri"'],
    ['NFC', documentPart, 'Nơi nhận:', 'Nơi nhận:'.normalize('NFD')],
    ['table', documentPart, '<w:tblHeader/>', ''],
    ['table', documentPart, 'w:firstRow="1"', 'w:firstRow="0"'],
    ['table', documentPart, /<w:tblCaption w:val="[^"]+"/, '<w:tblCaption w:val=""'],
    ['language', stylesPart, 'w:lang w:val="vi-VN"', 'w:lang w:val=""'],
    ['title', 'docProps/core.xml', /<dc:title>.*<\/dc:title>/, '<dc:title></dc:title>'],
    ['heading', stylesPart, '<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="1"/>'],
    ['SignerName', documentPart, /<w:t xml:space="preserve">\.{36}<\/w:t>/, ''],
  ])('is told when it breaks the rule: %s', async (rule, path, from, to) => {
    const parts = await partsOf(letter);
    const before = parts.get(path) ?? '';
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    const { problems } = checkOfficialDocx(parts.set(path, after));
    expect(problems.map((problem) => problem.rule)).toContain(rule);
  });

  test('matches the golden letter', async () => {
    const parts = await partsOf(letter);
    const text = [...parts].map(([path, xml]) => `== ${path}\n${xml.replaceAll('><', '>\n<')}\n`).join('\n');
    await expect(text).toMatchFileSnapshot('../testing/golden/urging.docx.txt');
  });
});

describe('both formats', () => {
  test.each(Object.entries(letters))('give the same bytes for %s each time', async (_name, document) => {
    for (const format of ['docx', 'pdf'] as const) {
      expect(await renderOfficial(document, format)).toEqual(await renderOfficial(document, format));
    }
  });

  test('pull rows only as the file is read', async () => {
    let pulled = 0;
    const rows = {
      *[Symbol.iterator]() {
        pulled = 0;
        for (; pulled < 20_000; pulled++) yield [`${pulled}`, 'x '.repeat(120)];
      },
    };
    const columns = ['TT', 'Tên'].map((label) => ({ label, align: 'left' as const }));
    const document = { ...letter, appendices: [{ title: 'A', columns, rows }] };
    for (const stream of [writeDocx(document), writePdf(document)]) {
      for (let chunk = 0; chunk < 12; chunk++) await stream.next();
      expect(pulled).toBeLessThan(15_000);
      await stream.return(undefined);
    }
  });
});

describe.skipIf(!HAS_POPPLER)('a PDF (skipped where Poppler is not installed)', () => {
  test('has all its fonts inside, subset and mapped to Unicode', async () => {
    const fonts = pdfFonts(await renderOfficial(sampleReport(), 'pdf'));
    expect(fonts.map((font) => font.replace(/^[A-Z]{6}\+/, ''))).toEqual(
      ['', '-Italic', '-Bold', '-BoldItalic'].map((face) => `Tinos${face} CID TrueType Identity-H yes yes yes`),
    );
  });

  test('gives back every Vietnamese letter as it was, also where it was written in pieces', async () => {
    const document = sampleReport({ body: [GLYPH_LINE.normalize('NFD'), 'Kết thúc'] });
    const [page = ''] = pdfPages(await renderOfficial(document, 'pdf'));
    expect(squeezed(page)).toContain(GLYPH_LINE);
    expect(page).toBe(page.normalize('NFC'));
  });

  test('reads like the golden letters', async () => {
    const pages = await Promise.all(
      Object.entries(letters).map(
        async ([name, document]) =>
          `== ${name}\n${pdfPages(await renderOfficial(document, 'pdf'), '-layout').join('\f\n')}`,
      ),
    );
    await expect(pages.join('\n').replace(/ +$/gm, '')).toMatchFileSnapshot('../testing/golden/letters.pdf.txt');
  });

  test('lies on A4, the letter upright and its appendices across', async () => {
    const { sizes } = pdfSheets(await renderOfficial(sampleReport(), 'pdf'));
    expect(sizes).toEqual(['595 x 842', '842 x 595', '842 x 595']);
  });

  test('numbers the sheets of each part from the second on', async () => {
    const body = Array.from({ length: 40 }, (_, n) => `Đoạn ${n} ${'nội dung '.repeat(40)}`);
    const pages = pdfPages(await renderOfficial({ ...letter, body, appendices: [longAppendix(12)] }, 'pdf'));
    const numbers = pages.map((page) => /^(\d+)\n/.exec(page)?.[1] ?? null);
    const appendixAt = pages.findIndex((page) => page.startsWith('Phụ lục\n'));
    expect(appendixAt).toBeGreaterThan(2);
    const counted = (count: number) => Array.from({ length: count }, (_, at) => (at === 0 ? null : String(at + 1)));
    expect(numbers).toEqual([...counted(appendixAt), ...counted(pages.length - appendixAt)]);
  });

  test('keeps the signature with the end of the text, whatever its length', async () => {
    for (let lines = 20; lines < 40; lines++) {
      const body = Array.from({ length: lines }, (_, n) => `Đoạn ${n}`);
      const pages = pdfPages(await renderOfficial({ ...letter, body, appendices: [] }, 'pdf'));
      expect(pages.at(-1)).toContain(`Đoạn ${lines - 1}./.`);
      expect(pages.at(-1)).toContain('PHÓ CHỦ NHIỆM');
    }
  });

  test('cuts nothing off in 300 rows of far too long names, and repeats its head', async () => {
    const appendix = longAppendix(300);
    const bytes = await renderOfficial({ ...letter, appendices: [appendix] }, 'pdf');
    const across = pdfWords(bytes).filter(({ page }) => page > 1);
    const seen = across.map(({ text }) => text).join('');
    for (let n = 1; n <= 300; n++) {
      expect(seen).toContain(`hết${n}.`);
      expect(seen).toContain(`PRG-${n}`);
    }
    const count = (text: string, part: string) => text.split(part).length - 1;
    const source = [...appendix.rows].flat().map(cellText).join(' ');
    const found = (part: string) => across.reduce((sum, { text }) => sum + count(text, part), 0);
    for (const part of ['X', 'Long,', 'hết']) expect(found(part)).toBe(count(source, part));
    expect(Math.max(...across.map(({ right }) => right))).toBeLessThanOrEqual(841.89 - 42.5);
    expect(Math.max(...across.map(({ bottom }) => bottom))).toBeLessThanOrEqual(595.28 - 56.6);
    const heads = pdfPages(bytes)
      .slice(1)
      .filter((page) => page.includes('Nhà tài trợ'));
    expect(heads).toHaveLength(pdfSheets(bytes).count - 1);
  });

  test('carries a cell that is taller than a sheet over to the next ones', async () => {
    const text = Array.from({ length: 900 }, (_, n) => `từ${n}`);
    const columns = Array.from({ length: 13 }, (_, n) => ({ label: `Cột ${n}`, align: 'left' as const }));
    const rows = [columns.map((_, at) => (at === 1 ? text.join(' ') : 'x '.repeat(20)))];
    const bytes = await renderOfficial({ ...letter, appendices: [{ title: 'A', columns, rows }] }, 'pdf');
    const words = new Set(pdfWords(bytes).map((word) => word.text));
    expect(text.filter((word) => !words.has(word))).toEqual([]);
  });

  test('gives back any text in its cells, with letters that its font does not have', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 20 }),
        async (raw) => {
          const texts = raw.map((one) => printableText(one).replace(/\s+/g, '')).filter((one) => one !== '');
          const columns = [{ label: 'A', align: 'left' as const }];
          const rows = texts.map((one) => [one]);
          const bytes = await renderOfficial({ ...letter, appendices: [{ title: 'B', columns, rows }] }, 'pdf');
          const lines = new Set(pdfPages(bytes, '-raw').join('\n').split('\n'));
          const isLeftToRight = (one: string) => !RIGHT_TO_LEFT.test(one);
          for (const one of texts.filter(isLeftToRight)) expect(lines).toContain(one);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe.skipIf(!HAS_WRITER || !HAS_POPPLER)('opened in LibreOffice (skipped where it is not installed)', () => {
  test.each(Object.entries(letters))(
    '%s has as many sheets and the same words',
    { timeout: 120_000 },
    async (_n, one) => {
      const [docx, pdf] = await Promise.all([collectBytes(writeDocx(one)), collectBytes(writePdf(one))]);
      const opened = convertLetter(docx);
      expect(pdfSheets(opened)).toEqual(pdfSheets(pdf));
      const wordsOf = (bytes: Uint8Array) => pdfPages(bytes).join(' ').split(/\s+/).sort();
      expect(wordsOf(opened)).toEqual(wordsOf(pdf));
    },
  );

  test('has the headings of its parts, as the PDF has them', { timeout: 120_000 }, async () => {
    const document = sampleReport();
    const opened = convertTagged(await renderOfficial(document, 'docx'));
    const own = await renderOfficial(document, 'pdf');
    expect(pdfPartTexts(opened, 'H1')).toEqual(['Tình hình đàm phán, ký kết các hiệp định vay năm 2026']);
    expect(pdfPartTexts(own, 'H1')).toEqual(['BÁO CÁO Tình hình đàm phán, ký kết các hiệp định vay năm 2026']);
    expect(pdfPartTexts(opened, 'H2')).toEqual(Array.from({ length: 2 }, () => 'DANH MỤC NHIỆM VỤ CHƯA HOÀN THÀNH'));
    expect(pdfPartTexts(own, 'H2')).toEqual(
      ['I', 'II'].map((number) => `Phụ lục ${number} DANH MỤC NHIỆM VỤ CHƯA HOÀN THÀNH`),
    );
  });

  test('500 hostile texts come back as they were', { timeout: 120_000 }, async () => {
    const strings = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const texts = [...HOSTILE, ...fc.sample(strings, { numRuns: 500 - HOSTILE.length, seed: 30 })]
      .map((one) => printableText(one).replace(/\s+/g, ' ').trim())
      .filter((one) => one !== '');
    const columns = [{ label: 'A', align: 'left' as const }];
    const document = { ...letter, appendices: [{ title: 'B', columns, rows: texts.map((one) => [one]) }] };
    const opened = Buffer.from(convertLetter(await renderOfficial(document, 'docx'), 'txt:Text (encoded):UTF8'));
    const lines = new Set(
      opened
        .toString('utf8')
        .split(/\r?\n/)
        .map((line) => line.trim()),
    );
    expect(texts.filter((one) => !lines.has(one))).toEqual([]);
  });

  test('a schedule of 300 rows loses no name and repeats its head on every sheet', { timeout: 120_000 }, async () => {
    const opened = convertLetter(await renderOfficial({ ...letter, appendices: [longAppendix(300)] }, 'docx'));
    const pages = pdfPages(opened);
    const seen = pages.join('').replace(/\s+/g, '');
    for (let n = 1; n <= 300; n++) expect(seen).toContain(`hết${n}.`);
    expect(pages.slice(1).filter((page) => page.includes('Nhà tài trợ'))).toHaveLength(pages.length - 1);
    expect(pages[2]?.trimStart().startsWith('2')).toBe(true);
  });
});
