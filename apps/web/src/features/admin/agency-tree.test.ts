import { describe, expect, test } from 'vitest';
import { type Agency, agencyTree } from './agency-tree.ts';
import { calendarYears, type Holiday, unconfirmedYears } from './calendar-years.ts';

const agency = (id: string, kind: Agency['class'], parentId: string | null = null): Agency => ({
  id,
  version: 1,
  code: id,
  nameVi: id,
  nameEn: id,
  class: kind,
  parentId,
  validFrom: null,
  validTo: null,
  successorId: null,
  source: 'test',
});
const drawn = (agencies: readonly Agency[]) =>
  agencyTree(agencies).map((line) =>
    line.kind === 'class' ? `${line.class} ${line.count}` : `${'-'.repeat(line.depth)}${line.agency.id}`,
  );

describe('the tree of agencies', () => {
  test('stands by class, each above what stands under it', () => {
    const all = [
      agency('unit2', 'UNIT', 'unit1'),
      agency('mof', 'MINISTRY'),
      agency('unit1', 'UNIT', 'mof'),
      agency('vpcp', 'CENTRAL'),
    ];
    expect(drawn(all)).toEqual(['CENTRAL 1', 'vpcp', 'MINISTRY 3', 'mof', '-unit1', '--unit2']);
  });

  test('loses nothing whose parent is filtered away', () => {
    expect(drawn([agency('unit1', 'UNIT', 'mof')])).toEqual(['UNIT 1', 'unit1']);
  });
});

describe('the years of the calendar', () => {
  const day = (on: string, status: Holiday['status']): Holiday => ({
    day: on,
    kind: 'off',
    nameVi: 'x',
    nameEn: 'x',
    status,
    source: 'test',
    version: 1,
  });
  const years = calendarYears(
    [day('2025-01-01', 'official'), day('2027-01-01', 'official'), day('2028-01-03', 'projected')],
    '2026-11-23',
  );

  test('reach three years ahead, those without a day included', () => {
    expect(years.map(({ year, days, status }) => [year, days, status])).toEqual([
      [2025, 1, 'official'],
      [2026, 0, 'missing'],
      [2027, 1, 'official'],
      [2028, 1, 'projected'],
      [2029, 0, 'missing'],
    ]);
  });

  test('warn of those from this year on that rest on no issued plan', () => {
    expect(unconfirmedYears(years, '2026-11-23').map((one) => one.year)).toEqual([2026, 2028, 2029]);
  });
});
