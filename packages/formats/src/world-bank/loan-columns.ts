import type { ColumnSynonyms } from './record-table.ts';

/** Fields of a loan that are read from the statement. */
export type LoanField =
  | 'endOfPeriodOn'
  | 'loanNumber'
  | 'countryCode'
  | 'country'
  | 'borrower'
  | 'guarantor'
  | 'loanType'
  | 'status'
  | 'currency'
  | 'projectId'
  | 'projectName'
  | 'originalPrincipal'
  | 'cancelled'
  | 'undisbursed'
  | 'disbursed'
  | 'signedOn'
  | 'boardApprovalOn'
  | 'effectiveOn'
  | 'closedOn'
  | 'lastDisbursementOn';

const must = (...names: string[]): ColumnSynonyms => ({ names, required: true });
const may = (...names: string[]): ColumnSynonyms => ({ names, required: false });

/**
 * What the columns of the statements of loans are called, the name in use today first.
 * Source: headers of the statements of 31/10/2018, 30/11/2020 and 31/03/2025 and the World Bank's data dictionary.
 */
export const LOAN_COLUMNS: Readonly<Record<LoanField, ColumnSynonyms>> = {
  endOfPeriodOn: must('End of Period', 'End of Period Date'),
  loanNumber: must('Loan Number', 'Credit Number', 'Loan Number / Credit Number'),
  countryCode: must('Country / Economy Code', 'Country Code'),
  country: must('Country / Economy', 'Country'),
  borrower: may('Borrower'),
  guarantor: may('Guarantor'),
  loanType: may('Loan Type'),
  status: must('Loan Status', 'Credit Status', 'Loan Status / Credit Status'),
  currency: may('Currency of Commitment'),
  projectId: may('Project ID'),
  projectName: may('Project Name'),
  originalPrincipal: must('Original Principal Amount (US$)', 'Original Principal Amount'),
  cancelled: may('Cancelled Amount (US$)', 'Cancelled Amount'),
  undisbursed: may('Undisbursed Amount (US$)', 'Undisbursed Amount'),
  disbursed: may('Disbursed Amount (US$)', 'Disbursed Amount'),
  signedOn: must('Agreement Signing Date'),
  boardApprovalOn: must('Board Approval Date'),
  effectiveOn: must('Effective Date (Most Recent)', 'Effective Date'),
  closedOn: may('Closed Date (Most Recent)', 'Closed Date', 'Close Date'),
  lastDisbursementOn: may('Last Disbursement Date'),
};

/** Columns of the statements that the register has no use for. */
export const IGNORED_LOAN_COLUMNS: readonly string[] = [
  'Region',
  'Guarantor Country / Economy Code',
  'Guarantor Country Code',
  'Interest Rate',
  'Service Charge Rate',
  'Interest Rate / Service Charge Rate',
  'Repaid (US$)',
  'Repaid to IBRD',
  'Repaid to IDA',
  'Due (US$)',
  'Due to IBRD',
  'Due to IDA',
  'Exchange Adjustment (US$)',
  'Exchange Adjustment',
  "Borrower's Obligation (US$)",
  "Borrower's Obligation",
  'Borrower Obligation',
  'Sold 3rd Party (US$)',
  'Sold 3rd Party',
  'Repaid 3rd Party (US$)',
  'Repaid 3rd Party',
  'Due 3rd Party (US$)',
  'Due 3rd Party',
  'Loans Held (US$)',
  'Loans Held',
  'First Repayment Date',
  'Last Repayment Date',
  'source',
];
