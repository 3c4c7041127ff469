import { defineMessages } from '../define-messages.ts';

/** Mails that the register sends. */
export const mailMessages = defineMessages({
  'mail.dear': { vi: 'Kính gửi {{name}},', en: 'Dear {{name}},' },
  'mail.noticeSubject': { vi: '{{reason}}: nhiệm vụ {{code}}', en: '{{reason}}: task {{code}}' },
  'mail.notice': { vi: '{{reason}}: nhiệm vụ {{code}}.', en: '{{reason}}: task {{code}}.' },
  'mail.letterSubject': { vi: '{{reason}}: {{code}}', en: '{{reason}}: {{code}}' },
  'mail.letter': { vi: '{{reason}}: {{code}}.', en: '{{reason}}: {{code}}.' },
  'mail.due': { vi: 'Hạn: {{day}}', en: 'Due: {{day}}' },
  'mail.by': { vi: 'Người thực hiện: {{name}}', en: 'By: {{name}}' },
  'mail.open': { vi: 'Mở để xem và báo cáo: {{url}}', en: 'Open to see and report: {{url}}' },
  'mail.foot': {
    vi: 'Thư tự động từ sổ theo dõi. Chọn cách nhận thư tại {{url}}',
    en: 'Sent by the register itself. Choose how you are told at {{url}}',
  },
  'mail.digestSubject': { vi: 'Từ {{day}} đến nay: {{count}} thay đổi', en: 'Since {{day}}: {{count}} changes' },
  'mail.digestLead': { vi: 'Thay đổi từ {{day}} đến nay:', en: 'What changed since {{day}}:' },
  'mail.digestTasks': { vi: 'Nhiệm vụ chờ bạn ({{count}}):', en: 'Tasks that wait for you ({{count}}):' },
  'mail.digestLetters': {
    vi: 'Đôn đốc về nhiệm vụ bạn giao ({{count}}):',
    en: 'Urging about tasks you assigned ({{count}}):',
  },
  'mail.digestMore': { vi: '… và {{count}} dòng nữa', en: '… and {{count}} more' },
  'mail.digestAll': { vi: 'Xem tất cả: {{url}}', en: 'See all: {{url}}' },
});
