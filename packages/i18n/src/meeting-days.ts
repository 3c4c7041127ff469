import type { MeetingPrecision } from '@counterpart/domain/meetings/meeting.codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
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
  if (precision === 'MONTH') return `${startOn.slice(5, 7)}/${startOn.slice(0, 4)}`;
  const [from, to] = [formatDate(startOn), formatDate(endOn)];
  if (precision === 'WITHIN') return t('meetings.within', { from, to });
  return from === to ? from : t('meetings.span', { from, to });
}
