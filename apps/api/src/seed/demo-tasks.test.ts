import { TASK_FLAGS, TASK_STATES } from '@counterpart/domain/tasks/task.codes';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, testHouse } from '../testing.ts';
import { seedTask } from '../testing-tasks.ts';
import { loadDemo } from './load-demo.ts';
import { loadReference } from './load-reference.ts';
import { removeDemo } from './remove-demo.ts';

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

describe('the invented tasks', () => {
  it.each(['2026-11-23', '2027-02-28', '2027-12-31'])(
    'loaded on %s show every state and flag for agencies of every class that a task is given to',
    async (today) => {
      const office = callerAs(await loadedOn(today), actorOf('leader')).tasks;
      const { counts, total } = await office.counts({});
      expect(total).toBeGreaterThan(100);
      expect(TASK_STATES.filter((state) => counts[state] === 0)).toEqual([]);
      const flagged = await Promise.all(TASK_FLAGS.map((flag) => office.list({ f: [`flag:is:${flag}`], limit: 1 })));
      expect(TASK_FLAGS.filter((_, index) => flagged[index]?.total === 0)).toEqual([]);
      const { lines } = await office.scoreboard({ by: 'class', against: 'quarter' });
      const classes = lines.map((one) => one.key);
      expect(classes.toSorted()).toEqual(['AGENCY', 'MINISTRY', 'PROVINCE', 'STATE_CORPORATION']);
      const listed = await office.list({ s: 'code', limit: 200, f: ['sample:is:yes'] });
      expect(listed.items.filter((one) => !one.isSecret && !one.contentVi.startsWith('Mẫu: '))).toEqual([]);
      for (const { code } of listed.items.slice(0, 18)) {
        const days = (await office.get({ code })).ledger.map((one) => one.at);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
      }
    },
  );

  it('leave with the demo register, and a task that people assigned stays with its programme', async () => {
    const house = await loadedOn('2026-11-23');
    const find = (table: 'programme' | 'agency', code: string) =>
      base.db.read.selectFrom(table).select('id').where('code', '=', code).executeTakeFirstOrThrow();
    const lead = (await find('agency', 'MOJ')).id;
    const own = await seedTask(house, { lead, programmeId: (await find('programme', 'MAU-05')).id });
    const removed = await removeDemo(house);
    expect(removed.keptProgrammes).toMatchObject([{ code: 'MAU-05', addedParts: ['task'] }]);
    const office = callerAs(house, actorOf('leader')).tasks;
    expect((await office.list({})).items.map((one) => one.code)).toEqual([own.code]);
    const words = await base.db.read
      .selectFrom('search_entry')
      .select('entity_id')
      .where('entity', '=', 'task')
      .execute();
    expect(words.map((one) => one.entity_id)).toEqual([own.id]);
  });
});
