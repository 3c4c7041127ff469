import { insertRows } from '@counterpart/db/insert-rows';
import type { Tables } from '@counterpart/db/tables/tables';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { TASK_FLAGS, TASK_STATES } from '@counterpart/domain/tasks/task.codes';
import { overdueRate } from '@counterpart/domain/tasks/task-score.rules';
import type { TaskEvent } from '@counterpart/domain/tasks/task-standing.rules';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedTask } from '../../testing-tasks.ts';
import { seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { spanRows } from './task-spans.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
const START = '2026-11-23';

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: START });
  world = await seedSmallWorld(house);
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator')).tasks;
const env = <I>(input: I) => ({ input, idempotencyKey: newKey() });

/** Source: Report 1270/BC-TCTTTg of 27/12/2017. */
const REPORTED = [
  { tasks: 14_068, dueOn: '2017-09-30', completedOn: '2017-09-30' },
  { tasks: 1_983, dueOn: '2017-09-30', completedOn: '2017-10-20' },
  { tasks: 5_640, dueOn: '2017-12-27', completedOn: null },
  { tasks: 223, dueOn: '2017-12-26', completedOn: null },
] as const;

describe('a register shaped like the report of 2017', () => {
  it('counts 21.914 tasks in the four official states and 1,37 % overdue, on the day and for that day ever after', async () => {
    await fillWithReport();
    const asOf = '2017-12-27';
    house.setToday(asOf);
    const then = await office().counts({});
    expect(then.total).toBe(21_914);
    expect(then.counts).toEqual({ DONE_ON_TIME: 14_068, DONE_LATE: 1_983, OPEN_IN_TERM: 5_640, OPEN_OVERDUE: 223 });
    house.setToday('2026-11-23');
    expect((await office().counts({})).counts.OPEN_OVERDUE).toBe(5_863);
    expect((await office().counts({ asOf })).counts).toEqual(then.counts);
    const { all } = await office().scoreboard({ asOf, by: 'class' });
    const { part, of } = overdueRate(all.now.counts);
    expect([all.now.total, part, of, ((100 * part) / of).toFixed(2)]).toEqual([21_914, 223, 16_274, '1.37']);
    expect((await office().list({ asOf, f: ['state:is:OPEN_OVERDUE'], limit: 1 })).total).toBe(223);
  }, 60_000);
});

async function fillWithReport(): Promise<void> {
  const tasks: Tables['task'][] = [];
  const spans: Tables['task_span'][] = [];
  for (const { tasks: count, dueOn, completedOn } of REPORTED) {
    for (let i = 0; i < count; i++) {
      const id = `tsk_${tasks.length}`;
      tasks.push(bareTask(id));
      spans.push(...spanRows(id, ledger(dueOn, completedOn)));
    }
  }
  await base.db.transaction(async (tx) => {
    const { adapter } = base.db;
    await insertRows({ tx, adapter, table: 'task' }, tasks);
    await insertRows({ tx, adapter, table: 'task_span' }, spans);
  });
}

function bareTask(id: string): Tables['task'] {
  return {
    id,
    code: id,
    source_number: '1/TB',
    source_on: '2017-01-16',
    source_issuer: '',
    source_clause: '',
    is_secret: 0,
    assigner: 'PM',
    content_vi: 'Nhiệm vụ',
    content_en: '',
    programme_id: null,
    instrument_id: null,
    open_point_id: null,
    series_id: null,
    recurrence: null,
    period: null,
    is_sample: 0,
    created_at: 0,
    version: 1,
    updated_at: 0,
    updated_by: 'usr_test',
  };
}

function ledger(dueOn: PlainDate, completedOn: PlainDate | null): TaskEvent[] {
  const entry = { percent: null, documentNumber: '', documentOn: null, correctsId: null, fromOn: null, agencyId: null };
  const begun = { ...entry, agencyId: world.agencies.moh, day: '2017-01-16', recordedOn: '2017-01-16' };
  const assigned: TaskEvent = { ...begun, id: 'tev_1', kind: 'assigned', toOn: dueOn };
  if (completedOn === null) return [assigned];
  const done = { id: 'tev_2', kind: 'confirmed', day: completedOn, recordedOn: completedOn, toOn: null } as const;
  return [assigned, { ...entry, ...done }];
}

const ACTS = [
  'report',
  'propose',
  'return',
  'confirm',
  'ask',
  'grant',
  'refuse',
  'move',
  'withdraw',
  'reopen',
  'back',
  'reassign',
] as const;
type Step = { act: (typeof ACTS)[number]; task: number; wait: number; days: number };

const steps = fc.array(
  fc.record<Step>({
    act: fc.constantFrom(...ACTS),
    task: fc.nat(3),
    wait: fc.constantFrom(0, 0, 1, 3),
    days: fc.integer({ min: -9, max: 20 }),
  }),
  { minLength: 8, maxLength: 24 },
);

