import type { Language } from '@counterpart/domain/shared/text';
import type { Translate } from '@counterpart/i18n/translate';
import {
  CONDITION_KIND_WORDS,
  CONDITION_STATE_WORDS,
  OWNER_SIDE_WORDS,
} from '@counterpart/reference/codelists/instruments';
import type { StatusMeaning } from '@counterpart/ui/words';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { ApiOutput } from '../../lib/trpc.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';

/** What stands between one instrument and its effect, as the API gives it. */
export type EffectSheet = ApiOutput['effectiveness']['get'];
/** One condition of it. */
export type Condition = EffectSheet['conditions'][number];
/** One instrument of the board. */
export type BoardRow = ApiOutput['effectiveness']['board']['items'][number];

/** Everything that words of effectiveness need. */
export function useEffectWords() {
  const { t, language } = useT();
  const reference = useReference();
  return useMemo(
    () => ({
      t,
      language,
      partnerName: reference.partnerName,
      agencyName: reference.agencyName,
      title: ({ titleVi, titleEn }: { readonly titleVi: string; readonly titleEn: string }) =>
        inLanguage(language, titleVi, titleEn),
      kind: (code: Condition['kind']) => CONDITION_KIND_WORDS[code][language],
      state: (code: Condition['state']) => CONDITION_STATE_WORDS[code][language],
      owner: ({ ownerSide, ownerAgencyId }: Pick<Condition, 'ownerSide' | 'ownerAgencyId'>) =>
        ownerAgencyId === null ? OWNER_SIDE_WORDS[ownerSide][language] : reference.agencyName(ownerAgencyId),
    }),
    [t, language, reference],
  );
}

/** Words of effectiveness, as parts of the screen pass them on. */
export type EffectWords = ReturnType<typeof useEffectWords>;

type Deadline = Pick<EffectSheet['deadline'], 'state' | 'daysLeft'>;

/** How an instrument stands to its deadline, in words. */
export function deadlineText({ state, daysLeft }: Deadline, t: Translate): string {
  switch (state) {
    case 'none':
      return t('effect.deadline.none');
    case 'met':
      return t('effect.deadline.met');
    case 'met_late':
      return t('effect.deadline.metLate');
    case 'decided':
      return t('effect.deadline.decided');
    case 'passed':
      return t('effect.deadline.passed', { count: Math.abs(daysLeft ?? 0) });
    default:
      return daysLeft === 0 ? t('effect.deadline.today') : t('effect.deadline.left', { count: daysLeft ?? 0 });
  }
}

/** What that means for whoever waits; null judges nothing. */
export function deadlineMeaning({ state }: Deadline): StatusMeaning | null {
  switch (state) {
    case 'passed':
    case 'met_late':
      return 'late';
    case 'soon':
      return 'dueSoon';
    case 'decided':
      return 'blocked';
    case 'met':
      return 'onTime';
    default:
      return null;
  }
}

/** A text in the reader's language, the other one where this is missing. */
export function spoken(text: { readonly vi: string; readonly en: string }, language: Language): string {
  return text[language] || text.vi || text.en;
}
