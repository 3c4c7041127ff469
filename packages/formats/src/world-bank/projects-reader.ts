import type { Money } from '@counterpart/domain/shared/money';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { FileRefusal } from '../import.types.ts';
import { countryName } from './country-names.ts';
import { IGNORED_PROJECT_COLUMNS, PROJECT_COLUMNS, type ProjectField } from './project-columns.ts';
import { type RecordTable, readRecords, type RowCells } from './record-table.ts';

/** States of a project at the World Bank. */
const WORLD_BANK_PROJECT_STATUSES = ['Pipeline', 'Active', 'Closed', 'Dropped'] as const;
export type WorldBankProjectStatus = (typeof WORLD_BANK_PROJECT_STATUSES)[number];

/**
 * One project or operation of the World Bank.
 * Shape: `lastStageReached` is the Bank's own word (CONCEPT REVIEW, DECISION MEETING, BEGIN APPRAISAL,
 * BEGIN NEGOTIATION, BANK APPROVED or another); a country may be a group ("Viet Nam, Cambodia, Laos CMU");
 * days of a project in the pipeline are plans.
 * Units: all amounts are US dollars.
 * Source: World Bank Projects & Operations.
 */
export type WorldBankProject = {
  readonly rowNumber: number;
  readonly projectId: string;
  readonly projectName: string;
  readonly country: string;
  readonly region: string | null;
  readonly status: WorldBankProjectStatus;
  readonly lastStageReached: string | null;
  readonly developmentObjective: string | null;
  readonly implementingAgency: string | null;
  readonly borrower: string | null;
  readonly lendingInstrument: string | null;
  readonly financingType: string | null;
  readonly environmentalCategory: string | null;
  readonly riskRating: string | null;
  readonly isSupplement: boolean;
  readonly disclosedOn: PlainDate | null;
  readonly boardApprovalOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly projectCost: Money | null;
  readonly ibrdCommitment: Money | null;
  readonly idaCommitment: Money | null;
  readonly grantAmount: Money | null;
  readonly totalCommitment: Money | null;
};

/**
 * Reads the World Bank's list of projects and operations, packed with gzip or not.
 * A row that cannot be taken is refused with its number, column and reason; the others are read.
 * Errors: returns the refusal of the whole file when it is no such list.
 */
export function readWorldBankProjects(bytes: Uint8Array): RecordTable<WorldBankProject> | FileRefusal {
  return readRecords(bytes, {
    columns: PROJECT_COLUMNS,
    ignored: IGNORED_PROJECT_COLUMNS,
    build: buildProject,
    keyOf: (project) => project.projectId,
    keyField: 'projectId',
  });
}

function buildProject(cells: RowCells<ProjectField>): WorldBankProject | null {
  const projectId = cells.needed('projectId');
  const projectName = cells.needed('projectName');
  const country = cells.needed('country');
  const status = readStatus(cells);
  const rest = {
    region: cells.text('region'),
    lastStageReached: cells.text('lastStageReached'),
    developmentObjective: cells.text('developmentObjective'),
    implementingAgency: cells.text('implementingAgency'),
    borrower: cells.text('borrower'),
    lendingInstrument: cells.text('lendingInstrument'),
    financingType: cells.text('financingType'),
    environmentalCategory: cells.text('environmentalCategory'),
    riskRating: cells.text('riskRating'),
    isSupplement: cells.text('isSupplement') === 'Y',
    disclosedOn: cells.day('disclosedOn'),
    boardApprovalOn: cells.day('boardApprovalOn'),
    effectiveOn: cells.day('effectiveOn'),
    closedOn: cells.day('closedOn'),
    projectCost: cells.usDollars('projectCost'),
    ibrdCommitment: cells.usDollars('ibrdCommitment'),
    idaCommitment: cells.usDollars('idaCommitment'),
    grantAmount: cells.usDollars('grantAmount'),
    totalCommitment: cells.usDollars('totalCommitment'),
  };
  if (!projectId || !projectName || !country || !status) return null;
  return { rowNumber: cells.row, projectId, projectName, country: countryName(country), status, ...rest };
}

function readStatus(cells: RowCells<ProjectField>): WorldBankProjectStatus | null {
  const printed = cells.needed('status');
  if (printed === null) return null;
  const known = WORLD_BANK_PROJECT_STATUSES.find((status) => status.toLowerCase() === printed.toLowerCase());
  if (known === undefined) cells.refuse('status', 'import.bad_value');
  return known ?? null;
}
