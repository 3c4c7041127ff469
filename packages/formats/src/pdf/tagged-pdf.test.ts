import { afterEach, describe, expect, test, vi } from 'vitest';
import { cellText } from '../official/appendix-cell.ts';
import type { AppendixRow, OfficialDocument } from '../official/official-document.ts';
import { renderOfficial } from '../official/render-official.ts';
import { urgingLetter } from '../official/urging-letter.ts';
import { checkPdf, partsOf, textBelow } from '../testing/check-pdf.ts';
import { longAppendix, sampleReport, sampleUrging } from '../testing/sample-letters.ts';
import { pdfBook } from './pdf-book.ts';
import { PdfFile } from './pdf-file.ts';

const letter = urgingLetter(sampleUrging());
const english = { language: 'en', issuer: { above: null, name: 'Office of the Government' }, place: 'Ha Noi' } as const;
const words = Array.from({ length: 900 }, (_, n) => `từ${n}`);
const narrow = Array.from({ length: 13 }, (_, n) => ({ label: `Cột ${n}`, align: 'left' as const }));
const tall = { title: 'A', columns: narrow, rows: [narrow.map((_, at) => (at === 1 ? words.join(' ') : `x${at}`))] };
const MANY = Array.from({ length: 60 }, (_, n) => `Ủy ban nhân dân tỉnh, thành phố thứ ${n}, nơi có nhiều dự án`);
const letters: Readonly<Record<string, OfficialDocument>> = {
  'an urging letter': letter,
  'a letter to be filled in': urgingLetter(
    sampleUrging({ number: null, day: null, recipients: [], distribution: [], archive: '' }),
  ),
  'a courtesy translation': urgingLetter(sampleUrging({ ...english, subject: 'overdue tasks & <others>' })),
  'a marked report': sampleReport(),
  'a letter to many': urgingLetter(sampleUrging({ recipients: MANY, distribution: MANY })),
  'a schedule over many sheets': { ...letter, appendices: [longAppendix(150)] },
  'a row taller than a sheet': { ...letter, appendices: [tall] },
  'a schedule without rows': { ...letter, appendices: [{ ...tall, rows: [] }] },
  'a table of 140 sheets': {
    ...letter,
    appendices: [
      { title: 'A', columns: narrow.slice(0, 1), rows: Array.from({ length: 140 }, () => ['x\n'.repeat(30)]) },
    ],
  },
  'letters that the font does not have': { ...letter, body: ['日本語 😀 \uE000 ký'] },
};
const report = async (document: OfficialDocument) => checkPdf(await renderOfficial(document, 'pdf'));

