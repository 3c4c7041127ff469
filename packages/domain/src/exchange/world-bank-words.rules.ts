import type { FinancingKind, InstrumentKind, ProgrammeKind, SideState } from '../shared/codes.ts';
import type { PublishedProject } from './published.types.ts';

/** The two lenders inside the World Bank, and its trust-fund grants. */
export type WorldBankLender = 'IBRD' | 'IDA' | 'GRANT';

// A guarantee is a promise to pay, not money that flows: types GURB and GUBF since 2018, the word before.
const GUARANTEES = new Set(['GURB', 'GUBF', 'GUARANTEE']);

/**
 * The decision that a loan's status stands for, or null for a loan in the ordinary flow.
 * Source: World Bank data dictionary: "Cancelled: entire loan principal has been cancelled", "Terminated: unsigned
 * loan that has been cancelled in full". The files write "Fully Cancelled".
 */
export function sideStateOfLoan(status: string): SideState | null {
  switch (status.toUpperCase()) {
    case 'CANCELLED':
    case 'FULLY CANCELLED':
      return 'CANCELLED';
    case 'TERMINATED':
      return 'TERMINATED';
    default:
      return null;
  }
}

/** The decision that a project's status stands for: only Dropped is one. */
export function sideStateOfProject(status: PublishedProject['status']): SideState | null {
  return status === 'Dropped' ? 'DROPPED' : null;
}

/** The reason kept with a decision that comes from the World Bank's status. */
export function sideStateReason(sideState: SideState | null, status: string): string | null {
  return sideState === null ? null : `World Bank status ${status}`;
}

/** Who lends under a number: the letters before the label. */
export function lenderOfLoan(loanNumber: string): WorldBankLender {
  return loanNumber.startsWith('IDA') ? 'IDA' : 'IBRD';
}

/**
 * The kind of agreement behind a loan number.
 * Source: World Bank data dictionary: loan numbers begin with IBRD or IDA; IDA grants have labels that begin with H.
 */
export function instrumentKindOfLoan(loanNumber: string, loanType: string | null): InstrumentKind {
  if (isGuarantee(loanType)) return 'OTHER';
  if (lenderOfLoan(loanNumber) === 'IBRD') return 'LOAN_AGREEMENT';
  return loanNumber.startsWith('IDAH') ? 'GRANT_AGREEMENT' : 'FINANCING_AGREEMENT';
}

/** Whether the row is a guarantee, which brings no money into the programme. */
export function isGuarantee(loanType: string | null): boolean {
  return loanType !== null && GUARANTEES.has(loanType.toUpperCase());
}

/** The terms of a loan's money: IDA lends on concessional terms, IBRD on preferential ones, grants are grants. */
export function financingKindOf(lender: WorldBankLender, instrument?: InstrumentKind): FinancingKind {
  if (lender === 'GRANT' || instrument === 'GRANT_AGREEMENT') return 'GRANT';
  return lender === 'IDA' ? 'CONCESSIONAL_LOAN' : 'PREFERENTIAL_LOAN';
}

/** The kind of agreement to expect for a project that has no loan yet. */
export function expectedInstrumentKind(project: PublishedProject): InstrumentKind {
  const isPositive = (money: PublishedProject['idaCommitment']): boolean => (money?.amountMinor ?? 0) > 0;
  if (isPositive(project.idaCommitment)) return 'FINANCING_AGREEMENT';
  if (isPositive(project.ibrdCommitment)) return 'LOAN_AGREEMENT';
  if (isPositive(project.grantAmount)) return 'GRANT_AGREEMENT';
  switch (project.financingType?.toUpperCase()) {
    case 'IBRD':
      return 'LOAN_AGREEMENT';
    case 'GRANTS':
      return 'GRANT_AGREEMENT';
    case 'OTHER':
      return 'OTHER';
    default:
      return 'FINANCING_AGREEMENT';
  }
}

const BUDGET_SUPPORT = /development policy|poverty reduction support|adjustment/i;

/** The kind of programme behind a lending instrument. */
export function programmeKindOf(lendingInstrument: string | null): ProgrammeKind {
  if (lendingInstrument === null) return 'PROJECT';
  if (BUDGET_SUPPORT.test(lendingInstrument)) return 'BUDGET_SUPPORT';
  if (/program-for-results/i.test(lendingInstrument)) return 'LOAN_PROGRAMME';
  return /technical assistance/i.test(lendingInstrument) ? 'TECHNICAL_ASSISTANCE' : 'PROJECT';
}