/** Does a step on a task as it stands; what does not fit is refused and changes nothing. */
async function take(code: string, { act, days }: Step): Promise<void> {
  const file = await office().get({ code });
  const taskId = file.id;
  const said = { text: 'vì lý do', documentNumber: '', documentOn: null };
  const newDueOn = addDays(file.dueOn ?? house.clock.today(), days);
  const calls: Readonly<Record<Step['act'], () => Promise<unknown>>> = {
    report: () => office().report(env({ taskId, percent: 50 })),
    propose: () => office().propose(env({ taskId, ...said })),
    return: () => office().return(env({ taskId, ...said })),
    confirm: () =>
      office().confirm(env({ taskId, completedOn: addDays(house.clock.today(), Math.min(0, days)), text: '' })),
    ask: () => office().requestExtension(env({ taskId, newDueOn, ...said })),
    grant: () => office().decideExtension(env({ taskId, newDueOn, ...said })),
    refuse: () => office().decideExtension(env({ taskId, newDueOn: null, ...said })),
    move: () => office().extend(env({ taskId, newDueOn: days > 15 ? null : newDueOn, ...said })),
    withdraw: () => office().withdraw(env({ taskId, ...said })),
    reopen: () => office().reopen(env({ taskId, ...said })),
    back: () => office().takeBack(env({ taskId, eventId: file.lastEventId })),
    reassign: () =>
      office().reassign(env({ taskId, leadAgencyId: days > 0 ? world.agencies.mof : world.agencies.moh, ...said })),
  };
  const met = await calls[act]().then(
    () => 'common.done',
    (error: { cause?: { code?: string } }) => error.cause?.code,
  );
  expect(met).toMatch(/^(task|date|common|auth)\./);
}

/** Everything the figures say of an evening: by state and flag through the database, and what each listed row says. */
async function evening(asOf: PlainDate | null) {
  const counts = await office().counts({ asOf });
  const board = await office().scoreboard({ asOf });
  const listed: Record<string, string[]> = {};
  const filters = [
    ...TASK_STATES.map((one) => `state:is:${one}`),
    ...TASK_FLAGS.map((one) => `flag:is:${one}`),
    'late:between:1..5',
    'late:min:6',
    'asks:min:1',
    'grants:min:1',
  ];
  for (const filter of filters) {
    listed[filter] = (await office().list({ f: [filter], asOf })).items.map((one) => one.code);
  }
  const every = await office().list({ asOf, g: 'agency' });
  const rows = every.items.map(({ version: _v, ...row }) => row);
  return {
    counts: { ...counts, day: '' },
    score: { all: board.all.now, lines: board.lines.map((one) => [one.key, one.now]) },
    listed,
    rows,
  };
}

function byRule(rows: Awaited<ReturnType<typeof evening>>['rows']) {
  const codes = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows
      .filter(fits)
      .map((one) => one.code)
      .toSorted();
  return {
    ...Object.fromEntries(TASK_STATES.map((state) => [`state:is:${state}`, codes((one) => one.state === state)])),
    ...Object.fromEntries(
      TASK_FLAGS.filter((flag) => flag !== 'WITHDRAWN' && flag !== 'NOT_BEGUN').map((flag) => [
        `flag:is:${flag}`,
        codes((one) => one.flags.includes(flag)),
      ]),
    ),
    'late:between:1..5': codes((one) => one.daysLate >= 1 && one.daysLate <= 5),
    'late:min:6': codes((one) => one.daysLate >= 6),
    'asks:min:1': codes((one) => one.asks > 0),
    'grants:min:1': codes((one) => one.grants > 0),
  };
}

describe('the figures after any acts', () => {
  it('agree between rule and database, and say of every past evening what they said on it', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (way) => {
        await base.drop();
        base = await createTestDatabase();
        house = testHouse(base.db, { today: START });
        world = await seedSmallWorld(house);
        const tasks: string[] = [];
        for (const dueOn of ['2026-11-20', '2026-11-27', '2026-12-04', null]) {
          const { code } = await seedTask(house, { lead: world.agencies.moh, support: [world.agencies.mof], dueOn });
          tasks.push(code);
        }
        const evenings = new Map<PlainDate, Awaited<ReturnType<typeof evening>>>();
        for (const step of way) {
          if (step.wait > 0) {
            evenings.set(house.clock.today(), await evening(null));
            house.setToday(addDays(house.clock.today(), step.wait));
          }
          await take(tasks[step.task] ?? '', step);
          house.tick(60_000);
        }
        const last = await evening(null);
        const listed = Object.fromEntries(Object.entries(last.listed).map(([key, codes]) => [key, codes.toSorted()]));
        expect(listed).toMatchObject(byRule(last.rows));
        expect(last.score.all.counts).toEqual(last.counts.counts);
        house.setToday(addDays(house.clock.today(), 400));
        for (const [day, before] of evenings) expect(await evening(day)).toEqual(before);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
