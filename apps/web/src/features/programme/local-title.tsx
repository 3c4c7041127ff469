import { useT } from '../../lib/i18n.ts';
import { inLanguage } from '../../lib/use-reference.ts';

type LocalTitleProps = { readonly vi: string; readonly en: string };

/** A title in the reader's language; in the other one, and saying so, where this is missing. */
export function LocalTitle({ vi, en }: LocalTitleProps) {
  const { t, language } = useT();
  const shown = inLanguage(language, vi, en);
  return (
    <span {...(shown.isFallback && { lang: shown.language })}>
      {shown.text}
      {shown.isFallback && <span className="cp-soft"> {t('programme.notTranslated')}</span>}
    </span>
  );
}
