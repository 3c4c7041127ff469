import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  type PlainDate,
  startOfMonth,
  weekday,
} from '../shared/plain-date.ts';
import { isWorkingDay, type WorkCalendar } from '../shared/working-days.ts';

/** How closely a timeline looks, the closest first. */
export const ZOOMS = ['week', 'month', 'quarter', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** A stretch of days, both included. */
export type Span = { readonly from: PlainDate; readonly to: PlainDate };

/** The days that are shown around an anchor: a little of what was, more of what comes. */
export function spanOf(zoom: Zoom, at: PlainDate): Span {
  switch (zoom) {
    case 'week': {
      const from = addDays(at, 1 - weekday(at) - 14);
      return { from, to: addDays(from, 8 * 7 - 1) };
    }
    case 'month': {
      const from = addMonths(startOfMonth(at), -2);
      return { from, to: endOfMonth(addMonths(from, 7)) };
    }
    case 'quarter': {
      const from = addMonths(startOfQuarter(at), -6);
      return { from, to: endOfMonth(addMonths(from, 23)) };
    }
    case 'year': {
      const from = `${Number(at.slice(0, 4)) - 4}-01-01`;
      return { from, to: endOfMonth(addMonths(from, 119)) };
    }
  }
}

/** The anchor half a span earlier (-1) or later (1). */
export function shiftAnchor(zoom: Zoom, at: PlainDate, direction: -1 | 1): PlainDate {
  const next = moved(zoom, at, direction);
  return next < '1910-01-01' || next > '2189-12-31' ? at : next;
}

function moved(zoom: Zoom, at: PlainDate, direction: -1 | 1): PlainDate {
  switch (zoom) {
    case 'week':
      return addDays(at, direction * 28);
    case 'month':
      return addMonths(at, direction * 4);
    case 'quarter':
      return addMonths(at, direction * 12);
    case 'year':
      return addMonths(at, direction * 60);
  }
}

/** The share of a span that lies before a day, 0 at its beginning and 1 behind its end; outside for other days. */
export function shareOf(day: PlainDate, span: Span): number {
  return daysBetween(span.from, day) / (daysBetween(span.from, span.to) + 1);
}

/** A line of the scale: the day on which it stands, and whether a greater unit begins there. */
export type Tick = { readonly on: PlainDate; readonly isMajor: boolean };

/** The lines of the scale: weeks under months, months under quarters, quarters under years, or years alone. */
export function ticksOf(zoom: Zoom, span: Span): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let day = firstTick(zoom, span.from); day <= span.to; day = nextTick(zoom, day)) {
    if (day >= span.from) ticks.push({ on: day, isMajor: isMajor(zoom, day) });
  }
  return zoom === 'week' ? withMonths(ticks, span) : ticks;
}

function firstTick(zoom: Zoom, from: PlainDate): PlainDate {
  switch (zoom) {
    case 'week':
      return addDays(from, 1 - weekday(from));
    case 'month':
      return startOfMonth(from);
    case 'quarter':
      return startOfQuarter(from);
    case 'year':
      return `${from.slice(0, 4)}-01-01`;
  }
}

function nextTick(zoom: Zoom, day: PlainDate): PlainDate {
  if (zoom === 'week') return addDays(day, 7);
  return addMonths(day, zoom === 'month' ? 1 : zoom === 'quarter' ? 3 : 12);
}

function isMajor(zoom: Zoom, day: PlainDate): boolean {
  if (zoom === 'week') return false;
  if (zoom === 'month') return day === startOfQuarter(day);
  return day.endsWith('-01-01');
}

/** Months begin between Mondays: they stand beside them as the greater unit. */
function withMonths(weeks: readonly Tick[], span: Span): Tick[] {
  const months: Tick[] = [];
  for (let day = addMonths(startOfMonth(span.from), 1); day <= span.to; day = addMonths(day, 1)) {
    months.push({ on: day, isMajor: true });
  }
  const heads = new Set(months.map((one) => one.on));
  return [...weeks.filter((one) => !heads.has(one.on)), ...months].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** Days on which the office does not work, as stretches; none where a day is too narrow to be seen. */
export function restSpans(zoom: Zoom, span: Span, calendar: WorkCalendar): readonly Span[] {
  if (zoom !== 'week' && zoom !== 'month') return [];
  const rests: { from: PlainDate; to: PlainDate }[] = [];
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) continue;
    const last = rests.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else rests.push({ from: day, to: day });
  }
  return rests;
}

/** A stretch of a bar inside a span as shares, or null where nothing of it lies inside. `to` is its last day. */
export function clipTo(stretch: Span, span: Span): { readonly start: number; readonly end: number } | null {
  if (stretch.to < span.from || stretch.from > span.to) return null;
  const start = Math.max(0, shareOf(stretch.from, span));
  const end = Math.min(1, shareOf(addDays(stretch.to, 1), span));
  return { start, end };
}

/** First day of the quarter that holds a day. */
function startOfQuarter(day: PlainDate): PlainDate {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

/** The years a span touches, whole: what is fetched, so that small moves ask for nothing new. */
export function wholeYears({ from, to }: Span): Span {
  return { from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` };
}
