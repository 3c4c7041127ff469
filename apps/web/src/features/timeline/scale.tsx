import { buildCalendar, type CalendarDay } from '@counterpart/domain/shared/working-days';
import type { Language } from '@counterpart/domain/shared/text';
import {
  clipTo,
  restSpans,
  shareOf,
  type Span,
  type Tick,
  ticksOf,
  type Zoom,
} from '@counterpart/domain/timeline/scale.rules';
import { formatMonth } from '@counterpart/i18n/date-words';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import type { Ground } from './bar-picture.tsx';

type ScaleProps = { readonly zoom: Zoom; readonly ground: Ground };

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** The head of the chart: greater units above, smaller ones below. */
export function ScaleHead({ zoom, ground: { span } }: ScaleProps) {
  const { language } = useT();
  const ticks = ticksOf(zoom, span);
  const major = zoom === 'week' ? withFirst(ticks, span) : [];
  const minor = zoom === 'week' ? ticks.filter((one) => !one.isMajor) : ticks;
  return (
    <svg className="tl-scale" width="100%" height="40" aria-hidden>
      {major.map((one) => (
        <text key={one.on} className="tl-unit" data-major="" x={percent(shareOf(one.on, span))} dx="4" y="15">
          {formatMonth(one.on, language)}
        </text>
      ))}
      {minor.map((one) => (
        <text
          key={one.on}
          className="tl-unit"
          {...(one.isMajor && { 'data-major': '' })}
          x={percent(shareOf(one.on, span))}
          dx="4"
          y="33"
        >
          {unitText(zoom, one.on, language)}
        </text>
      ))}
    </svg>
  );
}

/** The month in which a span begins is named where the next one leaves room. */
function withFirst(ticks: readonly Tick[], span: Span): readonly Tick[] {
  // A name that begins at the very end would be cut.
  const months = ticks.filter((one) => one.isMajor && shareOf(one.on, span) < 0.92);
  const next = months[0];
  return next && shareOf(next.on, span) < 0.12 ? months : [{ on: span.from, isMajor: true }, ...months];
}

function unitText(zoom: Zoom, day: string, language: Language): string {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
  switch (zoom) {
    case 'week':
      return `${date}/${month}`;
    case 'month':
      return `${month}/${year}`;
    case 'quarter':
      return `${language === 'vi' ? 'Quý ' : 'Q'}${Math.ceil(Number(month) / 3)}/${year}`;
    case 'year':
      return year;
  }
}

/** What lies behind every bar: days off, the lines of the scale, today. */
export function ScaleGround({ zoom, ground: { span, today } }: ScaleProps) {
  const rests = useRests(zoom, span);
  const now = shareOf(today, span);
  return (
    <svg className="tl-ground" width="100%" height="100%" aria-hidden>
      {rests.map((rest) => {
        const part = clipTo(rest, span);
        return (
          part && (
            <rect
              key={rest.from}
              className="tl-rest"
              x={percent(part.start)}
              width={percent(part.end - part.start)}
              height="100%"
            />
          )
        );
      })}
      {ticksOf(zoom, span).map((one) => (
        <line
          key={one.on}
          className="tl-line"
          {...(one.isMajor && { 'data-major': '' })}
          x1={percent(shareOf(one.on, span))}
          x2={percent(shareOf(one.on, span))}
          y2="100%"
        />
      ))}
      {now >= 0 && now < 1 && <line className="tl-today" x1={percent(now)} x2={percent(now)} y2="100%" />}
    </svg>
  );
}

function useRests(zoom: Zoom, span: Span): readonly Span[] {
  const isSeen = zoom === 'week' || zoom === 'month';
  const holidays = useQuery(useApi().calendar.list.queryOptions({}, { enabled: isSeen, staleTime: 10 * 60_000 }));
  const { data } = holidays;
  const calendar = useMemo(
    () => data && buildCalendar(data.map(({ day, kind }): CalendarDay => ({ day, kind }))),
    [data],
  );
  return useMemo(() => (isSeen && calendar ? restSpans(zoom, span, calendar) : []), [isSeen, calendar, zoom, span]);
}
