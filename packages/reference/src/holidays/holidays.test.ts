import { isPlainDate, toEpochDay, weekday } from '@counterpart/domain/shared/plain-date';
import { addWorkingDays, buildCalendar, isWorkingDay } from '@counterpart/domain/shared/working-days';
import { describe, expect, it } from 'vitest';
import { hungKingsDay, tetDay } from './lunar.ts';
import { calendarStatus, officeCalendar, officeHolidays } from './office-calendar.ts';
import { OFFICE_PLANS } from './office-plans.ts';
import { projectedHolidays } from './projection.ts';

describe('lunar days', () => {
  it.each([
    [2017, '2017-01-28', '2017-04-06'],
    [2018, '2018-02-16', '2018-04-25'],
    [2019, '2019-02-05', '2019-04-14'],
    [2020, '2020-01-25', '2020-04-02'],
    [2021, '2021-02-12', '2021-04-21'],
    [2022, '2022-02-01', '2022-04-10'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2029, '2029-02-13', '2029-04-23'],
    [2030, '2030-02-02', '2030-04-12'],
  ])('puts Tết and Giỗ Tổ of %i on the days Viet Nam keeps', (year, tet, hungKings) => {
    expect([tetDay(year), hungKingsDay(year)]).toEqual([tet, hungKings]);
  });

  it('reckons at UTC+7, so it differs from China where the calendars part', () => {
    // China: 20/02/1985, 18/02/2007, 03/02/2030.
    expect([tetDay(1985), tetDay(2007), tetDay(2030)]).toEqual(['1985-01-21', '2007-02-17', '2030-02-02']);
  });
});

describe('office calendar', () => {
  it('names each day once, in order, off on weekdays and worked on Saturdays only', () => {
    const days = officeHolidays.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(days.filter((day) => !isPlainDate(day))).toEqual([]);
    const misplaced = officeHolidays.filter(({ day, kind }) =>
      kind === 'off' ? weekday(day) > 5 : weekday(day) !== 6,
    );
    expect(misplaced).toEqual([]);
  });

  it.each(OFFICE_PLANS)(
    'agrees with the law and the moon in the plan of $year, but for the swaps',
    ({ year, rows }) => {
      const byLaw = projectedHolidays(year).map(({ day, occasion, reason }) => [day, occasion, reason]);
      expect(rows.filter(([, , reason]) => reason === 'holiday' || reason === 'in_lieu')).toEqual(byLaw);
    },
  );

  it('pairs every weekday swapped off with one Saturday worked within two weeks', () => {
    const off = officeHolidays.filter(({ reason }) => reason === 'swapped_off');
    const worked = officeHolidays.filter(({ reason }) => reason === 'make_up');
    expect(off.map(({ day }) => day)).toEqual([
      '2018-12-31',
      '2019-04-29',
      '2024-04-29',
      '2025-05-02',
      '2026-01-02',
      '2026-08-31',
    ]);
    const pairs = off.map(({ day }, index) => Math.abs(toEpochDay(worked[index]?.day ?? day) - toEpochDay(day)));
    expect(worked).toHaveLength(off.length);
    expect(pairs.every((gap) => gap > 0 && gap < 14)).toBe(true);
  });

  it.each([
    ['2026-02-13', 7, '2026-03-03', 'Tết'],
    ['2026-11-20', 5, '2026-11-30', 'Vietnamese Culture Day'],
    ['2026-01-07', 3, '2026-01-10', 'a make-up Saturday'],
    ['2025-04-24', 2, '2025-04-26', 'a make-up Saturday'],
    ['2026-04-24', 3, '2026-05-04', 'Giỗ Tổ in lieu, 30/4 and 1/5'],
    ['2026-08-21', 1, '2026-08-22', 'the make-up Saturday before National Day'],
    ['2027-02-03', 1, '2027-02-11', 'Tết 2027 as issued on 02/10/2026'],
  ])('counts from %s by %i working days to %s, over %s', (day, n, expected) => {
    expect(addWorkingDays(officeCalendar, day, n)).toBe(expected);
    expect(addWorkingDays(buildCalendar([]), day, n)).not.toBe(expected);
  });

  it('says which years rest on an issued plan, on a projection, or on nothing', () => {
    const statuses = [2016, 2017, 2026, 2027, 2028, 2030, 2031].map((year) => calendarStatus(year));
    expect(statuses).toEqual(['missing', 'official', 'official', 'official', 'projected', 'projected', 'missing']);
  });

  it('projects Tết 2030 from 31/01 to 06/02 on the Vietnamese calendar', () => {
    const week = ['2030-01-30', '2030-01-31', '2030-02-01', '2030-02-04', '2030-02-05', '2030-02-06', '2030-02-07'];
    expect(week.filter((day) => !isWorkingDay(officeCalendar, day))).toEqual(week.slice(1, -1));
  });
});
