import { addDays, endOfMonth, weekday } from '@counterpart/domain/shared/plain-date';
import { createTranslate } from '@counterpart/i18n/translate';
import { wordsOf } from '@counterpart/i18n/resources';
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GridWords, MonthGrid, type ScheduleMonth } from './month-grid.tsx';
import type { SigningRow } from './use-signing-words.ts';

const words: GridWords = { t: createTranslate('en', wordsOf('en')), language: 'en', partnerName: () => 'World Bank' };

type Span = { readonly from: number; readonly length: number };

function row(id: string, fromOn: string, toOn: string): SigningRow {
  return {
    instrumentId: id,
    titleVi: id,
    titleEn: '',
    partnerId: 'prt_1',
    certainty: fromOn === toOn ? 'fixed' : 'window',
    fromOn,
    toOn,
    timeOfDay: null,
    status: 'SCHEDULED',
    statusReason: null,
    sideState: null,
    isCalledOff: false,
    isOverdue: false,
    readiness: { done: 1, total: 2, missing: [] },
    clashes: [],
  } as unknown as SigningRow;
}

/** The month as the API answers for spans counted in days from its first; some begin before, some end after it. */
function monthOf(month: string, spans: readonly Span[]): ScheduleMonth {
  const first = `${month}-01`;
  const last = endOfMonth(first);
  const items = spans
    .map(({ from, length }, at) => row(`ins_${at}`, addDays(first, from), addDays(first, from + length)))
    .filter((one) => (one.fromOn ?? '') <= last && (one.toOn ?? '') >= first);
  const days: ScheduleMonth['days'][number][] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const on = items.filter((one) => (one.fromOn ?? '') <= day && day <= (one.toOn ?? ''));
    days.push({
      day,
      isWorkingDay: weekday(day) < 6,
      count: on.length,
      instrumentIds: on.map((one) => one.instrumentId),
    });
  }
  return { month, days, items, total: items.length, ignored: [] };
}

function draw(month: ScheduleMonth): HTMLElement {
  cleanup();
  const { container } = render(
    <MonthGrid month={month} officeDays={[]} today="2026-12-10" words={words} openId={null} onOpen={() => undefined} />,
  );
  return container;
}

const months = fc
  .tuple(fc.integer({ min: 1990, max: 2150 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
const spans = fc.array(fc.record({ from: fc.integer({ min: -20, max: 35 }), length: fc.nat({ max: 20 }) }), {
  maxLength: 12,
});

describe('the month as a grid', () => {
  it('puts every signing on its day, a window on each of its days, and nothing anywhere else', () => {
    fc.assert(
      fc.property(months, spans, (month, asked) => {
        const data = monthOf(month, asked);
        const grid = draw(data);
        const cells = [...grid.querySelectorAll<HTMLElement>('td[data-day]')];
        expect(cells.map((cell) => cell.dataset['day'])).toEqual(data.days.map((one) => one.day));
        for (const cell of cells) {
          const day = cell.dataset['day'] ?? '';
          const count = data.items.filter((one) => (one.fromOn ?? '') <= day && day <= (one.toOn ?? '')).length;
          const shown = [...cell.querySelectorAll<HTMLElement>('[data-instrument]')];
          // Beyond four only the first three stand there until the rest is asked for.
          expect(shown).toHaveLength(count <= 4 ? count : 3);
          for (const one of shown) {
            const own = data.items.find((item) => item.instrumentId === one.dataset['instrument']);
            expect((own?.fromOn ?? '') <= day && day <= (own?.toOn ?? '')).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('begins every week on Monday, also in months that begin or end with one', () => {
    for (const month of ['2026-02', '2026-06', '2026-11', '2027-02', '2028-02', '2027-01']) {
      const grid = draw(monthOf(month, []));
      for (const week of grid.querySelectorAll('tbody tr')) {
        expect(week.children).toHaveLength(7);
        const days = [...week.children].map((cell) => (cell as HTMLElement).dataset['day']);
        // Days of the neighbouring months are blank squares.
        expect(days.every((day, at) => day === undefined || weekday(day) === at + 1)).toBe(true);
      }
      expect(grid.querySelectorAll('td[data-rest]').length).toBeGreaterThanOrEqual(8);
    }
  });
});
