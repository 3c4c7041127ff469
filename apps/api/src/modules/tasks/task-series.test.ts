import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { type SeededSeries, seedSeries, seedTask } from '../../testing-tasks.ts';
import { seedUser } from '../../testing-users.ts';
import { seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let series: SeededSeries;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-23' });
  world = await seedSmallWorld(house);
  series = await seedSeries(house, { lead: world.agencies.moh, support: [world.agencies.mof] });
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator')).tasks;
const lead = () => callerAs(house, actorOf('officer', { agencyId: world.agencies.moh })).tasks;
const env = <I>(input: I) => ({ input, idempotencyKey: newKey() });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'allowed',
    (error: { cause?: { code?: string } }) => error.cause?.code,
  );
const said = { text: 'Không cần báo cáo nữa', documentNumber: '', documentOn: null };
const read = () => office().series({ code: series.code });
const periods = async () =>
  (await read()).occurrences.map((one) => `${one.period} ${one.dueOn} ${one.withdrawnOn === null ? 'live' : 'gone'}`);

describe('a series', () => {
  it('is told of once, by its first period, however many periods an act makes or ends', async () => {
    const { actor } = await seedUser(house, {
      role: 'officer',
      agencyId: world.agencies.moh,
      email: 'moh@example.org',
    });
    const { id, code } = await seedSeries(house, { lead: world.agencies.moh });
    const told = async () => {
      const { items } = await callerAs(house, actor).inbox.list({});
      return items.map((one) => `${one.reason} ${one.code}`);
    };
    expect(await told()).toEqual([`assigned ${code}`]);
    await office().endSeries(env({ taskId: id, ...said }));
    const [withdrawn, ...others] = await told();
    expect(withdrawn).toMatch(/^withdrawn /);
    expect(others).toEqual([`assigned ${code}`]);
  });

  it('shows every period as it stands, how many were done on time, and the next deadline', async () => {
    const { occurrences } = await read();
    await office().confirm(env({ taskId: occurrences[0]?.id ?? '', completedOn: '2026-10-20', text: '' }));
    house.setToday('2026-11-26');
    expect(await lead().series({ code: series.code })).toMatchObject({
      every: 'MONTHLY',
      day: 25,
      lastPeriod: '2027-01',
      nextDueOn: '2026-12-25',
      onTime: { part: 1, of: 2 },
      isEnded: false,
      occurrences: [
        { period: '2026-10', state: 'DONE_ON_TIME', isToCome: false },
        { period: '2026-11', state: 'OPEN_OVERDUE', daysLate: 1, isToCome: false },
        { period: '2026-12', flags: ['RECURRING', 'NOT_BEGUN'], isToCome: true },
        { period: '2027-01', isToCome: true },
      ],
      allowed: [],
    });
    expect((await read()).allowed).toEqual(['lengthen', 'change', 'end']);
    const single = await seedTask(house, { lead: world.agencies.moh });
    expect(await codeOf(office().series({ code: single.code }))).toBe('common.not_found');
  });

  it('goes on from its last period, as that one says now', async () => {
    const last = (await read()).occurrences.at(-1);
    const patch = { contentVi: 'Báo cáo quý' };
    await office().update(env({ taskId: last?.id ?? '', version: last?.version ?? 0, patch }));
    const made = await office().lengthenSeries(env({ taskId: series.id, day: 31, until: '2027-03-31' }));
    expect(made.made).toBe(2);
    expect((await periods()).slice(-2)).toEqual(['2027-02 2027-02-28 live', '2027-03 2027-03-31 live']);
    expect(await office().get({ code: made.code })).toMatchObject({
      contentVi: 'Báo cáo quý',
      supportIds: [world.agencies.mof],
      assignedOn: '2027-02-01',
    });
    expect((await read()).day).toBe(31);
    expect(await codeOf(office().lengthenSeries(env({ taskId: series.id, day: 25, until: '2027-03-31' })))).toBe(
      'task.periods',
    );
  });

  it('is lengthened once where two do so at a time', async () => {
    const work = () => codeOf(office().lengthenSeries(env({ taskId: series.id, day: 25, until: '2027-03-31' })));
    expect((await Promise.all([work(), work()])).toSorted()).toEqual(['allowed', 'task.periods']);
    expect(await periods()).toHaveLength(6);
  });

  it('ends early with the periods to come alone, and goes on again without what was withdrawn before', async () => {
    const { occurrences } = await read();
    house.setToday('2026-11-24');
    await office().withdraw(env({ taskId: occurrences[2]?.id ?? '', ...said }));
    house.setToday('2026-11-25');
    expect(await codeOf(office().endSeries(env({ taskId: series.id, ...said, text: '' })))).toBe(
      'common.reason_required',
    );
    expect(await office().endSeries(env({ taskId: series.id, ...said }))).toMatchObject({ ended: 1 });
    const ended = ['2026-10 2026-10-25 live', '2026-11 2026-11-25 live', '2026-12 2026-12-25 gone'];
    expect(await periods()).toEqual([...ended, '2027-01 2027-01-25 gone']);
    expect(await read()).toMatchObject({ isEnded: true, allowed: ['resume'] });
    const more = office().lengthenSeries(env({ taskId: series.id, day: 25, until: '2027-03-31' }));
    expect(await codeOf(more)).toBe('task.series_ended');
    expect(await codeOf(office().endSeries(env({ taskId: series.id, ...said })))).toBe('task.series_over');
    expect(await office().resumeSeries(env({ taskId: series.id }))).toMatchObject({ resumed: 1 });
    expect(await periods()).toEqual([...ended, '2027-01 2027-01-25 live']);
  });

  it('does not bring back a period that has begun since it was ended', async () => {
    await office().endSeries(env({ taskId: series.id, ...said }));
    house.setToday('2026-12-10');
    expect(await office().resumeSeries(env({ taskId: series.id }))).toMatchObject({ resumed: 1 });
    expect((await periods()).slice(-2)).toEqual(['2026-12 2026-12-25 gone', '2027-01 2027-01-25 live']);
  });

  it('is changed for the periods to come in one act, each with its history, and back again', async () => {
    const patch = { contentVi: 'Báo cáo mới', leadAgencyId: world.agencies.mof, supportIds: [world.agencies.moh] };
    const seen = [...series.coming];
    expect(await codeOf(office().updateSeries(env({ taskId: series.id, seen, patch })))).toBe('common.reason_required');
    const changed = await office().updateSeries(env({ taskId: series.id, seen, patch, ...said }));
    expect(changed).toMatchObject({
      changed: 2,
      inverse: { contentVi: 'Báo cáo định kỳ', leadAgencyId: world.agencies.moh, supportIds: [world.agencies.mof] },
    });
    const { occurrences } = await read();
    const leads = occurrences.map((one) => one.leadAgencyId);
    const { moh, mof } = world.agencies;
    expect(leads).toEqual([moh, moh, mof, mof]);
    const views = await Promise.all(occurrences.map(({ code }) => office().get({ code })));
    expect(views.map((one) => [one.contentVi, one.supportIds])).toEqual([
      ['Báo cáo định kỳ', [mof]],
      ['Báo cáo định kỳ', [mof]],
      ['Báo cáo mới', [moh]],
      ['Báo cáo mới', [moh]],
    ]);
    expect(views[2]?.ledger.map((one) => [one.kind, one.agencyId, one.text])).toEqual([
      ['assigned', moh, ''],
      ['reassigned', mof, said.text],
    ]);
    expect(await codeOf(office().updateSeries(env({ taskId: series.id, seen, patch, ...said })))).toBe(
      'task.series_changed',
    );
    const now = occurrences.flatMap((one) => (one.isToCome ? [{ taskId: one.id, version: one.version }] : []));
    const again = { taskId: series.id, seen: now, patch, ...said };
    expect(await codeOf(office().updateSeries(env(again)))).toBe('common.nothing_changed');
    await office().updateSeries(env({ ...again, patch: changed.inverse ?? {} }));
    const back = await Promise.all(occurrences.map(({ code }) => office().get({ code })));
    expect(back.map((one) => [one.contentVi, one.leadAgencyId, one.supportIds])).toEqual(
      views.map(() => ['Báo cáo định kỳ', moh, [mof]]),
    );
  });

  it('never changes a past or running period, whatever is done with the series', async () => {
    const untouched = async () => {
      const { occurrences } = await read();
      const codes = occurrences.filter((one) => !one.isToCome && one.withdrawnOn === null).map((one) => one.code);
      return Promise.all(codes.map((code) => office().get({ code })));
    };
    const before = await untouched();
    expect(before).toHaveLength(2);
    await office().lengthenSeries(env({ taskId: series.id, day: 25, until: '2027-06-30' }));
    const { occurrences } = await read();
    const seen = occurrences.flatMap((one) => (one.isToCome ? [{ taskId: one.id, version: one.version }] : []));
    await office().updateSeries(env({ taskId: series.id, seen, patch: { sourceClause: 'Mục 5' } }));
    await office().endSeries(env({ taskId: series.id, ...said }));
    expect(await untouched()).toEqual(before);
  });
});
