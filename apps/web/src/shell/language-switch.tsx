import type { Language } from '@counterpart/domain/shared/text';
import { useTranslation } from 'react-i18next';
import { changeLanguage, useT } from '../lib/i18n.ts';
import { setPreferences } from '../lib/preferences.ts';

const CHOICES = [
  { language: 'vi', short: 'VI', name: 'shell.languageVi' },
  { language: 'en', short: 'EN', name: 'shell.languageEn' },
] as const;

/** Applies a language at once and keeps it for the next visit. */
export function useLanguageChoice(): (language: Language) => void {
  const { i18n } = useTranslation();
  return (language) => {
    setPreferences({ language });
    void changeLanguage(i18n, language);
  };
}

/** VI | EN: the same page in the other language; place and typed text stay. */
export function LanguageSwitch() {
  const { t, language: current } = useT();
  const choose = useLanguageChoice();
  return (
    <div className="cp-segments" role="group" aria-label={t('shell.language')}>
      {CHOICES.map(({ language, short, name }) => (
        <button
          key={language}
          type="button"
          className="cp-segment"
          lang={language}
          title={t(name)}
          aria-label={`${short} – ${t(name)}`}
          aria-pressed={language === current}
          {...(language === current && { 'data-selected': '' })}
          onClick={() => choose(language)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
