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

type Caller = ReturnType<typeof callerAs>['negotiation'];
const as = (...args: Parameters<typeof actorOf>) => callerAs(house, actorOf(...args)).negotiation;
const office = () => as('coordinator');
const officer = (agencyId: string) => as('officer', { agencyId });
const room = (caller: Caller = office()) => caller.room({ instrumentId: programme.instrumentId });
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

describe('the room', () => {
  it('shows rounds, points with the last position of each side in each round, and what is missing to negotiate', async () => {
    await run(office().setPosition, await stating('five years'));
    await run(office().setPosition, await stating('five years, rather six'));
    const shown = await room();
    expect(shown.rounds).toMatchObject([{ number: 1, place: 'Hà Nội', mandate: 'limits', outcome: null }]);
    const [shared, internal] = shown.points;
    expect(shared).toMatchObject({ id: negotiation.sharedId, state: 'open', isShared: true, comments: 1 });
    expect(internal).toMatchObject({ id: negotiation.internalId, openedRound: 1, isShared: false });
    expect(shared?.positions.map((one) => [one.lane, one.round, one.text])).toEqual([
      ['fallback', 0, 'four and a half'],
      ['ours', 0, 'not below 5 years'],
      ['ours', 1, 'five years, rather six'],
      ['theirs', 0, 'four years'],
    ]);
    // The short procedure knows no step of this kind, so nothing is asked for.
    expect(shown).toMatchObject({ milestone: null, readiness: { total: 0 }, leadAgencyId: world.agencies.moh });
  });
});

describe('a position', () => {
  it('keeps everything that was ever said, with who said it', async () => {
    await run(office().setPosition, await stating('five years'));
    await run(officer(world.agencies.moh).setPosition, await stating(''));
    const { positions } = await office().point({ pointId: negotiation.sharedId });
    expect(positions.filter((one) => one.lane === 'ours').map((one) => [one.text, one.actorName])).toEqual([
      ['not below 5 years', 'Test coordinator'],
      ['five years', 'Test coordinator'],
      ['', 'Test officer'],
    ]);
    const change = base.db.writer.updateTable('open_point_position').set({ text: 'x' }).execute();
    await expect(change).rejects.toThrow('append-only');
    const removal = base.db.writer.deleteFrom('open_point_position').execute();
    await expect(removal).rejects.toThrow('append-only');
  });

  it('is not overwritten unseen: who wrote on older ground is shown both texts', async () => {
    const first = await stating('five years');
    const second = { ...first, text: 'six years' };
    const stated = await run(office().setPosition, first);
    const error = await run(office().setPosition, second).catch((thrown: { cause: unknown }) => thrown.cause);
    expect(error).toMatchObject({
      code: 'common.conflict',
      details: { fields: [{ field: 'text', base: 'not below 5 years', theirs: 'five years', yours: 'six years' }] },
    });
    expect(await refusal(run(office().setPosition, { ...first, baseId: stated.id }))).toBe('common.nothing_changed');
    expect(stated.inverse).toEqual({ lane: 'ours', visibility: 'internal', text: 'not below 5 years' });
  });

  it('is written by the agency that answers for the point, and shown to the partner by who leads', async () => {
    const opening = { lane: 'ours' as const, visibility: 'shared' as const };
    const lead = officer(world.agencies.moh);
    await run(lead.setPosition, { ...(await stating('shown')), ...opening });
    await run(office().updatePoint, {
      id: negotiation.sharedId,
      version: 1,
      patch: { ownerAgencyId: world.agencies.mof },
    });
    expect(await refusal(run(lead.setPosition, await stating('no longer mine')))).toBe('auth.forbidden');
    expect(await refusal(run(lead.updatePoint, { id: negotiation.sharedId, version: 2, patch: { clause: 'x' } }))).toBe(
      'auth.forbidden',
    );
    expect((await room(lead)).allowed).toEqual(['addPoint', 'readInternal']);
  });

  it('belongs to a round that is open, to the time before the first, or to the next one that nobody planned yet', async () => {
    expect((await room()).writable).toEqual([1, 0]);
    expect(await refusal(run(office().setPosition, await stating('too far', { round: 2 })))).toBe('common.not_found');
    await run(office().closeRound, { id: negotiation.roundId, version: 1, outcome: 'PARTIAL' });
    expect((await room()).writable).toEqual([2]);
    expect(await refusal(run(office().setPosition, await stating('too early', { round: 0 })))).toBe(
      'negotiation.round_closed',
    );
    await run(office().setPosition, await stating('between two rounds', { round: 2 }));
    const minutes = await office().minutes({ roundId: negotiation.roundId });
    expect(JSON.stringify(minutes)).not.toContain('between two rounds');
  });
});

