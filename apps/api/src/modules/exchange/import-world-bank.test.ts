import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadReference } from '../../seed/load-reference.ts';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { dumpRegister, loansFile, projectsFile } from './exchange.fixture.ts';
import { importFile } from './operate.ts';

const office = actorOf('coordinator');
let base: TestDatabase;
let house: TestHouse;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  await loadReference(house);
});
afterEach(() => base.drop());

const loans = (bytes: Uint8Array, more: { dryRun?: boolean; skipRefused?: boolean } = {}) =>
  importFile(house, office, { kind: 'world-bank-loans', bytes, fileName: 'loans.csv', dryRun: false, ...more });
const projects = (bytes: Uint8Array) =>
  importFile(house, office, { kind: 'world-bank-projects', bytes, fileName: 'projects.csv', dryRun: false });
const roads = async (code: string) => {
  const caller = callerAs(house, office);
  const programme = await caller.programmes.get({ code });
  return { programme, roads: await caller.procedures.road({ programmeId: programme.id }) };
};
const stepOf = async (code: string, kind: string) => {
  const step = (await roads(code)).roads[0]?.steps.find((one) => one.kind === kind);
  if (!step) throw new Error(`${code} has no ${kind}`);
  return step;
};
const caught = (call: Promise<unknown>) =>
  call.then(
    () => 'was not refused',
    (error: { code?: string; details?: unknown; cause?: { code: string; details: unknown } }) => {
      const { code, details } = error.cause ?? error;
      return { code, details };
    },
  );

const ACTIVE = { 'Loan Number': 'IBRD95820', 'Project ID': 'P174157' };
const NOW_EFFECTIVE = { ...ACTIVE, 'End of Period': '2025-06-30', 'Loan Status': 'Effective' };

