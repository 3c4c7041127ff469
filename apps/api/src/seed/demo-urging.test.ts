import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, testHouse } from '../testing.ts';
import { seedTask } from '../testing-tasks.ts';
import { seedUrging } from '../testing-urging.ts';
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

describe('the invented urgings', () => {
  it.each(['2026-11-23', '2027-02-28', '2027-12-31'])(
    'loaded on %s show one that met silence and one that was answered',
    async (today) => {
      const { items } = await callerAs(await loadedOn(today), actorOf('leader')).urging.list({});
      expect(items.map((one) => one.isUnanswered).filter(Boolean)).toHaveLength(items.length - 1);
      expect(items).toHaveLength(2);
      expect(items.every((one) => one.documentNumber.endsWith('/MAU-QHQT'))).toBe(true);
      expect(items.find((one) => !one.isUnanswered)).toMatchObject({ answeredCount: 1, taskCount: 1 });
    },
  );

  it('leave with the demo register and their numbers; a letter about another task too keeps that task alone', async () => {
    const house = await loadedOn('2026-11-23');
    const office = callerAs(house, actorOf('coordinator'));
    const { drafts } = await office.urging.prepare({});
    const [draft] = drafts;
    if (!draft) throw new Error('nothing is overdue');
    const own = await seedTask(house, { lead: draft.agencyId, dueOn: '2026-11-10' });
    const taskIds = [own.id, ...draft.tasks.map((task) => task.id)];
    const kept = await seedUrging(house, {
      agencyId: draft.agencyId,
      taskIds,
      sentOn: '2026-11-23',
      level: draft.level,
    });
    await removeDemo(house);
    expect((await office.urging.list({})).items).toMatchObject([{ id: kept.id, taskCount: 1, answeredCount: 0 }]);
    expect((await office.urging.get({ id: kept.id })).tasks.map((task) => task.code)).toEqual([own.code]);
    const numbers = await base.db.read.selectFrom('urging_number').select(['symbol', 'number']).execute();
    expect(numbers).toEqual([{ symbol: 'VPCP-QHQT', number: 1 }]);
  });
});
