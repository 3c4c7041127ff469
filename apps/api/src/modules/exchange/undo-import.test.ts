import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../audit/index.ts';
import { loadReference } from '../../seed/load-reference.ts';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedExit } from '../../testing-exits.ts';
import { dumpRegister, loansFile, projectsFile } from './exchange.fixture.ts';
import { importFile, undoImport } from './operate.ts';
import { versionByValue } from './undo-checks.repository.ts';

const office = actorOf('coordinator');
let base: TestDatabase;
let house: TestHouse;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  await loadReference(house);
});
afterEach(() => base.drop());

const PROJECT = { id: 'P174157', project_name: 'Water', grantamt: '1000000.0' };
const LOAN = { 'Loan Number': 'IBRD95820', 'Project ID': 'P174157' };
const SECOND = { ...LOAN, 'Loan Number': 'IBRD95830' };
const NEWER = {
  ...LOAN,
  'End of Period': '2025-06-30',
  'Project Name': 'VN-Water II',
  'Loan Status': 'Effective',
  'Effective Date (Most Recent)': '2025-06-12',
  'Closed Date (Most Recent)': '2031-12-02',
  'Original Principal Amount (US$)': '90000000.0',
};

const run = async (kind: 'world-bank-loans' | 'world-bank-projects', bytes: Uint8Array) => {
  const report = await importFile(house, office, { kind, bytes, fileName: 'file.csv', dryRun: false });
  house.tick(1000);
  return report.importId ?? '';
};
const refusal = (importId: string) =>
  undoImport(house, office, importId).then(
    () => 'was not refused',
    (error: { code: string; details: unknown }) => ({ code: error.code, details: error.details }),
  );

