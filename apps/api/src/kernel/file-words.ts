import type { Reader } from '@counterpart/db/open';
import type { Language, LocalText } from '@counterpart/domain/shared/text';
import { type ValueWord } from '@counterpart/i18n/filter-sentence';
import { wordsOf } from '@counterpart/i18n/resources';
import { createTranslate, type Translate } from '@counterpart/i18n/translate';
import {
  CAPACITY_WORDS,
  INSTRUMENT_KIND_WORDS,
  SIGNING_FORM_WORDS,
  SIGNING_STATUS_WORDS,
} from '@counterpart/reference/codelists/instruments';
import { AGENCY_CLASS_WORDS, RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import { SIDE_STATE_WORDS, STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { PROGRAMME_KIND_WORDS } from '@counterpart/reference/codelists/programmes';
import { SECTORS } from '@counterpart/reference/codelists/sectors';
import { DELIVERABLE_STATE_WORDS } from '@counterpart/reference/codelists/work';
import {
  TASK_ASSIGNER_WORDS,
  TASK_FLAG_WORDS,
  TASK_STATE_WORDS,
  TASK_URGED_WORDS,
} from '@counterpart/reference/codelists/tasks';

/** Everything a file says in words instead of ids and codes, in one language. */
export type FileWords = {
  readonly language: Language;
  readonly t: Translate;
  /** The name of the office whose register this is. */
  readonly office: string;
  readonly partner: (id: string) => string;
  readonly agency: (id: string | null) => string;
  readonly person: (id: string | null) => string;
  readonly code: (list: CodeList, code: string | null) => string;
  readonly local: (text: LocalText) => string;
  readonly filterValue: ValueWord;
};

type Words = Readonly<Record<string, LocalText>>;

const CODE_LISTS = {
  kind: { ...INSTRUMENT_KIND_WORDS, ...PROGRAMME_KIND_WORDS },
  capacity: CAPACITY_WORDS,
  form: SIGNING_FORM_WORDS,
  status: SIGNING_STATUS_WORDS,
  stage: { ...STAGE_WORDS, ...SIDE_STATE_WORDS },
  holder: RESPONSIBLE_ROLE_WORDS,
  progress: DELIVERABLE_STATE_WORDS,
  class: AGENCY_CLASS_WORDS,
  state: TASK_STATE_WORDS,
  flag: TASK_FLAG_WORDS,
  assigner: TASK_ASSIGNER_WORDS,
  urged: TASK_URGED_WORDS,
  sector: Object.fromEntries(SECTORS.map((sector) => [sector.code, sector.name])),
} satisfies Record<string, Words>;

/** Code lists that files speak. */
export type CodeList = keyof typeof CODE_LISTS;

const translators = new Map<Language, Translate>();

function translatorOf(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const made = createTranslate(language, wordsOf(language));
  translators.set(language, made);
  return made;
}

/** Reads the names of partners, agencies and the persons asked for, as the register has them now. */
export async function loadWords(reader: Reader, language: Language, personIds: readonly string[]): Promise<FileWords> {
  const partners = await reader.selectFrom('partner').select(['id', 'code', 'name_vi', 'name_en']).execute();
  const agencies = await reader.selectFrom('agency').select(['id', 'code', 'name_vi', 'name_en']).execute();
  const persons = await personNames(reader, personIds);
  const local = (text: LocalText) => (language === 'vi' ? text.vi || text.en : text.en || text.vi);
  const named = (rows: typeof partners, key: 'id' | 'code') =>
    new Map(rows.map((row) => [row[key], local({ vi: row.name_vi, en: row.name_en })]));
  const [partnerOf, agencyOf] = [named(partners, 'id'), named(agencies, 'id')];
  const byCode: Record<string, ReadonlyMap<string, string>> = {
    partner: named(partners, 'code'),
    agency: named(agencies, 'code'),
    lead: named(agencies, 'code'),
    support: named(agencies, 'code'),
  };
  const code = (list: CodeList, value: string | null) => {
    const found = value === null ? undefined : (CODE_LISTS[list] as Words)[value];
    return found ? local(found) : (value ?? '');
  };
  return {
    language,
    t: translatorOf(language),
    office: byCode['agency']?.get('VPCP') ?? local(RESPONSIBLE_ROLE_WORDS.VPCP),
    partner: (id) => partnerOf.get(id) ?? '',
    agency: (id) => (id === null ? '' : (agencyOf.get(id) ?? '')),
    person: (id) => (id === null ? '' : (persons.get(id) ?? '')),
    code,
    local,
    filterValue: (field, value) =>
      byCode[field]?.get(value) ?? (field in CODE_LISTS ? code(field as CodeList, value) : value),
  };
}

async function personNames(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 500) {
    const rows = await reader
      .selectFrom('person')
      .select(['id', 'name'])
      .where('id', 'in', ids.slice(start, start + 500))
      .execute();
    for (const row of rows) names.set(row.id, row.name);
  }
  return names;
}
