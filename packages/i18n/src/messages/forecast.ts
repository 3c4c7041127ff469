import { defineMessages } from '../define-messages.ts';

/** When files are foreseen to be signed and effective, what decides it, what if, and how past forecasts held. */
export const forecastMessages = defineMessages({
  'forecast.title': { vi: 'Dự báo', en: 'Forecast' },
  'forecast.purpose': {
    vi: 'Khi nào ký, khi nào có hiệu lực, và dự báo trước đây đúng đến đâu',
    en: 'When files are signed and effective, and how past forecasts held',
  },
  'forecast.lead': {
    vi: 'Ngày ký và ngày có hiệu lực của mọi hồ sơ đang mở, tính từ quy trình, lịch làm việc và những hồ sơ trước.',
    en: 'The signing and effectiveness of every open file, from its procedure, the working calendar and earlier files.',
  },
  'forecast.signing': { vi: 'Ký kết', en: 'Signing' },
  'forecast.effectiveness': { vi: 'Có hiệu lực', en: 'Effectiveness' },
  'forecast.by80': { vi: '80% trước {{day}}', en: '80% by {{day}}' },
  'forecast.by50': { vi: '50% trước {{day}}', en: '50% by {{day}}' },
  'forecast.range': { vi: '10–90%: {{from}} – {{to}}', en: '10–90%: {{from}} – {{to}}' },
  'forecast.foreseen': { vi: 'Dự báo {{day}}', en: 'Forecast {{day}}' },
  'forecast.planned': {
    vi: 'dự kiến {{day}}, khả năng kịp {{chance}}',
    en: 'planned {{day}}, {{chance}} chance to keep it',
  },
  'forecast.sinceWeek': { vi: '{{change}} so với tuần trước', en: '{{change}} since last week' },
  'forecast.chance': { vi: 'kịp ngày dự kiến: {{chance}}', en: 'on the planned day: {{chance}}' },
  'forecast.critical': { vi: 'Đường găng', en: 'Critical path' },
  'forecast.slack': { vi: 'dư {{days}}', en: '{{days}} of slack' },

  'forecast.decides': { vi: '“{{step}}” quyết định ngày này.', en: '“{{step}}” decides this date.' },
  'forecast.finding': {
    vi: '{{event}}: 80% trước {{day}}.',
    en: '{{event}}: 80% by {{day}}.',
  },
  'forecast.similar': {
    vi: 'Dựa trên {{count}} hồ sơ tương tự.',
    en: { one: 'It rests on {{count}} similar file.', other: 'It rests on {{count}} similar files.' },
  },
  'forecast.noneSimilar': {
    vi: 'Chưa có hồ sơ tương tự nào trong hệ thống; tính theo thời hạn và mức chung.',
    en: 'No similar file is known yet; it rests on limits and general figures.',
  },
  'forecast.never': {
    vi: '{{count}} bước chưa từng đúng hạn: {{steps}}.',
    en: {
      one: '{{count}} step has never been on time: {{steps}}.',
      other: '{{count}} steps have never been on time: {{steps}}.',
    },
  },
  'forecast.assumedSteps': {
    vi: 'Chưa biết gì về thời gian của {{count}} bước, nên lấy hai tuần: {{steps}}.',
    en: {
      one: 'Nothing is known of how long {{count}} step takes, so two weeks are taken: {{steps}}.',
      other: 'Nothing is known of how long {{count}} steps take, so two weeks are taken: {{steps}}.',
    },
  },
  'forecast.share': {
    vi: 'Trong {{share}} khả năng, ngày này phải chờ bước đó.',
    en: 'In {{share}} of all cases the date waits for it.',
  },
  'forecast.recordOf': {
    vi: '{{wait}}: {{count}} dự báo trước đây, {{below}} xong trước mốc 80%, {{within}} nằm trong khoảng 10–90%.',
    en: {
      one: '{{wait}}: {{count}} past forecast, {{below}} came by the 80% day, {{within}} within 10–90%.',
      other: '{{wait}}: {{count}} past forecasts, {{below}} came by the 80% day, {{within}} within 10–90%.',
    },
  },
  'forecast.toRecord': { vi: 'Dự báo trước đây đúng đến đâu', en: 'How past forecasts held' },

  'forecast.open': { vi: 'Vì sao, và nếu khác đi', en: 'Why, and what if' },
  'forecast.close': { vi: 'Thu lại', en: 'Fold away' },
  'forecast.why': { vi: 'Vì sao', en: 'Why' },
  'forecast.deciding': { vi: 'Điều gì quyết định ngày này', en: 'What decides the date' },
  'forecast.decidingLead': {
    vi: '{{event}} sớm hơn trung bình bấy nhiêu nếu bước đó xong ngay:',
    en: '{{event}} would come earlier by this much, on average, if the step took no time:',
  },
  'forecast.picture': { vi: 'Các bước còn lại trên đường thời gian', en: 'The steps ahead over time' },
  'forecast.legend.band': { vi: '10–80%', en: '10–80%' },
  'forecast.legend.tail': { vi: 'đến 90%', en: 'to 90%' },
  'forecast.legend.planned': { vi: 'dự kiến', en: 'planned' },
  'forecast.legend.limit': { vi: 'hạn theo luật', en: 'statutory limit' },
  'forecast.legend.today': { vi: 'hôm nay', en: 'today' },
  'forecast.table': { vi: 'Dự báo từng bước', en: 'The forecast step by step' },
  'forecast.column.step': { vi: 'Bước', en: 'Step' },
  'forecast.column.planned': { vi: 'Dự kiến', en: 'Planned' },
  'forecast.column.slack': { vi: 'Dư', en: 'Slack' },
  'forecast.column.basis': { vi: 'Dựa trên', en: 'Rests on' },
  'forecast.basis.observed': {
    vi: '{{count}} hồ sơ trước',
    en: { one: '{{count}} earlier file', other: '{{count}} earlier files' },
  },
  'forecast.basis.typical': {
    vi: '{{count}} hồ sơ đã công bố',
    en: { one: '{{count}} published file', other: '{{count}} published files' },
  },
  'forecast.basis.limit': { vi: 'hạn theo luật', en: 'statutory limit' },
  'forecast.basis.limitToConfirm': { vi: 'thời hạn cần xác nhận', en: 'limit to confirm' },
  'forecast.basis.assumed': { vi: 'mức chung', en: 'general figure' },

  'forecast.whatIf': { vi: 'Nếu khác đi', en: 'What if' },
  'forecast.whatIfLead': {
    vi: 'Chọn một bước và ngày bước đó xong để xem ngày ký và ngày hiệu lực đổi ra sao. Không có gì được lưu; gửi địa chỉ trang này thì người khác thấy cùng giả định.',
    en: 'Choose a step and the day it would be done, and see how signing and effectiveness move. Nothing is saved; whoever gets the address of this page sees the same supposition.',
  },
  'forecast.supposedStep': { vi: 'Bước', en: 'Step' },
  'forecast.supposedDay': { vi: 'Xong ngày', en: 'Done on' },
  'forecast.try': { vi: 'Thử', en: 'Try' },
  'forecast.chooseStep': { vi: 'Hãy chọn một bước.', en: 'Choose a step.' },
  'forecast.chooseDay': { vi: 'Hãy nhập ngày.', en: 'Type the day.' },
  'forecast.supposed': { vi: '“{{step}}” xong ngày {{day}}', en: '“{{step}}” done on {{day}}' },
  'forecast.drop': { vi: 'Bỏ giả định: {{step}}', en: 'Take back: {{step}}' },
  'forecast.clear': { vi: 'Bỏ mọi giả định', en: 'Take all back' },
  'forecast.notSaved': {
    vi: 'Đây là giả định, không phải dữ liệu của hồ sơ.',
    en: 'This is a supposition and no part of the file.',
  },
  'forecast.ifSo': { vi: 'Nếu vậy: {{finding}}', en: 'If so: {{finding}}' },
  'forecast.column.now': { vi: 'Hiện nay', en: 'As it stands' },
  'forecast.column.then': { vi: 'Nếu vậy', en: 'If so' },
  'forecast.column.change': { vi: 'Thay đổi', en: 'Change' },
  'forecast.later': { vi: 'muộn hơn {{days}}', en: '{{days}} later' },
  'forecast.earlier': { vi: 'sớm hơn {{days}}', en: '{{days}} earlier' },
  'forecast.same': { vi: 'không đổi', en: 'no change' },

  'forecast.files': { vi: 'Hồ sơ đang mở', en: 'Open files' },
  'forecast.filesCount': {
    vi: '{{count}} hồ sơ đang mở, tính đến {{day}}.',
    en: { one: '{{count}} open file, as of {{day}}.', other: '{{count}} open files, as of {{day}}.' },
  },
  'forecast.noFiles': { vi: 'Không có hồ sơ nào đang mở', en: 'No file is open' },
  'forecast.noFilesBody': {
    vi: 'Khi có văn kiện chưa hiệu lực trong phạm vi của bạn, dự báo hiện ở đây.',
    en: 'As soon as an instrument in your reach is not yet effective, its forecast stands here.',
  },
  'forecast.more': { vi: 'Xem thêm', en: 'Show more' },
  'forecast.column.file': { vi: 'Hồ sơ', en: 'File' },

  'forecast.record': { vi: 'Dự báo trước đây đúng đến đâu', en: 'How past forecasts held' },
  'forecast.recordLead': {
    vi: 'Mỗi quãng chờ đã xong được dự báo lại chỉ từ những gì đã biết vào ngày nó bắt đầu, rồi so với thực tế. Nếu dự báo tốt, khoảng 80% nằm trong 10–90% và khoảng 80% xong trước mốc 80%.',
    en: 'Every wait that is over is forecast again from what was known on the day it began, and compared with what came. When forecasts are good, about 80% fall within 10–90% and about 80% come by the 80% day.',
  },
  'forecast.noRecord': { vi: 'Chưa đủ hồ sơ đã xong', en: 'Too few files are finished' },
  'forecast.noRecordBody': {
    vi: 'Cần vài hồ sơ đã ký hoặc đã có hiệu lực thì mới chấm được dự báo.',
    en: 'A few files have to be signed or effective before forecasts can be judged.',
  },
  'forecast.column.class': { vi: 'Loại', en: 'Class' },
  'forecast.column.n': { vi: 'Số dự báo', en: 'Forecasts' },
  'forecast.column.within': { vi: 'Trong 10–90%', en: 'Within 10–90%' },
  'forecast.column.below': { vi: 'Trước mốc 80%', en: 'By the 80% day' },
  'forecast.column.miss': { vi: 'Lệch mốc 50%', en: 'Off the 50% day' },
  'forecast.column.widening': { vi: 'Tự nới khoảng', en: 'Widens itself' },
  'forecast.column.year': { vi: 'Bắt đầu năm', en: 'Begun in' },
  'forecast.byYear': { vi: 'Theo năm: {{name}}', en: 'By year: {{name}}' },
  'forecast.showYears': { vi: 'Xem theo năm: {{name}}', en: 'Show by year: {{name}}' },
  'forecast.waits': { vi: 'Các quãng chính', en: 'The main waits' },
  'forecast.steps': { vi: 'Từng bước', en: 'Single steps' },
  'forecast.wait.approvalToSigning': { vi: 'Từ phê duyệt đến ký', en: 'Approval to signing' },
  'forecast.wait.signingToEffectiveness': { vi: 'Từ ký đến hiệu lực', en: 'Signing to effectiveness' },
  'forecast.wait.approvalToEffectiveness': { vi: 'Từ phê duyệt đến hiệu lực', en: 'Approval to effectiveness' },
  'forecast.wideningNote': {
    vi: 'Tự nới khoảng: 20 dự báo gần nhất được nói rộng gấp bấy nhiêu lần so với khi không học từ lần sai trước. Trên 1 là đã từng quá tự tin.',
    en: 'Widens itself: how many times wider the latest 20 bands were told than they would be without earlier misses. Above 1: it had been too sure.',
  },
});
