import { I18NEXT_OPTIONS, type Translate, translateWith } from '@counterpart/i18n/translate';
import type { Language } from '@counterpart/domain/shared/text';
import { createInstance, type i18n } from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';

async function loadWords(language: Language) {
  return language === 'vi' ? (await import('./words.vi.ts')).words : (await import('./words.en.ts')).words;
}

/** Starts i18next with the words of one language; the other's are fetched when it is first chosen. */
export async function startI18n(language: Language): Promise<i18n> {
  const instance = createInstance({
    ...I18NEXT_OPTIONS,
    lng: language,
    resources: { [language]: { translation: await loadWords(language) } },
    react: { useSuspense: false },
  }).use(initReactI18next);
  await instance.init();
  return instance;
}

/** Changes the language of everything on the page, which keeps its place and what is typed. */
export async function changeLanguage(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'translation')) {
    instance.addResourceBundle(language, 'translation', await loadWords(language));
  }
  await instance.changeLanguage(language);
}

/** The reader's language and the function that gives its words. */
export function useT(): { t: Translate; language: Language } {
  const { i18n: instance } = useTranslation();
  const language: Language = instance.language === 'en' ? 'en' : 'vi';
  // The function must change with the language, or memoized parts would keep the old words.
  // oxlint-disable-next-line react/exhaustive-deps
  const t = useMemo(() => translateWith(instance), [instance, language]);
  return { t, language };
}
