import type { PlainDate } from '@counterpart/domain/shared/plain-date';

/** Whether an event stands, may still move, or was called off. */
export type CalendarEventStatus = 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';

/**
 * When an event takes place.
 * Shape: whole days, the last one included; or one day between two times of day (`HH:MM`, end on the same day or
 * null when unknown) in a named zone.
 */
export type CalendarTime =
  | { readonly kind: 'days'; readonly firstDay: PlainDate; readonly lastDay: PlainDate }
  | {
      readonly kind: 'clock';
      readonly day: PlainDate;
      readonly start: string;
      readonly end: string | null;
      readonly zone: string;
    };

/**
 * One event of a calendar.
 * Shape: `uid` never changes while the event lives; `sequence` grows with every change of its time or status;
 * `changedAt` is an ISO instant in UTC.
 */
export type CalendarEvent = {
  readonly uid: string;
  readonly sequence: number;
  readonly status: CalendarEventStatus;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly url: string | null;
  readonly when: CalendarTime;
  readonly changedAt: string;
};

/** A calendar ready to be written; `producedAt` is the ISO instant in UTC that it speaks for. */
export type CalendarSnapshot = {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  readonly producedAt: string;
};