describe('undoing an import', () => {
  it('leaves the register as it was before, import by import, newest first', async () => {
    const steps = [
      () => run('world-bank-projects', projectsFile(PROJECT, { ...PROJECT, id: 'P000001' })),
      () => run('world-bank-loans', loansFile(LOAN, SECOND)),
      () => run('world-bank-loans', loansFile(NEWER, SECOND)),
      () =>
        run('world-bank-projects', projectsFile({ ...PROJECT, project_name: 'Water and more', grantamt: '2000000.0' })),
    ];
    const before = [];
    const ids = [];
    for (const step of steps) {
      before.push(await dumpRegister(house));
      ids.push(await step());
    }
    for (const id of ids.toReversed()) {
      const { importId } = await undoImport(house, office, id);
      expect(importId).toBe(id);
      const expected = before.pop();
      expect(await dumpRegister(house)).toEqual(expected);
    }
    expect(await verifyChain(house.db.read)).toMatchObject({ ok: true });
  });

  it('lets the same file come in again as new', async () => {
    const id = await run('world-bank-loans', loansFile(LOAN));
    await undoImport(house, office, id);
    const again = await importFile(house, office, {
      kind: 'world-bank-loans',
      bytes: loansFile(LOAN),
      fileName: 'file.csv',
      dryRun: false,
    });
    expect(again).toMatchObject({ new: 1, changed: 0 });
  });

  it('adds rows to the slip ledger and takes none away', async () => {
    await run('world-bank-loans', loansFile(LOAN));
    const id = await run('world-bank-loans', loansFile(NEWER));
    await undoImport(house, office, id);
    const rows = await house.db.read
      .selectFrom('date_revision')
      .select(['field', 'old_on', 'new_on'])
      .orderBy('field')
      .orderBy('new_on')
      .execute();
    expect(rows).toEqual(
      expect.arrayContaining([
        { field: 'actual', old_on: null, new_on: '2025-06-12' },
        { field: 'actual', old_on: '2025-06-12', new_on: null },
        { field: 'planned', old_on: '2030-12-02', new_on: '2031-12-02' },
        { field: 'planned', old_on: '2031-12-02', new_on: '2030-12-02' },
      ]),
    );
    expect(rows).toHaveLength(4);
  });

  it('refuses once people changed a record, and names it', async () => {
    const id = await run(
      'world-bank-loans',
      loansFile(LOAN, { ...LOAN, 'Loan Number': 'IBRD95840', 'Project ID': 'P2' }),
    );
    const step = await house.db.read
      .selectFrom('milestone')
      .innerJoin('instrument', 'instrument.id', 'milestone.instrument_id')
      .select('milestone.id')
      .where('instrument.number', '=', 'IBRD95840')
      .where('milestone.step_code', '=', 'EFFECTIVE')
      .executeTakeFirstOrThrow();
    const before = await dumpRegister(house);
    const note = { id: step.id, version: 1, patch: { note: 'called' } };
    await callerAs(house, office).procedures.updateMilestone({ input: note, idempotencyKey: newKey() });
    const changed = await dumpRegister(house);
    expect(await refusal(id)).toEqual({
      code: 'import.not_undoable',
      details: { reason: 'changed_since', changed: ['IBRD95840'] },
    });
    expect(await dumpRegister(house)).toEqual(changed);
    expect(changed).not.toEqual(before);
  });

  it('refuses once people added something to a programme it created', async () => {
    const id = await run('world-bank-loans', loansFile(LOAN));
    const caller = callerAs(house, office);
    const { id: programmeId } = await caller.programmes.get({ code: 'P174157' });
    const line = {
      programmeId,
      partnerId: null,
      kind: 'COUNTERPART_FUND',
      amountMinor: 5,
      currency: 'VND',
      note: '',
    } as const;
    await caller.programmes.addFinancingLine({ input: line, idempotencyKey: newKey() });
    expect(await refusal(id)).toMatchObject({ details: { reason: 'changed_since', changed: ['P174157'] } });
  });

  it('refuses once an exit of its partner stands on record with one of its files, also one that was left out', async () => {
    const other = { ...LOAN, 'Loan Number': 'IBRD95840', 'Project ID': 'P2' };
    const id = await run('world-bank-loans', loansFile(LOAN, other));
    const files = await house.db.read.selectFrom('instrument').select(['id', 'number', 'partner_id']).execute();
    const taken = files.find((one) => one.number === 'IBRD95820');
    const { id: exitId } = await seedExit(house, {
      partnerId: taken?.partner_id ?? '',
      takes: (instrumentId) => instrumentId === taken?.id,
    });
    expect(await refusal(id)).toMatchObject({ details: { changed: ['IBRD95820', 'IBRD95840'] } });
    await callerAs(house, office).exits.undo({ input: { id: exitId }, idempotencyKey: newKey() });
    expect(await refusal(id)).toMatchObject({ code: 'import.not_undoable' });
  });

  it('refuses while a later import builds on it, even one that only added figures of another day', async () => {
    const first = await run('world-bank-loans', loansFile(LOAN));
    const older = await run('world-bank-loans', loansFile({ ...LOAN, 'End of Period': '2025-01-31' }));
    expect(await refusal(first)).toMatchObject({ details: { reason: 'later_import', changed: ['IBRD95820'] } });
    await undoImport(house, office, older);
    const newer = await run('world-bank-loans', loansFile({ ...LOAN, 'End of Period': '2025-06-30' }));
    expect(await refusal(first)).toMatchObject({ details: { reason: 'later_import', changed: ['IBRD95820'] } });
    await undoImport(house, office, newer);
    await undoImport(house, office, first);
    expect(await house.db.read.selectFrom('programme').select('id').execute()).toEqual([]);
  });

  it('refuses the second time', async () => {
    const id = await run('world-bank-loans', loansFile(LOAN));
    await undoImport(house, office, id);
    expect(await refusal(id)).toMatchObject({ code: 'import.already_undone' });
  });

  it('keeps a stale edit from slipping through: versions go on', async () => {
    await run('world-bank-loans', loansFile(LOAN));
    const closing = () =>
      house.db.read
        .selectFrom('milestone')
        .select(['id', 'version', 'planned_on'])
        .where('step_code', '=', 'CLOSED')
        .executeTakeFirstOrThrow();
    const id = await run('world-bank-loans', loansFile(NEWER));
    const seen = await closing();
    await undoImport(house, office, id);
    const edit = { id: seen.id, version: seen.version, patch: { plannedOn: '2032-01-01' } };
    const refused = callerAs(house, office).procedures.updateMilestone({ input: edit, idempotencyKey: newKey() });
    await expect(refused).rejects.toMatchObject({ cause: { code: 'common.conflict' } });
    expect((await closing()).planned_on).toBe('2030-12-02');
  });
});

it.each([
  ['a version nobody undid is itself', 4, [], 4],
  ['an undone import gives the values before it', 3, [2], 1],
  ['two imports undone newest first give the values before both', 5, [2, 3], 1],
  ['the older of two still stands', 4, [3], 2],
  ['an import, undone, and one after it, undone too', 5, [2, 4], 1],
  ['what people wrote after an undone import is new', 4, [2], 4],
])('%s', (_name, version, undone, expected) => {
  expect(versionByValue(version, new Set(undone))).toBe(expected);
});
