import { DomainError } from '../shared/errors.ts';
import { endOfMonth, type PlainDate, startOfMonth } from '../shared/plain-date.ts';
import type { MeetingPrecision } from './meeting.codes.ts';
import type { MeetingValues } from './meeting.fields.ts';

/** The days of a meeting with what their precision makes of them: a month is its first and last day. */
export function settleDays({
  precision,
  startOn,
  endOn,
}: Pick<MeetingValues, 'precision' | 'startOn' | 'endOn'>): Pick<MeetingValues, 'startOn' | 'endOn'> {
  return precision === 'MONTH' ? { startOn: startOfMonth(startOn), endOn: endOfMonth(startOn) } : { startOn, endOn };
}

/**
 * Refuses values of a meeting that do not fit together: no title, an end before the beginning, minutes of tomorrow.
 * **Errors**: common.invalid_input, date.order, date.in_future
 */
export function checkMeeting(meeting: MeetingValues, today: PlainDate): void {
  if (meeting.titleVi === '' && meeting.titleEn === '') {
    throw new DomainError('common.invalid_input', { issues: [{ path: 'titleVi', message: 'required' }] });
  }
  const { startOn, endOn } = settleDays(meeting);
  if (endOn < startOn) {
    throw new DomainError('date.order', { earlier: 'startOn', later: 'endOn', earlierOn: startOn, laterOn: endOn });
  }
  if (meeting.minutesOn !== null && meeting.minutesOn > today) {
    throw new DomainError('date.in_future', { field: 'minutesOn', day: meeting.minutesOn, today });
  }
}

/** The one day of a meeting, where it is known and only one. */
export function onlyDay(meeting: {
  readonly precision: MeetingPrecision;
  readonly startOn: PlainDate;
  readonly endOn: PlainDate;
}): PlainDate | null {
  return meeting.precision === 'DAYS' && meeting.startOn === meeting.endOn ? meeting.startOn : null;
}
