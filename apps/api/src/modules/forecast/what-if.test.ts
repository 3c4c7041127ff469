import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, callerAs, type TestHouse, testHouse } from '../../testing.ts';
import { type ForecastWorld, seedForecastWorld } from './forecast.fixture.ts';

const TODAY = '2026-11-23';

let base: TestDatabase;
let house: TestHouse;
let world: ForecastWorld;

beforeAll(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedForecastWorld(house);
});
afterAll(() => base.drop());

const office = () => callerAs(house, actorOf('leader')).forecast;
const ask = () => office().forInstrument({ instrumentId: world.open.instrumentId });
const refused = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    return (error as { cause?: unknown }).cause;
  }
  throw new Error('was not refused');
};

describe('what if', () => {
  const suppose = (step: string, day: string) =>
    office().whatIf({
      instrumentId: world.open.instrumentId,
      assumptions: [{ milestoneId: world.open.milestones[step] ?? '', day }],
    });

  it('moves what follows from the supposed day, and stores nothing', async () => {
    const before = await ask();
    const versions = () =>
      base.db.read.selectFrom('milestone').select(['id', 'version', 'actual_on']).orderBy('id').execute();
    const stored = await versions();
    const late = await suppose('MOJ_APPRAISAL', '2027-09-01');
    expect(late.steps[0]?.band).toEqual({ p10: '2027-09-01', p50: '2027-09-01', p80: '2027-09-01', p90: '2027-09-01' });
    expect((late.signing?.p10 ?? '') >= '2027-09-01').toBe(true);
    expect(daysBetween(before.effectiveness?.p50 ?? '', late.effectiveness?.p50 ?? '')).toBeGreaterThan(100);
    expect(await versions()).toEqual(stored);
    expect(await ask()).toEqual(before);
  });

  it('supposes several days at once', async () => {
    const road = await office().whatIf({
      instrumentId: world.open.instrumentId,
      assumptions: [
        { milestoneId: world.open.milestones['SIGNED'] ?? '', day: '2027-03-03' },
        { milestoneId: world.open.milestones['MOJ_APPRAISAL'] ?? '', day: '2026-12-01' },
      ],
    });
    expect(road.signing?.p80).toBe('2027-03-03');
  });

  it.each([
    [
      'a day that is gone',
      'MOJ_APPRAISAL',
      '2026-11-20',
      { code: 'forecast.before_facts', details: { earliestOn: TODAY } },
    ],
    ['a step that is done', 'BOARD_APPROVED', '2027-01-01', { code: 'forecast.step_not_open' }],
  ])('refuses %s', async (_, step, day, refusal) => {
    expect(await refused(suppose(step, day))).toMatchObject(refusal);
  });

  it('refuses a day before what the step waits for is supposed to be done, and steps of other files', async () => {
    const { milestones, instrumentId } = world.open;
    const assumptions = [
      { milestoneId: milestones['MOJ_APPRAISAL'] ?? '', day: '2027-03-03' },
      { milestoneId: milestones['SIGNED'] ?? '', day: '2027-03-02' },
    ];
    expect(await refused(office().whatIf({ instrumentId, assumptions }))).toMatchObject({
      code: 'forecast.before_facts',
      details: { stepCode: 'SIGNED', earliestOn: '2027-03-03' },
    });
    const foreign = [{ milestoneId: world.adb.milestones['SIGNED'] ?? '', day: '2027-03-03' }];
    expect(await refused(office().whatIf({ instrumentId, assumptions: foreign }))).toMatchObject({
      code: 'common.not_found',
    });
  });
});
