import type { Language } from '@counterpart/domain/shared/text';
import type { Option } from '@counterpart/ui/list-box';
import { useMemo } from 'react';
import { useT } from './i18n.ts';
import { useMe } from './use-me.ts';
import { inLanguage, useReference } from './use-reference.ts';

type Party = { readonly id: string; readonly code: string; readonly nameVi: string; readonly nameEn: string };

/** Partners and agencies as options, found by name in either language or by code. */
export function usePartyOptions(): {
  readonly partnerOptions: readonly Option[];
  readonly agencyOptions: readonly Option[];
} {
  const { language } = useT();
  const { partners, agencies } = useReference();
  const { today } = useMe();
  return useMemo(
    () => ({
      partnerOptions: partners.map((one) => optionOf(one, language)),
      // An agency that has ended takes part in nothing new; what names it already keeps its name.
      agencyOptions: agencies
        .filter((one) => one.validTo === null || one.validTo >= today)
        .map((one) => optionOf(one, language)),
    }),
    [partners, agencies, language, today],
  );
}

function optionOf({ id, code, nameVi, nameEn }: Party, language: Language): Option {
  return { id, label: inLanguage(language, nameVi, nameEn).text, note: code, keywords: `${code} ${nameVi} ${nameEn}` };
}
