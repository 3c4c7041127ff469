import type { Language } from '@counterpart/domain/shared/text';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useT } from './i18n.ts';
import type { ApiOutput } from './trpc.ts';
import { useApi } from './use-api.ts';

const LONG = 10 * 60_000;

/** A text in the reader's language, or the other one where this is missing. */
export function inLanguage(
  language: Language,
  vi: string,
  en: string,
): { text: string; language: Language; isFallback: boolean } {
  const wanted = language === 'vi' ? vi : en;
  if (wanted !== '') return { text: wanted, language, isFallback: false };
  return { text: language === 'vi' ? en : vi, language: language === 'vi' ? 'en' : 'vi', isFallback: true };
}

type Partner = ApiOutput['partners']['list'][number];
type Agency = ApiOutput['agencies']['list'][number];

/** Names behind ids: lists carry ids of partners and agencies, their names are fetched once. */
export function useReference() {
  const api = useApi();
  const { language } = useT();
  const partners = useQuery(api.partners.list.queryOptions({}, { staleTime: LONG }));
  const agencies = useQuery(api.agencies.list.queryOptions({}, { staleTime: LONG }));
  return useMemo(() => {
    const partnerById = new Map((partners.data ?? []).map((one) => [one.id, one]));
    const agencyById = new Map((agencies.data ?? []).map((one) => [one.id, one]));
    const nameOf = (one: Partner | Agency | undefined) =>
      one ? inLanguage(language, one.nameVi, one.nameEn).text : '';
    return {
      isReady: partners.isSuccess && agencies.isSuccess,
      partners: partners.data ?? [],
      agencies: agencies.data ?? [],
      partnerById,
      agencyById,
      partnerName: (id: string | null) => (id === null ? '' : nameOf(partnerById.get(id))),
      partnerCode: (id: string | null) => (id === null ? '' : (partnerById.get(id)?.code ?? '')),
      agencyName: (id: string | null) => (id === null ? '' : nameOf(agencyById.get(id))),
    };
  }, [partners.data, partners.isSuccess, agencies.data, agencies.isSuccess, language]);
}

/** The steps of every procedure version by code, for naming a step in a list. */
export function useStepNames() {
  const api = useApi();
  const { language } = useT();
  const procedures = useQuery(api.procedures.list.queryOptions({}, { staleTime: LONG }));
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const procedure of procedures.data ?? []) {
      for (const step of procedure.steps) {
        names.set(`${procedure.id} ${step.code}`, step.name[language]);
        // Any version names a step well enough where the list does not say which one it is.
        if (!names.has(step.code)) names.set(step.code, step.name[language]);
      }
    }
    return (code: string | null, procedureId?: string) =>
      code === null ? '' : (names.get(`${procedureId ?? ''} ${code}`) ?? names.get(code) ?? code);
  }, [procedures.data, language]);
}
