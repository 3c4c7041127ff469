import type { OfficialDocument } from '../official/official-document.ts';
import { urgingLetter, type UrgingLetter } from '../official/urging-letter.ts';

/** Letters with two marks each, capitals, and a name: what a font must have and a line must not cut. */
export const GLYPH_LINE = 'Ặ Ẩ Ẫ Ế Ề Ể Ễ Ệ Ố Ồ Ổ Ỗ Ộ Ớ Ờ Ở Ỡ Ợ Ứ Ừ Ử Ữ Ự Đ đ ₫ nguyễn Thị Quỳnh Hương';

/** What a letter that urges three tasks is made from; numbers, tasks and days are made up for the test. */
export function sampleUrging(changes: Partial<UrgingLetter> = {}): UrgingLetter {
  return {
    language: 'vi',
    issuer: { above: null, name: 'Văn phòng Chính phủ' },
    number: '123',
    symbol: 'VPCP-QHQT',
    place: 'Hà Nội',
    day: '2026-02-05',
    recipients: ['Bộ Tài chính', 'Bộ Xây dựng', 'Ủy ban nhân dân thành phố Hải Phòng'],
    subject: 'đôn đốc thực hiện các nhiệm vụ về chương trình, dự án vay vốn nước ngoài',
    asOf: '2026-02-03',
    tasks: [
      {
        content: 'Trình Thủ tướng Chính phủ quyết định chủ trương đầu tư dự án thoát nước đô thị',
        source: { number: '304/TB-VPCP', day: '2025-12-01', clause: 'mục 2' },
        deadline: '2026-01-15',
        daysLate: 19,
      },
      {
        content: 'Gửi ý kiến về dự thảo hiệp định vay',
        source: { number: '12729/VPCP-KGVX', day: null, clause: null },
        deadline: '2026-02-10',
        daysLate: 0,
      },
      { content: 'Hoàn tất phương án tài chính', source: null, deadline: null, daysLate: 0 },
    ],
    newDeadline: '2026-03-20',
    signer: { authority: ['KT. Bộ trưởng, Chủ nhiệm'], title: 'Phó Chủ nhiệm', name: null },
    distribution: ['Thủ tướng Chính phủ (để báo cáo)'],
    archive: 'VT, QHQT (2)',
    ...changes,
  };
}

/** A named document with grounds, marks, two appendices and an office above the issuer. */
export function sampleReport(changes: Partial<OfficialDocument> = {}): OfficialDocument {
  const letter = urgingLetter(sampleUrging());
  return {
    ...letter,
    issuer: { above: 'Bộ Nông nghiệp và Môi trường', name: 'Cục Quản lý và Xây dựng công trình thủy lợi' },
    symbol: 'BC-TL',
    number: '7',
    day: '2026-11-30',
    heading: { kind: 'named', name: 'Báo cáo', subject: 'Tình hình đàm phán, ký kết các hiệp định vay năm 2026' },
    marks: { secrecy: 'MẬT', urgency: 'HỎA TỐC' },
    recipients: null,
    grounds: ['Căn cứ Nghị định số 30/2020/NĐ-CP về công tác văn thư', 'Theo đề nghị của các đơn vị'],
    body: [GLYPH_LINE, 'Kính báo cáo.'],
    appendices: [...letter.appendices, ...letter.appendices],
    ...changes,
  };
}

/** An appendix of so many signings with names far too long for their columns. */
export function longAppendix(rows: number): OfficialDocument['appendices'][number] {
  const labels = ['TT', 'Tên văn kiện', 'Nhà tài trợ', 'Loại văn kiện', 'Danh nghĩa', 'Trị giá', 'Cơ quan', 'Người ký'];
  return {
    title: 'Lịch ký kết tháng 12/2026',
    columns: [...labels, 'Ủy quyền', 'Ngày, giờ, địa điểm', 'Hình thức', 'Tình trạng', 'Ghi chú'].map((label, at) => ({
      label,
      align: at === 0 ? 'center' : label === 'Trị giá' ? 'right' : 'left',
    })),
    rows: Array.from({ length: rows }, (_, n) => [
      String(n + 1),
      `Hiệp định vay ${n + 1} cho dự án ${'phát triển hạ tầng giao thông vùng Đồng bằng sông Cửu Long, '.repeat(1 + (n % 4))}hết${n + 1}.`,
      n % 7 === 0 ? `Ngân hàng ${'X'.repeat(90)}hết` : 'Ngân hàng Thế giới',
      'Hiệp định vay',
      'Chính phủ',
      '1.234.567.890,12 USD',
      'Bộ Nông nghiệp và Môi trường\nỦy ban nhân dân tỉnh An Giang',
      'Bộ trưởng Bộ Tài chính\nGiám đốc quốc gia',
      '123/UQ-BNG\n01/12/2026',
      '10/12/2026, 09:30\nTrụ sở Chính phủ, Hà Nội',
      'Lễ ký',
      'Đã có chương trình',
      `PRG-${n + 1}`,
    ]),
  };
}
