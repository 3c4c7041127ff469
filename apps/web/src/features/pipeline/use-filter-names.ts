import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import type { FilterNames } from './filter-words.ts';

/** The names behind the codes of filters, in the reader's language. */
export function useFilterNames(): FilterNames {
  const { t, language } = useT();
  const { partners, agencies } = useReference();
  return useMemo(() => {
    const nameOf = (one: { nameVi: string; nameEn: string } | undefined) =>
      one && inLanguage(language, one.nameVi, one.nameEn).text;
    return {
      t,
      language,
      partnerOfCode: (code) => nameOf(partners.find((one) => one.code === code)),
      agencyOfCode: (code) => nameOf(agencies.find((one) => one.code === code)),
    };
  }, [t, language, partners, agencies]);
}