describe('a point', () => {
  it('is agreed with its text, put back on the table and left for later, each time with a way back', async () => {
    const agreed = await run(office().agreePoint, agreeing(negotiation.sharedId));
    expect(agreed.inverse).toMatchObject({ agreedText: null, agreedOn: null, closedRound: null });
    expect(await refusal(run(office().setPosition, await stating('late')))).toBe('negotiation.point_closed');
    const reopened = await run(office().reopenPoint, { id: negotiation.sharedId, version: agreed.version });
    expect(reopened.inverse).toMatchObject({
      agreedText: 'Năm năm kể từ ngày có hiệu lực',
      agreedOn: '2026-11-18',
      closedRound: 1,
    });
    await run(office().decidePoint, {
      id: negotiation.sharedId,
      version: reopened.version,
      decision: 'deferred',
      reason: 'Chờ ý kiến Bộ Tư pháp',
      round: 1,
    });
    expect((await room()).points[0]).toMatchObject({ state: 'deferred', decisionReason: 'Chờ ý kiến Bộ Tư pháp' });
  });

  it('needs words, a reason to leave the table, and a day of agreement that has come', async () => {
    const empty = { clause: '', titleVi: '', titleEn: '', isShared: false, ownerAgencyId: null };
    const place = { instrumentId: programme.instrumentId, round: 0 };
    expect(await refusal(run(office().addPoint, { ...place, values: empty }))).toBe('common.invalid_input');
    const unknown = { ...empty, titleVi: 'x', ownerAgencyId: 'agy_none' };
    expect(await refusal(run(office().addPoint, { ...place, values: unknown }))).toBe('common.not_found');
    const dropping = { id: negotiation.sharedId, version: 1, decision: 'dropped' as const, reason: '', round: 0 };
    expect(await refusal(run(office().decidePoint, dropping))).toBe('common.reason_required');
    const early = { ...agreeing(negotiation.sharedId), agreedOn: '2026-11-24' };
    expect(await refusal(run(office().agreePoint, early))).toBe('date.in_future');
  });
});

describe('minutes', () => {
  it('tell agreed texts and open points as both sides know them, and our side how many points stay out', async () => {
    const add = (titleVi: string) =>
      run(office().addPoint, {
        instrumentId: programme.instrumentId,
        values: { clause: 'Điều 7', titleVi, titleEn: '', isShared: true, ownerAgencyId: null },
        round: 1,
        positions: [{ lane: 'ours' as const, visibility: 'shared' as const, text: 'as in the last loan' }],
      });
    await add('Kiểm toán');
    await run(office().agreePoint, agreeing(negotiation.sharedId));
    const minutes = await office().minutes({ roundId: negotiation.roundId });
    expect(minutes).toMatchObject({
      round: { number: 1, place: 'Hà Nội' },
      points: {
        agreed: [{ clause: 'Điều 5', agreedText: 'Năm năm kể từ ngày có hiệu lực', ours: null, theirs: 'four years' }],
        open: [{ clause: 'Điều 7', titleVi: 'Kiểm toán', isNew: true, ours: 'as in the last loan', theirs: null }],
      },
      leftOut: 1,
      drawnUpOn: '2026-11-23',
    });
    const { leftOut: _ours, ...open } = minutes;
    expect(await as('liaison', { partnerId: world.partners.wb }).minutes({ roundId: negotiation.roundId })).toEqual(
      open,
    );
  });
});
