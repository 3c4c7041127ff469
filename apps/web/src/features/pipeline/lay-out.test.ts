import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, rowsIn } from './lay-out.ts';

const rows = Array.from({ length: 60 }, (_, index) => ({ id: `r${index}` }));
const sizes = array(integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });

test('the rows said to stand on a stretch of lines are those that stand there', () => {
  assert(
    property(sizes, integer({ min: 0, max: 60 }), integer({ min: 0, max: 60 }), (all, a, b) => {
      const groups = all.map((programmes, index) => ({ value: `g${index}`, programmes }));
      const total = all.reduce((sum, one) => sum + one, 0);
      const lines = layOut({ total, groups, rowAt: (index) => rows[index], head: (group) => group.value ?? '' });
      expect(lines).toHaveLength(total + groups.length);
      const [first = 0, last = 0] = [a % lines.length, b % lines.length].sort((x, y) => x - y);
      const found = rowsIn({ first, last }, groups);
      const drawn = lines.slice(first, last + 1).flatMap((line) => (line.kind === 'row' ? [line.row.id] : []));
      const expected = rows.slice(found.first, found.last + 1).map((row) => row.id);
      expect(expected).toEqual(expect.arrayContaining(drawn));
      expect(expected.length - drawn.length).toBeLessThanOrEqual(drawn.length === 0 ? 1 : 0);
    }),
  );
});

test('every row has its line, known or not, and keeps it while it is the same row', () => {
  const parts = { total: 5, groups: null, head: () => '' };
  const before = layOut({ ...parts, rowAt: (index: number) => (index < 2 ? rows[index] : undefined) });
  const after = layOut({ ...parts, rowAt: (index: number) => rows[index] });
  expect(before.map((line) => line.kind)).toEqual(['row', 'row', 'pending', 'pending', 'pending']);
  expect(after[1]).toBe(before[1]);
});

test('groups that disagree with the rows for a moment lose no row and add none', () => {
  const groups = [
    { value: 'a', programmes: 2 },
    { value: 'b', programmes: 9 },
  ];
  const lines = layOut({ total: 4, groups, rowAt: (index) => rows[index], head: () => '' });
  expect(lines.filter((line) => line.kind === 'row')).toHaveLength(4);
});
