import type { Comparison, Direction } from '@counterpart/domain/deliverables/indicator.fields';
import type { Judgement } from '@counterpart/domain/deliverables/indicator.rules';
import { formatDate } from '@counterpart/i18n/date-words';
import { formatDecimal } from '@counterpart/i18n/formats';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import type { Language } from '@counterpart/domain/shared/text';
import type { StatusMeaning } from '@counterpart/ui/words';
import type { IndicatorView } from './use-deliverables.ts';

type Words = { readonly t: Translate; readonly language: Language };
type Reading = IndicatorView['readings'][number];
type Target = Omit<IndicatorView['targets'][number], 'judgement' | 'readingId'>;

/** How comparisons are printed. */
export const COMPARISON_SIGNS: Readonly<Record<Comparison, string>> = {
  '>': '>',
  '>=': '≥',
  '<': '<',
  '<=': '≤',
  '=': '=',
};

/** Which way is better, in words. */
export const DIRECTION_WORDS: Readonly<Record<Direction, PlainMessageKey>> = {
  up: 'deliverables.indicator.up',
  down: 'deliverables.indicator.down',
  rank: 'deliverables.indicator.rank',
};

/** What a judgement means among the four meanings; null is a plain word. */
export const JUDGEMENT_MEANINGS: Readonly<Record<Judgement, StatusMeaning | null>> = {
  met: 'onTime',
  met_later: 'dueSoon',
  open: null,
  missed: 'late',
  unproven: null,
  unclear: null,
  no_reading: null,
};

/** A value as the source prints it: a fraction with its denominator, "more than" where the source says no more. */
export function readingText(reading: Reading, { t, language }: Words): string {
  const value = formatDecimal(reading.value, language);
  if (reading.total !== null) {
    return t('deliverables.indicator.fraction', { value, total: formatDecimal(reading.total, language) });
  }
  return reading.qualifier === 'over' ? t('deliverables.indicator.more', { value }) : value;
}

/** The share or the gain that follows from a value; empty where nothing does. A rounded share says that it is. */
export function derivedText({ share, gain }: Reading, { t, language }: Words): string {
  if (share !== null) {
    const percent = formatDecimal(share.percent, language);
    return t(share.isExact ? 'deliverables.indicator.exactly' : 'deliverables.indicator.about', { percent });
  }
  if (gain === null || /^-?0(\.0+)?$/.test(gain)) return '';
  const value = formatDecimal(gain.replace('-', ''), language);
  return t(gain.startsWith('-') ? 'deliverables.indicator.loss' : 'deliverables.indicator.gain', { value });
}

/** A target in words: "> 60 %, by 15/08/2018". */
export function targetText({ kind, comparison, value, dueOn }: Target, { t, language }: Words): string {
  const bare = `${COMPARISON_SIGNS[comparison]} ${formatDecimal(value, language)}`;
  const target =
    kind === 'percent'
      ? t('deliverables.indicator.targetPercent', { target: bare })
      : kind === 'gain'
        ? t('deliverables.indicator.targetGain', { target: bare })
        : bare;
  return dueOn === null ? target : t('deliverables.indicator.targetBy', { target, day: formatDate(dueOn) });
}
