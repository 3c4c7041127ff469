import { backtestScores, replayHistory, type SeriesBacktest } from '@counterpart/domain/forecast/backtest';
import { DomainError } from '@counterpart/domain/shared/errors';
import { type PlainDate, toEpochDay } from '@counterpart/domain/shared/plain-date';
import { readWorldBankLoans } from '@counterpart/formats/world-bank/loans-reader';
import { loanHistory } from './loan-history.ts';

/** The first day whose waits are judged; earlier ones only teach. */
export const JUDGED_SINCE: PlainDate = '2005-01-01';

/** What a replay of a history file found. **Shape**: `refusedRows` of `rowCount` rows could not be read. */
export type FileBacktest = {
  readonly series: readonly SeriesBacktest[];
  readonly rowCount: number;
  readonly refusedRows: number;
};

/**
 * Replays a World Bank statement of loans, packed or not, and judges every forecast by what came.
 * **Errors**: `import.file_unreadable`
 */
export function backtestFile(bytes: Uint8Array): FileBacktest {
  const table = readWorldBankLoans(bytes);
  if (!table.ok) throw new DomainError(table.code, { reason: table.reason, columns: [...table.columns] });
  const replayed = replayHistory(loanHistory(table.records), toEpochDay(JUDGED_SINCE));
  return { series: backtestScores(replayed), rowCount: table.rowCount, refusedRows: table.refusedRows };
}
