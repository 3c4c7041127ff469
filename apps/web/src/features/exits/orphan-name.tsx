import type { OrphanKind } from '@counterpart/domain/exits/exit.codes';
import type { Language } from '@counterpart/domain/shared/text';
import type { Translate } from '@counterpart/i18n/translate';
import { RouteLink } from '../../lib/route-link.tsx';
import { type Exit, ORPHAN_WORDS } from './exit-words.ts';

type Named = { readonly kind: OrphanKind; readonly label: { readonly vi: string; readonly en: string } };

/** What a piece of work is called: its kind, then its own name. */
export function orphanText({ kind, label }: Named, { t, language }: { t: Translate; language: Language }): string {
  const name = label[language];
  const word = t(ORPHAN_WORDS[kind]);
  return name === '' ? word : t('exits.orphanNamed', { kind: word, name });
}

/** The programme of a piece of work, as a way to it. */
export function OrphanFile({ exit, instrumentId }: { readonly exit: Exit; readonly instrumentId: string }) {
  const file = exit.files.find((one) => one.instrumentId === instrumentId);
  if (!file) return null;
  return (
    <RouteLink to="/p/$code" params={{ code: file.programmeCode }} className="cp-link">
      {file.programmeCode}
    </RouteLink>
  );
}
