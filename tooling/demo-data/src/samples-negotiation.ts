import type { DemoNegotiation } from './negotiation.types.ts';

const OUR_TEAM = [
  { title: 'Thứ trưởng Bộ Tài chính', isHead: true },
  { title: 'Đại diện Bộ Tư pháp' },
  { title: 'Đại diện Bộ Ngoại giao' },
  { title: 'Đại diện Văn phòng Chính phủ' },
] as const;

/** Invented negotiations: one about to begin, one in technical talks, one concluded. */
export const sampleNegotiations: readonly DemoNegotiation[] = [
  {
    programme: 'MAU-11',
    rounds: [
      {
        day: { beforeHeld: 47 },
        form: 'ONLINE',
        agenda: '1. Dự thảo hiệp định vay\n2. Thuế, phí cam kết\n3. Kế hoạch giải ngân',
        outcome: 'TECHNICAL_ONLY',
        minutesNote: 'Hai bên trao đổi dự thảo sửa đổi trước vòng sau 10 ngày.',
        delegations: {
          ours: [{ title: 'Nhóm kỹ thuật, Bộ Tài chính', isHead: true }, { title: 'Đại diện Bộ Công Thương' }],
          theirs: [{ title: 'Quản lý danh mục', isHead: true }, { title: 'Luật sư' }],
        },
      },
      {
        day: { beforeHeld: 0 },
        lastsDays: 2,
        form: 'IN_PERSON',
        place: 'Hà Nội',
        agenda: '1. Rà soát các điểm còn mở\n2. Thống nhất văn bản\n3. Ký tắt biên bản',
        mandate:
          'Phí cam kết không quá 0,25 %/năm. Không nhận nghĩa vụ thuế của bên cho vay. Luật áp dụng: chấp nhận luật nước ngoài nếu có điều khoản miễn trừ.',
        delegations: { ours: OUR_TEAM, theirs: [{ title: 'Giám đốc khu vực', isHead: true }] },
      },
    ],
    points: [
      {
        clause: 'Điều 3.4',
        title: { vi: 'Phí cam kết', en: 'Commitment fee' },
        owner: 'MOF',
        openedRound: 0,
        positions: [
          { lane: 'ours', round: 0, visibility: 'shared', text: 'Không thu phí cam kết trong 12 tháng đầu.' },
          { lane: 'theirs', round: 0, visibility: 'shared', text: '0,25 %/năm trên số chưa rút, từ ngày ký.' },
          {
            lane: 'fallback',
            round: 0,
            visibility: 'internal',
            text: '0,25 %/năm, tính từ tháng thứ sáu sau hiệu lực.',
          },
          {
            lane: 'ours',
            round: 1,
            visibility: 'shared',
            text: '0,25 %/năm, tính từ tháng thứ mười hai sau hiệu lực.',
          },
          { lane: 'theirs', round: 1, visibility: 'shared', text: '0,25 %/năm, tính từ tháng thứ ba sau khi ký.' },
        ],
        remarks: [
          { text: 'Vay trước của cùng bên cho vay tính từ tháng thứ sáu.', isInternal: true },
          { text: 'Đề nghị bên cho vay gửi bảng tính phí của hai phương án.', isInternal: false },
        ],
      },
      {
        clause: 'Điều 8.1',
        title: { vi: 'Miễn thuế đối với khoản thanh toán', en: 'Tax exemption of payments' },
        owner: 'MOF',
        openedRound: 0,
        positions: [
          { lane: 'ours', round: 0, visibility: 'shared', text: 'Theo pháp luật Việt Nam và điều ước giữa hai bên.' },
          {
            lane: 'theirs',
            round: 1,
            visibility: 'shared',
            text: 'Bên vay chịu mọi khoản thuế phát sinh tại Việt Nam.',
          },
          {
            lane: 'fallback',
            round: 1,
            visibility: 'internal',
            text: 'Bên vay chịu thuế tại Việt Nam, trừ thuế thu nhập của cán bộ bên cho vay.',
          },
        ],
      },
      {
        clause: 'Điều 12',
        title: { vi: 'Luật áp dụng và giải quyết tranh chấp', en: 'Governing law and settlement of disputes' },
        owner: 'MOJ',
        openedRound: 1,
        positions: [
          {
            lane: 'theirs',
            round: 1,
            visibility: 'shared',
            text: 'Luật của nước bên cho vay; trọng tài ICC tại Paris.',
          },
          { lane: 'ours', round: 1, visibility: 'internal', text: 'Chưa có ý kiến của Bộ Tư pháp.' },
        ],
      },
      {
        clause: 'Phụ lục 2',
        title: { vi: 'Thời hạn rút vốn', en: 'Availability period' },
        owner: 'MOIT',
        openedRound: 0,
        agreed: { round: 1, text: 'Năm năm kể từ ngày hiệp định có hiệu lực; gia hạn bằng văn bản.' },
        positions: [
          { lane: 'ours', round: 0, visibility: 'shared', text: 'Năm năm kể từ ngày có hiệu lực.' },
          { lane: 'theirs', round: 0, visibility: 'shared', text: 'Bốn năm kể từ ngày ký.' },
          { lane: 'theirs', round: 1, visibility: 'shared', text: 'Đồng ý năm năm kể từ ngày có hiệu lực.' },
        ],
      },
      {
        clause: '',
        title: { vi: 'Phân bổ vốn đối ứng giữa các địa phương', en: 'Counterpart funds among provinces' },
        isInternal: true,
        owner: 'MOF',
        openedRound: 1,
        positions: [
          {
            lane: 'ours',
            round: 1,
            visibility: 'internal',
            text: 'Thống nhất trong nước trước khi nêu với bên cho vay.',
          },
        ],
      },
    ],
  },
  {
    programme: 'MAU-13',
    rounds: [
      {
        day: { daysAgo: 16 },
        form: 'HYBRID',
        place: 'Hà Nội',
        agenda: '1. Cấu phần và phân bổ vốn\n2. Khung môi trường, xã hội\n3. Điều kiện hiệu lực',
        outcome: 'TECHNICAL_ONLY',
        delegations: {
          ours: [
            { title: 'Nhóm kỹ thuật, Bộ Nông nghiệp và Môi trường', isHead: true },
            { title: 'Đại diện Bộ Tài chính' },
          ],
          theirs: [{ title: 'Trưởng nhóm dự án', isHead: true }, { title: 'Chuyên gia môi trường' }],
        },
      },
      { form: 'IN_PERSON', agenda: 'Các điểm còn mở' },
    ],
    points: [
      {
        clause: 'Section 5.01',
        title: { vi: 'Điều kiện hiệu lực: ban quản lý dự án', en: 'Effectiveness condition: project office' },
        owner: 'MAE',
        openedRound: 1,
        positions: [
          {
            lane: 'theirs',
            round: 1,
            visibility: 'shared',
            text: 'Ban quản lý phải được thành lập và đủ nhân sự trước hiệu lực.',
          },
          {
            lane: 'ours',
            round: 1,
            visibility: 'shared',
            text: 'Thành lập trước hiệu lực; nhân sự trong 60 ngày sau hiệu lực.',
          },
          { lane: 'fallback', round: 1, visibility: 'internal', text: 'Giám đốc và kế toán trưởng trước hiệu lực.' },
        ],
        remarks: [{ text: 'Địa phương đã có dự thảo quyết định thành lập.', isInternal: true }],
      },
      {
        clause: 'Schedule 2, II.C',
        title: { vi: 'Báo cáo giám sát môi trường', en: 'Environmental monitoring reports' },
        owner: 'MAE',
        openedRound: 1,
        positions: [
          { lane: 'theirs', round: 1, visibility: 'shared', text: 'Ba tháng một lần.' },
          { lane: 'ours', round: 1, visibility: 'shared', text: 'Sáu tháng một lần.' },
        ],
        remarks: [{ text: 'Đề nghị nêu mẫu báo cáo đang dùng ở dự án khác.', isInternal: false }],
      },
      {
        clause: 'Section 2.03',
        title: { vi: 'Phí thu xếp', en: 'Front-end fee' },
        owner: 'MOF',
        openedRound: 1,
        positions: [
          { lane: 'theirs', round: 1, visibility: 'shared', text: '0,25 % số vốn vay, trừ vào lần rút đầu.' },
        ],
      },
    ],
  },
  {
    programme: 'MAU-01',
    rounds: [
      {
        day: { beforeHeld: 24 },
        form: 'ONLINE',
        agenda: 'Toàn văn dự thảo hiệp định vay',
        outcome: 'PARTIAL',
        delegations: { ours: OUR_TEAM, theirs: [{ title: 'Quản lý quốc gia', isHead: true }] },
      },
      {
        day: { beforeHeld: 0 },
        form: 'IN_PERSON',
        place: 'Hà Nội',
        agenda: 'Các điểm còn mở của vòng 1',
        mandate: 'Được thống nhất các điều khoản tài chính theo phương án đã duyệt.',
        outcome: 'AGREED_AD_REF',
        adRef: { side: 'OURS', isConfirmed: true },
        delegations: { ours: OUR_TEAM, theirs: [{ title: 'Giám đốc quốc gia', isHead: true }] },
      },
    ],
    points: [
      {
        clause: 'Section 2.06',
        title: { vi: 'Lịch trả nợ', en: 'Repayment schedule' },
        owner: 'MOF',
        openedRound: 1,
        agreed: { round: 2, text: 'Trả gốc từ năm thứ sáu, hai kỳ mỗi năm.' },
        positions: [
          { lane: 'theirs', round: 1, visibility: 'shared', text: 'Trả gốc từ năm thứ năm.' },
          { lane: 'ours', round: 1, visibility: 'shared', text: 'Trả gốc từ năm thứ bảy.' },
          { lane: 'fallback', round: 1, visibility: 'internal', text: 'Từ năm thứ sáu.' },
          { lane: 'ours', round: 2, visibility: 'shared', text: 'Trả gốc từ năm thứ sáu.' },
        ],
      },
      {
        clause: 'Schedule 2',
        title: { vi: 'Mua sắm: ngưỡng đấu thầu trong nước', en: 'Procurement: threshold of national bidding' },
        owner: 'UBND-DA-NANG',
        openedRound: 1,
        agreed: { round: 1, text: 'Theo kế hoạch mua sắm đã thống nhất; rà soát hằng năm.' },
        positions: [{ lane: 'ours', round: 1, visibility: 'shared', text: 'Theo kế hoạch mua sắm.' }],
      },
      {
        clause: 'Section 4.02',
        title: { vi: 'Bảo hiểm công trình', en: 'Insurance of works' },
        owner: 'UBND-DA-NANG',
        openedRound: 1,
        decided: { round: 2, decision: 'dropped', reason: 'Đã có trong điều kiện chung của bên cho vay.' },
        positions: [{ lane: 'theirs', round: 1, visibility: 'shared', text: 'Thêm một điều khoản riêng.' }],
      },
    ],
  },
];
