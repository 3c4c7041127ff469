import { defineMessages } from '../define-messages.ts';

/** Days and spans in words. */
export const timeMessages = defineMessages({
  'time.today': { vi: 'hôm nay', en: 'today' },
  'time.tomorrow': { vi: 'ngày mai', en: 'tomorrow' },
  'time.yesterday': { vi: 'hôm qua', en: 'yesterday' },
  'time.inDays': { vi: 'còn {{count}} ngày', en: { one: 'in {{count}} day', other: 'in {{count}} days' } },
  'time.inWorkingDays': {
    vi: 'còn {{count}} ngày làm việc',
    en: { one: 'in {{count}} working day', other: 'in {{count}} working days' },
  },
  'time.daysAgo': { vi: '{{count}} ngày trước', en: { one: '{{count}} day ago', other: '{{count}} days ago' } },
  'time.workingDaysAgo': {
    vi: '{{count}} ngày làm việc trước',
    en: { one: '{{count}} working day ago', other: '{{count}} working days ago' },
  },
  'time.dueToday': { vi: 'đến hạn hôm nay', en: 'due today' },
  'time.lateDays': { vi: 'quá hạn {{count}} ngày', en: { one: '{{count}} day late', other: '{{count}} days late' } },
  'time.lateWorkingDays': {
    vi: 'quá hạn {{count}} ngày làm việc',
    en: { one: '{{count}} working day late', other: '{{count}} working days late' },
  },
  'time.days': { vi: '{{count}} ngày', en: { one: '{{count}} day', other: '{{count}} days' } },
  'time.workingDays': {
    vi: '{{count}} ngày làm việc',
    en: { one: '{{count}} working day', other: '{{count}} working days' },
  },
  'time.seconds': { vi: '{{count}} giây', en: { one: '{{count}} second', other: '{{count}} seconds' } },
  'time.minutes': { vi: '{{count}} phút', en: { one: '{{count}} minute', other: '{{count}} minutes' } },
  'time.hours': { vi: '{{count}} giờ', en: { one: '{{count}} hour', other: '{{count}} hours' } },
});
