import { defineMessages } from '../define-messages.ts';

/** The home page: counters, the next signings, sample records. */
export const homeMessages = defineMessages({
  'home.changes': { vi: 'Có gì thay đổi từ ngày làm việc trước', en: 'What changed since the last working day' },
  'home.title': { vi: 'Việc cần bạn chú ý', en: 'What needs your attention' },
  'home.workTitle': { vi: 'Các bước quá hạn và sắp đến hạn', en: 'Steps that are late or due soon' },
  'home.late': { vi: 'bước quá hạn', en: 'steps late' },
  'home.due': { vi: 'bước đến hạn trong 7 ngày làm việc', en: 'steps due within 7 working days' },
  'home.dueUntil': { vi: 'đến {{day}}', en: 'until {{day}}' },
  'home.signings': { vi: 'lễ ký sắp tới', en: 'signings ahead' },
  'home.signingsUntil': { vi: 'trong 45 ngày', en: 'within 45 days' },
  'home.signingsTitle': { vi: 'Ký kết gần nhất', en: 'Next signings' },
  'home.noSignings': { vi: 'Không có lễ ký nào trong 45 ngày tới.', en: 'No signing within the next 45 days.' },
  'home.nothingTitle': { vi: 'Không có bước nào quá hạn hay sắp đến hạn', en: 'Nothing is late or due soon' },
  'home.nothingBody': {
    vi: 'Các bước đã hẹn ngày sẽ hiện ở đây khi còn 7 ngày làm việc.',
    en: 'Steps with a promised day appear here seven working days ahead.',
  },
  'home.noneLate': { vi: 'Không có bước nào quá hạn', en: 'Nothing is late' },
  'home.noneDue': { vi: 'Không có bước nào sắp đến hạn', en: 'Nothing is due soon' },
  'home.showAll': { vi: 'Xem tất cả', en: 'Show all' },
  'home.shownOf': {
    vi: 'Đang xem {{count}} trong {{total}} bước',
    en: { one: '{{count}} of {{total}} steps', other: '{{count}} of {{total}} steps' },
  },
  'home.inPipeline': { vi: 'Xem các chương trình có bước quá hạn', en: 'See the programmes with late steps' },

  'home.sample': { vi: 'Hệ thống đang có dữ liệu mẫu.', en: 'The register holds sample data.' },
  'home.sampleCount': {
    vi: 'Xem {{count}} chương trình mẫu',
    en: { one: 'See {{count}} sample programme', other: 'See {{count}} sample programmes' },
  },
  'home.removeSamples': { vi: 'Gỡ dữ liệu mẫu', en: 'Remove the samples' },
  'home.removeTitle': { vi: 'Gỡ dữ liệu mẫu?', en: 'Remove the sample data?' },
  'home.removeBody': {
    vi: 'Gỡ {{count}} chương trình mẫu cùng văn kiện, mốc, lịch sử ngày và cá nhân mẫu của chúng.',
    en: {
      one: 'This takes out {{count}} sample programme with its instruments, milestones, date history and sample persons.',
      other:
        'This takes out {{count}} sample programmes with their instruments, milestones, date history and sample persons.',
    },
  },
  'home.removeUsers': {
    vi: 'Gỡ cả {{count}} tài khoản mẫu; ai đang dùng các tài khoản đó sẽ bị đăng xuất.',
    en: {
      one: '{{count}} sample account goes too; whoever uses it is signed out.',
      other: '{{count}} sample accounts go too; whoever uses them is signed out.',
    },
  },
  'home.removeStays': {
    vi: 'Chương trình do người dùng thêm, phần người dùng bổ sung vào chương trình mẫu và nhật ký được giữ lại.',
    en: 'Programmes people added, samples that carry parts people added, and the audit log stay.',
  },
  'home.removed': {
    vi: 'Đã gỡ {{count}} chương trình mẫu',
    en: { one: '{{count}} sample programme is removed', other: '{{count}} sample programmes are removed' },
  },
  'home.removedSome': {
    vi: 'Đã gỡ {{count}} chương trình mẫu; giữ lại vì có phần do người dùng thêm: {{kept}}',
    en: {
      one: '{{count}} sample programme is removed; kept because people added to them: {{kept}}',
      other: '{{count}} sample programmes are removed; kept because people added to them: {{kept}}',
    },
  },
});
