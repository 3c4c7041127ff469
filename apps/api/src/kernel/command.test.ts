import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { createTestDatabase, type TestDatabase, testEngine } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { actorOf, newKey, type TestHouse, testHouse } from '../testing.ts';
import { seedSmallWorld } from '../testing-world.ts';
import { type Call, type Command, type CommandTools, defineCommand, runCommand, StaleWrite } from './command.ts';
import type { Fact, Facts } from './facts.ts';
import type { House } from './house.ts';
import { writeVersioned } from './versioned-row.ts';

const input = z.strictObject({ n: z.number() });
type Doing = Command<typeof input, string, unknown>;
const DONE: Facts = [{ action: 'partner.updated', entity: 'partner', entityId: 'prt_1', version: 2 }];

let base: TestDatabase;
let house: TestHouse;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
});
afterEach(() => base.drop());

/** A command of which only what matters is said. */
const doing = (more: Partial<Doing> = {}): Doing =>
  defineCommand<typeof input, string, unknown>({
    name: 'tests.do',
    input,
    subject: async () => 'subject',
    authorize: () => true,
    run: async () => ({ result: 'done', events: DONE }),
    ...more,
  });
const call = (more: Partial<Call> = {}): Call => ({
  actor: actorOf('coordinator'),
  requestId: 'req_1',
  key: newKey(),
  ...more,
});
const run = (more: Partial<Doing>, by: Call = call(), at: House = house) =>
  runCommand(at, by, { command: doing(more), input: { n: 1 } });
const kept = async () => ({
  facts: (await base.db.read.selectFrom('audit_event').select('seq').execute()).length,
  keys: (await base.db.read.selectFrom('idempotency_key').select('key').execute()).length,
});

/** What a command meets `times` times before it goes through; `met` counts how often it was run. */
function meeting(times: number, obstacle: () => Error) {
  const met = { runs: 0 };
  const runs: Doing['run'] = async () => {
    met.runs += 1;
    if (met.runs <= times) throw obstacle();
    return { result: met.runs, events: DONE };
  };
  return { met, run: runs };
}

const busy = () => Object.assign(new Error('busy'), { code: testEngine() === 'sqlite' ? 'SQLITE_BUSY' : '40001' });
const stale = () => new StaleWrite();

describe('a command that meets another writer', () => {
  it.each([
    ['a newer version', stale, 11],
    ['an engine that is busy', busy, 2],
  ])('%s is run again from the start until it goes through, with one effect', async (_what, obstacle, times) => {
    const { met, run: runs } = meeting(times, obstacle);
    expect(await run({ run: runs })).toBe(times + 1);
    expect(met.runs).toBe(times + 1);
    expect(await kept()).toEqual({ facts: 1, keys: 1 });
  });

  it.each([
    ['a newer version', stale, 12],
    ['an engine that is busy', busy, 3],
  ])('%s gives up at last, says so, and keeps nothing', async (_what, obstacle, times) => {
    const { met, run: runs } = meeting(times, obstacle);
    await expect(run({ run: runs })).rejects.toMatchObject({ code: 'common.busy' });
    expect(met.runs).toBe(times);
    expect(await kept()).toEqual({ facts: 0, keys: 0 });
  });

  it('is run once where it fails by itself', async () => {
    const { met, run: runs } = meeting(5, () => new TypeError('ours'));
    await expect(run({ run: runs })).rejects.toThrow('ours');
    expect(met.runs).toBe(1);
  });
});

