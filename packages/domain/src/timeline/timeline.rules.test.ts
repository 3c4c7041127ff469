import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromEpochDay } from '../shared/plain-date.ts';
import { buildCalendar } from '../shared/working-days.ts';
import { type DatedStep, fileBar, greatDays } from './bar.rules.ts';
import { packFile, type TimelineFile, unpackFile } from './compact-file.ts';
import { clipTo, restSpans, shareOf, shiftAnchor, spanOf, ticksOf, ZOOMS } from './scale.rules.ts';

const today = '2026-11-23';
const step = (part: Partial<DatedStep>): DatedStep => ({
  kind: 'step',
  stage: null,
  plannedOn: null,
  actualOn: null,
  ...part,
});
const negotiated = step({ kind: 'negotiation', stage: 'NEGOTIATED', actualOn: '2026-03-01' });
const signed = step({ kind: 'signed', stage: 'SIGNED', actualOn: '2026-06-01', plannedOn: '2026-05-20' });
const closing = step({ kind: 'closed', stage: 'CLOSED', plannedOn: '2030-12-31' });
const running = { sideState: null, today };

describe('the bar of a file', () => {
  it('runs from its first fact to its planned closing, stage by stage', () => {
    expect(fileBar([closing, signed, negotiated], running)).toEqual({
      from: '2026-03-01',
      to: '2030-12-31',
      isOpenEnded: false,
      segments: [
        { from: '2026-03-01', stage: 'NEGOTIATED' },
        { from: '2026-06-01', stage: 'SIGNED' },
      ],
    });
  });

  it.each([
    [
      'without a closing it ends open, at its last plan',
      [signed, step({ plannedOn: '2027-02-01' })],
      '2027-02-01',
      true,
    ],
    ['without any plan it ends open, today', [signed], today, true],
    ['past its planned closing it runs on to today', [signed, { ...closing, plannedOn: '2026-10-01' }], today, false],
    ['closed it ends with that day', [signed, { ...closing, actualOn: '2026-09-01' }], '2026-09-01', false],
  ] as const)('%s', (_, steps, to, isOpenEnded) => {
    expect(fileBar(steps, running)).toMatchObject({ to, isOpenEnded });
  });

  it('stops at its last fact when the file was ended early, not when it is paused', () => {
    expect(fileBar([signed, closing], { sideState: 'TERMINATED', today })).toMatchObject({ to: '2026-06-01' });
    expect(fileBar([signed, closing], { sideState: 'ON_HOLD', today })).toMatchObject({ to: '2030-12-31' });
  });

  it('begins with its first plan while nothing is done, and is no bar without a day', () => {
    const planned = step({ kind: 'signed', plannedOn: '2027-01-15' });
    expect(fileBar([planned], running)).toMatchObject({ from: '2027-01-15', segments: [{ stage: 'IDEA' }] });
    expect(fileBar([step({})], running)).toBe(null);
  });

  it('never goes back to an earlier stage', () => {
    const late = step({ stage: 'APPRAISED', actualOn: '2026-07-01' });
    expect(fileBar([signed, late], running)?.segments.map((one) => one.stage)).toEqual(['SIGNED']);
  });

  it('names the great days', () => {
    expect(greatDays([signed, closing])).toEqual({
      signed: { actualOn: '2026-06-01', plannedOn: '2026-05-20' },
      effective: { actualOn: null, plannedOn: null },
      closed: { actualOn: null, plannedOn: '2030-12-31' },
    });
  });
});

const anyDay = fc.integer({ min: -15_000, max: 60_000 }).map((day) => fromEpochDay(day));
const anyZoom = fc.constantFrom(...ZOOMS);

describe('the scale', () => {
  it('always shows its anchor, and after a move something it showed before', () => {
    fc.assert(
      fc.property(anyZoom, anyDay, (zoom, at) => {
        const span = spanOf(zoom, at);
        expect(span.from <= at && at <= span.to).toBe(true);
        for (const direction of [-1, 1] as const) {
          const next = spanOf(zoom, shiftAnchor(zoom, at, direction));
          expect(next.from <= span.to && next.to >= span.from).toBe(true);
        }
      }),
    );
  });

  it('stands in order, inside the span, and at most 16 lines wide', () => {
    fc.assert(
      fc.property(anyZoom, anyDay, (zoom, at) => {
        const span = spanOf(zoom, at);
        const days = ticksOf(zoom, span).map((one) => one.on);
        expect(days).toEqual([...new Set(days)].toSorted());
        expect(days.every((day) => day >= span.from && day <= span.to)).toBe(true);
        expect(days.length).toBeGreaterThan(5);
        expect(days.length).toBeLessThanOrEqual(16);
      }),
    );
  });

  it('gives every day of a span its own equal share', () => {
    const span = spanOf('week', today);
    expect(shareOf(span.from, span)).toBe(0);
    expect(shareOf(addDays(span.to, 1), span)).toBe(1);
    expect(clipTo({ from: '2000-01-01', to: '2100-01-01' }, span)).toEqual({ start: 0, end: 1 });
    expect(clipTo({ from: '2000-01-01', to: '2000-02-01' }, span)).toBe(null);
    expect(clipTo({ from: span.from, to: span.from }, span)).toEqual({ start: 0, end: 1 / 56 });
  });

  it('shades weekends and holidays as one stretch where they meet, and only where a day can be seen', () => {
    const calendar = buildCalendar([{ day: '2026-11-20', kind: 'off' }]);
    const rests = restSpans('week', spanOf('week', today), calendar);
    expect(rests).toContainEqual({ from: '2026-11-20', to: '2026-11-22' });
    expect(restSpans('quarter', spanOf('quarter', today), calendar)).toEqual([]);
  });
});

describe('a file on its way', () => {
  it('arrives as it left', () => {
    const file: TimelineFile = {
      id: 'ins_1',
      programme: 3,
      partnerId: 'prt_1',
      kind: 'LOAN_AGREEMENT',
      number: null,
      titleVi: 'Hiệp định',
      titleEn: '',
      stage: 'SIGNED',
      bar: fileBar([negotiated, signed, closing], running),
      great: greatDays([signed, closing]),
      marks: [{ step: 2, plannedOn: '1969-12-31', actualOn: null, baselineOn: '2026-01-01' }],
    };
    expect(unpackFile(packFile(file))).toEqual(file);
    expect(unpackFile(packFile({ ...file, bar: null, marks: [] }))).toEqual({ ...file, bar: null, marks: [] });
  });
});
