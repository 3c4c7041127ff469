import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { KIT_LOCALES, setKitLanguage } from './aria-strings.ts';
import { LiveRegion } from './live-region.tsx';
import type { UiWords } from './words.ts';

/** What the primitives take from the application: its words, how it folds text for search, how it reads typed days. */
export type UiSettings = {
  readonly words: UiWords;
  /** Strips case and marks, so that "duong" finds "đường". */
  readonly fold: (text: string) => string;
  /** Reads a pasted or typed day into `YYYY-MM-DD`, or null. */
  readonly readDay: (text: string) => string | null;
};

const SettingsContext = createContext<UiSettings | null>(null);

type UiProviderProps = UiSettings & { readonly language: keyof typeof KIT_LOCALES; readonly children: ReactNode };

/** Gives every primitive below it language, words and a live region. Stands once, at the root. */
export function UiProvider({ language, words, fold, readDay, children }: UiProviderProps) {
  setKitLanguage(language);
  const settings = useMemo(() => ({ words, fold, readDay }), [words, fold, readDay]);
  return (
    <SettingsContext value={settings}>
      <I18nProvider locale={KIT_LOCALES[language]}>
        <LiveRegion>{children}</LiveRegion>
      </I18nProvider>
    </SettingsContext>
  );
}

/** The settings of the nearest provider. **Errors:** throws outside of one. */
export function useUi(): UiSettings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('A primitive was drawn outside UiProvider');
  return settings;
}
