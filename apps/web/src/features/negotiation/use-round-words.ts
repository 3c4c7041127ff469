import type { FieldSpecs } from '@counterpart/domain/shared/fields';
import { formatDate } from '@counterpart/i18n/date-words';
import {
  POINT_STATE_WORDS,
  REFERENDUM_SIDE_WORDS,
  ROUND_FORM_WORDS,
} from '@counterpart/reference/codelists/negotiation';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';

const CODES: Readonly<Record<string, Readonly<Record<string, { vi: string; en: string }>>>> = {
  negotiationForm: ROUND_FORM_WORDS,
  referendumSide: REFERENDUM_SIDE_WORDS,
  pointState: POINT_STATE_WORDS,
};

/** A field of a registry and its values in words, for settling who of two writers is right. */
export function useRoundWords(fields: FieldSpecs) {
  const { t, language } = useT();
  const { agencyName } = useReference();
  return {
    sayField: (field: string) => fields[field]?.label[language] ?? field,
    sayValue: (field: string, value: unknown) => {
      const spec = fields[field];
      if (typeof value === 'boolean') return t(value ? 'negotiation.shared' : 'negotiation.internal');
      if (typeof value !== 'string') return '';
      if (spec?.kind === 'day') return formatDate(value);
      if (spec?.kind === 'agency') return agencyName(value);
      return CODES[spec?.codelist ?? '']?.[value]?.[language] ?? value;
    },
  };
}
