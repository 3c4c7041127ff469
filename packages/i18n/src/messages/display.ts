import { defineMessages } from '../define-messages.ts';

/** The page where a reader chooses language and theme. */
export const displayMessages = defineMessages({
  'display.purpose': { vi: 'Ngôn ngữ và giao diện sáng, tối.', en: 'Language, light and dark theme.' },
  'display.lead': {
    vi: 'Các lựa chọn có hiệu lực ngay và được giữ trong trình duyệt này.',
    en: 'Choices take effect at once and are kept in this browser.',
  },
  'display.themeHint': { vi: 'Bản in luôn dùng nền sáng.', en: 'Printed pages are always light.' },
  'display.formats': { vi: 'Cách hiển thị', en: 'How things are shown' },
  'display.formatDate': { vi: 'Ngày', en: 'Date' },
  'display.formatInstant': { vi: 'Ngày và giờ (giờ Hà Nội)', en: 'Date and time (Hanoi time)' },
  'display.formatNumber': { vi: 'Số', en: 'Number' },
  'display.formatAmount': { vi: 'Số tiền', en: 'Amount' },
});
