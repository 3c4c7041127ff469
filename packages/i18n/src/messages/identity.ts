import type { IdentityAction } from '@counterpart/domain/identity/identity.events';
import { defineMessages, type Message } from '../define-messages.ts';

/** Sign-in and the six roles. */
export const identityMessages = defineMessages({
  'identity.signInTitle': { vi: 'Đăng nhập', en: 'Sign in' },
  'identity.email': { vi: 'Thư điện tử', en: 'Email' },
  'identity.emailHint': {
    vi: 'Địa chỉ người quản trị đã đăng ký cho bạn',
    en: 'The address your administrator registered for you',
  },
  'identity.password': { vi: 'Mật khẩu', en: 'Password' },
  'identity.showPassword': { vi: 'Hiện mật khẩu', en: 'Show password' },
  'identity.signIn': { vi: 'Đăng nhập', en: 'Sign in' },
  'identity.emailMissing': { vi: 'Hãy nhập thư điện tử', en: 'Enter your email' },
  'identity.emailInvalid': {
    vi: 'Hãy nhập thư điện tử đúng dạng, ví dụ ten@example.org',
    en: 'Enter an email in the right form, for example name@example.org',
  },
  'identity.passwordMissing': { vi: 'Hãy nhập mật khẩu', en: 'Enter your password' },
  'identity.forgotten': {
    vi: 'Quên mật khẩu? Hãy hỏi người quản trị hệ thống của cơ quan bạn.',
    en: 'Forgotten your password? Ask the system administrator of your office.',
  },
  'identity.demoTitle': { vi: 'Vào xem với dữ liệu mẫu', en: 'Look around with sample data' },
  'identity.demoBody': {
    vi: 'Máy chủ này chạy với dữ liệu mẫu. Chọn một vai trò để vào ngay, không cần mật khẩu.',
    en: 'This server runs with sample data. Choose a role to enter at once, without a password.',
  },
  'identity.demoSignInAs': { vi: 'Vào với vai trò {{role}}', en: 'Enter as {{role}}' },
  'identity.demoEnter': { vi: 'Vào', en: 'Enter' },
  'identity.signedOut': { vi: 'Bạn đã đăng xuất.', en: 'You are signed out.' },
  'identity.sessionEnded': {
    vi: 'Phiên làm việc đã kết thúc. Đăng nhập lại để trở về trang đang xem.',
    en: 'Your session has ended. Sign in again to return to the page you were on.',
  },
  'identity.setPasswordTitle': { vi: 'Đặt mật khẩu', en: 'Set your password' },
  'identity.setPasswordLead': {
    vi: 'Sau khi đặt xong, bạn vào thẳng hệ thống. Liên kết này chỉ dùng được một lần.',
    en: 'Once it is set you are signed in. This link works once only.',
  },
  'identity.newPassword': { vi: 'Mật khẩu mới', en: 'New password' },
  'identity.newPasswordHint': {
    vi: 'Từ {{min}} đến {{max}} ký tự. Vài từ không liên quan đến nhau dễ nhớ và khó đoán hơn một từ có thêm số.',
    en: '{{min}} to {{max}} characters. A few unrelated words are easier to remember and harder to guess than one word with digits.',
  },
  'identity.setPassword': { vi: 'Đặt mật khẩu và vào', en: 'Set the password and enter' },
  'identity.role.admin': { vi: 'Quản trị hệ thống', en: 'System administrator' },
  'identity.role.coordinator': { vi: 'Chuyên viên điều phối', en: 'Coordinator' },
  'identity.role.leader': { vi: 'Lãnh đạo', en: 'Leader' },
  'identity.role.officer': { vi: 'Cán bộ bộ, ngành, địa phương', en: 'Ministry or province officer' },
  'identity.role.liaison': { vi: 'Cán bộ liên lạc của đối tác', en: 'Partner liaison' },
  'identity.role.auditor': { vi: 'Thanh tra', en: 'Auditor' },
  'identity.roleDoes.admin': {
    vi: 'Người dùng, cơ quan, đối tác, quy trình, ngày nghỉ',
    en: 'Users, agencies, partners, procedures, holidays',
  },
  'identity.roleDoes.coordinator': {
    vi: 'Cập nhật hồ sơ, lịch ký, đôn đốc',
    en: 'Updates files, signing schedule, urges',
  },
  'identity.roleDoes.leader': { vi: 'Xem toàn bộ, phê duyệt, đôn đốc', en: 'Reads all, approves, urges' },
  'identity.roleDoes.officer': { vi: 'Báo cáo việc của cơ quan mình', en: 'Reports for the own agency' },
  'identity.roleDoes.liaison': { vi: 'Cập nhật các mốc của đối tác mình', en: 'Updates the own partner’s milestones' },
  'identity.roleDoes.auditor': {
    vi: 'Xem toàn bộ và lịch sử, không sửa',
    en: 'Reads all and the history, changes nothing',
  },

  'identity.action.session.started': { vi: 'Đăng nhập', en: 'Signed in' },
  'identity.action.session.refused': {
    vi: 'Đăng nhập bị từ chối: sai thư điện tử hoặc mật khẩu',
    en: 'Sign-in refused: wrong email or password',
  },
  'identity.action.session.limited': {
    vi: 'Đăng nhập bị tạm chặn: thử sai quá nhiều lần',
    en: 'Sign-in held back: too many failures',
  },
  'identity.action.session.ended': { vi: 'Đăng xuất', en: 'Signed out' },
  'identity.action.app_user.created': { vi: 'Thêm tài khoản', en: 'Account added' },
  'identity.action.app_user.updated': { vi: 'Sửa tài khoản', en: 'Account changed' },
  'identity.action.app_user.disabled': { vi: 'Khóa tài khoản', en: 'Account disabled' },
  'identity.action.app_user.enabled': { vi: 'Mở lại tài khoản', en: 'Account enabled' },
  'identity.action.app_user.access_ended': {
    vi: 'Chấm dứt mọi phiên, mã truy cập và liên kết lịch',
    en: 'All sessions, tokens and calendar links ended',
  },
  'identity.action.app_user.password_set': { vi: 'Đặt mật khẩu bằng liên kết', en: 'Password set by link' },
  'identity.action.app_user.password_changed': { vi: 'Đổi mật khẩu', en: 'Password changed' },
  'identity.action.app_user.password_refused': {
    vi: 'Đổi mật khẩu bị từ chối: sai mật khẩu hiện tại',
    en: 'Change of password refused: wrong current password',
  },
  'identity.action.app_user.password_reset': { vi: 'Cấp lại liên kết đặt mật khẩu', en: 'New link to set a password' },
  'identity.action.app_user.demo_removed': { vi: 'Xóa các tài khoản mẫu', en: 'Sample accounts removed' },
  'identity.action.api_token.created': { vi: 'Tạo mã truy cập API', en: 'API token made' },
  'identity.action.api_token.revoked': { vi: 'Thu hồi mã truy cập API', en: 'API token revoked' },
});

identityMessages satisfies Record<`identity.action.${IdentityAction}`, Message>;
