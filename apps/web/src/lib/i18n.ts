import type { Language } from '@counterpart/domain/shared/text';
import { createTranslate, type Translate } from '@counterpart/i18n/translate';
import { createContext, use, useSyncExternalStore } from 'react';

/** The language that the page is in and the function that gives its words; a new object whenever it changes. */
type Spoken = { readonly language: Language; readonly t: Translate };

/** What everything on the page speaks, and how that changes. */
export type PageLanguage = {
  readonly spoken: () => Spoken;
  readonly subscribe: (changed: () => void) => () => void;
  readonly choose: (language: Language) => Promise<void>;
};

async function speak(language: Language): Promise<Spoken> {
  const { words } = language === 'vi' ? await import('./words.vi.ts') : await import('./words.en.ts');
  return { language, t: createTranslate(language, words) };
}

/** Starts the page in one language; the other's words are fetched when it is first chosen. */
export async function startI18n(language: Language): Promise<PageLanguage> {
  let spoken = await speak(language);
  let wanted = language;
  const listeners = new Set<() => void>();
  return {
    spoken: () => spoken,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    choose: async (chosen) => {
      wanted = chosen;
      const next = await speak(chosen);
      // Somebody may have chosen again while the words were on their way.
      if (wanted !== chosen || spoken.language === chosen) return;
      spoken = next;
      for (const changed of listeners) changed();
    },
  };
}

const LanguageContext = createContext<PageLanguage | null>(null);

/** Carries the page's language to everything below. */
export const LanguageProvider = LanguageContext.Provider;

/** The page's language, for those who change it: all keeps its place and what is typed. */
export function usePageLanguage(): PageLanguage {
  const language = use(LanguageContext);
  if (!language) throw new Error('no language is provided here');
  return language;
}

/** The reader's language and the function that gives its words. */
export function useT(): Spoken {
  const { subscribe, spoken } = usePageLanguage();
  return useSyncExternalStore(subscribe, spoken);
}
