import { pipelineCatalogue } from '@counterpart/domain/programmes/programme.query';
import { CURRENCIES } from '@counterpart/domain/shared/money';
import type { Option } from '@counterpart/ui/list-box';
import { useMemo } from 'react';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import type { FilterKit } from '../filters/filter-kit.ts';
import { codeName, codeWords, fieldName, type FilterNames } from './filter-words.ts';
import { useFilterNames } from './use-filter-names.ts';

const FIELDS = Object.keys(pipelineCatalogue.filters);
/** Fields whose codes are few enough to stand in one list. */
const LISTED = ['stage', 'kind', 'holder'];
const PAST = ['signed', 'effective', 'changed'];

/** What the pipeline may be filtered by. */
export function usePipelineFilters(): FilterKit {
  const names = useFilterNames();
  const { partners, agencies } = useReference();
  return useMemo(() => {
    const { t, language } = names;
    return {
      t,
      language,
      catalogue: pipelineCatalogue,
      fields: FIELDS,
      everything: t('pipeline.filter.everything'),
      those: t('pipeline.filter.with'),
      fieldName: (field) => fieldName(field, t),
      codeName: (field, code) => codeName(field, code, names),
      choice: (field) => (LISTED.includes(field) ? 'listed' : field === 'country' ? 'typed' : 'found'),
      isPast: (field) => PAST.includes(field),
      hint: () => t('pipeline.filter.amountHint'),
      options: (field) => {
        if (field === 'partner') return partners.map((one) => optionOf(one, language));
        if (field === 'agency') return agencies.map((one) => optionOf(one, language));
        return codeOptions(field, names);
      },
    };
  }, [names, partners, agencies]);
}

type Named = { readonly code: string; readonly nameVi: string; readonly nameEn: string };

/** A partner or an agency to choose, found by its code and both its names. */
export function optionOf({ code, nameVi, nameEn }: Named, language: FilterNames['language']): Option {
  const label = inLanguage(language, nameVi, nameEn).text;
  return { id: code, label, note: code, keywords: `${code} ${nameVi} ${nameEn}` };
}

function codeOptions(field: string, { language }: FilterNames): readonly Option[] {
  const words = codeWords(field);
  const codes = field === 'currency' ? [...new Set([...words.keys(), ...CURRENCIES])] : [...words.keys()];
  return codes.map((code) => {
    const name = words.get(code);
    return { id: code, label: name?.[language] ?? code, note: code, keywords: `${code} ${name?.vi} ${name?.en}` };
  });
}
