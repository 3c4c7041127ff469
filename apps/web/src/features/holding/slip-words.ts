import { daysInWords } from '@counterpart/i18n/date-words';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { ApiOutput } from '../../lib/trpc.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { reasonWords } from '../milestones/milestone-fields.ts';
import type { SlipGroupBy } from './holding-search.ts';
import { type HolderView, useHolders } from './holding-words.ts';

/** One group of the slip ledger. */
export type SlipGroup = ApiOutput['holding']['slips']['groups'][number];

/** What the ledger can be added up by. */
export const GROUP_WORDS: Readonly<Record<SlipGroupBy, PlainMessageKey>> = {
  file: 'holding.slips.byFile',
  cause: 'holding.slips.byCause',
  holder: 'holding.slips.byHolder',
  partner: 'holding.slips.byPartner',
};

/** A desk's key as the ledger carries it: `agency:<id>`, `partner:<id>` or `role:<ROLE>`. */
export function holderOfKey(key: string): HolderView {
  const [kind = '', ref = ''] = key.split(':');
  return { kind: kind === 'agency' || kind === 'partner' ? kind : 'role', ref };
}

/** Names of the ledger's groups. */
export function useSlipNames(by: SlipGroupBy): { readonly nameOf: (group: SlipGroup) => string } {
  const { t, language } = useT();
  const { partnerName } = useReference();
  const holders = useHolders();
  return useMemo(
    () => ({
      nameOf: ({ key, file }: SlipGroup): string => {
        switch (by) {
          case 'file':
            return file ? `${file.programmeCode} ${inLanguage(language, file.titleVi, file.titleEn).text}` : key;
          case 'cause':
            return key === 'none' ? t('holding.slips.noCause') : reasonWords(key, language);
          case 'holder':
            return holders.nameOf(holderOfKey(key));
          case 'partner':
            return partnerName(key);
        }
      },
    }),
    [by, t, language, partnerName, holders],
  );
}

/** A number of days with its sign: `+30 ngày`. */
export function signedDays(days: number, t: Translate): string {
  const words = daysInWords(Math.abs(days), 'calendar', t);
  return days === 0 ? words : t('holding.slips.daysShown', { sign: days > 0 ? '+' : '−', days: words });
}
