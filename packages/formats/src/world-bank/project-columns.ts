import type { ColumnSynonyms } from './record-table.ts';

/** Fields of a project that are read from the list of projects and operations. */
export type ProjectField =
  | 'projectId'
  | 'region'
  | 'country'
  | 'status'
  | 'lastStageReached'
  | 'projectName'
  | 'developmentObjective'
  | 'implementingAgency'
  | 'disclosedOn'
  | 'boardApprovalOn'
  | 'effectiveOn'
  | 'closedOn'
  | 'projectCost'
  | 'ibrdCommitment'
  | 'idaCommitment'
  | 'grantAmount'
  | 'totalCommitment'
  | 'borrower'
  | 'lendingInstrument'
  | 'environmentalCategory'
  | 'riskRating'
  | 'isSupplement'
  | 'financingType';

const must = (...names: string[]): ColumnSynonyms => ({ names, required: true });
const may = (...names: string[]): ColumnSynonyms => ({ names, required: false });

/**
 * What the columns of the list of projects are called.
 * Source: header of World Bank Projects & Operations, Viet Nam, 31/03/2025.
 */
export const PROJECT_COLUMNS: Readonly<Record<ProjectField, ColumnSynonyms>> = {
  projectId: must('id', 'Project ID'),
  region: may('regionname', 'Region'),
  country: must('countryshortname', 'Country'),
  status: must('status', 'Project Status'),
  lastStageReached: may('last_stage_reached_name', 'Last Stage Reached'),
  projectName: must('project_name', 'Project Name'),
  developmentObjective: may('pdo', 'Project Development Objective'),
  implementingAgency: may('impagency', 'Implementing Agency'),
  disclosedOn: may('public_disclosure_date', 'Public Disclosure Date'),
  boardApprovalOn: must('boardapprovaldate', 'Board Approval Date'),
  effectiveOn: may('loan_effective_date', 'Loan Effective Date'),
  closedOn: may('closingdate', 'Closing Date'),
  projectCost: may('curr_project_cost', 'Project Cost'),
  ibrdCommitment: may('curr_ibrd_commitment', 'IBRD Commitment'),
  idaCommitment: may('idacommamt', 'IDA Commitment'),
  grantAmount: may('grantamt', 'Grant Amount'),
  totalCommitment: may('curr_total_commitment', 'Total Commitment'),
  borrower: may('borrower'),
  lendingInstrument: may('lendinginstr', 'Lending Instrument'),
  environmentalCategory: may('envassesmentcategorycode', 'Environmental Assessment Category'),
  riskRating: may('esrc_ovrl_risk_rate', 'Environmental and Social Risk'),
  isSupplement: may('supplementprojectflg'),
  financingType: may('projectfinancialtype', 'Financing Type'),
};

/** Columns of the list that the register has no use for. */
export const IGNORED_PROJECT_COLUMNS: readonly string[] = ['cons_serv_reqd_ind'];
