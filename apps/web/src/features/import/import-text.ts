import { errorText, type Refusal } from '@counterpart/i18n/error-text';
import { notUndoableText, unreadableFileText } from '@counterpart/i18n/import-words';
import type { Translate } from '@counterpart/i18n/translate';
import { formatDate } from '@counterpart/i18n/date-words';
import { formatMoney } from '@counterpart/i18n/money-words';
import type { Language } from '@counterpart/domain/shared/text';
import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import type { ImportValue } from '@counterpart/domain/exchange/import-report';

/** Why a file or an undo was refused: the import's own reasons say more than the general words. */
export function importRefusalText(refusal: Refusal | null, t: Translate): string {
  if (refusal === null) return t('error.common.offline');
  if (refusal.code === 'import.file_unreadable') return unreadableFileText(refusal.details, t);
  if (refusal.code === 'import.not_undoable') return notUndoableText(refusal.details, t);
  return errorText(refusal, t);
}

/** A compared value as people read it: days as days, the World Bank's figures as US dollars, nothing as a dash. */
export function valueText(value: ImportValue, field: string, language: Language): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'number' && (field.endsWith('Minor') || field.startsWith('financingLine'))) {
    return formatMoney({ amountMinor: value, currency: 'USD' }, language);
  }
  return typeof value === 'string' && isPlainDate(value) ? formatDate(value) : String(value);
}
