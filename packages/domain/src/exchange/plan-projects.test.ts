import { describe, expect, test } from 'vitest';
import type { PlanContext } from './import-plan.types.ts';
import { planWorldBankProjects } from './plan-projects.ts';
import type { PublishedProject } from './published.types.ts';

const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

const project = (more: Partial<PublishedProject> = {}): PublishedProject => ({
  rowNumber: 2,
  projectId: 'P100001',
  projectName: 'Water for the\nCentral Highlands',
  country: 'Viet Nam',
  status: 'Active',
  lastStageReached: 'BANK APPROVED',
  developmentObjective: null,
  implementingAgency: null,
  lendingInstrument: 'Investment Project Financing',
  financingType: 'IDA',
  boardApprovalOn: '2020-01-10',
  effectiveOn: '2020-12-12',
  closedOn: '2026-06-30',
  ibrdCommitment: usd(0),
  idaCommitment: usd(50_000_000_00),
  grantAmount: usd(1_000_000_00),
  totalCommitment: usd(51_000_000_00),
  ...more,
});

function plan(records: PublishedProject[], today = '2026-11-23') {
  let ids = 0;
  const context: PlanContext = {
    today,
    newId: (kind) => `${kind}-${(ids += 1)}`,
    countryCodeOf: (name) => (name === 'Viet Nam' ? 'VN' : null),
  };
  return planWorldBankProjects({ records, refusedRows: 0 }, { programmes: [], sources: [], snapshots: [] }, context);
}

describe('a project of the list', () => {
  test.each([
    ['Active, approved', {}, '2026-11-23', ['2020-01-10', '2020-12-12', null]],
    ['Active, and its closing day has passed since', {}, '2027-01-01', ['2020-01-10', '2020-12-12', null]],
    ['Active, and it becomes effective later', { effectiveOn: '2027-03-01' }, '2026-11-23', ['2020-01-10', null, null]],
    ['Closed', { status: 'Closed' }, '2026-11-23', ['2020-01-10', '2020-12-12', '2026-06-30']],
    ['in the pipeline', { status: 'Pipeline', lastStageReached: 'CONCEPT REVIEW' }, '2026-11-23', [null, null, null]],
    [
      'Dropped before approval',
      { status: 'Dropped', lastStageReached: 'BEGIN APPRAISAL' },
      '2026-11-23',
      [null, null, null],
    ],
    ['Dropped after approval', { status: 'Dropped' }, '2026-11-23', ['2020-01-10', null, null]],
  ] as const)('%s: only what its status vouches for is a fact', (_name, more, today, facts) => {
    const days = plan([project(more)], today).newInstruments[0]?.days;
    expect([days?.board_approved.actualOn, days?.effective.actualOn, days?.closed.actualOn]).toEqual(facts);
    const planned = [days?.board_approved.plannedOn, days?.effective.plannedOn, days?.closed.plannedOn];
    expect(planned.map((day) => day !== null)).toEqual(facts.map((day) => day === null));
  });

  test.each([
    ['Development Policy Lending', 'BUDGET_SUPPORT'],
    ['Structural Adjustment Loan', 'BUDGET_SUPPORT'],
    ['Poverty Reduction Support Credit', 'BUDGET_SUPPORT'],
    ['Program-for-Results Financing', 'LOAN_PROGRAMME'],
    ['Technical Assistance Loan', 'TECHNICAL_ASSISTANCE'],
    ['Specific Investment Loan', 'PROJECT'],
    [null, 'PROJECT'],
  ])('with %s is a programme of kind %s', (lendingInstrument, kind) => {
    expect(plan([project({ lendingInstrument })]).newProgrammes).toMatchObject([{ kind }]);
  });

  test('brings one line of money per lender that commits any, and the agreement to expect', () => {
    const { newLines, newInstruments, newProgrammes } = plan([project()]);
    expect(newLines.map((line) => [line.ref, line.kind, line.amountMinor])).toEqual([
      ['WB:P100001:IDA', 'CONCESSIONAL_LOAN', 50_000_000_00],
      ['WB:P100001:GRANT', 'GRANT', 1_000_000_00],
    ]);
    expect(newInstruments).toMatchObject([
      { ref: 'WB:P100001', number: null, kind: 'FINANCING_AGREEMENT', amountMinor: 51_000_000_00, currency: 'USD' },
    ]);
    expect(newProgrammes[0]?.titleEn).toBe('Water for the Central Highlands');
  });

  test('is refused where its country is not known, and the others are taken', () => {
    const { counts, refusals } = plan([project({ country: 'Atlantis' }), project({ projectId: 'P100002' })]);
    expect(counts).toMatchObject({ rows: 2, new: 1, refused: 1 });
    expect(refusals).toEqual([{ row: 2, column: 'countryshortname', value: 'Atlantis', code: 'import.bad_value' }]);
  });
});
