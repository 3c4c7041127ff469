import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import type { Money } from '@counterpart/domain/shared/money';
import { formatMoney } from '@counterpart/i18n/money-words';
import { formatDate } from '@counterpart/i18n/date-words';
import { FINANCING_KIND_WORDS, PROGRAMME_KIND_WORDS } from '@counterpart/reference/codelists/programmes';
import { CAPACITY_WORDS, INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { SIDE_STATE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { SECTOR_CATEGORIES, SECTORS } from '@counterpart/reference/codelists/sectors';
import { DELIVERABLE_CODES } from '../deliverables/history-words.ts';
import { DOCUMENT_CODES, type FileFact, fileText } from '../documents/history-words.ts';
import { EFFECT_CODES } from '../effectiveness/history-words.ts';
import { HOLDING_CODES } from '../holding/history-words.ts';
import { NEGOTIATION_CODES } from '../negotiation/history-words.ts';
import { TASK_CODES } from '../tasks/history-words.ts';
import { periodText } from '../tasks/period-words.ts';
import { isMilestoneField, milestoneValue } from '../milestones/milestone-fields.ts';
import type { RoadNames } from './road-words.ts';

const CODES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ...DOCUMENT_CODES,
  ...DELIVERABLE_CODES,
  ...EFFECT_CODES,
  ...PROGRAMME_KIND_WORDS,
  ...FINANCING_KIND_WORDS,
  ...INSTRUMENT_KIND_WORDS,
  ...CAPACITY_WORDS,
  ...SIDE_STATE_WORDS,
  ...NEGOTIATION_CODES,
  ...HOLDING_CODES,
  ...TASK_CODES,
};

const SECTOR_NAMES = new Map([...SECTOR_CATEGORIES, ...SECTORS].map((one) => [one.code, one.name]));

/** Whether a programme has an editable field of this name. */
export function isProgrammeField(field: string): field is keyof typeof programmeFields {
  return Object.hasOwn(programmeFields, field);
}

/** A value of any field of a programme or of what belongs to it, in words. */
export function valueText(field: string, value: unknown, names: RoadNames): string {
  if (isMilestoneField(field)) return milestoneValue(field, value, names);
  const { t, language } = names;
  if (value === null || value === undefined || value === '') return t('milestone.noValue');
  if (typeof value === 'boolean') return value ? t('milestone.yes') : t('milestone.no');
  if (Array.isArray(value)) return value.map((one) => partText(one, names)).join('; ') || t('milestone.noValue');
  if (typeof value === 'object') return partText(value, names);
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : '';
  const text = value;
  if (field === 'period') return periodText(text, t, language);
  if (field === 'sectorCode') return sectorText(text, names);
  if (text.startsWith('prt_')) return names.partnerName(text) || text;
  // Several agencies stand in one text, parted by blanks.
  if (text.startsWith('agy_')) {
    return text
      .split(' ')
      .map((id) => names.agencyName(id) || id)
      .join('; ');
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text);
  return CODES[text]?.[language] ?? text;
}

/** A sector by code and name. */
export function sectorText(code: string, { language }: Pick<RoadNames, 'language'>): string {
  const name = SECTOR_NAMES.get(code)?.[language];
  return name ? `${code} ${name}` : code;
}

/** A value made of several: a partner with its role, a component with its titles. */
function partText(part: unknown, names: RoadNames): string {
  if (typeof part !== 'object' || part === null) return valueText('', part, names);
  if ('amountMinor' in part && 'currency' in part) return formatMoney(part as Money, names.language);
  if ('sha256' in part) return fileText(part as FileFact, names);
  return Object.entries(part)
    .filter(([, value]) => value !== null && value !== '')
    .map(([field, value]) => valueText(field, value, names))
    .join(' ');
}
