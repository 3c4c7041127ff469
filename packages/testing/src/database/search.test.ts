import { indexWords, forgetWords, wordsMatch } from '@counterpart/db/search';
import { foldText, searchWords } from '@counterpart/domain/shared/text';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';

let base: TestDatabase;
beforeEach(async () => {
  base = await createTestDatabase();
});
afterEach(() => base.drop());

const find = async (typed: string) => {
  const matches = wordsMatch(base.db.adapter, typed);
  if (!matches) return null;
  const rows = await base.db.read
    .selectFrom('search_entry')
    .select('entity_id')
    .where(matches)
    .orderBy('entity_id')
    .execute();
  return rows.map((row) => row.entity_id);
};
const index = (texts: readonly string[]) =>
  base.db.transaction((tx) =>
    indexWords(
      tx,
      texts.map((text, i) => ({ entity: 'probe', entityId: `p${String(i).padStart(3, '0')}`, texts: [text] })),
    ),
  );

/** The rule in plain words, which both engines must give: every typed word begins a word of the record; null for no word. */
function expected(texts: readonly string[], typed: string): string[] | null {
  const prefixes = searchWords(typed).slice(0, 8);
  if (prefixes.length === 0) return null;
  return texts.flatMap((text, i) =>
    prefixes.every((prefix) => searchWords(text).some((word) => word.startsWith(prefix)))
      ? [`p${String(i).padStart(3, '0')}`]
      : [],
  );
}

const syllable = fc
  .tuple(
    fc.constantFrom('', 'b', 'c', 'ch', 'd', 'đ', 'gi', 'kh', 'ng', 'nh', 'ph', 'qu', 'th', 'tr', 'v', 'x', 'Đ', 'H'),
    fc.constantFrom('a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y', 'oa', 'uyê', 'ươ', 'iê'),
    fc.constantFrom('', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'),
    fc.constantFrom('', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't'),
  )
  .map(([head, vowel, tone, tail]) => `${head}${vowel}${tone}${tail}`);
const form = fc.constantFrom<'NFC' | 'NFD'>('NFC', 'NFD');
const words = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: syllable },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      ),
      { minLength: 1, maxLength: 6 },
    ),
    form,
  )
  .map(([parts, as]) => parts.join(' ').normalize(as));

describe('search', () => {
  it.each(['khoan vay nhat', 'KHOẢN VAY', 'nhat ban', 'Khoan-Vay', 'khoa vay oda'])(
    'finds "Khoản vay ODA Nhật Bản" by "%s"',
    async (typed) => {
      await index(['Khoản vay ODA Nhật Bản', 'Đường sắt đô thị']);
      expect(await find(typed)).toEqual(['p000']);
    },
  );

  it.each(['duong', 'đường', 'Do Thi', 'sat do'])('finds what begins with đ by "%s"', async (typed) => {
    await index(['Khoản vay ODA Nhật Bản', 'Đường sắt đô thị']);
    expect(await find(typed)).toEqual(['p001']);
  });

  it('finds every typed word at the beginning of a word and nothing else, with and without accents', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat({ max: 12 }),
        async (texts, at, cut) => {
          await base.db.transaction((tx) => tx.deleteFrom('search_entry').execute());
          await index(texts);
          const source = texts[at % texts.length] ?? '';
          for (const typed of [source, foldText(source), foldText(source).slice(0, cut), source.slice(-cut)]) {
            expect(await find(typed)).toEqual(expected(texts, typed));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes what looks like an operator as text', async () => {
    await index(['Dự án NEAR biển OR đảo', 'khác']);
    for (const typed of ['" OR "', 'near AND (', "or' | 'x", 'dao*', 'NOT bien & dao:*'])
      expect(await find(typed)).toEqual(expected(['Dự án NEAR biển OR đảo', 'khác'], typed));
  });

  it('follows a record that changes or goes', async () => {
    await index(['cũ']);
    await base.db.transaction((tx) => indexWords(tx, [{ entity: 'probe', entityId: 'p000', texts: ['mới', null] }]));
    expect([await find('cu'), await find('moi')]).toEqual([[], ['p000']]);
    await base.db.transaction((tx) => forgetWords(tx, 'probe', 'p000'));
    expect(await find('moi')).toEqual([]);
  });
});
