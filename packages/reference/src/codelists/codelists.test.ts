import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isCurrency } from '@counterpart/domain/shared/money';
import type { LocalText } from '@counterpart/domain/shared/text';
import { describe, expect, it } from 'vitest';
import * as clocks from './clocks.ts';
import { CURRENCY_WORDS } from './currencies.ts';
import * as instruments from './instruments.ts';
import * as meetings from './meetings.ts';
import * as negotiation from './negotiation.ts';
import * as parties from './parties.ts';
import * as pipeline from './pipeline.ts';
import * as programmes from './programmes.ts';
import { SECTOR_CATEGORIES, SECTORS } from './sectors.ts';
import * as tasks from './tasks.ts';
import * as work from './work.ts';

type Words = Readonly<Record<string, LocalText>>;
const tables: [string, Words][] = Object.entries({
  ...clocks,
  ...instruments,
  ...meetings,
  ...negotiation,
  ...parties,
  ...pipeline,
  ...programmes,
  ...tasks,
  ...work,
  CURRENCY_WORDS,
});

type OfficialCode = { code: string; name: { en: string }; status?: string };

// The official lists are not part of the project; without them this comparison has nothing to compare with.
const officialLists = resolve(process.cwd(), '../shared/data/iati-2.03/codelists');

function officialNames(list: string): Map<string, string> {
  const { data } = JSON.parse(readFileSync(resolve(officialLists, `${list}.json`), 'utf8')) as { data: OfficialCode[] };
  return new Map(data.filter(({ status }) => status !== 'withdrawn').map(({ code, name }) => [code, name.en]));
}

describe('codelists', () => {
  it.each(tables)('says every code of %s in both languages, no two alike', (_name, words) => {
    const texts = Object.values(words);
    for (const language of ['vi', 'en'] as const) {
      const said = texts.map((text) => text[language]);
      expect(said.filter((text) => text.trim() === '' || text !== text.normalize('NFC'))).toEqual([]);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it('names only currencies that the register knows', () => {
    expect(Object.keys(CURRENCY_WORDS).filter((code) => !isCurrency(code))).toEqual([]);
  });

  it('puts every sector into a category, in code order', () => {
    const categories = new Set(SECTOR_CATEGORIES.map(({ code }) => code));
    expect(SECTORS.filter(({ code }) => !/^\d{5}$/.test(code) || !categories.has(code.slice(0, 3)))).toEqual([]);
    for (const list of [SECTORS, SECTOR_CATEGORIES]) {
      const codes = list.map(({ code }) => code);
      expect(codes).toEqual([...new Set(codes)].toSorted());
    }
  });

  it.runIf(existsSync(officialLists))('names sectors and categories as the official lists do', () => {
    const named = ({ code, name }: { code: string; name: LocalText }) => [code, name.en];
    const inSectors = officialNames('Sector');
    const inCategories = officialNames('SectorCategory');
    expect(SECTORS.map(named)).toEqual(SECTORS.map(({ code }) => [code, inSectors.get(code)]));
    expect(SECTOR_CATEGORIES.map(named)).toEqual([...inCategories]);
  });
});
