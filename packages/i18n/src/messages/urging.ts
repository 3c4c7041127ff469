import { defineMessages } from '../define-messages.ts';

/** Urging agencies about overdue tasks: letters, their list and page, rules. */
export const urgingMessages = defineMessages({
  'urging.letter.subject': { vi: 'đôn đốc thực hiện nhiệm vụ được giao', en: 'completion of assigned tasks' },
  'urging.letter.subjectAgain': {
    vi: 'đôn đốc (lần 2) thực hiện nhiệm vụ được giao',
    en: 'completion of assigned tasks (second letter)',
  },
  'urging.letter.secretTask': {
    vi: 'Nhiệm vụ giao tại văn bản số {{number}} ngày {{day}}',
    en: 'Task assigned by document {{number}} of {{day}}',
  },
  'urging.letter.numberOn': { vi: 'số {{number}} ngày {{day}}', en: 'No. {{number}} of {{day}}' },
  'urging.letter.earlier': {
    vi: '{{issuer}} đã có công văn đôn đốc {{letters}}; đến nay {{agency}} chưa có văn bản trả lời về các nhiệm vụ liên quan.',
    en: 'The {{issuer}} urged these tasks before by letter {{letters}}; {{agency}} has not answered yet.',
  },
  'urging.letter.toReport': { vi: '{{name}} (để báo cáo)', en: '{{name}} (for information)' },
});
