import { HAS_REAL_DATA, realFile } from '@counterpart/formats/testing/real-data';
import { createTestDatabase, type TestDatabase, testEngine } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../audit/index.ts';
import { loadReference } from '../../seed/load-reference.ts';
import { actorOf, type TestHouse, testHouse } from '../../testing.ts';
import { dumpRegister } from './exchange.fixture.ts';
import { importFile, undoImport } from './operate.ts';

const office = actorOf('coordinator');
let base: TestDatabase;
let house: TestHouse;

const run = (file: string) =>
  importFile(house, office, {
    kind: file.includes('projects') ? 'world-bank-projects' : 'world-bank-loans',
    bytes: realFile(`world-bank/${file}`),
    fileName: file,
    dryRun: false,
  });
const LOANS = 'viet-nam-loans-2025-03-31.csv';
const PROJECTS = 'viet-nam-projects-2025-03-31.csv';

describe.skipIf(!HAS_REAL_DATA)('the published files (skipped where ../shared/data is absent)', () => {
  beforeEach(async () => {
    base = await createTestDatabase();
    house = testHouse(base.db);
    await loadReference(house);
  });
  afterEach(() => base.drop());

  it.each([[[LOANS, PROJECTS]], [[PROJECTS, LOANS]]])(
    'Viet Nam in the order %s: no row refused, one instrument per loan, nothing new the second time, undone without a trace',
    async (files) => {
      const empty = await dumpRegister(house);
      const reports = [];
      for (const file of files) reports.push(await run(file));
      expect(reports.map(({ rows, refused, keptCount }) => ({ rows, refused, keptCount }))).toEqual(
        files.map((file) => ({ rows: file === LOANS ? 205 : 327, refused: 0, keptCount: 0 })),
      );
      const { programmes, instruments, loans } = await counted();
      expect({ programmes, loans }).toEqual({ programmes: 327, loans: 205 });
      // 166 projects have loans; each of the other 161 waits for one agreement.
      expect(instruments).toBe(205 + 161);
      const after = await dumpRegister(house);
      for (const file of files) {
        const again = await run(file);
        const { rows } = again;
        expect(again).toMatchObject({ new: 0, changed: 0, unchanged: rows, moved: 0, snapshots: 0, keptCount: 0 });
      }
      expect(await dumpRegister(house)).toEqual(after);
      for (const report of reports.toReversed()) await undoImport(house, office, report.importId ?? '');
      expect(await dumpRegister(house)).toEqual(empty);
      expect(await verifyChain(house.db.read)).toMatchObject({ ok: true });
    },
    60_000,
  );

  it('Viet Nam gives the same register whichever file comes first', async () => {
    const view = async () => {
      const rows = await house.db.read
        .selectFrom('programme_summary')
        .select(['code', 'stage', 'signed_on', 'effective_on', 'instruments', 'amount_minor', 'currency', 'kind'])
        .where('viewpoint', '=', '*')
        .orderBy('code')
        .execute();
      return rows;
    };
    await run(LOANS);
    await run(PROJECTS);
    const one = await view();
    const second = await createTestDatabase();
    house = testHouse(second.db);
    await loadReference(house);
    await run(PROJECTS);
    await run(LOANS);
    expect(await view()).toEqual(one);
    await second.drop();
  }, 60_000);

  it.skipIf(testEngine() !== 'sqlite')(
    'the whole statements of 2018 and 2020, each in under 10 seconds of processor time, tell what moved between them',
    async () => {
      const first = await timed(() => run('ibrd_2018-10-31.csv.gz'));
      expect(first.report).toMatchObject({ rows: 8713, new: 8713, refused: 0, snapshots: 8713 });
      const before = await dumpRegister(house);
      const second = await timed(() => run('ibrd_2020-11-30.csv.gz'));
      expect(second.report).toMatchObject({ rows: 8986, new: 273, refused: 0, snapshots: 8986 });
      expect(second.report.changed + second.report.unchanged).toBe(8713);
      // The files themselves differ in 48 effective dates and 210 closing dates; 29 loans were signed in between.
      const ledger = await house.db.read.selectFrom('date_revision').select('milestone_id').distinct().execute();
      expect(ledger.length).toBeGreaterThan(250);
      expect(second.report.kept).toMatchObject([
        { record: 'IBRD88310', field: 'project', ours: 'P155694', theirs: 'P161184' },
      ]);
      const undone = await timed(() => undoImport(house, office, second.report.importId ?? ''));
      expect(await dumpRegister(house)).toEqual(before);
      for (const { ms } of [first, second, undone]) expect(ms).toBeLessThan(10_000);
    },
    120_000,
  );
});

async function counted() {
  const programmes = await house.db.read.selectFrom('programme').select('id').execute();
  const instruments = await house.db.read.selectFrom('instrument').select('number').execute();
  const loans = instruments.filter((one) => one.number !== null);
  return { programmes: programmes.length, instruments: instruments.length, loans: loans.length };
}

/** Processor time, which a busy machine does not stretch as it does the clock's; SQLite works in this process. */
async function timed<T>(work: () => Promise<T>): Promise<{ report: T; ms: number }> {
  const start = process.cpuUsage();
  const report = await work();
  const { user, system } = process.cpuUsage(start);
  return { report, ms: (user + system) / 1000 };
}
