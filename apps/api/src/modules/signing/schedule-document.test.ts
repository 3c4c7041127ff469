import { checkOfficialDocx } from '@counterpart/formats/official/check-docx';
import { convertLetter, HAS_WRITER } from '@counterpart/formats/testing/libre-office';
import { HAS_POPPLER, pdfPages, pdfSheets } from '@counterpart/formats/testing/pdf-tools';
import { unzip } from '@counterpart/formats/testing/unzip';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, type TestHouse, testHouse } from '../../testing.ts';
import { seedSmallWorld } from '../../testing-world.ts';
import { exportSchedule, letterOf } from './index.ts';
import type { ScheduleOrder } from './schedule-export.ts';
import { seedSigning } from './signing.fixture.ts';

let base: TestDatabase;
let house: TestHouse;
const leader = actorOf('leader');

beforeAll(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  const world = await seedSmallWorld(house);
  const record = {
    place: 'Trụ sở Chính phủ',
    form: 'CEREMONY' as const,
    timeOfDay: '09:30',
    signatoryOursText: 'Bộ trưởng Bộ Tài chính',
    signatoryPartnerText: 'Giám đốc quốc gia',
  };
  await seedSigning(house, world, {
    code: 'PRG-01',
    title: 'Y tế cơ sở',
    partner: 'wb',
    managing: 'moh',
    days: { SIGNED: { plannedOn: '2026-12-10' } },
    record,
    instrument: { kind: 'LOAN_AGREEMENT', amount_minor: 50_000_000_00, currency: 'USD' },
  });
  await seedSigning(house, world, {
    code: 'PRG-02',
    title: 'Đường bí mật',
    partner: 'wb',
    days: { SIGNED: { plannedOn: '2026-12-11' } },
    record: { ...record, place: 'Phòng họp số 2' },
    instrument: { kind: 'LOAN_AGREEMENT', amount_minor: 123_456_789_00, currency: 'USD' },
  });
  await base.db.transaction((tx) =>
    tx.updateTable('programme').set({ is_secret: 1 }).where('code', '=', 'PRG-02').execute(),
  );
}, 60_000);
afterAll(() => base.drop());

const exported = (order: Partial<ScheduleOrder>) =>
  exportSchedule(house, leader, {
    format: 'docx',
    lang: 'vi',
    from: '2026-12-01',
    to: '2026-12-31',
    ...order,
    knownTag: null,
  });
const wordsOf = (bytes: Uint8Array) =>
  (unzip(bytes).get('word/document.xml') ?? '').replace(/<[^>]+>/g, '|').replace(/\|+/g, '|');

describe('the schedule as a letter', () => {
  it('breaks no rule of the decree and leaves to a hand what nobody said', async () => {
    const { bytes } = await exported({});
    const report = checkOfficialDocx(unzip(bytes));
    expect(report.problems).toEqual([]);
    expect(report.blanks).toEqual([
      'DocumentNumber',
      'PlaceAndDay',
      'AddressedTo',
      'Distribution',
      'Authority',
      'SignerName',
      'AppendixReference',
    ]);
    expect(wordsOf(bytes)).toContain('|V/v gửi Lịch ký kết tháng 12/2026|');
    // The English title below the Vietnamese one is read aloud in English.
    expect(unzip(bytes).get('word/document.xml')).toContain('<w:lang w:val="en-GB"/></w:rPr>');
    expect(wordsOf(bytes)).toContain('gồm 2 văn kiện, lập theo số liệu đến ngày 23 tháng 11 năm 2026');
  });

  it('prints the particulars that are given, in their places', async () => {
    const letter = letterOf(
      new URLSearchParams([
        ['number', '12/VPCP-KTTH'],
        ['issued', '2026-11-30'],
        ['recipient', 'Bộ Tài chính'],
        ['recipient', 'Bộ Ngoại giao'],
        ['authority', 'KT. Bộ trưởng, Chủ nhiệm'],
        ['signerTitle', 'Phó Chủ nhiệm'],
        ['signer', 'Người ký'],
        ['copy', 'Lãnh đạo Văn phòng'],
      ]),
    );
    const { bytes } = await exported({ letter });
    const words = wordsOf(bytes);
    for (const part of [
      'Số: 12/VPCP-KTTH',
      'Hà Nội, ngày 30 tháng 11 năm 2026',
      '- Bộ Tài chính;|- Bộ Ngoại giao.',
      'KT. BỘ TRƯỞNG, CHỦ NHIỆM|PHÓ CHỦ NHIỆM|Người ký',
      '- Như trên;|- Lãnh đạo Văn phòng;|- Lưu: VT, QHQT.',
      '(Kèm theo Công văn số 12/VPCP-KTTH ngày 30 tháng 11 năm 2026 của Văn phòng Chính phủ)',
    ]) {
      expect(words).toContain(`|${part}|`);
    }
    expect(checkOfficialDocx(unzip(bytes))).toEqual({ problems: [], blanks: [] });
  });

  it.each([
    ['a number with letters', 'number=12a'],
    ['a day that is none', 'issued=2026-02-30'],
    ['an empty recipient', 'recipient='],
    ['a name without end', `signer=${'x'.repeat(201)}`],
  ])('refuses %s', (_what, text) => {
    expect(() => letterOf(new URLSearchParams(text))).toThrow(
      expect.objectContaining({ code: 'common.invalid_input' }),
    );
  });

  it('gives each signing its row, and of a secret one number and day only', async () => {
    const words = wordsOf((await exported({})).bytes);
    expect(words).toContain('|50.000.000 USD|');
    expect(words).toContain('|10/12/2026|09:30|Trụ sở Chính phủ|');
    expect(words).toContain('|Phía Việt Nam: Bộ trưởng Bộ Tài chính|Phía bạn: Giám đốc quốc gia|');
    expect(words).toContain('|PRG-02|');
    expect(words).toContain('|11/12/2026|');
    for (const told of ['Đường bí mật', 'Phòng họp số 2', '123.456']) expect(words).not.toContain(told);
  });

  it('is a courtesy translation in English, by the same filter', async () => {
    const { bytes, fileName } = await exported({ lang: 'en', filter: { f: ['partner:is:WB'] } });
    const words = wordsOf(bytes);
    expect(fileName).toBe('signing-schedule-2026-12.docx');
    expect(words).toContain('|Re: Signing schedule, December 2026|');
    expect(words).toContain('2 instruments, as recorded on 23 November 2026');
    expect(words).toContain('Partner: Ngân hàng Thế giới');
    expect(checkOfficialDocx(unzip(bytes)).problems).toEqual([]);
  });

  it.runIf(HAS_WRITER && HAS_POPPLER)('has as many sheets in both formats', { timeout: 60_000 }, async () => {
    const [docx, pdf] = await Promise.all([exported({}), exported({ format: 'pdf' })]);
    const opened = convertLetter(docx.bytes);
    expect(pdfSheets(opened)).toEqual(pdfSheets(pdf.bytes));
    expect(pdfPages(pdf.bytes)[1]).toContain('LỊCH KÝ KẾT THÁNG 12/2026');
    expect(pdf.mediaType).toBe('application/pdf');
  });
});
