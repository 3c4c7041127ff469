import type { CalendarSnapshot } from '../ics/calendar.types.ts';
import type { SheetColumn, SheetRow, SheetSnapshot } from '../sheet.types.ts';

const COLUMNS: readonly SheetColumn[] = [
  { key: 'order', label: 'STT', kind: 'integer', widthChars: 6 },
  { key: 'number', label: 'Số hiệp định', kind: 'text', widthChars: 14 },
  { key: 'name', label: 'Chương trình, dự án', kind: 'text', widthChars: 40 },
  { key: 'amount', label: 'Trị giá', kind: 'amount', widthChars: 18, currencyColumn: 'Loại tiền' },
  { key: 'approved', label: 'Ngày phê duyệt', kind: 'date', widthChars: 12 },
  { key: 'signed', label: 'Ngày ký', kind: 'date', widthChars: 12 },
  { key: 'effective', label: 'Ngày hiệu lực', kind: 'date', widthChars: 12 },
];

// World Bank, statements of loans, 31/03/2025.
const ROWS: readonly SheetRow[] = [
  [
    1,
    'IBRD78380',
    'VN-Public Investment Reform 1',
    { amountMinor: 50_000_000_000, currency: 'USD' },
    '2009-12-22',
    '2009-12-30',
    '2010-02-09',
  ],
  [
    2,
    'IBRD78680',
    'VN-Power Sector Reform DPO',
    { amountMinor: 20_000_000_000, currency: 'USD' },
    '2010-04-06',
    '2010-05-25',
    '2010-09-23',
  ],
  [3, 'IBRD96350', 'Binh Duong Water Environment Improvement', null, null, null, null],
];

/** A small sheet of real loans. */
export function sampleSheet(changes: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    title: 'Các khoản vay Ngân hàng Thế giới',
    sheetName: 'Khoản vay',
    headerLines: [
      'Văn phòng Chính phủ',
      'Các khoản vay Ngân hàng Thế giới',
      'Đối tác: Ngân hàng Thế giới',
      'In lúc 09:30 ngày 31/03/2025',
      'Người lập: điều phối viên',
    ],
    columns: COLUMNS,
    rows: ROWS,
    language: 'vi',
    ...changes,
  };
}

/** A sheet of one text column. */
export function textSheet(texts: readonly string[], label = 'Nội dung'): SheetSnapshot {
  const columns: SheetColumn[] = [{ key: 'text', label, kind: 'text', widthChars: 40 }];
  return { title: '', sheetName: 'A', headerLines: [], columns, rows: texts.map((text) => [text]), language: 'vi' };
}

/** A small calendar: one clock event and one of whole days; the hours are made up for the test. */
export function sampleCalendar(changes: Partial<CalendarSnapshot> = {}): CalendarSnapshot {
  return {
    name: 'Lịch ký kết',
    producedAt: '2020-10-01T02:00:00.000Z',
    events: [
      {
        uid: 'ins_mou-usaid-2020@counterpart',
        sequence: 3,
        status: 'CONFIRMED',
        summary: 'Ký Bản ghi nhớ Văn phòng Chính phủ - USAID; Chính phủ điện tử, cải cách thủ tục hành chính',
        description: 'Hợp phần 1: cập nhật quy định\nHợp phần 2: quản lý thay đổi',
        location: 'Trụ sở Chính phủ, Hà Nội',
        url: 'https://counterpart.example/instruments/ins_mou-usaid-2020',
        when: { kind: 'clock', day: '2020-10-13', start: '09:30', end: '10:30', zone: 'Asia/Ho_Chi_Minh' },
        changedAt: '2020-09-28T08:15:30.123Z',
      },
      {
        uid: 'ins_ibrd-95820@counterpart',
        sequence: 0,
        status: 'TENTATIVE',
        summary: 'Dự kiến có hiệu lực: VPIUR (IBRD95820)',
        description: null,
        location: null,
        url: null,
        when: { kind: 'days', firstDay: '2024-11-30', lastDay: '2024-12-02' },
        changedAt: '2020-09-28T08:15:30Z',
      },
    ],
    ...changes,
  };
}
