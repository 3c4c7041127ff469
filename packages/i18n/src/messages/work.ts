import { defineMessages } from '../define-messages.ts';

/** Lists of open steps, at home and on a partner's page. */
export const workMessages = defineMessages({
  'work.late': { vi: 'Quá hạn', en: 'Late' },
  'work.week': { vi: 'Tuần này', en: 'This week' },
  'work.later': { vi: 'Sau tuần này', en: 'Later' },
  'work.undated': { vi: 'Đang chờ, chưa hẹn ngày', en: 'Waiting, no day promised' },
  'work.head': { vi: '{{group}} · {{count}}', en: { one: '{{group}} · {{count}}', other: '{{group}} · {{count}}' } },
  'work.headOf': {
    vi: '{{group}} · {{count}} trong {{total}}',
    en: { one: '{{group}} · {{count}} of {{total}}', other: '{{group}} · {{count}} of {{total}}' },
  },
  'work.column.status': { vi: 'Tình trạng', en: 'Status' },
  'work.column.step': { vi: 'Bước', en: 'Step' },
  'work.column.programme': { vi: 'Chương trình', en: 'Programme' },
  'work.column.responsible': { vi: 'Chịu trách nhiệm', en: 'Responsible' },
  'work.column.due': { vi: 'Hạn', en: 'Due' },
  'work.noDay': { vi: 'chưa hẹn ngày', en: 'no day promised' },
  'work.heldSince': { vi: 'chờ từ {{day}}', en: 'waiting since {{day}}' },
  'work.window': { vi: '{{from}} đến {{to}}', en: '{{from}} to {{to}}' },
  'work.readiness': { vi: 'Sẵn sàng {{done}}/{{total}}', en: 'Ready {{done}} of {{total}}' },
});
