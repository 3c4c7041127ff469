import { defineMessages } from '../define-messages.ts';

/** The outbox as administrators see it. */
export const mailsMessages = defineMessages({
  'mails.lead': {
    vi: 'Thư do sổ theo dõi soạn. Chưa cài máy chủ thư thì thư nằm lại đây, vẫn đọc và tải về được.',
    en: 'Mails that the register wrote. Without a mail server they stay here, to be read and taken away.',
  },
  'mails.show': { vi: 'Hiện', en: 'Show' },
  'mails.state.waiting': { vi: 'Đang chờ', en: 'Waiting' },
  'mails.state.sent': { vi: 'Đã gửi', en: 'Sent' },
  'mails.state.dead': { vi: 'Không gửi được', en: 'Given up' },
  'mails.none': { vi: 'Không có thư nào', en: 'No mails' },
  'mails.failed': { vi: 'Đã thử {{count}} lần: {{error}}', en: 'Tried {{count}} times: {{error}}' },
  'mails.download': { vi: 'Tải về (.eml)', en: 'Download (.eml)' },
  'mails.retry': { vi: 'Gửi lại', en: 'Try again' },
  'mails.retried': { vi: 'Thư sẽ được gửi lại', en: 'The mail will be tried again' },
});
