import { type SigningRecord, signingRecordFields } from '@counterpart/domain/signing/signing-record.fields';
import { formatDate } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';
import {
  EXEMPT_OFFICE_WORDS,
  SIGNING_FORM_WORDS,
  SIGNING_STATUS_WORDS,
} from '@counterpart/reference/codelists/instruments';
import type { ApiOutput } from '../../lib/trpc.ts';
import type { SigningWords } from './use-signing-words.ts';

/** The sheet of one signing as the API gives it. */
export type Sheet = ApiOutput['signing']['get'];

/** The fields of a signing record. */
export type RecordField = keyof SigningRecord;

/** Whether a signing record has a field of this name. */
function isRecordField(field: string): field is RecordField {
  return Object.hasOwn(signingRecordFields, field);
}

/** The name of a field of the record or of its milestone. */
export function fieldLabel(field: string, { t, language }: Pick<SigningWords, 't' | 'language'>): string {
  if (isRecordField(field)) return signingRecordFields[field].label[language];
  return field === 'plannedOn' ? t('signing-page.sheet.planned') : field;
}

/** Whether full powers are needed, as the record says. */
export function powersNeedText(need: string, t: Translate): string {
  switch (need) {
    case 'needed':
      return t('signing-page.sheet.powersNeed.needed');
    case 'not_needed':
      return t('signing-page.sheet.powersNeed.not_needed');
    default:
      return t('signing-page.sheet.powersNeed.unknown');
  }
}

/** A value of the record in words; empty where nothing is known. */
export function fieldText(
  field: string,
  value: unknown,
  words: Pick<SigningWords, 't' | 'language' | 'personName'>,
): string {
  if (typeof value !== 'string' || value === '') return '';
  if (field.endsWith('On')) return formatDate(value);
  if (field === 'fullPowers') return powersNeedText(value, words.t);
  if (field === 'form') return SIGNING_FORM_WORDS[value as keyof typeof SIGNING_FORM_WORDS]?.[words.language] ?? value;
  if (field === 'signatoryOursOffice') {
    return EXEMPT_OFFICE_WORDS[value as keyof typeof EXEMPT_OFFICE_WORDS]?.[words.language] ?? value;
  }
  if (field === 'statusOverride') {
    return SIGNING_STATUS_WORDS[value as keyof typeof SIGNING_STATUS_WORDS]?.[words.language] ?? value;
  }
  return field.endsWith('Id') ? words.personName(value) || value : value;
}
