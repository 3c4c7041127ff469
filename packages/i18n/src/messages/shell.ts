import { defineMessages } from '../define-messages.ts';

/** Words of the frame around every page: bars, menus, theme, language, help, error pages. */
export const shellMessages = defineMessages({
  'shell.appName': { vi: 'Counterpart', en: 'Counterpart' },
  'shell.appPurpose': {
    vi: 'Sổ theo dõi chương trình, dự án và khoản vay của nhà tài trợ',
    en: 'Register of donor programmes and loans',
  },
  'shell.pageTitle': { vi: '{{page}} – Counterpart', en: '{{page}} – Counterpart' },
  'shell.skipToContent': { vi: 'Chuyển đến nội dung chính', en: 'Skip to main content' },
  'shell.navigation': { vi: 'Các mục chính', en: 'Main sections' },
  'shell.openNavigation': { vi: 'Mở danh mục', en: 'Open menu' },
  'shell.home': { vi: 'Trang đầu', en: 'Home' },
  'shell.language': { vi: 'Ngôn ngữ', en: 'Language' },
  'shell.languageVi': { vi: 'Tiếng Việt', en: 'Tiếng Việt' },
  'shell.languageEn': { vi: 'English', en: 'English' },
  'shell.theme': { vi: 'Giao diện', en: 'Theme' },
  'shell.themeSystem': { vi: 'Theo máy', en: 'Same as device' },
  'shell.themeLight': { vi: 'Sáng', en: 'Light' },
  'shell.themeDark': { vi: 'Tối', en: 'Dark' },
  'shell.themeCurrent': { vi: 'Giao diện: {{theme}}', en: 'Theme: {{theme}}' },
  'shell.help': { vi: 'Trợ giúp', en: 'Help' },
  'shell.account': { vi: 'Tài khoản: {{name}}', en: 'Account: {{name}}' },
  'shell.signOut': { vi: 'Đăng xuất', en: 'Sign out' },
  'shell.settings': { vi: 'Hiển thị', en: 'Display' },
  'shell.printedAt': { vi: 'In lúc {{at}}', en: 'Printed at {{at}}' },
  'shell.notFoundTitle': { vi: 'Không tìm thấy trang', en: 'Page not found' },
  'shell.notFoundBody': {
    vi: 'Địa chỉ này không có trang nào, hoặc bản ghi đã được chuyển vào thùng rác. Hãy kiểm tra lại địa chỉ, hoặc về trang đầu.',
    en: 'There is no page at this address, or the record was moved to the bin. Check the address, or go to the home page.',
  },
  'shell.goHome': { vi: 'Về trang đầu', en: 'Go to the home page' },
  'shell.failedTitle': { vi: 'Không mở được trang này', en: 'This page could not be opened' },
  'shell.failedBody': {
    vi: 'Phần việc bạn đã lưu không bị mất. Hãy thử lại; nếu vẫn lỗi, hãy gửi nội dung dưới đây cho người quản trị.',
    en: 'Nothing you saved was lost. Try again; if it fails again, send the text below to your administrator.',
  },
  'shell.failedDetail': { vi: 'Chi tiết lỗi', en: 'What went wrong' },
  'shell.tryAgain': { vi: 'Thử lại', en: 'Try again' },
  'shell.newVersion': {
    vi: 'Đã có phiên bản mới của trang. Hãy tải lại để tiếp tục.',
    en: 'A new version of this page is available. Reload to continue.',
  },
  'shell.reload': { vi: 'Tải lại', en: 'Reload' },
  'shell.offline': {
    vi: 'Mất kết nối. Nội dung trên màn hình có thể đã cũ; hãy giữ trang này mở, trang sẽ tự cập nhật khi có mạng.',
    en: 'No connection. What you see may be out of date; keep this page open, it refreshes when the connection is back.',
  },
});
