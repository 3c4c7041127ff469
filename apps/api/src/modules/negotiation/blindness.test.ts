import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, testHouse } from '../../testing.ts';
import { type InternalTexts, seedNegotiation } from '../../testing-negotiation.ts';
import { seedProgramme, seedSmallWorld } from '../../testing-world.ts';
import { everythingRead, type ReadRegister } from './liaison-reads.fixture.ts';

const CODE = 'WB-1';
const SECRETS = ['aaaa', 'zzzz zzzz zzzz'] as const;

type Register = ReadRegister & { readonly base: TestDatabase };

let registers: Register[];

beforeEach(() => {
  registers = [];
});
afterEach(() => Promise.all(registers.map((one) => one.base.drop())));

async function registerWith(texts: InternalTexts): Promise<Register> {
  const base = await createTestDatabase();
  const house = testHouse(base.db);
  const world = await seedSmallWorld(house);
  const programme = await seedProgramme(house, world, { code: CODE, managing: 'moh', coFinancing: 'adb' });
  const negotiation = await seedNegotiation(house, programme, { ownerAgencyId: world.agencies.moh, texts });
  const register = { base, house, programme: { ...programme, code: CODE }, negotiation };
  registers.push(register);
  return register;
}

const office = ({ house }: Register) => callerAs(house, actorOf('coordinator')).negotiation;
const liaisonOf = ({ house }: Register, partnerId = 'prt_wb') => callerAs(house, actorOf('liaison', { partnerId }));

/** Work that goes on in the open, so that a liaison has something to read of every kind. */
async function workInTheOpen(register: Register, internal: string): Promise<void> {
  const { negotiation } = register;
  const write = office(register);
  const stated = (lane: 'ours' | 'theirs' | 'fallback', visibility: 'internal' | 'shared', text: string) => ({
    pointId: negotiation.sharedId,
    lane,
    visibility,
    text,
    round: 1,
  });
  const base = async (lane: string) => {
    const point = await write.point({ pointId: negotiation.sharedId });
    return point.positions.findLast((one) => one.lane === lane)?.id ?? null;
  };
  const say = async (...args: Parameters<typeof stated>) =>
    write.setPosition({ input: { ...stated(...args), baseId: await base(args[0]) }, idempotencyKey: newKey() });
  await say('ours', 'shared', 'five years');
  await say('ours', 'internal', internal);
  await say('fallback', 'internal', `${internal}, then less`);
  await say('theirs', 'internal', `${internal}, they told us aside`);
  await write.addComment({
    input: { pointId: negotiation.sharedId, text: internal, isInternal: true },
    idempotencyKey: newKey(),
  });
  await liaisonOf(register).negotiation.addComment({
    input: { pointId: negotiation.sharedId, text: 'Please send the draft.', isInternal: false },
    idempotencyKey: newKey(),
  });
  await write.updateRound({
    input: { id: negotiation.roundId, version: 1, patch: { mandate: internal, agenda: 'Điều 5' } },
    idempotencyKey: newKey(),
  });
  await write.updatePoint({
    input: { id: negotiation.internalId, version: 1, patch: { titleEn: internal } },
    idempotencyKey: newKey(),
  });
  await write.decidePoint({
    input: {
      id: negotiation.sharedId,
      version: 1,
      decision: 'deferred',
      reason: internal,
      round: 1,
    },
    idempotencyKey: newKey(),
  });
}

