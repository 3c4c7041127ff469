import { errorText, type Refusal } from '@counterpart/i18n/error-text';
import { notUndoableText, unreadableFileText } from '@counterpart/i18n/import-words';
import type { Translate } from '@counterpart/i18n/translate';
import { formatDate } from '@counterpart/i18n/date-words';
import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import type { ImportValue } from '@counterpart/domain/exchange/import-report';

/** Why a file or an undo was refused: the import's own reasons say more than the general words. */
export function importRefusalText(refusal: Refusal | null, t: Translate): string {
  if (refusal === null) return t('error.common.offline');
  if (refusal.code === 'import.file_unreadable') return unreadableFileText(refusal.details, t);
  if (refusal.code === 'import.not_undoable') return notUndoableText(refusal.details, t);
  return errorText(refusal, t);
}

/** A compared value as people read it: days as days, nothing as a dash. */
export function valueText(value: ImportValue): string {
  if (value === null || value === '') return '–';
  return typeof value === 'string' && isPlainDate(value) ? formatDate(value) : String(value);
}
