import type { Money } from '@counterpart/domain/shared/money';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { FileRefusal } from '../import.types.ts';
import { countryName } from './country-names.ts';
import { IGNORED_LOAN_COLUMNS, LOAN_COLUMNS, type LoanField } from './loan-columns.ts';
import { type RecordTable, readRecords, type RowCells } from './record-table.ts';

/**
 * One loan or credit as a statement shows it on `endOfPeriodOn`.
 * Shape: `currency` is the currency of the commitment (often empty at the source); `closedOn` is the most recent
 * closing date, not the first; `isEffectiveExpected` says that `effectiveOn` is only a plan.
 * Units: all amounts are US dollars, as the statement converts them.
 * Source: World Bank, "IBRD Statement of Loans" and "IDA Statement of Credits and Grants", data dictionary.
 */
export type WorldBankLoan = {
  readonly rowNumber: number;
  readonly loanNumber: string;
  readonly countryCode: string;
  readonly country: string;
  readonly borrower: string | null;
  readonly guarantor: string | null;
  readonly loanType: string | null;
  readonly status: string;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly originalPrincipal: Money | null;
  readonly cancelled: Money | null;
  readonly undisbursed: Money | null;
  readonly disbursed: Money | null;
  readonly boardApprovalOn: PlainDate | null;
  readonly signedOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly isEffectiveExpected: boolean;
  readonly closedOn: PlainDate | null;
  readonly lastDisbursementOn: PlainDate | null;
  readonly currency: string | null;
  readonly endOfPeriodOn: PlainDate;
};

/**
 * Reads a World Bank statement of loans in any of its layouts, packed with gzip or not.
 * A row that cannot be taken is refused with its number, column and reason; the others are read.
 * Errors: returns the refusal of the whole file when it is no such statement.
 */
export function readWorldBankLoans(bytes: Uint8Array): RecordTable<WorldBankLoan> | FileRefusal {
  return readRecords(bytes, {
    columns: LOAN_COLUMNS,
    ignored: IGNORED_LOAN_COLUMNS,
    build: buildLoan,
    keyOf: (loan) => `${loan.loanNumber} ${loan.endOfPeriodOn}`,
    keyField: 'loanNumber',
  });
}

// Per the data dictionary these three have no effective agreement: approved, signed, and cancelled before signing.
const NOT_EFFECTIVE = new Set(['approved', 'signed', 'terminated']);

function buildLoan(cells: RowCells<LoanField>): WorldBankLoan | null {
  const loanNumber = cells.needed('loanNumber');
  const countryCode = cells.needed('countryCode');
  const country = cells.needed('country');
  const status = cells.needed('status');
  if (cells.text('endOfPeriodOn') === null) cells.refuse('endOfPeriodOn', 'import.missing_value');
  const endOfPeriodOn = cells.day('endOfPeriodOn');
  const effectiveOn = cells.day('effectiveOn');
  // The guarantor is a country, too.
  const guarantor = cells.text('guarantor');
  const rest = {
    borrower: cells.text('borrower'),
    guarantor: guarantor === null ? null : countryName(guarantor),
    loanType: cells.text('loanType'),
    projectId: cells.text('projectId'),
    projectName: cells.text('projectName'),
    originalPrincipal: cells.usDollars('originalPrincipal'),
    cancelled: cells.usDollars('cancelled'),
    undisbursed: cells.usDollars('undisbursed'),
    disbursed: cells.usDollars('disbursed'),
    boardApprovalOn: cells.day('boardApprovalOn'),
    signedOn: cells.day('signedOn'),
    closedOn: cells.day('closedOn'),
    lastDisbursementOn: cells.day('lastDisbursementOn'),
    currency: cells.text('currency'),
  };
  if (!loanNumber || !countryCode || !country || !status || !endOfPeriodOn) return null;
  const isEffectiveExpected =
    effectiveOn !== null && (effectiveOn > endOfPeriodOn || NOT_EFFECTIVE.has(status.toLowerCase()));
  const identity = { rowNumber: cells.row, loanNumber, countryCode, country: countryName(country), status };
  return { ...identity, ...rest, effectiveOn, isEffectiveExpected, endOfPeriodOn };
}
