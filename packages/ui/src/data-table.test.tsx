// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { DataTable } from './data-table.tsx';
import {
  type Column,
  type Line,
  type SortBy,
  type SortPress,
  sortsAfter,
  toggleRange,
  windowOf,
} from './table-model.ts';
import { draw } from './testing-draw.tsx';

type Row = { readonly code: string; readonly name: string };

const columns: readonly Column<Row>[] = [
  { id: 'code', name: 'Code', width: 80, cell: (row) => <a href={`#${row.code}`}>{row.code}</a>, isFrozen: true },
  { id: 'name', name: 'Name', width: 200, cell: (row) => row.name, isRowName: true, sortField: 'name', foot: 'total' },
];

function linesOf(count: number): Line<Row>[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'row',
    key: `r${index}`,
    row: { code: `P${index}`, name: `Name ${index}` },
  }));
}

test('a table of ten thousand rows says its true size and draws a fraction of it', () => {
  draw(<DataTable caption="All" columns={columns} lines={linesOf(10_000)} total={12_345} height="400px" />);
  const table = screen.getByRole('table', { name: 'All' });
  expect(table.getAttribute('aria-rowcount')).toBe('12347');
  expect(within(table).getAllByRole('row').length).toBeLessThan(100);
});

test('rows and columns carry their place, and one cell names the row', () => {
  draw(<DataTable caption="All" columns={columns} lines={linesOf(2)} />);
  const row = screen.getByRole('row', { name: /Name 1/ });
  expect(row.getAttribute('aria-rowindex')).toBe('3');
  expect(within(row).getByRole('rowheader').textContent).toBe('Name 1');
  expect(within(row).getByRole('rowheader').getAttribute('aria-colindex')).toBe('2');
});

test('a head sorts ascending, then descending, and says which', () => {
  const onSort = vi.fn<(sort: { field: string; isDescending: boolean }) => void>();
  const table = (sort: { field: string; isDescending: boolean } | null) => (
    <DataTable caption="All" columns={columns} lines={linesOf(2)} sort={sort} onSort={onSort} />
  );
  const { redraw } = draw(table(null));
  const head = () => screen.getByRole('columnheader', { name: /Name/ });
  const press = () => fireEvent.click(within(head()).getByRole('button'));
  expect(head().getAttribute('aria-sort')).toBe('none');
  press();
  redraw(table({ field: 'name', isDescending: false }));
  expect(head().getAttribute('aria-sort')).toBe('ascending');
  press();
  redraw(table({ field: 'name', isDescending: true }));
  expect(head().getAttribute('aria-sort')).toBe('descending');
  press();
  expect(onSort.mock.calls.map(([sort]) => sort.isDescending)).toEqual([false, true, false]);
  expect(screen.getByRole('columnheader', { name: /Code/ }).hasAttribute('aria-sort')).toBe(false);
});

test('a press with Shift adds an order, turns it around, and takes it away again', () => {
  const onSort = vi.fn<(press: SortPress) => void>();
  const sort: SortBy[] = [{ field: 'code', isDescending: true }];
  const { redraw } = draw(<DataTable caption="All" columns={columns} lines={linesOf(2)} sort={sort} onSort={onSort} />);
  fireEvent.click(screen.getByRole('button', { name: /Name/ }), { shiftKey: true });
  const press = onSort.mock.lastCall?.[0] ?? { field: '', isDescending: false, isAdded: false };
  const added = sortsAfter(sort, press);
  expect(added).toEqual([...sort, { field: 'name', isDescending: false }]);
  redraw(<DataTable caption="All" columns={columns} lines={linesOf(2)} sort={added} onSort={onSort} />);
  expect(screen.getByRole('columnheader', { name: /Name.*2/ }).hasAttribute('aria-sort')).toBe(false);
  const turned = sortsAfter(added, { ...press, isDescending: true });
  expect(turned[1]).toEqual({ field: 'name', isDescending: true });
  expect(sortsAfter(turned, press)).toEqual(sort);
  expect(sortsAfter(turned, { ...press, isAdded: false })).toEqual([{ field: 'name', isDescending: false }]);
});

test('rows on their way are drawn as such, and the table says which lines it draws', () => {
  const onRange = vi.fn<(first: number, last: number) => void>();
  const lines: Line<Row>[] = [...linesOf(2), { kind: 'pending', key: 'p2' }];
  draw(<DataTable caption="All" columns={columns} lines={lines} total={3} onRange={onRange} />);
  expect(screen.getAllByText('loading')).toHaveLength(1);
  expect(onRange.mock.lastCall).toEqual([0, 2]);
});

test('arrow keys, Home and End move the focus between the rows', () => {
  draw(<DataTable caption="All" columns={columns} lines={linesOf(5)} />);
  const link = (name: string) => screen.getByRole('link', { name });
  link('P0').focus();
  const key = (name: string) => document.activeElement && fireEvent.keyDown(document.activeElement, { key: name });
  key('ArrowDown');
  expect(document.activeElement).toBe(link('P1'));
  key('End');
  expect(document.activeElement).toBe(link('P4'));
  key('ArrowDown');
  expect(document.activeElement).toBe(link('P4'));
  key('Home');
  expect(document.activeElement).toBe(link('P0'));
});

test('a press on a row opens it, a press on its own link does not', () => {
  const onOpen = vi.fn<(row: Row) => void>();
  draw(<DataTable caption="All" columns={columns} lines={linesOf(3)} onOpen={onOpen} />);
  fireEvent.click(screen.getByRole('link', { name: 'P1' }));
  expect(onOpen).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('Name 1'));
  expect(onOpen.mock.calls.map(([row]) => row.code)).toEqual(['P1']);
});

test('ticks are named after their rows, and the head ticks and clears all', () => {
  const onChange = vi.fn<(chosen: ReadonlySet<string>) => void>();
  const table = (chosen: ReadonlySet<string>) => (
    <DataTable
      caption="All"
      columns={columns}
      lines={linesOf(3)}
      selection={{ chosen, onChange, nameOf: (row) => row.name }}
    />
  );
  const { redraw } = draw(table(new Set()));
  fireEvent.click(screen.getByRole('checkbox', { name: 'select Name 1' }));
  expect([...(onChange.mock.lastCall?.[0] ?? [])]).toEqual(['r1']);
  redraw(table(new Set(['r1'])));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'select all' }).indeterminate).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: 'select all' }));
  expect([...(onChange.mock.lastCall?.[0] ?? [])]).toEqual(['r0', 'r1', 'r2']);
});

test('Shift takes every row between, in either direction, on or off', () => {
  const keys = ['a', 'b', 'c', 'd'];
  expect([...toggleRange(new Set(), keys, { key: 'c', isOn: true, from: 'a' })]).toEqual(['a', 'b', 'c']);
  expect([...toggleRange(new Set(), keys, { key: 'b', isOn: true, from: 'd' })]).toEqual(['b', 'c', 'd']);
  expect([...toggleRange(new Set(keys), keys, { key: 'b', isOn: false, from: 'a' })]).toEqual(['c', 'd']);
  expect([...toggleRange(new Set(), keys, { key: 'd', isOn: true, from: 'gone' })]).toEqual(['d']);
});

test('drawn lines and gaps always add up to the whole table', () => {
  const window = windowOf([3, 40, 41, 42], 100);
  const drawn = window.items.length + window.items.reduce((sum, item) => sum + item.skipped, 0) + window.after;
  expect(drawn).toBe(100);
  expect(window.items.map((item) => item.skipped)).toEqual([3, 36, 0, 0]);
});
