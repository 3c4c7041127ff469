import { addDays, isPlainDate } from '@counterpart/domain/shared/plain-date';
import type { CalendarEvent, CalendarSnapshot, CalendarTime } from './calendar.types.ts';
import { foldLine, icsText } from './ics-text.ts';
import { timeZoneLines } from './time-zones.ts';

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z$/;
const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Writes a calendar (RFC 5545) for download or subscription; readers are asked to come back every hour.
 * The same snapshot gives the same bytes.
 * Errors: RangeError for a day, time, instant or zone that is none, and for an event that does not end after it starts;
 * TypeError for a URL that is none.
 */
export function writeIcs(snapshot: CalendarSnapshot): Uint8Array {
  const stamp = utcStamp(snapshot.producedAt);
  const zones = new Set(snapshot.events.flatMap(({ when }) => (when.kind === 'clock' ? [when.zone] : [])));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Counterpart//Register//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${icsText(snapshot.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...[...zones].toSorted().flatMap(timeZoneLines),
    ...snapshot.events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return Buffer.from(lines.map((line) => `${foldLine(line)}\r\n`).join(''));
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${icsText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${utcStamp(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status}`,
    ...timeLines(event.when),
    `SUMMARY:${icsText(event.summary)}`,
    ...textLine('DESCRIPTION', event.description),
    ...textLine('LOCATION', event.location),
    ...uriLine(event.url),
    'END:VEVENT',
  ];
}

function textLine(name: string, text: string | null): string[] {
  return text === null || text === '' ? [] : [`${name}:${icsText(text)}`];
}

// A URI is not escaped, so nothing may stand in it that could end the line.
function uriLine(url: string | null): string[] {
  return url === null ? [] : [`URL:${new URL(url).href}`];
}

function timeLines(when: CalendarTime): string[] {
  if (when.kind === 'days') {
    if (when.lastDay < when.firstDay) throw new RangeError(`${when.lastDay} lies before ${when.firstDay}`);
    // A whole day blocks nobody's hours; the end names the first day that is free again.
    return [
      `DTSTART;VALUE=DATE:${compactDay(when.firstDay)}`,
      `DTEND;VALUE=DATE:${compactDay(addDays(when.lastDay, 1))}`,
      'TRANSP:TRANSPARENT',
    ];
  }
  const { day, start, end, zone } = when;
  if (end !== null && end <= start) throw new RangeError(`${end} does not lie after ${start}`);
  const at = (name: string, time: string): string => `${name};TZID=${zone}:${compactDay(day)}T${compactTime(time)}`;
  return [at('DTSTART', start), ...(end === null ? [] : [at('DTEND', end)]), 'TRANSP:OPAQUE'];
}

function compactDay(day: string): string {
  if (!isPlainDate(day)) throw new RangeError(`${day} is no day`);
  return day.replaceAll('-', '');
}

function compactTime(time: string): string {
  if (!TIME_OF_DAY.test(time)) throw new RangeError(`${time} is no time of day`);
  return `${time.replace(':', '')}00`;
}

function utcStamp(instant: string): string {
  if (!INSTANT.test(instant)) throw new RangeError(`${instant} is no instant in UTC`);
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}