describe('a statement of loans', () => {
  it('opens programmes with an instrument per loan, found by code and standing where their days say', async () => {
    const report = await loans(
      loansFile(
        ACTIVE,
        {
          ...ACTIVE,
          'Loan Number': 'IDA72340',
          'Effective Date (Most Recent)': '2024-12-02',
          'Loan Status': 'Effective',
        },
        {
          'Loan Number': 'IBRD92810',
          'Project ID': 'P171216',
          'Loan Status': 'Terminated',
          'Agreement Signing Date': '',
        },
      ),
    );
    expect(report).toMatchObject({ rows: 3, new: 3, changed: 0, unchanged: 0, refused: 0, outcome: 'done' });
    const { programme, roads: found } = await roads('P174157');
    expect(programme).toMatchObject({
      titleEn: 'VN-Water',
      countryCode: 'VN',
      externalRef: 'WB:P174157',
      stage: 'SIGNED',
    });
    expect(new Set(programme.financing.map((line) => `${line.kind} ${line.amountMinor} ${line.currency}`))).toEqual(
      new Set(['CONCESSIONAL_LOAN 10000000000 USD', 'PREFERENTIAL_LOAN 10000000000 USD']),
    );
    expect(found.map((one) => [one.number, one.kind, one.stage])).toEqual(
      expect.arrayContaining([
        ['IBRD95820', 'LOAN_AGREEMENT', 'SIGNED'],
        ['IDA72340', 'FINANCING_AGREEMENT', 'EFFECTIVE'],
      ]),
    );
    expect((await roads('P171216')).programme.stage).toBe('TERMINATED');
    const list = await callerAs(house, office).programmes.list({ q: 'p174157' });
    expect(list.items.map((one) => one.code)).toEqual(['P174157']);
    const snapshots = await house.db.read.selectFrom('lender_snapshot').selectAll().execute();
    expect(snapshots).toHaveLength(3);
  });

  it('lists, writes to the slip ledger and audits what a newer statement moved', async () => {
    await loans(loansFile({ ...ACTIVE, 'Effective Date (Most Recent)': '2025-05-01' }));
    const moved = { 'Effective Date (Most Recent)': '2025-06-12', 'Closed Date (Most Recent)': '2031-12-02' };
    const report = await loans(loansFile({ ...NOW_EFFECTIVE, ...moved }));
    expect(report).toMatchObject({ new: 0, changed: 1, unchanged: 0, snapshots: 1 });
    expect(report.changes.map((one) => [one.record, one.field, one.old, one.new])).toEqual([
      ['IBRD95820', 'effective.actualOn', null, '2025-06-12'],
      ['IBRD95820', 'closed.plannedOn', '2030-12-02', '2031-12-02'],
      ['IBRD95820', 'status', 'Signed', 'Effective'],
    ]);
    expect(await stepOf('P174157', 'effective')).toMatchObject({ plannedOn: '2025-05-01', actualOn: '2025-06-12' });
    const ledger = await house.db.read
      .selectFrom('date_revision')
      .select(['field', 'old_on', 'new_on'])
      .orderBy('field')
      .execute();
    expect(ledger).toEqual([
      { field: 'actual', old_on: null, new_on: '2025-06-12' },
      { field: 'planned', old_on: '2030-12-02', new_on: '2031-12-02' },
    ]);
    const facts = await house.db.read.selectFrom('audit_event').select(['action']).orderBy('seq', 'desc').execute();
    expect(
      facts
        .slice(0, 3)
        .map((fact) => fact.action)
        .sort(),
    ).toEqual(['import_run.completed', 'milestone.updated', 'milestone.updated']);
    expect((await roads('P174157')).programme.stage).toBe('EFFECTIVE');
  });

  it('keeps a day that people recorded and says so each time; their notes do not stand in its way', async () => {
    await loans(loansFile(ACTIVE));
    const effective = await stepOf('P174157', 'effective');
    const closed = await stepOf('P174157', 'closed');
    const update = callerAs(house, office).procedures.updateMilestone;
    await update({
      input: { id: effective.id, version: 1, patch: { actualOn: '2025-06-10' } },
      idempotencyKey: newKey(),
    });
    await update({ input: { id: closed.id, version: 1, patch: { note: 'called' } }, idempotencyKey: newKey() });
    const newer = loansFile({
      ...NOW_EFFECTIVE,
      'Effective Date (Most Recent)': '2025-06-12',
      'Closed Date (Most Recent)': '2031-12-02',
    });
    for (const changed of [1, 0]) {
      const report = await loans(newer);
      expect(report).toMatchObject({ changed, keptCount: 1 });
      expect(report.kept).toEqual([
        { row: 2, record: 'IBRD95820', field: 'effective.actualOn', ours: '2025-06-10', theirs: '2025-06-12' },
      ]);
    }
    expect(await stepOf('P174157', 'effective')).toMatchObject({ actualOn: '2025-06-10' });
    expect(await stepOf('P174157', 'closed')).toMatchObject({ plannedOn: '2031-12-02', note: 'called' });
  });

  it('changes nothing the second time, and an older day adds its figures only', async () => {
    const newer = loansFile({ ...NOW_EFFECTIVE, 'Effective Date (Most Recent)': '2025-06-12' });
    await loans(newer);
    const before = await dumpRegister(house);
    expect(await loans(newer)).toMatchObject({ new: 0, changed: 0, unchanged: 1, snapshots: 0, moved: 0 });
    expect(await dumpRegister(house)).toEqual(before);
    expect(await loans(loansFile(ACTIVE))).toMatchObject({ new: 0, changed: 0, unchanged: 1, snapshots: 1, moved: 0 });
    const { lender_snapshot: figures, ...rest } = await dumpRegister(house);
    const { lender_snapshot: figuresBefore, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    expect(figures).toHaveLength((figuresBefore?.length ?? 0) + 1);
    const runs = await callerAs(house, office).exchange.listImports({});
    expect(runs.items).toHaveLength(3);
  });

  it('joins an instrument that people opened under the number of the loan, filling only what they left empty', async () => {
    const caller = callerAs(house, office);
    const wb = await house.db.read
      .selectFrom('partner')
      .select('id')
      .where('code', '=', 'WB')
      .executeTakeFirstOrThrow();
    const cycle = await house.db.read
      .selectFrom('procedure_template')
      .select('id')
      .where('code', '=', 'WB-CYCLE')
      .executeTakeFirstOrThrow();
    const made = await caller.programmes.create({
      input: { code: 'P174157', titleVi: 'Cấp nước', kind: 'PROJECT', leadPartnerId: wb.id },
      idempotencyKey: newKey(),
    });
    await caller.procedures.createInstrument({
      input: {
        programmeId: made.id,
        partnerId: wb.id,
        kind: 'LOAN_AGREEMENT',
        capacity: 'STATE',
        procedureId: cycle.id,
        titleVi: 'Hiệp định vay',
        titleEn: 'Our own title',
        number: 'IBRD95820',
      },
      idempotencyKey: newKey(),
    });
    const report = await loans(loansFile(ACTIVE));
    expect(report).toMatchObject({ new: 0, changed: 1, keptCount: 1 });
    const { programme, roads: found } = await roads('P174157');
    expect(programme).toMatchObject({
      titleVi: 'Cấp nước',
      titleEn: 'VN-Water',
      externalRef: 'WB:P174157',
      financing: [],
    });
    expect(found).toMatchObject([{ number: 'IBRD95820', titleEn: 'Our own title', amountMinor: 100_000_000_00 }]);
    expect(await stepOf('P174157', 'signed')).toMatchObject({ actualOn: '2024-08-02' });
  });
});

describe('a file with rows that cannot be taken', () => {
  const mixed = loansFile(ACTIVE, { 'Loan Number': 'IBRD90000', 'Board Approval Date': '2023-02-30' });

  it('is refused whole with every cell in words, and nothing is kept', async () => {
    const before = await dumpRegister(house);
    const report = await loans(mixed);
    expect(report).toMatchObject({ outcome: 'refused', importId: null, rows: 2, new: 1, refused: 1 });
    expect(report.refusals).toMatchObject([
      { row: 3, column: 'Board Approval Date', value: '2023-02-30', code: 'import.bad_date' },
    ]);
    expect(report.refusals[0]?.message).toContain('2025-03-31');
    expect(await dumpRegister(house)).toEqual(before);
    expect((await callerAs(house, office).exchange.listImports({})).items).toEqual([]);
  });

  it('gives its good rows where only those are asked for, and keeps the refusals in the account', async () => {
    const report = await loans(mixed, { skipRefused: true });
    expect(report).toMatchObject({ outcome: 'done', new: 1, refused: 1 });
    const account = await callerAs(house, office).exchange.getImport({
      importId: report.importId ?? '',
      action: 'refused',
    });
    expect(account.items).toMatchObject([
      { row: 3, fields: [{ column: 'Board Approval Date', value: '2023-02-30', code: 'import.bad_date' }] },
    ]);
  });

  it('says what is wrong with a file that is no statement', async () => {
    expect(await caught(loans(Buffer.from('a,b\n1,2\n')))).toMatchObject({
      code: 'import.file_unreadable',
      details: { reason: 'missing_columns' },
    });
  });

  it('is tried without writing anything, with the same report', async () => {
    const before = await dumpRegister(house);
    const trial = await loans(loansFile(ACTIVE), { dryRun: true });
    expect(await dumpRegister(house)).toEqual(before);
    const { importId, outcome, ...done } = await loans(loansFile(ACTIVE));
    expect({ ...trial, importId, outcome }).toEqual({ ...done, importId, outcome });
    expect([trial.importId, trial.outcome, outcome]).toEqual([null, 'dry_run', 'done']);
  });
});

describe('the list of projects', () => {
  const PROJECT = {
    id: 'P174157',
    project_name: 'Water for the Central Highlands',
    pdo: 'Water for all.',
    impagency: 'PMU',
  };

  it('opens a project with the agreement to expect, which its first loan takes over', async () => {
    expect(await projects(projectsFile(PROJECT))).toMatchObject({ rows: 1, new: 1 });
    const before = await roads('P174157');
    expect(before.programme).toMatchObject({
      titleEn: PROJECT.project_name,
      implementingText: 'PMU',
      stage: 'DONOR_APPROVED',
    });
    expect(before.programme.financing.map((line) => [line.note, line.amountMinor])).toEqual([['IBRD', 100_000_000_00]]);
    expect(before.roads).toMatchObject([{ number: null, kind: 'LOAN_AGREEMENT', stage: 'DONOR_APPROVED' }]);
    expect(await loans(loansFile(ACTIVE))).toMatchObject({ new: 1, changed: 0 });
    const after = await roads('P174157');
    expect(after.roads.map((one) => [one.id, one.number])).toEqual([[before.roads[0]?.id, 'IBRD95820']]);
    expect(after.programme.financing.map((line) => [line.note, line.amountMinor])).toEqual([
      ['IBRD95820', 100_000_000_00],
    ]);
    expect(after.programme).toMatchObject({ titleEn: PROJECT.project_name, stage: 'SIGNED' });
    for (const again of [projects(projectsFile(PROJECT)), loans(loansFile(ACTIVE))]) {
      expect(await again).toMatchObject({ new: 0, changed: 0, unchanged: 1, moved: 0, keptCount: 0 });
    }
  });

  it('describes a programme that loans opened, without a second agreement', async () => {
    await loans(loansFile(ACTIVE));
    expect(await projects(projectsFile(PROJECT))).toMatchObject({ new: 0, changed: 1 });
    const { programme, roads: found } = await roads('P174157');
    expect(programme).toMatchObject({
      titleEn: PROJECT.project_name,
      descriptionEn: 'Water for all.',
      stage: 'SIGNED',
    });
    expect(programme.financing).toHaveLength(1);
    expect(found).toHaveLength(1);
    for (const again of [loans(loansFile(ACTIVE)), projects(projectsFile(PROJECT))]) {
      expect(await again).toMatchObject({ new: 0, changed: 0, unchanged: 1, moved: 0, keptCount: 0 });
    }
  });

  it('takes days of the pipeline as plans and Dropped as a decision', async () => {
    await projects(
      projectsFile(
        { ...PROJECT, status: 'Pipeline', last_stage_reached_name: 'CONCEPT REVIEW', boardapprovaldate: '2025-12-16' },
        { id: 'P174460', project_name: 'Energy', status: 'Dropped', last_stage_reached_name: 'BEGIN NEGOTIATION' },
        {
          id: 'P000001',
          project_name: 'Old',
          status: 'Closed',
          loan_effective_date: '2023-09-01',
          closingdate: '2024-01-01',
        },
        { id: 'P000002', project_name: 'Three countries', countryshortname: 'Viet Nam, Cambodia, Laos CMU' },
      ),
    );
    expect(await stepOf('P174157', 'board_approved')).toMatchObject({ plannedOn: '2025-12-16', actualOn: null });
    const { programme } = await roads('P174460');
    expect(programme).toMatchObject({ stage: 'DROPPED', sideStateReason: 'World Bank status Dropped' });
    expect((await roads('P000001')).programme.stage).toBe('CLOSED');
    expect((await roads('P000002')).programme).toMatchObject({
      countryCode: 'VN',
      location: 'Viet Nam, Cambodia, Laos CMU',
    });
  });

  it('leaves a title that people changed, whichever list comes next', async () => {
    await loans(loansFile(ACTIVE));
    const { programme } = await roads('P174157');
    const input = { id: programme.id, version: programme.version, patch: { titleEn: 'Our title' } };
    await callerAs(house, office).programmes.update({ input, idempotencyKey: newKey() });
    const report = await projects(projectsFile(PROJECT));
    expect(report.kept).toEqual([
      { row: 2, record: 'P174157', field: 'titleEn', ours: 'Our title', theirs: PROJECT.project_name },
    ]);
    expect((await roads('P174157')).programme).toMatchObject({ titleEn: 'Our title', implementingText: 'PMU' });
  });
});
