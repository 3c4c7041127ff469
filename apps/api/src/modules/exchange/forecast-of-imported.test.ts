import { addDays, daysBetween } from '@counterpart/domain/shared/plain-date';
import { HAS_REAL_DATA, realFile } from '@counterpart/formats/testing/real-data';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadReference } from '../../seed/load-reference.ts';
import { actorOf, callerAs, type TestHouse, testHouse } from '../../testing.ts';
import { type FileRow, loansFile } from './exchange.fixture.ts';
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

const bring = (bytes: Uint8Array) =>
  importFile(house, office, {
    kind: 'world-bank-loans',
    bytes,
    fileName: 'loans.csv',
    dryRun: false,
    skipRefused: true,
  });
const ask = () => callerAs(house, office);

describe('what an imported statement teaches', () => {
  it('is what loans of the lender usually took from approval to signing', async () => {
    const earlier = Array.from({ length: 12 }, (_, index): FileRow => {
      const approvedOn = addDays('2017-01-10', index * 200);
      return {
        'Loan Number': `IBRD8${String(index).padStart(4, '0')}`,
        'Project ID': `P1${String(index).padStart(5, '0')}`,
        'Board Approval Date': approvedOn,
        'Agreement Signing Date': addDays(approvedOn, 170 + 5 * index),
        'Effective Date (Most Recent)': addDays(approvedOn, 270 + 5 * index),
        'Loan Status': 'Effective',
      };
    });
    const open = { 'Loan Number': 'IBRD99990', 'Project ID': 'P999999', 'Loan Status': 'Approved' };
    await bring(loansFile(...earlier, { ...open, 'Board Approval Date': '2025-03-03', 'Agreement Signing Date': '' }));
    house.setToday('2025-04-01');
    const { id } = await ask().programmes.get({ code: 'P999999' });
    const [road] = await ask().procedures.road({ programmeId: id });
    const found = await ask().forecast.forInstrument({ instrumentId: road?.id ?? '' });
    const days = daysBetween('2025-03-03', found.signing?.p50 ?? '');
    expect(days).toBeGreaterThan(170);
    expect(days).toBeLessThan(240);
    expect(found.steps.find(({ kind }) => kind === 'signed')).toMatchObject({ basis: 'observed', cases: 12 });
    expect((await ask().forecast.overview({})).items.map(({ programmeCode }) => programmeCode)).toEqual(['P999999']);
  });

  it.skipIf(!HAS_REAL_DATA)(
    'lets the register judge its own forecasts on the loans to Viet Nam (skipped where ../shared/data is absent)',
    async () => {
      await bring(realFile('world-bank/viet-nam-loans-2025-03-31.csv'));
      const { classes } = await ask().forecast.calibration({});
      for (const name of ['approval_to_signing', 'signing_to_effectiveness', 'approval_to_effectiveness']) {
        const all = classes.find(({ code }) => code === name)?.all;
        expect(all?.n).toBeGreaterThan(150);
        expect(Math.abs((all?.coverageP10P90 ?? 0) - 0.8)).toBeLessThanOrEqual(0.05);
        expect(Math.abs((all?.belowP80 ?? 0) - 0.8)).toBeLessThanOrEqual(0.06);
      }
    },
  );
});
