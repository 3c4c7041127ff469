import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';

let base: TestDatabase;
beforeEach(async () => {
  base = await createTestDatabase();
});
afterEach(() => base.drop());

const person = (id: number, name: string) => ({
  id: `psn_${String(id).padStart(4, '0')}`,
  name,
  sort_key: viSortKey(name),
  title_vi: '',
  title_en: '',
  agency_id: null,
  partner_id: null,
  is_acting: 0,
  valid_from: null,
  valid_to: null,
  source: 'test',
  is_sample: 0,
  version: 1,
  updated_at: 0,
  updated_by: 'test',
});

async function sortedByEngine(names: readonly string[]): Promise<string[]> {
  await base.db.transaction(async (tx) => {
    await tx.deleteFrom('person').execute();
    await tx
      .insertInto('person')
      .values(names.map((name, i) => person(i, name)))
      .execute();
  });
  const rows = await base.db.read.selectFrom('person').select('name').orderBy('sort_key').orderBy('id').execute();
  return rows.map((row) => row.name);
}

const letters = Array.from('aàảãáạăằâậbcdđeèêệghiìkmnoòôốơợpqrstuùưứxyỳABĐÊÔƠƯ 09-');

describe('the order of names', () => {
  it('is the Vietnamese dictionary order on this engine', async () => {
    const dictionary = [
      'An',
      'Ăn',
      'Ân',
      'Bảo',
      'Dung',
      'Đà Nẵng',
      'Đạt',
      'Em',
      'Êm',
      'Ma',
      'Mà',
      'Mả',
      'Mã',
      'Má',
      'Mạ',
      'Ơn',
      'Uy',
      'Ưng',
    ];
    expect(await sortedByEngine([...dictionary].reverse())).toEqual(dictionary);
  });

  it('is for any names the order of the Unicode collation for Vietnamese, ties by id', async () => {
    const collator = new Intl.Collator('vi');
    const name = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 2, maxLength: 30 }), async (names) => {
        expect(await sortedByEngine(names)).toEqual([...names].sort(collator.compare));
      }),
      { numRuns: 40 },
    );
  });

  it('is by code point for plain text, also beyond the Latin letters and beyond 16 bits', async () => {
    const texts = ['a', 'B', 'Z', 'é', 'z', '中', '\uff5e', '\u{1F600}'];
    await base.db.transaction((tx) =>
      tx
        .insertInto('search_entry')
        .values(texts.map((text) => ({ entity: 'probe', entity_id: text, words: '' })))
        .execute(),
    );
    const rows = await base.db.read.selectFrom('search_entry').select('entity_id').orderBy('entity_id').execute();
    const byBytes = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(rows.map((row) => row.entity_id)).toEqual(byBytes);
  });
});
