import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, callerAs, type TestHouse, testHouse } from '../../testing.ts';
import { seedSmallWorld } from '../../testing-world.ts';
import { exportPipeline } from '../programmes/index.ts';
import { exportSchedule } from './index.ts';
import { seedSigning } from './signing.fixture.ts';

let base: TestDatabase;
let house: TestHouse;

const TOLD = ['Đường sắt ngầm', 'Phòng họp số 2', 'Người ký bên ta', 'Người ký bên bạn', 'Kín đáo', 'World Bank'];

beforeAll(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  const world = await seedSmallWorld(house);
  await seedSigning(house, world, {
    code: 'PRG-01',
    title: 'Đường sắt ngầm',
    partner: 'wb',
    managing: 'moh',
    days: { SIGNED: { plannedOn: '2026-12-01' } },
    record: {
      place: 'Phòng họp số 2',
      signatoryOursText: 'Người ký bên ta',
      signatoryPartnerText: 'Người ký bên bạn',
      note: 'Kín đáo',
    },
    instrument: { kind: 'LOAN_AGREEMENT', amount_minor: 123_456_789_00, currency: 'USD' },
  });
  await base.db.transaction((tx) =>
    tx.updateTable('programme').set({ is_secret: 1 }).where('code', '=', 'PRG-01').execute(),
  );
}, 60_000);
afterAll(() => base.drop());

describe('a secret programme', () => {
  const leader = actorOf('leader');

  it.each(['csv', 'ics'] as const)('stands in a schedule that leaves as %s by number and day only', async (format) => {
    const file = await exportSchedule(house, leader, { format, lang: 'en' });
    const text = new TextDecoder().decode(file.bytes).replaceAll(/\r\n /g, '');
    expect(file.records).toBe(1);
    expect(text).toContain('PRG-01');
    expect(text).toMatch(/2026-?12-?01/);
    expect(text).toContain('number and dates only');
    for (const told of [...TOLD, '456', 'LOAN', 'Loan']) expect(text).not.toContain(told);
  });

  it('stands in a pipeline that leaves by number and days only', async () => {
    const file = await exportPipeline(house, leader, { format: 'csv', lang: 'vi' });
    const text = new TextDecoder().decode(file.bytes);
    expect(file.records).toBe(1);
    expect(text).toContain('PRG-01');
    expect(text).toContain('chỉ ghi số và ngày');
    for (const told of [...TOLD, '456']) expect(text).not.toContain(told);
  });

  it('is read whole on screen by those inside whose work it is', async () => {
    const { items } = await callerAs(house, leader).signing.schedule({});
    expect(items[0]).toMatchObject({ titleVi: 'Đường sắt ngầm', place: 'Phòng họp số 2' });
  });
});
