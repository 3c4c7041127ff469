import type { ImportReport } from '@counterpart/domain/exchange/import-report';
import type { Language } from '@counterpart/domain/shared/text';
import { refusedCellText } from '@counterpart/i18n/import-words';
import { wordsOf } from '@counterpart/i18n/resources';
import { createTranslate, type Translate } from '@counterpart/i18n/translate';
import type { BareReport } from './import-report.ts';

const translators = new Map<Language, Translate>();

function translatorOf(language: Language): Translate {
  const known = translators.get(language) ?? createTranslate(language, wordsOf(language));
  translators.set(language, known);
  return known;
}

/** The report with the reason of every refusal in words. */
export function worded(report: BareReport, language: Language): ImportReport {
  const t = translatorOf(language);
  return { ...report, refusals: report.refusals.map((cell) => ({ ...cell, message: refusedCellText(cell, t) })) };
}
