import type { Option } from '@counterpart/ui/list-box';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';

type Organisation = {
  readonly id: string;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly validTo: string | null;
};

/**
 * Agencies and partners as options by id, found by code and by name in both languages. Unlike where something new is
 * chosen, those that have ended are there too and say so: a record may have been under one of them.
 */
export function useOrganisationOptions(): { agencyOptions: readonly Option[]; partnerOptions: readonly Option[] } {
  const { t, language } = useT();
  const { today } = useMe();
  const { agencies, partners } = useReference();
  return useMemo(() => {
    const optionOf = (one: Organisation): Option => ({
      id: one.id,
      label: inLanguage(language, one.nameVi, one.nameEn).text,
      note: one.validTo !== null && one.validTo < today ? `${one.code} · ${t('admin.ended')}` : one.code,
      keywords: `${one.code} ${one.nameVi} ${one.nameEn}`,
    });
    return { agencyOptions: agencies.map(optionOf), partnerOptions: partners.map(optionOf) };
  }, [agencies, partners, language, today, t]);
}
