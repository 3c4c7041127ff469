import { defineMessages } from '../define-messages.ts';

/** One's own account: language, sessions, password, tokens, calendar links. */
export const accountMessages = defineMessages({
  'account.title': { vi: 'Tài khoản của tôi', en: 'My account' },
  'account.purpose': {
    vi: 'Ngôn ngữ, phiên đăng nhập, mật khẩu, mã truy cập, liên kết lịch',
    en: 'Language, sessions, password, tokens, calendar links',
  },
  'account.profile': { vi: 'Hồ sơ', en: 'Profile' },
  'account.profileNote': {
    vi: 'Tên, vai trò và nơi thay mặt do người quản trị hệ thống đổi.',
    en: 'Name, role and place are changed by a system administrator.',
  },
  'account.languageLabel': { vi: 'Màn hình, thư và văn bản', en: 'Screens, mails and documents' },
  'account.languageHint': { vi: 'Có hiệu lực ngay, trên mọi thiết bị của bạn', en: 'At once, on all your devices' },
  'account.moreDisplay': { vi: 'Giao diện sáng, tối và định dạng', en: 'Theme and formats' },

  'account.sessions': { vi: 'Nơi đang đăng nhập', en: 'Where you are signed in' },
  'account.device': { vi: '{{browser}} trên {{system}}', en: '{{browser}} on {{system}}' },
  'account.deviceUnknown': { vi: 'Thiết bị không rõ', en: 'Unknown device' },
  'account.thisDevice': { vi: 'thiết bị này', en: 'this device' },
  'account.sessionTimes': {
    vi: 'Dùng gần nhất {{seen}} · đăng nhập {{started}}',
    en: 'Last used {{seen}} · signed in {{started}}',
  },
  'account.endSession': { vi: 'Đăng xuất', en: 'Sign out' },
  'account.endSessionOf': { vi: 'Đăng xuất phiên mở lúc {{started}}', en: 'Sign out the session of {{started}}' },
  'account.sessionEnded': { vi: 'Đã đăng xuất thiết bị đó', en: 'That device is signed out' },
  'account.signOutEverywhere': { vi: 'Đăng xuất mọi nơi', en: 'Sign out everywhere' },
  'account.signOutEverywhereTitle': { vi: 'Đăng xuất mọi nơi?', en: 'Sign out everywhere?' },
  'account.signOutEverywhereBody': {
    vi: 'Mọi phiên kết thúc, kể cả phiên này. Mã truy cập và liên kết lịch vẫn dùng được.',
    en: 'Every session ends, this one too. Tokens and calendar links go on working.',
  },

  'account.noPassword': {
    vi: 'Tài khoản mẫu không có mật khẩu.',
    en: 'A sample account has no password.',
  },
  'account.currentPassword': { vi: 'Mật khẩu hiện tại', en: 'Present password' },
  'account.currentWrong': { vi: 'Mật khẩu hiện tại không đúng', en: 'The present password is wrong' },
  'account.changePassword': { vi: 'Đổi mật khẩu', en: 'Change the password' },
  'account.passwordNote': {
    vi: 'Khi đổi, mọi nơi khác đang đăng nhập, mã truy cập và liên kết lịch kết thúc; trang này tiếp tục.',
    en: 'A change ends all other sessions, tokens and calendar links; this page goes on.',
  },
  'account.passwordChanged': { vi: 'Đã đổi mật khẩu', en: 'The password is changed' },

  'account.tokens': { vi: 'Mã truy cập API', en: 'API tokens' },
  'account.tokensNote': {
    vi: 'Chương trình mang mã này làm được mọi việc bạn làm được trên dữ liệu, nhưng không đổi được tài khoản.',
    en: 'A program that carries a token may do to data what you may do, but cannot change accounts.',
  },
  'account.tokenName': { vi: 'Tên của mã mới', en: 'Name of the new token' },
  'account.tokenNameHint': {
    vi: 'Chương trình sẽ dùng mã, ví dụ Bảng tính báo cáo',
    en: 'The program that will use it, for example Report sheet',
  },
  'account.tokenNameMissing': { vi: 'Hãy đặt tên cho mã', en: 'Name the token' },
  'account.makeToken': { vi: 'Tạo mã', en: 'Make a token' },
  'account.newToken': { vi: 'Mã mới', en: 'New token' },
  'account.tokenOnce': {
    vi: 'Mã chỉ hiện lần này. Hãy chép vào chương trình cần dùng; nếu mất, thu hồi và tạo mã khác.',
    en: 'The token is shown this once. Copy it into the program; if it is lost, revoke it and make another.',
  },
  'account.madeAt': { vi: 'Tạo lúc {{at}}.', en: 'Made on {{at}}.' },
  'account.lastUsed': { vi: 'Dùng gần nhất {{at}}.', en: 'Last used {{at}}.' },
  'account.neverUsed': { vi: 'Chưa dùng.', en: 'Never used.' },
  'account.revoke': { vi: 'Thu hồi', en: 'Revoke' },
  'account.revokeOf': { vi: 'Thu hồi {{name}}', en: 'Revoke {{name}}' },
  'account.revokeTitle': { vi: 'Thu hồi {{name}}?', en: 'Revoke {{name}}?' },
  'account.revokeBody': {
    vi: 'Chương trình đang dùng mã này mất quyền truy cập ngay. Không dùng lại được mã đã thu hồi.',
    en: 'The program that uses it loses access at once. A revoked token cannot be used again.',
  },
  'account.tokenRevoked': { vi: 'Đã thu hồi mã', en: 'The token is revoked' },

  'account.feeds': { vi: 'Liên kết lịch', en: 'Calendar links' },
  'account.feedsNote': {
    vi: 'Các lịch đang nhận lịch ký kết thay mặt bạn.',
    en: 'Calendars that follow the signing schedule in your name.',
  },
  'account.noFeeds': {
    vi: 'Chưa có liên kết nào. Tạo liên kết ở trang Lịch ký kết để Outlook, Google hoặc Thunderbird nhận lịch.',
    en: 'No links yet. Make one on the signing schedule to follow it in Outlook, Google or Thunderbird.',
  },
  'account.feedRevokeBody': {
    vi: 'Lịch đang dùng liên kết này sẽ không cập nhật nữa.',
    en: 'The calendar that uses this link is no longer kept up to date.',
  },
  'account.feedRevoked': { vi: 'Đã thu hồi liên kết', en: 'The link is revoked' },
  'account.notices': { vi: 'Cách nhận báo', en: 'How I am told' },
  'account.noticesNote': {
    vi: 'Việc cần bạn làm luôn có trong Hộp việc; ở đây chọn việc nào gửi thêm thư ngay.',
    en: 'What asks you to act always stands in the inbox; choose here what comes by mail at once as well.',
  },
  'account.ways': { vi: 'Báo việc theo loại', en: 'Notices by kind' },
  'account.ways.group': { vi: 'Loại việc', en: 'Kind' },
  'account.ways.inbox': { vi: 'Hộp việc', en: 'Inbox' },
  'account.ways.mail': { vi: 'Thư', en: 'Mail' },
  'account.ways.always': { vi: 'Luôn có', en: 'Always' },
  'account.ways.inboxOf': { vi: 'Hộp việc: {{group}}', en: 'Inbox: {{group}}' },
  'account.ways.mailOf': { vi: 'Thư: {{group}}', en: 'Mail: {{group}}' },
  'account.ways.deadlines': { vi: 'Sắp đến hạn, đến hạn, quá hạn', en: 'Due soon, due, overdue' },
  'account.ways.decisions': {
    vi: 'Được giao, trả lại, xác nhận, gia hạn, rút, mở lại',
    en: 'Assigned, returned, confirmed, extended, withdrawn, reopened',
  },
  'account.ways.urged': { vi: 'Cơ quan tôi bị đôn đốc', en: 'My agency is urged' },
  'account.ways.requests': { vi: 'Đề nghị xác nhận, xin gia hạn', en: 'Asks to be confirmed or for more time' },
  'account.ways.letters': {
    vi: 'Đã đôn đốc về nhiệm vụ tôi hoặc Văn phòng giao; trả lời',
    en: 'Agencies urged about tasks that I or the office assigned; answers',
  },
  'account.digest': { vi: 'Thư tổng hợp', en: 'One mail about everything' },
  'account.digest.off': { vi: 'Không nhận', en: 'None' },
  'account.digest.daily': { vi: 'Mỗi ngày làm việc', en: 'Every working day' },
  'account.digest.weekly': { vi: 'Ngày làm việc đầu tuần', en: 'First working day of the week' },
  'account.digestHour': { vi: 'Vào lúc', en: 'At' },
  'account.noticesSaved': { vi: 'Đã lưu cách nhận báo', en: 'How you are told is saved' },
});
