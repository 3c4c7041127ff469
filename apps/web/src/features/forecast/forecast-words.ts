import { daysBetween } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import { formatPercent } from '@counterpart/i18n/formats';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import type { FileForecast, ForeseenStep } from './use-forecast.ts';

/** The main waits in words. */
export const WAIT_WORDS = {
  approval_to_signing: 'forecast.wait.approvalToSigning',
  signing_to_effectiveness: 'forecast.wait.signingToEffectiveness',
  approval_to_effectiveness: 'forecast.wait.approvalToEffectiveness',
} as const satisfies Record<string, PlainMessageKey>;

/** A chance or a share without decimals. */
export function shareText(share: number, language: Language): string {
  return formatPercent(share, language, { max: 0 });
}

/** What a step's date rests on. */
export function basisText({ basis, cases }: Pick<ForeseenStep, 'basis' | 'cases'>, t: Translate): string {
  switch (basis) {
    case 'observed':
      return t('forecast.basis.observed', { count: cases });
    case 'typical':
      return t('forecast.basis.typical', { count: cases });
    case 'limit':
      return t('forecast.basis.limit');
    case 'limit_to_confirm':
      return t('forecast.basis.limitToConfirm');
    case 'assumed':
      return t('forecast.basis.assumed');
  }
}

/** How far a day moved, in words. */
export function changeText(from: string, to: string, t: Translate): string {
  const days = daysBetween(from, to);
  if (days === 0) return t('forecast.same');
  const words = daysInWords(Math.abs(days), 'calendar', t);
  return days > 0 ? t('forecast.later', { days: words }) : t('forecast.earlier', { days: words });
}

/** The name of a step by its code. */
export function stepName(forecast: Pick<FileForecast, 'steps'>, code: string, language: Language): string {
  return forecast.steps.find(({ stepCode }) => stepCode === code)?.name[language] ?? code;
}

/** The next great date in words: signing, effectiveness, or the step it is by its own name. */
export function greatDateName(forecast: FileForecast, { t, language }: WordTools): string {
  const next = forecast.steps.find(({ stepCode }) => stepCode === forecast.nextGreatDate);
  if (next?.kind === 'signed') return t('forecast.signing');
  if (next?.kind === 'effective') return t('forecast.effectiveness');
  return next?.name[language] ?? '';
}

/** What texts are made with. */
export type WordTools = { readonly t: Translate; readonly language: Language };

/** The finding in a sentence or two: by when, what decides it, and how many files it rests on. */
export function findingText(forecast: FileForecast, tools: WordTools): string {
  const { t, language } = tools;
  const next = forecast.steps.find(({ stepCode }) => stepCode === forecast.nextGreatDate);
  if (!next || !forecast.explanation) return '';
  const { decidingStep, similarFiles } = forecast.explanation;
  return [
    t('forecast.finding', { event: greatDateName(forecast, tools), day: formatDate(next.band.p80) }),
    ...(decidingStep === null ? [] : [t('forecast.decides', { step: stepName(forecast, decidingStep, language) })]),
    similarFiles > 0 ? t('forecast.similar', { count: similarFiles }) : t('forecast.noneSimilar'),
  ].join(' ');
}
