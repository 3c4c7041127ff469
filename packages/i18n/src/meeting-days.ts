import type { MeetingPrecision } from '@counterpart/domain/meetings/meeting.codes';
import { endOfMonth, type PlainDate, startOfMonth } from '@counterpart/domain/shared/plain-date';
import { formatDate } from './date-words.ts';
import type { Translate } from './translate.ts';

/** The days of a meeting as far as they are known. */
export type MeetingDays = {
  readonly precision: MeetingPrecision;
  readonly startOn: PlainDate;
  readonly endOn: PlainDate;
};

/** When a meeting took place, in words that claim no more than is known. */
export function meetingDays({ precision, startOn, endOn }: MeetingDays, t: Translate): string {
  if (precision === 'MONTH') return monthOf(startOn);
  const [from, to] = [formatDate(startOn), formatDate(endOn)];
  if (precision === 'WITHIN') {
    const isWhole = startOn === startOfMonth(startOn) && endOn === endOfMonth(endOn);
    return t('meetings.within', isWhole ? { from: monthOf(startOn), to: monthOf(endOn) } : { from, to });
  }
  return from === to ? from : t('meetings.span', { from, to });
}

function monthOf(day: PlainDate): string {
  return `${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
