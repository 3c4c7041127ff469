import type { Language } from '@counterpart/domain/shared/text';
import { formatMonth } from '@counterpart/i18n/date-words';
import type { Translate } from '@counterpart/i18n/translate';

/** A period of a recurring task in words: `2026-03`, `2026-Q1`, `2026-H1` and `2026` as people say them. */
export function periodText(period: string, t: Translate, language: Language): string {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return t('task.period.year', { year });
  if (part.startsWith('Q')) return t('task.period.quarter', { quarter: part.slice(1), year });
  if (part.startsWith('H')) return t(part === 'H1' ? 'task.period.firstHalf' : 'task.period.secondHalf', { year });
  return formatMonth(period, language);
}