describe('a PDF for those who hear it', () => {
  test.each(Object.entries(letters))('%s breaks no rule', async (_name, document) => {
    expect((await report(document)).problems).toEqual([]);
  });

  // oxlint-disable-next-line typescript/unbound-method -- called with the file that is spied on
  const { stream, object } = PdfFile.prototype;
  afterEach(() => vi.restoreAllMocks());

  test.each<[string, 'sheet' | 'object', string | RegExp, string]>([
    ['not marked', 'object', '/Marked true', '/Marked false'],
    ['no language', 'object', '/Lang (vi)', ''],
    ['title is not shown', 'object', '/DisplayDocTitle true', ''],
    ['titles differ', 'object', '<< /Title <FEFF', '<< /Title <FEFF0041'],
    ['bookmarks differ', 'object', /^<<\/Title <FEFF/, '<</Title <FEFF0041'],
    ['bookmarks differ', 'object', /^(<<\/Title.*)\/Next \d+ 0 R/, '$1'],
    ['leads to no sheet', 'object', /\/Dest\[\d+/, '/Dest[1'],
    ['tabs do not follow the parts', 'object', '/Tabs/S', ''],
    ['does not name its parent', 'object', /^(<<\/S\/TD\/P) \d+/, '$1 1'],
    ['is not found from its sheet', 'object', /^\[(\d+) 0 R \d+ 0 R/, '[$1 0 R $1 0 R'],
    ['belongs to two parts', 'object', /^(<<\/S\/H1.*\/K) \d+/, '$1 0'],
    ['belongs to no part', 'object', /^(<<\/S\/H1.*)\/K \d+/, '$1'],
    ['is not drawn', 'object', /^(<<\/S\/H1.*\/K) \d+/, '$1 99'],
    ['a list hides its marks', 'object', 'ListNumbering/Disc', 'ListNumbering/None'],
    ['a head has no scope', 'object', '/Scope/Column', ''],
    ['a table has no head', 'object', '/S/TH/', '/S/TD/'],
    ['rows of a table differ', 'object', /^(<<\/S\/TR.*\/K\[)\d+ 0 R /, '$1'],
    ['TR holds P', 'object', '/S/TD/', '/S/P/'],
    ['is no kind of part', 'object', '/S/Sect/', '/S/Part/'],
    ['is not of the first level', 'object', '/S/H1/', '/S/P/'],
    ['holds text of its own', 'object', '/S/LBody/', '/S/LI/'],
    ['outside of every sequence', 'sheet', '/Artifact<</Type/Layout>>BDC\n', ''],
    ['ends that did not begin', 'sheet', '/Artifact<</Type/Layout>>BDC\n', ''],
    ['a sequence does not end', 'sheet', /EMC\n$/, ''],
    ['a sequence lies in another', 'sheet', 'EMC\n', ''],
    ['stands twice on a sheet', 'sheet', '<</MCID 1>>', '<</MCID 0>>'],
    ['has no number', 'sheet', '<</MCID 1>>BDC', ' BMC'],
    ['has no text', 'sheet', /beginbfchar\n<0001>/, 'beginbfchar\n<0F01>'],
    ['picture of nothing', 'sheet', /^\0\0\0./, '\0\0\0\0'],
  ])('is told when it breaks the rule: %s', async (rule, where, from, to) => {
    let changes = 0;
    const change = (text: string) => {
      const changed = changes === 0 ? text.replace(from, to) : text;
      changes += changed === text ? 0 : 1;
      return changed;
    };
    if (where === 'object') {
      vi.spyOn(PdfFile.prototype, 'object').mockImplementation(function (this: PdfFile, text, ...id) {
        return object.call(this, change(text), ...id);
      });
    } else {
      vi.spyOn(PdfFile.prototype, 'stream').mockImplementation(function (this: PdfFile, content, ...more) {
        const bytes = typeof content === 'string' ? content : content.toString('latin1');
        return stream.call(this, Buffer.from(change(bytes), 'latin1'), ...more);
      });
    }
    const { problems } = await report(letter);
    expect(changes).toBeGreaterThan(0);
    expect(problems.join('\n')).toContain(rule);
  });

  test('is read in the order of the decree, lists and headings as such', async () => {
    const { root } = await report(sampleReport());
    const [main] = root.kids;
    expect(main?.kids.map((part) => [part.role, textBelow(part)])).toMatchInlineSnapshot(`
      [
        [
          "P",
          "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
        ],
        [
          "P",
          "CỤC QUẢN LÝ VÀ XÂY DỰNG CÔNG TRÌNH THỦY LỢI",
        ],
        [
          "P",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ],
        [
          "P",
          "Độc lập - Tự do - Hạnh phúc",
        ],
        [
          "P",
          "Số: 07/BC-TL",
        ],
        [
          "P",
          "Hà Nội, ngày 30 tháng 11 năm 2026",
        ],
        [
          "P",
          "MẬT",
        ],
        [
          "P",
          "HỎA TỐC",
        ],
        [
          "H1",
          "BÁO CÁO Tình hình đàm phán, ký kết các hiệp định vay năm 2026",
        ],
        [
          "P",
          "Căn cứ Nghị định số 30/2020/NĐ-CP về công tác văn thư;",
        ],
        [
          "P",
          "Theo đề nghị của các đơn vị.",
        ],
        [
          "P",
          "Ặ Ẩ Ẫ Ế Ề Ể Ễ Ệ Ố Ồ Ổ Ỗ Ộ Ớ Ờ Ở Ỡ Ợ Ứ Ừ Ử Ữ Ự Đ đ ₫ nguyễn Thị Quỳnh Hương",
        ],
        [
          "P",
          "Kính báo cáo./.",
        ],
        [
          "P",
          "KT. BỘ TRƯỞNG, CHỦ NHIỆM",
        ],
        [
          "P",
          "PHÓ CHỦ NHIỆM",
        ],
        [
          "P",
          "....................................",
        ],
        [
          "P",
          "Nơi nhận:",
        ],
        [
          "L",
          "- Như trên;- Thủ tướng Chính phủ (để báo cáo);- Lưu: VT, QHQT (2).",
        ],
      ]
    `);
  });

  test('reads each cell once, in its row and column, over all its sheets', async () => {
    const appendix = longAppendix(150);
    const { root } = await report({ ...letter, appendices: [appendix] });
    const [table] = [...partsOf(root, 'Table')];
    const read = [...partsOf(table ?? root, 'TR')].map((row) => row.kids.map((cell) => cell.text));
    const labels = appendix.columns.map(({ label }) => label);
    const plain = (row: AppendixRow) => row.map((one) => cellText(one).replaceAll('\n', ' '));
    expect(read).toEqual([labels, ...[...appendix.rows].map(plain)]);
  });

  test('reads a cell that is taller than a sheet to its end', async () => {
    const { root } = await report({ ...letter, appendices: [tall] });
    const cells = [...partsOf(root, 'TD')].map((cell) => cell.text);
    expect(cells[1]).toBe(words.join(' '));
  });

  test('tells the language of a mark that stays Vietnamese in a translation', async () => {
    const { root } = await report({ ...sampleReport(), language: 'en' });
    expect(root.language).toBe('en');
    const others = [...partsOf(root, 'P')].filter((part) => part.language !== 'en');
    expect(others.map((part) => [part.language, part.text])).toEqual([
      ['vi', 'MẬT'],
      ['vi', 'HỎA TỐC'],
    ]);
  });

  test('reads each line of a cell in its own language, also where the sheet ends between them', async () => {
    const line = (text: string, language: 'vi' | 'en') => ({ text, language });
    const long = Array.from({ length: 600 }, (_, n) => `word${n}`).join(' ');
    const row = [[line('Hiệp định vay', 'vi'), line(`Loan agreement\n${long}`, 'en'), line('Ghi chú', 'vi')], 'x'];
    const columns = [...narrow.slice(0, 12), ...narrow];
    const document = { ...letter, appendices: [{ title: 'A', columns, rows: Array.from({ length: 3 }, () => row) }] };
    const { root, problems } = await report(document);
    expect(problems).toEqual([]);
    const [cell] = [...partsOf(root, 'TD')];
    expect(cell?.text.trim()).toBe('Hiệp định vay Ghi chú');
    const foreign = [...partsOf(root, 'Span')];
    expect(foreign.map((part) => part.language)).toEqual(foreign.map(() => 'en'));
    expect(foreign.length).toBeGreaterThan(3);
    const heard = foreign.map(textBelow).join('');
    expect(heard).toBe(`Loan agreement ${long} `.repeat(3));
    const english = checkPdf(await renderOfficial({ ...document, language: 'en' }, 'pdf'));
    expect([...partsOf(english.root, 'Span')].map((part) => part.language)).toContain('vi');
  });

  test('draws nothing that belongs nowhere', () => {
    const book = pdfBook({ title: 'A', author: 'B', language: 'vi' });
    book.beginSheet('portrait');
    expect(() => book.frame({ x: 0, y: 0, width: 1, height: 1 })).toThrow('outside');
    book.open('layout');
    expect(() => book.open(book.parts.document)).toThrow('inside another');
    expect(() => book.beginSheet('portrait')).toThrow('beyond its sheet');
  });
});
