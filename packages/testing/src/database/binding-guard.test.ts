import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';

let base: TestDatabase;
beforeEach(async () => {
  base = await createTestDatabase();
});
afterEach(() => base.drop());

const insert = (value: unknown) =>
  base.db.transaction((tx) =>
    sql`insert into search_entry (entity, entity_id, words) values ('probe', 'x', ${value})`.execute(tx),
  );
const stored = () => base.db.read.selectFrom('search_entry').select('words').execute();

describe('binding a value that a driver would store as something else', () => {
  it.each([
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['an integer beyond the safe range', 2 ** 53],
    ['a big integer', 1n],
    ['a boolean', true],
    ['a plain object', { words: 'x' }],
    ['an array', ['x']],
    ['a date', new Date(0)],
    ['a symbol', Symbol('x')],
  ])('refuses %s and stores nothing', async (_, value) => {
    await expect(insert(value)).rejects.toThrow(/parameter 1 cannot be stored/);
    expect(await stored()).toEqual([]);
  });

  it('lets text through as it is', async () => {
    const text = `'; drop table x; -- \u{1F600}`;
    await insert(text);
    expect(await stored()).toEqual([{ words: text }]);
  });

  it('guards a condition as it guards a value', async () => {
    const read = base.db.read.selectFrom('search_entry').selectAll().where('id', '=', Number.NaN);
    await expect(read.execute()).rejects.toThrow(/cannot be stored: number NaN/);
  });
});
