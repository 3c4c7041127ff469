import type { Money } from '../shared/money.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/**
 * What the register reads of one loan in a lender's statement.
 * Shape: `isEffectiveExpected` says that `effectiveOn` is a plan; `closedOn` is the closing date that stands now.
 */
export type PublishedLoan = {
  readonly rowNumber: number;
  readonly loanNumber: string;
  readonly countryCode: string;
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
  readonly endOfPeriodOn: PlainDate;
};

/** What the register reads of one project in the lender's list. */
export type PublishedProject = {
  readonly rowNumber: number;
  readonly projectId: string;
  readonly projectName: string;
  readonly country: string;
  readonly status: 'Pipeline' | 'Active' | 'Closed' | 'Dropped';
  readonly lastStageReached: string | null;
  readonly developmentObjective: string | null;
  readonly implementingAgency: string | null;
  readonly lendingInstrument: string | null;
  readonly financingType: string | null;
  readonly boardApprovalOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly ibrdCommitment: Money | null;
  readonly idaCommitment: Money | null;
  readonly grantAmount: Money | null;
  readonly totalCommitment: Money | null;
};
