import type { RefusedCell } from '@counterpart/domain/exchange/import-report';
import type { ErrorDetails } from '@counterpart/domain/shared/errors';
import { type MessageKey, messages } from './resources.ts';
import type { Translate } from './translate.ts';

type Params = Readonly<Record<string, string | number>>;

/** Why one cell kept its row out, and what to write instead. Codes without words of their own answer with the code. */
export function refusedCellText(cell: RefusedCell, t: Translate): string {
  return textOf(`exchange.refusal.${cell.code.replace(/^import\./, '')}`, { value: cell.value }, t) ?? cell.code;
}

/** Why a whole file could not be read. */
export function unreadableFileText(details: ErrorDetails['import.file_unreadable'], t: Translate): string {
  const params = { line: details.line ?? 0, columns: details.columns.join(', ') };
  return textOf(`exchange.file.${details.reason}`, params, t) ?? details.reason;
}

/** Why an import could not be undone, with the records that stand in the way. */
export function notUndoableText(details: ErrorDetails['import.not_undoable'], t: Translate): string {
  const params = { records: details.changed.slice(0, 10).join(', ') };
  return textOf(`exchange.undo.${details.reason}`, params, t) ?? details.reason;
}

// The key depends on a code at run time; a test asks every code for its words.
function textOf(key: string, params: Params, t: Translate): string | null {
  return key in messages ? (t as (key: MessageKey, params: Params) => string)(key as MessageKey, params) : null;
}
