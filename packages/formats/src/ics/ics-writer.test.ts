import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { sampleCalendar } from '../testing/sample-snapshots.ts';
import type { CalendarEvent, CalendarTime } from './calendar.types.ts';
import { writeIcs } from './ics-writer.ts';

function icsOf(...args: Parameters<typeof writeIcs>): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(writeIcs(...args));
}

function eventWith(changes: Partial<CalendarEvent>): CalendarEvent {
  return { ...(sampleCalendar().events[0] as CalendarEvent), ...changes };
}

function readBack(text: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

describe('the calendar', () => {
  test('matches the golden file', async () => {
    await expect(icsOf(sampleCalendar())).toMatchFileSnapshot('../testing/golden/calendar.ics');
  });

  test('says its name and asks readers to come back every hour', () => {
    const { calendar } = readBack(icsOf(sampleCalendar()));
    const value = (name: string) => String(calendar.getFirstPropertyValue(name));
    expect(value('x-wr-calname')).toBe('Lịch ký kết');
    expect(value('method')).toBe('PUBLISH');
    expect(value('refresh-interval')).toBe('PT1H');
    expect(value('x-published-ttl')).toBe('PT1H');
  });

  test('reads back every field of an event', () => {
    const [event] = readBack(icsOf(sampleCalendar())).events;
    expect(event?.uid).toBe('ins_mou-usaid-2020@counterpart');
    expect(event?.sequence).toBe(3);
    expect(event?.summary).toBe(sampleCalendar().events[0]?.summary);
    expect(event?.description).toBe('Hợp phần 1: cập nhật quy định\nHợp phần 2: quản lý thay đổi');
    expect(event?.location).toBe('Trụ sở Chính phủ, Hà Nội');
    expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2020-10-01T02:00:00Z');
    expect(String(event?.component.getFirstPropertyValue('last-modified'))).toBe('2020-09-28T08:15:30Z');
  });

  test.each(['CONFIRMED', 'TENTATIVE', 'CANCELLED'] as const)('tells that an event is %s', (status) => {
    const [event] = readBack(icsOf(sampleCalendar({ events: [eventWith({ status })] }))).events;
    expect(event?.component.getFirstPropertyValue('status')).toBe(status);
  });
});

describe('times', () => {
  test('a clock event stands at the same instant for every reader', () => {
    const { calendar, events } = readBack(icsOf(sampleCalendar()));
    const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
    expect(zones.map((zone) => zone.tzid)).toEqual(['Asia/Ho_Chi_Minh']);
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2020-10-13T02:30:00.000Z');
    expect(events[0]?.endDate.toJSDate().toISOString()).toBe('2020-10-13T03:30:00.000Z');
  });

  test('whole days end on the day after the last one', () => {
    const event = readBack(icsOf(sampleCalendar())).events[1];
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2024-11-30');
    expect(event?.endDate.toString()).toBe('2024-12-03');
  });

  test('a calendar of whole days names no zone', () => {
    const when: CalendarTime = { kind: 'days', firstDay: '2027-02-28', lastDay: '2027-02-28' };
    const text = icsOf(sampleCalendar({ events: [eventWith({ when })] }));
    expect(text).not.toContain('VTIMEZONE');
    expect(text).toContain('DTEND;VALUE=DATE:20270301\r\n');
  });

  const clock = { kind: 'clock', day: '2027-03-01', start: '09:30', end: '10:30', zone: 'Asia/Ho_Chi_Minh' } as const;
  test.each<[string, CalendarTime]>([
    ['a day that is none', { ...clock, day: '2027-02-29' }],
    ['a time that is none', { ...clock, end: '25:00' }],
    ['a zone without listed rules', { ...clock, zone: 'Europe/Paris' }],
    ['an end before the start', { ...clock, end: '09:30' }],
    ['days in the wrong order', { kind: 'days', firstDay: '2027-03-02', lastDay: '2027-03-01' }],
  ])('refuses %s', (_, when) => {
    expect(() => writeIcs(sampleCalendar({ events: [eventWith({ when })] }))).toThrow(RangeError);
  });
});

describe('lines', () => {
  test('are at most 75 octets of whole characters, and every text reads back as it was', () => {
    const text = fc.string({
      unit: fc.constantFrom('đ', 'ế', '😀', 'a', ' ', ',', ';', '\\', '\n', '"', ':', 'n'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const bytes = writeIcs(sampleCalendar({ name: summary, events: [eventWith({ summary, description })] }));
        const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
        const unfolded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        for (const line of unfolded.split('\r\n')) expect(line).not.toMatch(/[\r\n]/);
        const [event] = readBack(unfolded).events;
        expect(event?.summary ?? '').toBe(summary);
        expect(event?.description ?? '').toBe(description);
      }),
    );
  });

  test('a text cannot start a line of its own', () => {
    const summary = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0000';
    const { events } = readBack(icsOf(sampleCalendar({ events: [eventWith({ summary })] })));
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toBe('x\nEND:VEVENT\nBEGIN:VEVENT');
  });
});
