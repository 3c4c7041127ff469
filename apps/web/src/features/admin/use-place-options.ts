import type { Option } from '@counterpart/ui/list-box';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';

type Organisation = {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly validTo: string | null;
};

/** The agencies and partners an account can be bound to, by code; those that have ended take nobody in. */
export function usePlaceOptions(): {
  readonly agencies: readonly Option[];
  readonly partners: readonly Option[];
  readonly nameOf: (code: string) => string;
} {
  const { language } = useT();
  const { today } = useMe();
  const { agencies, partners } = useReference();
  return useMemo(() => {
    const options = (all: readonly Organisation[]) =>
      all
        .filter((one) => one.validTo === null || one.validTo >= today)
        .map(({ code, nameVi, nameEn }) => ({
          id: code,
          label: inLanguage(language, nameVi, nameEn).text,
          note: code,
          keywords: `${code} ${nameVi} ${nameEn}`,
        }));
    const named = [...agencies, ...partners];
    return {
      agencies: options(agencies),
      partners: options(partners),
      nameOf: (code) => {
        const found = named.find((one) => one.code === code);
        return found ? inLanguage(language, found.nameVi, found.nameEn).text : code;
      },
    };
  }, [agencies, partners, language, today]);
}