describe('who calls a command', () => {
  it('learns that a record is absent before learning that it is forbidden', async () => {
    const nobody = { authorize: () => false };
    const absent = async () => {
      throw notFound('partner');
    };
    await expect(run({ ...nobody, subject: absent })).rejects.toMatchObject({ code: 'common.not_found' });
    await expect(run(nobody)).rejects.toMatchObject({ code: 'auth.forbidden', details: { action: 'tests.do' } });
    expect(await kept()).toEqual({ facts: 0, keys: 0 });
  });

  it('is asked for with what was sent and what it is about, and stands in the log with the request', async () => {
    const asked: unknown[] = [];
    const by = call({ actor: actorOf('officer', { agencyId: 'agy_1' }), requestId: 'req_7' });
    const authorize: Doing['authorize'] = (...what) => asked.push(what) > 0;
    await run({ authorize }, by);
    expect(asked).toEqual([[by.actor, 'subject', { n: 1 }]]);
    const row = await base.db.read.selectFrom('audit_event').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      actor_id: by.actor.userId,
      actor_role: 'officer',
      request_id: 'req_7',
      at: house.clock.now(),
    });
  });

  it('has tools of the own scope, day and request', async () => {
    const by = call({ actor: actorOf('liaison', { partnerId: 'prt_1' }), requestId: 'req_8' });
    const seen = (await run({ run: async (tools) => ({ result: tools, events: DONE }) }, by)) as CommandTools;
    expect(seen).toMatchObject({
      scope: { kind: 'partner', partnerId: 'prt_1' },
      requestId: 'req_8',
      today: '2026-11-23',
      now: house.clock.now(),
    });
  });
});

describe('a call that is sent again', () => {
  it('gets the first answer without the secret that was shown once, and has no second effect', async () => {
    const { met, run: runs } = meeting(0, stale);
    const by = call();
    const secret = { run: runs, kept: (result: unknown) => `${String(result)}, without the secret` };
    expect(await run(secret, by)).toBe(1);
    expect(await run(secret, by)).toBe('1, without the secret');
    expect(met.runs).toBe(1);
    expect(await kept()).toEqual({ facts: 1, keys: 1 });
  });

  it('without a key is a call of its own each time', async () => {
    const { met, run: runs } = meeting(0, stale);
    for (const _ of [1, 2]) await run({ run: runs }, call({ key: null }));
    expect(met.runs).toBe(2);
    expect(await kept()).toEqual({ facts: 2, keys: 0 });
  });
});

describe('what answers to facts', () => {
  const events: Facts = [
    ...DONE,
    { action: 'partner.created', entity: 'partner', entityId: 'prt_2', version: 1 },
    { action: 'task.assigned', entity: 'task', entityId: 'tsk_1', version: 1 },
  ];
  const listening = (to: readonly string[], heard: string[][], fails = false) => ({
    to,
    name: `on ${to.join(' ')}`,
    run: async (_tools: CommandTools, facts: readonly Fact[]) => {
      heard.push(facts.map((one) => one.action));
      if (fails) throw new DomainError('common.busy', {});
    },
  });
  const told: Doing['run'] = async () => ({ result: null, events });

  it('hears its own facts together, in turn, and none of others', async () => {
    const heard: string[][] = [];
    const reactions = [
      listening(['task.', 'partner.created'], heard),
      listening(['partner.'], heard),
      listening(['meeting.'], heard),
    ];
    await run({ run: told }, call(), { ...house, reactions });
    expect(heard).toEqual([
      ['partner.created', 'task.assigned'],
      ['partner.updated', 'partner.created'],
    ]);
  });

  it('takes the command back with it when it fails', async () => {
    const heard: string[][] = [];
    const reactions = [listening(['task.'], heard, true)];
    await expect(run({ run: told }, call(), { ...house, reactions })).rejects.toMatchObject({ code: 'common.busy' });
    expect(heard).toHaveLength(1);
    expect(await kept()).toEqual({ facts: 0, keys: 0 });
  });
});

describe('a row that people edit', () => {
  it('is written once for the version that was read, under who wrote it; a second writer of that version writes nothing', async () => {
    const { partners } = await seedSmallWorld(house);
    const row = { id: partners.wb, version: 1 };
    const stored = () =>
      base.db.read.selectFrom('partner').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow();
    const others = () =>
      base.db.read.selectFrom('partner').selectAll().where('id', '<>', row.id).orderBy('id').execute();
    const [before, untouched] = [await stored(), await others()];
    const write = (nameEn: string) => (tx: CommandTools['tx']) =>
      writeVersioned({ tx, now: 7, actor: actorOf('admin') }, 'partner', row, { name_en: nameEn, name_vi: undefined });
    expect(await base.db.transaction(write('first'))).toBe(2);
    await expect(base.db.transaction(write('second'))).rejects.toThrow(StaleWrite);
    expect(await stored()).toEqual({
      ...before,
      name_en: 'first',
      version: 2,
      updated_at: 7,
      updated_by: 'usr_test_admin',
    });
    expect(await others()).toEqual(untouched);
  });
});
