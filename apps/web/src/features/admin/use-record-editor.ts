import type { FieldSpecs, FieldValues } from '@counterpart/domain/shared/fields';
import { formatDate } from '@counterpart/i18n/date-words';
import { useEffect } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import { codeWord } from './code-words.ts';

/** A field of a registry and its values in words, for settling a conflict. */
export function useRecordWords(fields: FieldSpecs) {
  const { t, language } = useT();
  const { agencyName, partnerName } = useReference();
  return {
    sayField: (field: string) => fields[field]?.label[language] ?? field,
    sayValue: (field: string, value: unknown) => {
      const spec = fields[field];
      if (typeof value === 'boolean') return t(value ? 'admin.yes' : 'admin.no');
      if (typeof value !== 'string') return '';
      if (spec?.kind === 'day') return formatDate(value);
      if (spec?.kind === 'agency') return agencyName(value);
      if (spec?.kind === 'partner') return partnerName(value);
      return spec?.kind === 'code' ? codeWord(spec.codelist, value, language) : value;
    },
  };
}

/** Tells the drawer around a form whether something was typed that is not saved. */
export function useTellDirty(isDirty: boolean, tell: (isDirty: boolean) => void): void {
  useEffect(() => tell(isDirty), [isDirty, tell]);
}

/** The values of a record that its form edits: those of its registry, without id and version. */
export function valuesOf<F extends FieldSpecs>(fields: F, record: FieldValues<F>): FieldValues<F> {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, record[name]])) as FieldValues<F>;
}
