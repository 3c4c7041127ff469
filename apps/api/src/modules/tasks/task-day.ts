import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import { soonUntil } from '@counterpart/domain/tasks/task-state.rules';
import type { TaskDay } from './task-rows.list.ts';

/** The evening that a reader asks about; today, or a day that is still to come, is the register as it stands. */
export function dayAsked(
  { today, calendar }: { readonly today: PlainDate; readonly calendar: WorkCalendar },
  asOf: PlainDate | null | undefined,
): TaskDay {
  const isPast = asOf !== null && asOf !== undefined && asOf < today;
  const day = isPast ? asOf : today;
  return { day, soonOn: soonUntil(calendar, day), isPast };
}
