import { type ClockEntry, type ClockEventKind, clockProblem } from '@counterpart/domain/milestones/clock.rules';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actorOf, callerAs, type TestHouse, testHouse } from '../testing.ts';
import { loadDemo } from './load-demo.ts';
import { loadReference } from './load-reference.ts';

let base: TestDatabase;
let house: TestHouse;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-23' });
  await loadReference(house);
  await loadDemo(house);
});
afterEach(() => base.drop());

it('tells only dossiers that could have been recorded one event after the other, and none of public files', async () => {
  const rows = await base.db.read
    .selectFrom('clock_event')
    .innerJoin('milestone', 'milestone.id', 'clock_event.milestone_id')
    .innerJoin('programme', 'programme.id', 'clock_event.programme_id')
    .selectAll('clock_event')
    .select(['milestone.actual_on', 'programme.code'])
    .orderBy('clock_event.at')
    .execute();
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !row.code.startsWith('MAU-'))).toEqual([]);
  expect(rows.filter((row) => (row.day ?? '') > house.clock.today())).toEqual([]);
  for (const own of Map.groupBy(rows, (row) => row.milestone_id).values()) {
    const entries: ClockEntry[] = [];
    for (const { id, day, at, kind, actual_on } of own) {
      const next = { id, kind: kind as ClockEventKind, day, correctsId: null, at };
      expect(clockProblem({ entries, actualOn: actual_on }, next)).toBeNull();
      entries.push(next);
    }
  }
});

it('shows each state of a clock: kept, missed, sent back, standing still', async () => {
  const { all } = await callerAs(house, actorOf('leader')).holding.league({});
  const { n, of } = all.onTime;
  expect(n).toBeGreaterThan(0);
  expect(of).toBeGreaterThan(n);
  expect(all.returned.n).toBeGreaterThan(0);
  expect(all.away).toBeGreaterThan(0);
});
