import type { FieldSpecs, FieldValues } from '@counterpart/domain/shared/fields';
import { formatDate } from '@counterpart/i18n/date-words';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import type { Problems, Say } from '../../lib/use-record-form.ts';

const say =
  (key: PlainMessageKey): Say =>
  (t) =>
    t(key);

/** What is wrong with a value that its field refuses, by the field's name; the rest is said in general words. */
const PROBLEMS: Readonly<Record<string, PlainMessageKey>> = {
  code: 'admin.codeInvalid',
  name: 'admin.personNameMissing',
  source: 'admin.sourceMissing',
};

type Validity = { readonly validFrom: string | null; readonly validTo: string | null };

/** Asks the registry of a noun about every value, and whether days and names fit together. */
export function checkRecord<F extends FieldSpecs>(fields: F, values: FieldValues<F>): Problems<FieldValues<F>> {
  const found: Record<string, Say> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.schema.safeParse(values[name]).success) continue;
    found[name] = say(PROBLEMS[name] ?? 'admin.valueInvalid');
  }
  if ('nameVi' in values && isBlank(values['nameVi']) && isBlank(values['nameEn'])) {
    found['nameVi'] = say('admin.nameMissing');
  }
  if ('source' in values && isBlank(values['source'])) found['source'] = say('admin.sourceMissing');
  const { validFrom, validTo } = values as unknown as Validity;
  if (validFrom && validTo && validTo < validFrom) {
    found['validTo'] = (t) => t('admin.dayOrder', { from: formatDate(validFrom) });
  }
  return found;
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}