describe('a partner’s liaison', () => {
  it('reads byte for byte the same of two registers that differ in nothing but internal texts', async () => {
    const answers: Record<string, string>[] = [];
    for (const secret of SECRETS) {
      const texts = { mandate: secret, fallback: secret, ours: secret, remark: secret, title: secret };
      const register = await registerWith(texts);
      await workInTheOpen(register, secret);
      answers.push(await everythingRead(register));
      const seenByUs = JSON.stringify([
        await office(register).room({ instrumentId: register.programme.instrumentId }),
        await office(register).point({ pointId: register.negotiation.sharedId }),
      ]);
      for (const where of [`"mandate":"${secret}"`, `"${secret}, then less"`, `"decisionReason":"${secret}"`]) {
        expect(seenByUs).toContain(where);
      }
    }
    const [first, second] = answers;
    expect(first).toEqual(second);
    for (const text of Object.values(first ?? {})) expect(text).not.toContain('aaaa');
    // Something was there to be read, or equality would prove nothing.
    expect(first?.['room']).toContain('five years');
    expect(first?.['history']).toContain('five years');
    expect(first?.['history']).toContain('Please send the draft.');
    expect(first?.['point']).toContain('Please send the draft.');
    expect(first?.['history']).toContain('"point":"Thời hạn giải ngân"');
    expect(first?.['minutes']).toContain('"deferred":[{');
  });

  it('does not even learn that something internal was written', async () => {
    const quiet = await registerWith({});
    const busy = await registerWith({});
    const write = office(busy);
    const { negotiation, programme } = busy;
    const before = await everythingRead(busy);
    await write.setPosition({
      input: {
        pointId: negotiation.sharedId,
        lane: 'fallback',
        visibility: 'internal',
        text: 'less still',
        round: 0,
        baseId: (await write.point({ pointId: negotiation.sharedId })).positions.find((one) => one.lane === 'fallback')
          ?.id as string,
      },
      idempotencyKey: newKey(),
    });
    await write.addComment({
      input: { pointId: negotiation.sharedId, text: 'among us', isInternal: true },
      idempotencyKey: newKey(),
    });
    await write.updateRound({
      input: { id: negotiation.roundId, version: 1, patch: { mandate: 'further' } },
      idempotencyKey: newKey(),
    });
    await write.addPoint({
      input: {
        instrumentId: programme.instrumentId,
        values: { clause: 'Điều 1', titleVi: 'Bàn trước', titleEn: '', isShared: false, ownerAgencyId: null },
        round: 0,
      },
      idempotencyKey: newKey(),
    });
    expect(await everythingRead(busy)).toEqual(before);
    expect(await everythingRead(quiet)).toEqual(before);
  });

  it('reads nothing of the time before a point was raised, and nothing of its own that was taken back', async () => {
    const register = await registerWith({ title: 'Tên gọi nội bộ' });
    const { negotiation, programme } = register;
    const write = office(register);
    await write.updatePoint({
      input: { id: negotiation.internalId, version: 1, patch: { titleVi: 'Tên gọi chung', isShared: true } },
      idempotencyKey: newKey(),
    });
    const raised = await everythingRead(register);
    expect(raised['room']).toContain('Tên gọi chung');
    expect(raised['historyOfInternalPoint']).toContain('Tên gọi chung');
    expect(Object.values(raised).join('')).not.toContain('Tên gọi nội bộ');
    await write.updatePoint({
      input: { id: negotiation.internalId, version: 2, patch: { isShared: false } },
      idempotencyKey: newKey(),
    });
    const taken = await everythingRead(register);
    expect(taken['internalPoint']).toBe(
      '{"refused":{"code":"common.not_found","details":{"entity":"open_point"},"name":"DomainError"}}',
    );
    expect(
      JSON.stringify(await liaisonOf(register).negotiation.room({ instrumentId: programme.instrumentId })),
    ).not.toContain(negotiation.internalId);
  });

  it('meets an internal point as one that does not exist, whatever it tries', async () => {
    const { negotiation, ...register } = await registerWith({});
    const { negotiation: write } = liaisonOf({ ...register, negotiation });
    const attempts = (pointId: string) => [
      () => write.point({ pointId }),
      () =>
        write.setPosition({
          input: { pointId, lane: 'theirs', visibility: 'shared', text: 'x', round: 0, baseId: null },
          idempotencyKey: newKey(),
        }),
      () => write.addComment({ input: { pointId, text: 'x', isInternal: false }, idempotencyKey: newKey() }),
      () => write.updatePoint({ input: { id: pointId, version: 1, patch: { clause: 'x' } }, idempotencyKey: newKey() }),
      () => write.reopenPoint({ input: { id: pointId, version: 1 }, idempotencyKey: newKey() }),
    ];
    const met = async (id: string) => {
      const reasons: string[] = [];
      for (const attempt of attempts(id)) {
        reasons.push(await attempt().then(JSON.stringify, (error: Error) => JSON.stringify(error.cause)));
      }
      return reasons;
    };
    expect(await met(negotiation.internalId)).toEqual(await met('pnt_none'));
  });

  it('of another partner meets the whole room as one that does not exist', async () => {
    const register = await registerWith({});
    const other = liaisonOf(register, 'prt_adb').negotiation;
    for (const ask of [
      () => other.room({ instrumentId: register.programme.instrumentId }),
      () => other.minutes({ roundId: register.negotiation.roundId }),
      () => other.point({ pointId: register.negotiation.sharedId }),
    ]) {
      await expect(ask()).rejects.toMatchObject({ cause: { code: 'common.not_found' } });
    }
  });

  it('is not stopped by an entry that it cannot see', async () => {
    const register = await registerWith({});
    const { sharedId } = register.negotiation;
    const caller = liaisonOf(register).negotiation;
    const seen = (await caller.point({ pointId: sharedId })).positions.findLast((one) => one.lane === 'theirs');
    await office(register).setPosition({
      input: {
        pointId: sharedId,
        lane: 'theirs',
        visibility: 'internal',
        text: 'they may take five',
        round: 1,
        baseId: seen?.id ?? null,
      },
      idempotencyKey: newKey(),
    });
    const stated = await caller.setPosition({
      input: {
        pointId: sharedId,
        lane: 'theirs',
        visibility: 'shared',
        text: 'four and a quarter',
        round: 1,
        baseId: seen?.id ?? null,
      },
      idempotencyKey: newKey(),
    });
    expect(stated.inverse.text).toBe('four years');
    const after = await caller.point({ pointId: sharedId });
    expect(after.positions.map((one) => one.text)).toEqual(['four years', 'four and a quarter']);
  });
});
