import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedSmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  await seedSmallWorld(house);
});
afterEach(() => base.drop());

const admin = () => callerAs(house, actorOf('admin'));
const command = <I>(input: I) => ({ input, idempotencyKey: newKey() });
const refusal = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    return (error as { cause: { code: string; details: Record<string, unknown> } }).cause;
  }
  throw new Error('was not refused');
};
const agency = {
  code: 'MFH',
  nameVi: 'Bộ Tài chính và Y tế',
  nameEn: 'Ministry of Finance and Health',
  class: 'MINISTRY' as const,
  parentId: null,
  source: 'test',
};
const both = [
  { id: 'agy_mof', version: 1 },
  { id: 'agy_moh', version: 1 },
];
const agencyOf = async (id: string) => (await admin().agencies.list({})).find((one) => one.id === id);

describe('a merger or a rename', () => {
  it('ends the old agencies on the day before and names the new one, in one act', async () => {
    const done = await admin().agencies.succeed(command({ predecessors: both, on: '2027-03-01', successor: agency }));
    expect(done.ended).toBe(2);
    expect(await agencyOf(done.successorId)).toMatchObject({ code: 'MFH', validFrom: '2027-03-01', validTo: null });
    for (const { id } of both) {
      expect(await agencyOf(id)).toMatchObject({ version: 2, validTo: '2027-02-28', successorId: done.successorId });
    }
    const facts = await base.db.read
      .selectFrom('audit_event')
      .select(['action', 'entity_id'])
      .where('entity', '=', 'agency')
      .orderBy('seq')
      .execute();
    expect(facts.map((one) => one.action)).toEqual(['agency.created', 'agency.updated', 'agency.updated']);
  });

  it('may go into an agency that exists, but never into itself, and all or nothing is written', async () => {
    const into = (id: string) => ({ predecessors: [both[1], both[0]] as never, on: '2027-03-01', successor: { id } });
    expect(await refusal(admin().agencies.succeed(command(into('agy_mof'))))).toMatchObject({ code: 'common.loop' });
    expect(await agencyOf('agy_moh')).toMatchObject({ version: 1, successorId: null });
    await admin().agencies.succeed(
      command({ predecessors: [both[1]] as never, on: '2027-03-01', successor: { id: 'agy_mof' } }),
    );
    expect(await agencyOf('agy_moh')).toMatchObject({ validTo: '2027-02-28', successorId: 'agy_mof' });
    expect(await refusal(admin().agencies.succeed(command(into('agy_nobody'))))).toMatchObject({
      code: 'common.not_found',
    });
  });
});

describe('an agency, partner or person', () => {
  it('never stands above itself or succeeds itself, not through others either', async () => {
    const under = (id: string, parentId: string) =>
      admin().agencies.update(command({ id, version: 1, patch: { parentId } }));
    expect(await refusal(under('agy_mof', 'agy_mof'))).toMatchObject({
      code: 'common.loop',
      details: { field: 'parentId' },
    });
    await under('agy_mof', 'agy_moh');
    expect(await refusal(under('agy_moh', 'agy_mof'))).toMatchObject({ code: 'common.loop' });
    const partner = { id: 'prt_wb', version: 1, patch: { successorId: 'prt_wb' } };
    expect(await refusal(admin().partners.update(command(partner)))).toMatchObject({ code: 'common.loop' });
  });

  it.each([
    [
      'an agency',
      () => admin().agencies.update(command({ id: 'agy_mof', version: 1, patch: { nameVi: ' ', nameEn: '' } })),
    ],
    [
      'a partner',
      () => admin().partners.update(command({ id: 'prt_wb', version: 1, patch: { nameVi: '', nameEn: '' } })),
    ],
  ])('%s keeps a name in one language at least', async (_what, call) => {
    expect(await refusal(call())).toMatchObject({
      code: 'common.invalid_input',
      details: { issues: [{ path: 'nameVi' }] },
    });
  });

  it('changed by two at once keeps both where fields differ, and tells both values where they do not', async () => {
    const update = (patch: { nameVi?: string; nameEn?: string }) =>
      admin().agencies.update(command({ id: 'agy_mof', version: 1, patch }));
    await update({ nameEn: 'Finance' });
    await update({ nameVi: 'Bộ Tài chính mới' });
    expect(await agencyOf('agy_mof')).toMatchObject({ version: 3, nameEn: 'Finance', nameVi: 'Bộ Tài chính mới' });
    expect(await refusal(update({ nameEn: 'Treasury' }))).toMatchObject({
      code: 'common.conflict',
      details: { fields: [{ field: 'nameEn', theirs: 'Finance', yours: 'Treasury' }], currentVersion: 3 },
    });
  });
});

describe('the office calendar', () => {
  const off = {
    kind: 'off' as const,
    nameVi: 'Nghỉ bù',
    nameEn: '',
    status: 'projected' as const,
    source: 'Thông báo 1',
  };
  const set = (version: number, holiday: typeof off | null, day = '2027-12-24') =>
    admin().calendar.set(command({ day, version, holiday }));

  it('refuses an entry made on an older one and tells both values; versions go on over a removal', async () => {
    const first = await set(0, off);
    expect(await refusal(set(0, { ...off, source: 'Thông báo 2' }))).toMatchObject({
      code: 'common.conflict',
      details: { fields: [{ field: 'source', theirs: 'Thông báo 1', yours: 'Thông báo 2' }], currentVersion: 1 },
    });
    expect(await set(first.version, null)).toMatchObject({ version: 0, inverse: off });
    const again = await set(0, off);
    expect(again.version).toBe(3);
    expect((await refusal(set(1, null))).code).toBe('common.conflict');
    expect((await refusal(set(3, off))).code).toBe('common.nothing_changed');
  });

  it('takes no entry without a name or a source', async () => {
    expect((await refusal(set(0, { ...off, nameVi: '' }))).code).toBe('common.invalid_input');
    await expect(set(0, { ...off, source: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('is confirmed for a year at once, naming the notice, and only where something was projected', async () => {
    await set(0, off);
    await set(0, off, '2028-01-03');
    const confirm = () => admin().calendar.confirmYear(command({ year: 2027, source: 'Thông báo 9' }));
    expect(await confirm()).toEqual({ year: 2027, days: 1 });
    const days = await admin().calendar.list({});
    expect(days.map(({ day, status, source }) => [day, status, source])).toEqual([
      ['2027-12-24', 'official', 'Thông báo 9'],
      ['2028-01-03', 'projected', 'Thông báo 1'],
    ]);
    expect((await refusal(confirm())).code).toBe('common.nothing_changed');
  });
});
