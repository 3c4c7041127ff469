import { defineMessages } from '../define-messages.ts';

/** Partners: their list, and the page of one, which is a liaison's home. */
export const partnerMessages = defineMessages({
  'partner.title': { vi: 'Nhà tài trợ', en: 'Partners' },
  'partner.purpose': {
    vi: 'Từng nhà tài trợ: số chương trình, bước quá hạn, lễ ký gần nhất',
    en: 'Each partner: programmes, late steps, the next signing',
  },
  'partner.own': { vi: 'Trang của bạn', en: 'Your page' },
  'partner.lead': {
    vi: 'Nhà tài trợ có chương trình trong phạm vi của bạn.',
    en: 'Partners that have programmes within your scope.',
  },
  'partner.search': { vi: 'Tìm theo tên hoặc mã, không cần dấu', en: 'Find by name or code, accents not needed' },
  'partner.noneTitle': { vi: 'Chưa có chương trình của nhà tài trợ nào', en: 'No partner has a programme yet' },
  'partner.noneBody': {
    vi: 'Nhà tài trợ hiện ở đây khi có chương trình đầu tiên.',
    en: 'A partner appears here with its first programme.',
  },
  'partner.programmes': { vi: 'Chương trình, dự án', en: 'Programmes' },
  'partner.openProgrammes': { vi: 'Chương trình, dự án đang mở', en: 'Open programmes' },
  'partner.programmeCount': {
    vi: '{{count}} chương trình',
    en: { one: '{{count}} programme', other: '{{count}} programmes' },
  },
  'partner.column.programmes': { vi: 'Chương trình', en: 'Programmes' },
  'partner.column.late': { vi: 'Quá hạn phía họ', en: 'Late on their side' },
  'partner.column.signing': { vi: 'Ký gần nhất', en: 'Next signing' },
  'partner.lateCount': {
    vi: '{{count}} bước quá hạn',
    en: { one: '{{count}} step late', other: '{{count}} steps late' },
  },
  'partner.signsNext': { vi: 'Ký gần nhất {{day}}', en: 'Next signing {{day}}' },

  'partner.yoursToUpdate': {
    vi: '{{count}} mốc cần bạn cập nhật',
    en: { one: '{{count}} milestone needs your update', other: '{{count}} milestones need your update' },
  },
  'partner.theirsToUpdate': {
    vi: '{{count}} mốc đang chờ phía nhà tài trợ',
    en: { one: '{{count}} milestone waits for the partner', other: '{{count}} milestones wait for the partner' },
  },
  'partner.nothingYours': {
    vi: 'Không có mốc nào cần bạn cập nhật.',
    en: 'No milestone needs your update.',
  },
  'partner.nothingTheirs': {
    vi: 'Không có mốc nào đang chờ phía nhà tài trợ.',
    en: 'No milestone waits for the partner.',
  },
  'partner.stage': { vi: 'Giai đoạn', en: 'Stage' },
  'partner.nextStep': { vi: 'Bước tiếp theo', en: 'Next step' },
  'partner.amount': { vi: 'Số tiền', en: 'Amount' },
  'partner.noProgrammes': { vi: 'Không có chương trình nào đang mở.', en: 'No programme is open.' },
  'partner.allProgrammes': {
    vi: 'Xem mọi chương trình, kể cả đã đóng',
    en: 'See every programme, closed ones too',
  },
  'partner.signings': { vi: 'Ký kết sắp tới', en: 'Signings ahead' },
  'partner.noSignings': { vi: 'Chưa hẹn ngày ký nào.', en: 'No signing has a day yet.' },
  'partner.allSignings': { vi: 'Xem lịch ký kết của nhà tài trợ', en: 'See the partner’s signing schedule' },
  'partner.people': { vi: 'Đầu mối hai bên', en: 'People on both sides' },
  'partner.theirSide': { vi: 'Phía nhà tài trợ', en: 'The partner’s side' },
  'partner.homeSide': { vi: 'Phía Việt Nam', en: 'The home side' },
  'partner.noPeople': { vi: 'Chưa ghi người nào.', en: 'Nobody recorded yet.' },
  'partner.morePeople': {
    vi: 'Xem thêm {{count}} người',
    en: { one: 'Show {{count}} more', other: 'Show {{count}} more' },
  },
  'partner.actingTitle': { vi: 'Quyền {{title}}', en: 'Acting {{title}}' },
});
