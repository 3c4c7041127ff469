import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { type SeededNegotiation, seedNegotiation } from '../../testing-negotiation.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
let programme: SeededProgramme;
let negotiation: SeededNegotiation;

/** Monday 23 November 2026; the seeded round took place the week before. */
beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  programme = await seedProgramme(house, world, { code: 'WB-1', managing: 'moh' });
  negotiation = await seedNegotiation(house, programme, { ownerAgencyId: world.agencies.moh });
});
afterEach(() => base.drop());

const as = (...args: Parameters<typeof actorOf>) => callerAs(house, actorOf(...args)).negotiation;
const office = () => as('coordinator');
const room = () => office().room({ instrumentId: programme.instrumentId });
const run = <I, R>(command: (envelope: { input: I; idempotencyKey: string }) => Promise<R>, input: I) =>
  command({ input, idempotencyKey: newKey() });

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'was not refused',
    (error: { cause?: { code?: string; details?: unknown } }) => error.cause?.code ?? error,
  );

async function lastIn(lane: string): Promise<string | null> {
  const point = await office().point({ pointId: negotiation.sharedId });
  return point.positions.findLast((one) => one.lane === lane)?.id ?? null;
}

const stating = async (text: string, more: { lane?: 'ours' | 'theirs' | 'fallback'; round?: number } = {}) => {
  const lane = more.lane ?? 'ours';
  return {
    pointId: negotiation.sharedId,
    lane,
    visibility: 'internal' as const,
    text,
    round: more.round ?? 1,
    baseId: await lastIn(lane),
  };
};

const agreeing = (id: string, version = 1) => ({
  id,
  version,
  agreedText: 'Năm năm kể từ ngày có hiệu lực',
  agreedOn: '2026-11-18',
  round: 1,
});

describe('a round', () => {
  it('takes the next number, and keeps both delegations as printed', async () => {
    const second = await run(office().createRound, {
      instrumentId: programme.instrumentId,
      values: { form: 'ONLINE' as const },
    });
    expect(second.number).toBe(2);
    const members = [
      { personId: null, name: 'Trưởng đoàn', title: 'Thứ trưởng', isHead: true },
      { personId: null, name: '', title: 'Vụ Pháp chế', isHead: false },
    ];
    const set = await run(office().setDelegation, { roundId: second.id, version: 1, side: 'ours', members });
    expect(set.inverse).toEqual({ side: 'ours', members: [] });
    expect((await room()).rounds[1]?.delegations).toEqual({ ours: members, theirs: [] });
    const undone = await run(office().setDelegation, { roundId: second.id, version: set.version, ...set.inverse });
    expect(undone.inverse.members).toEqual(members);
    expect((await room()).rounds[1]?.delegations.ours).toEqual([]);
  });

  it.each([
    ['two heads', [true, true]],
    ['nobody’s name', [false]],
  ])('refuses a delegation with %s', async (_what, heads) => {
    const members = heads.map((isHead) => ({ personId: null, name: isHead ? 'A' : '', title: '', isHead }));
    const attempt = run(office().setDelegation, {
      roundId: negotiation.roundId,
      version: 1,
      side: 'ours' as const,
      members,
    });
    expect(await refusal(attempt)).toBe('common.invalid_input');
  });

  it('merges changes to different fields and shows both texts where they touch the same', async () => {
    const change = (version: number, patch: object) =>
      run(office().updateRound, { id: negotiation.roundId, version, patch });
    await change(1, { place: 'Washington, D.C.' });
    expect(await change(1, { agenda: 'Điều 5' })).toMatchObject({ version: 3, inverse: { agenda: '' } });
    expect(await refusal(change(1, { place: 'Manila' }))).toBe('common.conflict');
    expect((await room()).rounds[0]).toMatchObject({ place: 'Washington, D.C.', agenda: 'Điều 5' });
  });

  it('does not end before it began, nor in full agreement over open points; what is closed is not written on', async () => {
    const close = (outcome: 'AGREED' | 'PARTIAL', id = negotiation.roundId) =>
      run(office().closeRound, { id, version: 1, outcome });
    expect(await refusal(close('AGREED'))).toBe('negotiation.points_open');
    const later = await run(office().createRound, {
      instrumentId: programme.instrumentId,
      values: { startOn: '2026-12-14' },
    });
    expect(await refusal(close('PARTIAL', later.id))).toBe('date.in_future');
    expect(await close('PARTIAL')).toMatchObject({ closedOn: '2026-11-18', held: null });
    expect(await refusal(run(office().setPosition, await stating('too late')))).toBe('negotiation.round_closed');
    await run(office().reopenRound, { id: negotiation.roundId, version: 2 });
    expect((await room()).rounds[0]).toMatchObject({ outcome: null, closedOn: null });
    await run(office().setPosition, await stating('in time again'));
  });

  it('that agreed ad referendum says who must confirm, and its points are agreed ad referendum until then', async () => {
    await run(office().agreePoint, agreeing(negotiation.sharedId));
    await run(office().agreePoint, agreeing(negotiation.internalId));
    const closing = { id: negotiation.roundId, version: 1, outcome: 'AGREED_AD_REF' as const };
    expect(await refusal(run(office().closeRound, closing))).toBe('common.invalid_input');
    await run(office().closeRound, { ...closing, adRef: { side: 'OURS' as const, dueOn: '2026-12-18' } });
    expect((await room()).points[0]).toMatchObject({ state: 'agreed', isAdReferendum: true });
    await run(office().updateRound, { id: negotiation.roundId, version: 2, patch: { adRefConfirmedOn: '2026-11-23' } });
    expect((await room()).points[0]).toMatchObject({ state: 'agreed', isAdReferendum: false });
  });
});
