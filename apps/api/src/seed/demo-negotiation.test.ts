import { sampleNegotiations } from '@counterpart/demo-data/samples-negotiation';
import { closingProblem } from '@counterpart/domain/negotiation/close-round.rules';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, testHouse } from '../testing.ts';
import { loadDemo } from './load-demo.ts';
import { loadReference } from './load-reference.ts';

let base: TestDatabase;

beforeEach(async () => {
  base = await createTestDatabase();
});
afterEach(() => base.drop());

async function loadedOn(today: string) {
  const house = testHouse(base.db, { today });
  await loadReference(house);
  await loadDemo(house);
  return house;
}

const instrumentOf = async (code: string) =>
  base.db.read
    .selectFrom('instrument')
    .innerJoin('programme', 'programme.id', 'instrument.programme_id')
    .innerJoin('negotiation_round', 'negotiation_round.instrument_id', 'instrument.id')
    .select(['instrument.id', 'instrument.partner_id'])
    .distinct()
    .where('programme.code', '=', code)
    .executeTakeFirstOrThrow();

describe('the invented negotiations', () => {
  it.each(['2026-12-01', '2027-02-10', '2027-12-31'])(
    'loaded on %s are ones that the register itself would have taken',
    async (today) => {
      const house = await loadedOn(today);
      for (const { programme, rounds, points } of sampleNegotiations) {
        const { id } = await instrumentOf(programme);
        const room = await callerAs(house, actorOf('leader')).negotiation.room({ instrumentId: id });
        expect(room.isSample).toBe(true);
        expect(room.rounds).toHaveLength(rounds.length);
        expect(room.points).toHaveLength(points.length);
        const openPoints = room.points.filter((one) => one.state === 'open').length;
        const problems = room.rounds.map(({ outcome, startOn }) =>
          outcome === null ? null : closingProblem({ outcome, startOn, openPoints, today }),
        );
        expect(problems).toEqual(room.rounds.map(() => null));
        const days = room.rounds.flatMap((one) => one.startOn ?? []);
        expect(days).toEqual(days.toSorted());
      }
    },
  );

  it('show the partner’s liaison its own side and nothing that is internal', async () => {
    const house = await loadedOn('2026-12-01');
    const internal = sampleNegotiations
      .flatMap((one) => [
        ...one.rounds.flatMap((round) => round.mandate ?? []),
        ...one.points.flatMap((point) => [
          ...point.positions.filter((each) => each.visibility === 'internal').map((each) => each.text),
          ...(point.isInternal ? [point.title.vi] : []),
          ...(point.decided ? [point.decided.reason] : []),
        ]),
      ])
      .flat();
    expect(internal.length).toBeGreaterThan(5);
    for (const { programme } of sampleNegotiations) {
      const { id, partner_id: partnerId } = await instrumentOf(programme);
      const caller = callerAs(house, actorOf('liaison', { partnerId })).negotiation;
      const room = await caller.room({ instrumentId: id });
      expect(room.points.length).toBeGreaterThan(0);
      const points = await Promise.all(room.points.map((point) => caller.point({ pointId: point.id })));
      const read = JSON.stringify([room, points]);
      expect(internal.filter((text) => read.includes(JSON.stringify(text)))).toEqual([]);
    }
  });
});
