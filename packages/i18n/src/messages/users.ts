import { defineMessages } from '../define-messages.ts';

/** Accounts as administrators keep them. */
export const usersMessages = defineMessages({
  'users.lead': {
    vi: 'Ai được vào, với vai trò nào, thay mặt cơ quan hoặc nhà tài trợ nào.',
    en: 'Who may enter, in which role, for which agency or partner.',
  },
  'users.search': { vi: 'Tìm theo tên hoặc thư điện tử', en: 'Find by name or email' },
  'users.invite': { vi: 'Mời người dùng', en: 'Invite a user' },
  'users.inviteSubmit': { vi: 'Mời', en: 'Invite' },
  'users.column.name': { vi: 'Họ và tên', en: 'Name' },
  'users.column.role': { vi: 'Vai trò', en: 'Role' },
  'users.column.place': { vi: 'Thay mặt', en: 'For' },
  'users.column.state': { vi: 'Tình trạng', en: 'State' },
  'users.column.seen': { vi: 'Đăng nhập gần nhất', en: 'Last sign-in' },
  'users.never': { vi: 'chưa lần nào', en: 'never' },
  'users.state.active': { vi: 'Đang dùng', en: 'Active' },
  'users.state.invited': { vi: 'Đã mời', en: 'Invited' },
  'users.state.disabled': { vi: 'Đã khóa', en: 'Disabled' },

  'users.name': { vi: 'Họ và tên', en: 'Name' },
  'users.agency': { vi: 'Cơ quan', en: 'Agency' },
  'users.partner': { vi: 'Nhà tài trợ', en: 'Partner' },
  'users.emailHint': { vi: 'Dùng để đăng nhập; không đổi được về sau', en: 'Used to sign in; cannot be changed later' },
  'users.placeHint': {
    vi: 'Người này chỉ thấy những gì liên quan đến nơi được chọn',
    en: 'This person sees only what concerns the one chosen',
  },
  'users.roleChangeHint': {
    vi: 'Đổi vai trò hoặc nơi thay mặt sẽ chấm dứt ngay mọi phiên và mã truy cập của người này',
    en: 'A new role or place ends all sessions and tokens of this person at once',
  },
  'users.emailMissing': { vi: 'Hãy nhập thư điện tử', en: 'Enter the email' },
  'users.nameMissing': { vi: 'Hãy nhập họ và tên', en: 'Enter the name' },
  'users.roleMissing': { vi: 'Hãy chọn vai trò', en: 'Choose a role' },
  'users.agencyMissing': { vi: 'Hãy chọn cơ quan', en: 'Choose the agency' },
  'users.partnerMissing': { vi: 'Hãy chọn nhà tài trợ', en: 'Choose the partner' },

  'users.invited': { vi: 'Đã mời {{name}}', en: '{{name}} is invited' },
  'users.linkBody': {
    vi: 'Gửi liên kết này cho {{name}} ({{email}}). Người đó mở liên kết, đặt mật khẩu và vào thẳng hệ thống.',
    en: 'Send this link to {{name}} ({{email}}). It opens a page to set a password, which signs in at once.',
  },
  'users.link': { vi: 'Liên kết dùng một lần', en: 'One-time link' },
  'users.linkCopied': { vi: 'Đã sao chép', en: 'Copied' },
  'users.linkOnce': {
    vi: 'Liên kết chỉ hiện lần này và có hiệu lực đến {{until}}. Nếu mất, hãy tạo liên kết mới trong trang của người dùng.',
    en: 'The link is shown this once and holds until {{until}}. If it is lost, make a new one from the account.',
  },
  'users.linkLost': {
    vi: 'Tài khoản đã lập, nhưng liên kết không hiện lại được vì mất kết nối. Hãy tạo liên kết mới trong trang của người dùng.',
    en: 'The account was made, but the connection was lost and the link cannot be shown again. Make a new one from the account.',
  },
  'users.linkDone': { vi: 'Xong', en: 'Done' },

  'users.own': {
    vi: 'Đây là tài khoản của bạn. Vai trò và quyền do người quản trị khác đổi.',
    en: 'This is your own account. Another administrator changes its role and rights.',
  },
  'users.createdAt': { vi: 'Lập lúc {{at}}.', en: 'Made on {{at}}.' },
  'users.lastSignIn': { vi: 'Đăng nhập gần nhất {{at}}.', en: 'Last sign-in {{at}}.' },
  'users.neverSignedIn': { vi: 'Chưa đăng nhập lần nào.', en: 'Has never signed in.' },
  'users.reset': { vi: 'Cấp liên kết đặt mật khẩu', en: 'New password link' },
  'users.resetTitle': { vi: 'Cấp liên kết mới cho {{name}}?', en: 'Make a new link for {{name}}?' },
  'users.resetBody': {
    vi: 'Mật khẩu hiện tại và mọi phiên, mã truy cập, liên kết lịch của người này hết hiệu lực ngay.',
    en: 'The present password and all sessions, tokens and calendar links of this person end at once.',
  },
  'users.disable': { vi: 'Khóa tài khoản', en: 'Disable' },
  'users.disableTitle': { vi: 'Khóa tài khoản của {{name}}?', en: 'Disable the account of {{name}}?' },
  'users.disableBody': {
    vi: 'Người này không vào được nữa; mọi phiên, mã truy cập và liên kết lịch kết thúc ngay. Có thể mở lại tài khoản sau.',
    en: 'This person can no longer enter; all sessions, tokens and calendar links end at once. The account can be enabled again.',
  },
  'users.disabled': { vi: 'Đã khóa tài khoản của {{name}}', en: 'The account of {{name}} is disabled' },
  'users.enable': { vi: 'Mở lại tài khoản', en: 'Enable' },
  'users.enabled': { vi: 'Đã mở lại tài khoản của {{name}}', en: 'The account of {{name}} is enabled' },
});
