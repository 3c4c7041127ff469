import { allMigrations } from '@counterpart/db/migrations/all-migrations';
import type { Tables } from '@counterpart/db/tables/tables';
import type { House } from '../../kernel/house.ts';

/** One row of a file under test, by the publisher's column names; columns that are left out are empty. */
export type FileRow = Readonly<Record<string, string>>;

const LOAN_COLUMNS = [
  'End of Period',
  'Loan Number',
  'Country / Economy Code',
  'Country / Economy',
  'Loan Type',
  'Loan Status',
  'Project ID',
  'Project Name',
  'Original Principal Amount (US$)',
  'Cancelled Amount (US$)',
  'Undisbursed Amount (US$)',
  'Disbursed Amount (US$)',
  'Agreement Signing Date',
  'Board Approval Date',
  'Effective Date (Most Recent)',
  'Closed Date (Most Recent)',
];

const PROJECT_COLUMNS = [
  'id',
  'countryshortname',
  'status',
  'last_stage_reached_name',
  'project_name',
  'pdo',
  'impagency',
  'boardapprovaldate',
  'loan_effective_date',
  'closingdate',
  'curr_ibrd_commitment',
  'idacommamt',
  'grantamt',
  'curr_total_commitment',
  'lendinginstr',
  'projectfinancialtype',
];

/** A statement of loans of 2025, signed and not yet effective unless the rows say otherwise. */
export function loansFile(...rows: FileRow[]): Uint8Array {
  const usual = {
    'End of Period': '2025-03-31',
    'Country / Economy Code': 'VN',
    'Country / Economy': 'Viet Nam',
    'Loan Type': 'FSL',
    'Loan Status': 'Signed',
    'Project Name': 'VN-Water',
    'Original Principal Amount (US$)': '100000000.0',
    'Cancelled Amount (US$)': '0.0',
    'Undisbursed Amount (US$)': '100000000.0',
    'Disbursed Amount (US$)': '0.0',
    'Agreement Signing Date': '2024-08-02',
    'Board Approval Date': '2023-07-28',
    'Closed Date (Most Recent)': '2030-12-02',
  };
  return csv(
    LOAN_COLUMNS,
    rows.map((row) => ({ ...usual, ...row })),
  );
}

/** A list of active projects with an IBRD commitment unless the rows say otherwise. */
export function projectsFile(...rows: FileRow[]): Uint8Array {
  const usual = {
    countryshortname: 'Viet Nam',
    status: 'Active',
    last_stage_reached_name: 'BANK APPROVED',
    boardapprovaldate: '2023-07-28',
    closingdate: '2030-12-02',
    curr_ibrd_commitment: '100000000.0',
    curr_total_commitment: '100000000.0',
    lendinginstr: 'Investment Project Financing',
    projectfinancialtype: 'IBRD',
  };
  return csv(
    PROJECT_COLUMNS,
    rows.map((row) => ({ ...usual, ...row })),
  );
}

function csv(columns: readonly string[], rows: readonly FileRow[]): Uint8Array {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return Buffer.from(lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'));
}

// The history grows with every step, and books of access and retries are no part of the register.
const NOT_COMPARED: readonly (keyof Tables)[] = [
  'audit_event',
  'audit_head',
  'date_revision',
  'idempotency_key',
  'import_change',
  'import_run',
  'outbox',
];

// Versions only ever go up, so that a stale edit is noticed; the word index numbers its rows itself.
const NOT_COMPARED_COLUMNS = ['version', 'updated_at', 'updated_by', 'changed_at'];

/** All business tables of a register, row by row in a fixed order, to compare two moments. */
export async function dumpRegister(house: House): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of tableNames(house)) {
    const rows = await house.db.read.selectFrom(table).selectAll().execute();
    dump[table] = rows.map((row) => lineOf(table, row)).sort();
  }
  return dump;
}

function lineOf(table: keyof Tables, row: Readonly<Record<string, unknown>>): string {
  const left = [...NOT_COMPARED_COLUMNS, ...(table === 'search_entry' ? ['id'] : [])];
  return JSON.stringify(Object.entries(row).filter(([column]) => !left.includes(column)));
}

/** Every table that a migration creates, so that new ones are compared without a word here. */
function tableNames(house: House): (keyof Tables)[] {
  const statements = allMigrations.flatMap((migration) => migration.statements(house.db.adapter));
  const gone = new Set(statements.flatMap((statement) => /^DROP TABLE (\w+)/.exec(statement)?.[1] ?? []));
  const made = statements.flatMap((statement) => /^CREATE TABLE (\w+)/.exec(statement)?.[1] ?? []);
  const names = made.filter((name) => !gone.has(name));
  return (names as (keyof Tables)[]).filter((name) => !NOT_COMPARED.includes(name)).sort();
}
