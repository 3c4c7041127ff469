import { useT } from '../../lib/i18n.ts';
import { inLanguage } from '../../lib/use-reference.ts';

/** A name in the reader's language; in the other one, marked as such, where this is missing. */
export function LocalName({ vi, en }: { readonly vi: string; readonly en: string }) {
  const { language } = useT();
  const shown = inLanguage(language, vi, en);
  return <span {...(shown.isFallback && { lang: shown.language })}>{shown.text}</span>;
}
