import { buildCalendar, type WorkCalendar } from '@counterpart/domain/shared/working-days';
import { type Holiday, holiday, type HolidayStatus } from './holiday.ts';
import { OFFICE_PLANS, type OfficePlan } from './office-plans.ts';
import { projectedHolidays } from './projection.ts';

/** Years after the last issued plan for which the table carries a projection. */
const PROJECTED_YEARS = [2028, 2029, 2030];

/**
 * The office's holidays and make-up working days, 2017 to 2030, in order.
 * **Source**: each row names its own.
 */
export const officeHolidays: readonly Holiday[] = [
  ...OFFICE_PLANS.flatMap(planned),
  ...PROJECTED_YEARS.flatMap(projectedHolidays),
];

/** The office's working days as shipped; a register edited by its administrators builds its own from its rows. */
export const officeCalendar: WorkCalendar = buildCalendar(officeHolidays);

/**
 * Whether deadlines in a year rest on an issued plan (`official`), on a projection, or on weekends alone (`missing`).
 * Anything but `official` calls for a warning beside a computed deadline.
 */
export function calendarStatus(year: number, holidays: readonly Holiday[] = officeHolidays): HolidayStatus | 'missing' {
  const rows = holidays.filter(({ day }) => Number(day.slice(0, 4)) === year);
  if (rows.length === 0) return 'missing';
  return rows.every(({ status }) => status === 'official') ? 'official' : 'projected';
}

function planned({ year, notice, rows }: OfficePlan): Holiday[] {
  const law = new Map(projectedHolidays(year).map((row) => [row.day, row.source]));
  return rows.map(([day, occasion, reason]) => {
    const source = [law.get(day), notice].filter((text) => text !== undefined).join('; ');
    return holiday({ day, occasion, reason, status: 'official', source });
  });
}
