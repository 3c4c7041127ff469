import { addDays, type PlainDate, weekday } from '@counterpart/domain/shared/plain-date';
import { type Holiday, holiday, type Occasion } from './holiday.ts';
import { hungKingsDay, tetDay } from './lunar.ts';

type Observed = { readonly day: PlainDate; readonly occasion: Occasion };

const CULTURE_DAY_SINCE = 2026;
const TWO_NATIONAL_DAYS_SINCE = 2021;

/**
 * The holidays of a year as the law gives them, before a yearly plan fixes the choices it leaves open; no swaps.
 * **Shape**: working weekdays that are off, in order; a holiday on a Saturday or Sunday gives the next working day.
 * **Source**: Bộ luật Lao động 10/2012/QH13 Điều 110, 115 (to 2020); Bộ luật Lao động 45/2019/QH14 Điều 111(3), 112
 * (from 2021); Nghị quyết 28/2026/QH16 Điều 2 (24/11, from 2026). Choices left open follow every plan since 2017:
 * Tết from two days before the lunar New Year to two days after; the second National Day so that the rest is longest.
 */
export function projectedHolidays(year: number): Holiday[] {
  const observed = observedDays(year).toSorted((left, right) => (left.day < right.day ? -1 : 1));
  const taken = new Set(observed.filter(({ day }) => weekday(day) <= 5).map(({ day }) => day));
  const rows = observed.map(({ day, occasion }) => {
    if (weekday(day) <= 5) return row(day, occasion, 'holiday');
    const lieu = nextFreeWeekday(day, taken);
    taken.add(lieu);
    return row(lieu, occasion, 'in_lieu');
  });
  return rows.toSorted((left, right) => (left.day < right.day ? -1 : 1));
}

function observedDays(year: number): Observed[] {
  const tet = tetDay(year);
  const nationalDay = `${year}-09-02`;
  return [
    { day: `${year}-01-01`, occasion: 'NEW_YEAR' },
    ...[-2, -1, 0, 1, 2].map((offset): Observed => ({ day: addDays(tet, offset), occasion: 'TET' })),
    { day: hungKingsDay(year), occasion: 'HUNG_KINGS' },
    { day: `${year}-04-30`, occasion: 'REUNIFICATION' },
    { day: `${year}-05-01`, occasion: 'LABOUR' },
    { day: nationalDay, occasion: 'NATIONAL_DAY' },
    ...(year >= TWO_NATIONAL_DAYS_SINCE ? [secondNationalDay(nationalDay)] : []),
    ...(year >= CULTURE_DAY_SINCE ? [{ day: `${year}-11-24`, occasion: 'CULTURE_DAY' } satisfies Observed] : []),
  ];
}

/** The day after joins a Thursday to the weekend and starts the week after a Sunday or Monday; else the day before. */
function secondNationalDay(nationalDay: PlainDate): Observed {
  const isAfter = [1, 4, 7].includes(weekday(nationalDay));
  return { day: addDays(nationalDay, isAfter ? 1 : -1), occasion: 'NATIONAL_DAY' };
}

function nextFreeWeekday(day: PlainDate, taken: ReadonlySet<PlainDate>): PlainDate {
  let next = addDays(day, 1);
  while (weekday(next) > 5 || taken.has(next)) next = addDays(next, 1);
  return next;
}

function row(day: PlainDate, occasion: Occasion, reason: 'holiday' | 'in_lieu'): Holiday {
  return holiday({ day, occasion, reason, status: 'projected', source: sourceOf(day, occasion, reason) });
}

function sourceOf(day: PlainDate, occasion: Occasion, reason: 'holiday' | 'in_lieu'): string {
  if (occasion === 'CULTURE_DAY') {
    const doubt = 'ngày nghỉ bù chưa được xác nhận: Điều 112 Bộ luật Lao động không nêu ngày này';
    return reason === 'in_lieu' ? `Nghị quyết 28/2026/QH16, Điều 2; ${doubt}` : 'Nghị quyết 28/2026/QH16, Điều 2';
  }
  return day < '2021' ? 'Bộ luật Lao động 10/2012/QH13, Điều 110, 115' : 'Bộ luật Lao động 45/2019/QH14, Điều 111, 112';
}
