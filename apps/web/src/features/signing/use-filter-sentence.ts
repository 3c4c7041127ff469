import { scheduleCatalogue } from '@counterpart/domain/signing/signing.query';
import { parseQuery } from '@counterpart/domain/shared/query-spec';
import { filterSentence } from '@counterpart/i18n/filter-sentence';
import {
  CAPACITY_WORDS,
  INSTRUMENT_KIND_WORDS,
  SIGNING_FORM_WORDS,
  SIGNING_STATUS_WORDS,
} from '@counterpart/reference/codelists/instruments';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import { SIDE_STATE_WORDS, STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { PROGRAMME_KIND_WORDS } from '@counterpart/reference/codelists/programmes';
import { SECTORS } from '@counterpart/reference/codelists/sectors';
import { useCallback } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';

type Words = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

const CODES: Readonly<Record<string, Words>> = {
  stage: { ...STAGE_WORDS, ...SIDE_STATE_WORDS },
  kind: { ...INSTRUMENT_KIND_WORDS, ...PROGRAMME_KIND_WORDS },
  capacity: CAPACITY_WORDS,
  form: SIGNING_FORM_WORDS,
  status: SIGNING_STATUS_WORDS,
  holder: RESPONSIBLE_ROLE_WORDS,
  sector: Object.fromEntries(SECTORS.map((one) => [one.code, one.name])),
};

/** Says conditions of the schedule's filter as the files say them; the parts that are not understood stay out. */
export function useFilterSentence(): (f: readonly string[], q?: string) => string {
  const { t, language } = useT();
  const { today } = useMe();
  const { partners, agencies } = useReference();
  return useCallback(
    (f, q = '') => {
      const spec = parseQuery({ f, q }, scheduleCatalogue, today);
      const nameOf = (field: string, value: string) => {
        const party = { partner: partners, agency: agencies }[field]?.find((one) => one.code === value);
        if (party) return inLanguage(language, party.nameVi, party.nameEn).text;
        return CODES[field]?.[value]?.[language] ?? value;
      };
      return filterSentence({ ...spec, ignored: [] }, nameOf, t);
    },
    [t, language, today, partners, agencies],
  );
}
