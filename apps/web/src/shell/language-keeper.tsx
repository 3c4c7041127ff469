import { useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { meOptions } from '../features/identity/me.ts';
import { changeLanguage, useT } from '../lib/i18n.ts';
import { adoptLanguage } from '../lib/preferences.ts';
import { apiClient } from '../lib/trpc.ts';

/**
 * Keeps the language of the account and of this browser the same: a choice made here goes to the account
 * (letters and mails follow it); without one, the account's language is taken.
 */
export function LanguageKeeper(): null {
  const { language } = useT();
  const { i18n } = useTranslation();
  const queryClient = useQueryClient();
  const { me } = useRouteContext({ from: '__root__' });
  const accountLanguage = me.actor ? me.language : null;
  useEffect(() => {
    if (accountLanguage === null || accountLanguage === language) return;
    if (adoptLanguage(accountLanguage)) {
      void changeLanguage(i18n, accountLanguage);
      return;
    }
    const { queryKey } = meOptions(queryClient);
    apiClient.session.setLanguage.mutate({ language }).then(
      () => queryClient.setQueryData(queryKey, (known) => known && { ...known, language }),
      () => undefined, // The choice still holds in this browser and is sent again at the next visit.
    );
  }, [accountLanguage, language, i18n, queryClient]);
  return null;
}
