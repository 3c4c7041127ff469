import { defineMessages } from '../define-messages.ts';

/** The office's calendar: rest days, make-up working days, and how sure each year is. */
export const calendarMessages = defineMessages({
  'calendar.lead': {
    vi: 'Ngày nghỉ và ngày làm bù. Mọi thời hạn tính bằng ngày làm việc đều đếm theo lịch này.',
    en: 'Rest days and make-up working days. Every limit in working days is counted by this calendar.',
  },
  'calendar.year': { vi: 'Năm', en: 'Year' },
  'calendar.caption': { vi: 'Ngày nghỉ và ngày làm bù năm {{year}}', en: 'Rest days and make-up days of {{year}}' },
  'calendar.add': { vi: 'Thêm ngày', en: 'Add a day' },
  'calendar.official': { vi: 'Chính thức', en: 'Official' },
  'calendar.projected': { vi: 'Dự kiến', en: 'Projected' },
  'calendar.missing': { vi: 'Chưa có', en: 'Not known' },
  'calendar.statusNote.official': { vi: 'Theo thông báo đã ban hành', en: 'By a notice that was issued' },
  'calendar.statusNote.projected': {
    vi: 'Tính theo luật, chờ thông báo',
    en: 'Worked out from the law, notice pending',
  },
  'calendar.kind.off': { vi: 'Ngày nghỉ', en: 'Rest day' },
  'calendar.kind.work': { vi: 'Làm bù', en: 'Make-up day' },
  'calendar.kindNote.off': { vi: 'Ngày trong tuần được nghỉ', en: 'A weekday on which offices rest' },
  'calendar.kindNote.work': { vi: 'Thứ Bảy hoặc Chủ nhật đi làm', en: 'A Saturday or Sunday on which offices work' },
  'calendar.column.day': { vi: 'Ngày', en: 'Day' },
  'calendar.column.kind': { vi: 'Loại', en: 'Kind' },
  'calendar.column.status': { vi: 'Mức chắc chắn', en: 'Certainty' },
  'calendar.nameVi': { vi: 'Tên (tiếng Việt)', en: 'Name (Vietnamese)' },
  'calendar.nameEn': { vi: 'Tên (tiếng Anh)', en: 'Name (English)' },
  'calendar.sourceHint': {
    vi: 'Số, ngày của thông báo nghỉ lễ, hoặc điều luật',
    en: 'Number and day of the notice, or the article of the law',
  },
  'calendar.dayTaken': { vi: 'Ngày này đã có trong lịch', en: 'This day is in the calendar already' },
  'calendar.offOnWeekend': {
    vi: 'Ngày này là cuối tuần, vốn đã nghỉ; hãy chọn ngày khác hoặc chọn làm bù',
    en: 'This is a weekend and a rest day anyway; choose another day, or a make-up day',
  },
  'calendar.workOnWeekday': {
    vi: 'Ngày này vốn là ngày làm việc; chỉ Thứ Bảy, Chủ nhật mới làm bù',
    en: 'This is a working day anyway; only Saturdays and Sundays are make-up days',
  },
  'calendar.saved': { vi: 'Đã lưu ngày {{day}}', en: '{{day}} is saved' },
  'calendar.remove': { vi: 'Trở lại ngày thường', en: 'Make it an ordinary day' },
  'calendar.removed': { vi: '{{day}} trở lại ngày thường', en: '{{day}} is an ordinary day again' },
  'calendar.empty': { vi: 'Năm {{year}} chưa có ngày nào', en: 'No days for {{year}} yet' },
  'calendar.emptyBody': {
    vi: 'Các thời hạn trong năm này hiện chỉ trừ Thứ Bảy và Chủ nhật.',
    en: 'Limits in this year leave out Saturdays and Sundays only.',
  },
  'calendar.projectedYears': {
    vi: 'Lịch nghỉ mới là dự kiến theo luật, chưa có thông báo chính thức: {{years}}. Thời hạn rơi vào đó có thể đổi.',
    en: 'Projected from the law, without an issued notice: {{years}}. Deadlines there may still move.',
  },
  'calendar.missingYears': {
    vi: 'Chưa có lịch nghỉ: {{years}}. Thời hạn ở đó chỉ trừ cuối tuần.',
    en: 'No calendar yet: {{years}}. Deadlines there leave out weekends only.',
  },
  'calendar.confirmYear': { vi: 'Xác nhận năm {{year}}', en: 'Confirm {{year}}' },
  'calendar.confirmBody': {
    vi: 'Mọi ngày dự kiến của năm này thành chính thức theo thông báo dưới đây. Hãy sửa các ngày khác thông báo trước.',
    en: 'Every projected day of this year becomes official by the notice below. Correct the days that differ first.',
  },
  'calendar.confirm': { vi: 'Xác nhận', en: 'Confirm' },
  'calendar.confirmed': {
    vi: 'Đã xác nhận {{count}} ngày của năm {{year}}',
    en: { one: '{{count}} day of {{year}} is confirmed', other: '{{count}} days of {{year}} are confirmed' },
  },
  'calendar.weekday.1': { vi: 'Thứ Hai', en: 'Monday' },
  'calendar.weekday.2': { vi: 'Thứ Ba', en: 'Tuesday' },
  'calendar.weekday.3': { vi: 'Thứ Tư', en: 'Wednesday' },
  'calendar.weekday.4': { vi: 'Thứ Năm', en: 'Thursday' },
  'calendar.weekday.5': { vi: 'Thứ Sáu', en: 'Friday' },
  'calendar.weekday.6': { vi: 'Thứ Bảy', en: 'Saturday' },
  'calendar.weekday.7': { vi: 'Chủ nhật', en: 'Sunday' },
});
