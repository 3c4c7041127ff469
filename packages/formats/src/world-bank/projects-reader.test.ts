import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HAS_REAL_DATA, realFile } from '../testing/real-data.ts';
import { readWorldBankProjects, type WorldBankProject } from './projects-reader.ts';
import type { RecordTable } from './record-table.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, '../testing/world-bank/projects-2025.csv'), 'utf8');

function readProjects(text: string | Uint8Array): RecordTable<WorldBankProject> {
  const table = readWorldBankProjects(typeof text === 'string' ? Buffer.from(text) : text);
  if (!table.ok) throw new Error(`refused: ${table.reason} ${table.columns.join(', ')}`);
  return table;
}

const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

describe('projects', () => {
  test('are read with their days, amounts and stage', () => {
    const { records, refusals, unknownColumns } = readProjects(SAMPLE);
    expect({ refusals, unknownColumns }).toEqual({ refusals: [], unknownColumns: [] });
    expect(records[1]).toEqual({
      rowNumber: 3,
      projectId: 'P179402',
      projectName: 'Sustainable Management of Substances Controlled by the Montreal Protocol',
      country: 'Viet Nam',
      region: 'East Asia and Pacific',
      status: 'Pipeline',
      lastStageReached: 'CONCEPT REVIEW',
      developmentObjective:
        "To reduce HFC and HCFC consumption in support of Viet Nam's obligations under the Montreal Protocol",
      implementingAgency: 'Department of Climate Change (under Ministry of Natural Resources and Environment)',
      borrower: null,
      lendingInstrument: 'Investment Project Financing',
      financingType: 'Grants',
      environmentalCategory: null,
      riskRating: null,
      isSupplement: false,
      disclosedOn: '2023-06-02',
      boardApprovalOn: '2025-12-16',
      effectiveOn: null,
      closedOn: '2030-12-31',
      projectCost: usd(550_000_000),
      ibrdCommitment: null,
      idaCommitment: null,
      grantAmount: usd(1_281_354_700),
      totalCommitment: usd(1_281_354_700),
    });
  });

  test('keep their row number behind a text of several lines', () => {
    const rows = readProjects(SAMPLE).records.map(({ rowNumber, projectId }) => [rowNumber, projectId]);
    expect(rows).toEqual([
      [2, 'P004825'],
      [3, 'P179402'],
      [4, 'P174460'],
      [5, 'P173716'],
    ]);
    expect(SAMPLE.trimEnd().split('\n').length).toBeGreaterThan(5);
  });

  test('have their thousands separators read', () => {
    const table = readProjects(SAMPLE.replace('5500000.0', '"5,500,000.50"'));
    expect(table.records[1]?.projectCost).toEqual(usd(550_000_050));
  });

  test.each([
    ['an unknown status', 'Pipeline', 'Paused', 'status', 'import.bad_value'],
    ['a broken grouping', '5500000.0', '"55,00,000"', 'curr_project_cost', 'import.bad_amount'],
    [
      'no name',
      'Sustainable Management of Substances Controlled by the Montreal Protocol',
      '',
      'project_name',
      'import.missing_value',
    ],
  ])('with %s are refused, the others taken', (...[, from, to, column, code]) => {
    const table = readProjects(SAMPLE.replace(from, to));
    const value = to.replaceAll('"', '');
    expect(table.refusals).toEqual([{ row: 3, column, value, code }]);
    expect(table.records).toHaveLength(3);
  });

  test('of a file of loans are refused with the missing columns', () => {
    const loans = readFileSync(join(import.meta.dirname, '../testing/world-bank/loans-2025.csv'));
    const columns = ['countryshortname', 'status'];
    expect(readWorldBankProjects(loans)).toMatchObject({ ok: false, reason: 'missing_columns', columns });
  });
});

describe.skipIf(!HAS_REAL_DATA)('the published file (skipped where ../shared/data is absent)', () => {
  test('is read whole: 327 projects, none refused', () => {
    const table = readProjects(realFile('world-bank/viet-nam-projects-2025-03-31.csv'));
    expect({ rows: table.records.length, refusals: table.refusals }).toEqual({ rows: 327, refusals: [] });
    const count = (status: string) => table.records.filter((project) => project.status === status).length;
    expect(['Pipeline', 'Active', 'Closed', 'Dropped'].map(count).reduce((sum, n) => sum + n)).toBe(327);
    expect(table.unknownColumns).toEqual([]);
  });
});
