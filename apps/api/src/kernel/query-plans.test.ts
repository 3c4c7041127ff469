import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { taskCatalogue } from '@counterpart/domain/tasks/task.query';
import { deliverableCatalogue } from '@counterpart/domain/deliverables/deliverable.query';
import { pipelineCatalogue } from '@counterpart/domain/programmes/programme.query';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gate } from '../modules/identity/index.ts';
import { actorOf, callerAs, testHouse } from '../testing.ts';
import { type SeededDeliverables, seedDeliverables } from '../testing-deliverables.ts';
import { type SeededMeeting, seedMeeting } from '../testing-meetings.ts';
import { type SeededNegotiation, seedNegotiation } from '../testing-negotiation.ts';
import { seedLongTask, seedSeries, seedTask } from '../testing-tasks.ts';
import { seedUrging } from '../testing-urging.ts';
import { seedExit } from '../testing-exits.ts';
import { seedProgramme, seedSmallWorld } from '../testing-world.ts';
import type { House } from './house.ts';
import { faultsOfPlan, listening, multiply, type Sent } from './query-plans.fixture.ts';

/** Another agency goes on with the file as it stands, so that nothing else of the register changes. */
const HAND_OVER = { partnerId: null, agencyId: 'agy_moh' };

/** 4 programmes and 500 copies of each. */
const COPIES = 500;

let base: TestDatabase;
let house: House;
let sent: Sent[];
let programmeId: string;
let instrumentId: string;
let negotiation: SeededNegotiation;
let meeting: SeededMeeting;
let deliverables: SeededDeliverables;
let exitId: string;
let taskCode: string;
let seriesCode: string;
let urging: { readonly id: string; readonly taskId: string };
let agencyId: string;

beforeAll(async () => {
  // Plans are SQLite's whichever engine the run is for.
  base = await createTestDatabase('sqlite');
  const quiet = testHouse(base.db);
  const world = await seedSmallWorld(quiet);
  const invited = { NEG_INVITED: { actualOn: '2026-01-05' } };
  const first = await seedProgramme(quiet, world, {
    code: 'WB-1',
    managing: 'moh',
    days: { SIGNED: { plannedOn: '2027-01-15' } },
  });
  const signed = { ...invited, SIGNED: { actualOn: '2026-05-05' } };
  await seedProgramme(quiet, world, { code: 'WB-2', managing: 'mof', coFinancing: 'adb', days: signed });
  await seedProgramme(quiet, world, { code: 'ADB-1', partner: 'adb', days: invited });
  await seedProgramme(quiet, world, { code: 'ADB-2', partner: 'adb', managing: 'moh' });
  negotiation = await seedNegotiation(quiet, first, { ownerAgencyId: world.agencies.moh });
  const reporting = testHouse(base.db, { today: '2026-11-10' });
  taskCode = await seedLongTask(reporting, world.agencies.moh);
  await seedLongTask(reporting, world.agencies.mof);
  agencyId = world.agencies.moh;
  seriesCode = (await seedSeries(quiet, { lead: agencyId })).code;
  const late = await seedTask(quiet, { lead: agencyId, dueOn: '2026-11-10' });
  const letter = await seedUrging(quiet, { agencyId, taskIds: [late.id], sentOn: '2026-11-11' });
  urging = { id: letter.id, taskId: late.id };
  const takes = (file: string) => file === first.instrumentId;
  exitId = (await seedExit(quiet, { partnerId: world.partners.wb, kind: 'hand_over', target: HAND_OVER, takes })).id;
  deliverables = await seedDeliverables(quiet, first, {
    leadAgencyId: world.agencies.moh,
    supporting: [world.agencies.mof],
  });
  meeting = await seedMeeting(quiet, world, {
    ownerAgencyId: world.agencies.moh,
    instrument: { programmeId: first.id, instrumentId: first.instrumentId },
  });
  await multiply(base.db, COPIES);
  programmeId = first.id;
  instrumentId = first.instrumentId;
  const heard = listening(base.db);
  house = testHouse(heard.db);
  sent = heard.sent;
});
afterAll(() => base.drop());

/** One value per filter of the pipeline; a new filter without one fails the test below. */
const FILTERS: Readonly<Record<string, string>> = {
  stage: 'in:SIGNED,EFFECTIVE',
  kind: 'is:PROJECT',
  partner: 'is:WB',
  agency: 'is:MOH',
  holder: 'is:MOJ',
  sector: 'is:140',
  currency: 'is:USD',
  country: 'is:VN',
  amount: 'min:5',
  signing: 'next:month',
  signed: 'last:year',
  effective: 'min:2026-01-01',
  due: 'overdue',
  changed: 'since:-7d',
  iseffective: 'is:yes',
  sample: 'is:no',
};

/** One value per filter of tasks; a new filter without one fails the test below. */
const TASK_FILTERS: Readonly<Record<string, string>> = {
  state: 'is:OPEN_OVERDUE',
  flag: 'in:DUE_SOON,PROPOSED',
  lead: 'is:MOH',
  agency: 'is:MOH',
  urged: 'is:URGED',
  class: 'is:MINISTRY',
  assigner: 'is:PM',
  programme: 'is:WB-1',
  due: 'next:month',
  assigned: 'this:month',
  completed: 'last:month',
  late: 'min:3',
  asks: 'min:1',
  grants: 'min:1',
  sample: 'is:no',
};

/** The same for deliverables. */
const DELIVERABLE_FILTERS: Readonly<Record<string, string>> = {
  progress: 'in:PLANNED,IN_PROGRESS',
  behind: 'is:yes',
  deadline: 'overdue',
  agency: 'is:MOF',
  lead: 'is:MOH',
  support: 'is:MOF',
  programme: 'is:WB-1',
  component: 'empty:no',
  partner: 'is:WB',
  percent: 'min:50',
  shared: 'is:yes',
  sample: 'is:no',
};

/** Readers whose scopes make different statements. */
const READERS = [
  actorOf('leader'),
  actorOf('officer', { agencyId: 'agy_moh' }),
  actorOf('liaison', { partnerId: 'prt_wb' }),
];

/** Who asks: a partner's side is refused tasks and histories before any statement; what waits is the home side's. */
function readersOf(name: string): typeof READERS {
  if (name === 'tasks that wait') return [actorOf('coordinator'), ...READERS.filter((one) => one.agencyId !== null)];
  return name.startsWith('task') || name.startsWith('history')
    ? READERS.filter((one) => one.partnerId === null)
    : READERS;
}

type Caller = ReturnType<typeof callerAs>;

const reads: readonly (readonly [name: string, ask: (caller: Caller) => Promise<unknown>])[] = [
  ['list', (caller) => caller.programmes.list({})],
  ['list, a page in the middle', (caller) => caller.programmes.list({ offset: 500, limit: 50 })],
  ...Object.entries(FILTERS).map(
    ([field, rest]) =>
      [`list by ${field}`, (caller: Caller) => caller.programmes.list({ f: [`${field}:${rest}`] })] as const,
  ),
  ...pipelineCatalogue.sorts.map(
    (field) => [`list sorted by ${field}`, (caller: Caller) => caller.programmes.list({ s: `-${field}` })] as const,
  ),
  ...pipelineCatalogue.groups.map(
    (group) => [`list grouped by ${group}`, (caller: Caller) => caller.programmes.list({ g: group })] as const,
  ),
  ['list by text', (caller) => caller.programmes.list({ q: 'chuong wb' })],
  ['programme', (caller) => caller.programmes.get({ code: 'WB-1' })],
  ['road', (caller) => caller.procedures.road({ programmeId })],
  ['history', (caller) => caller.programmes.history({ programmeId })],
  ['slip ledger', (caller) => caller.procedures.slipLedger({ programmeId })],
  ['forecast of a file', (caller) => caller.forecast.forInstrument({ instrumentId })],
  ['forecasts of named files', (caller) => caller.forecast.overview({ instrumentIds: [instrumentId] })],
  ['deliverables', (caller) => caller.deliverables.list({})],
  ['deliverables by text', (caller) => caller.deliverables.list({ q: 'bao cao' })],
  ...Object.entries(DELIVERABLE_FILTERS).map(
    ([field, rest]) =>
      [`deliverables by ${field}`, (caller: Caller) => caller.deliverables.list({ f: [`${field}:${rest}`] })] as const,
  ),
  ...deliverableCatalogue.sorts.map(
    (field) =>
      [`deliverables sorted by ${field}`, (caller: Caller) => caller.deliverables.list({ s: `-${field}` })] as const,
  ),
  ['deliverable', (caller) => caller.deliverables.get({ id: deliverables.sharedId })],
  ['deliverables of a programme', (caller) => caller.deliverables.ofProgramme({ programmeId })],
  ['my work', (caller) => caller.procedures.myWork({})],
  ['partner work', (caller) => caller.procedures.partnerWork({ partnerCode: 'WB' })],
  ['negotiation room', (caller) => caller.negotiation.room({ instrumentId })],
  ['open point', (caller) => caller.negotiation.point({ pointId: negotiation.sharedId })],
  ['meetings', (caller) => caller.meetings.list({})],
  [
    'meetings of a partner',
    (caller) => caller.meetings.list({ partnerId: 'prt_wb', from: '2026-01-01', isOpen: true }),
  ],
  ['meeting', (caller) => caller.meetings.get({ id: meeting.id })],
  ['history of a meeting', (caller) => caller.meetings.history({ id: meeting.id })],
  ['papers of a meeting', (caller) => caller.documents.list({ ownerKind: 'meeting', ownerId: meeting.id })],
  ['papers of a programme', (caller) => caller.documents.ofProgramme({ programmeId })],
  ['papers of a programme by text', (caller) => caller.documents.ofProgramme({ programmeId, q: 'bien ban' })],
  ['promises', (caller) => caller.meetings.promises({})],
  ['promises of a partner', (caller) => caller.meetings.promises({ partnerId: 'prt_wb' })],
  ['minutes', (caller) => caller.negotiation.minutes({ roundId: negotiation.roundId })],
  ['board of effectiveness', (caller) => caller.effectiveness.board({})],
  ['board by deadline', (caller) => caller.effectiveness.board({ f: ['deadline:next:month'], s: '-deadline' })],
  ['board of an agency', (caller) => caller.effectiveness.board({ f: ['agency:is:MOF', 'kind:is:PROJECT'] })],
  ['effectiveness of an instrument', (caller) => caller.effectiveness.get({ instrumentId })],
  ['tasks', (caller) => caller.tasks.list({})],
  ['tasks grouped by agency', (caller) => caller.tasks.list({ g: 'agency' })],
  ['tasks of a past evening', (caller) => caller.tasks.list({ asOf: '2026-11-20' })],
  ...Object.entries(TASK_FILTERS).map(
    ([field, rest]) =>
      [`tasks by ${field}`, (caller: Caller) => caller.tasks.list({ f: [`${field}:${rest}`] })] as const,
  ),
  ...taskCatalogue.sorts.map(
    (field) => [`tasks sorted by ${field}`, (caller: Caller) => caller.tasks.list({ s: `-${field}` })] as const,
  ),
  ['tasks by text', (caller) => caller.tasks.list({ q: 'de xuat' })],
  ['task', (caller) => caller.tasks.get({ code: taskCode })],
  ['task found by its words', (caller) => caller.tasks.find({ q: 'de xuat' })],
  ['task of a series', (caller) => caller.tasks.series({ code: seriesCode })],
  ['tasks that wait', (caller) => caller.tasks.mine({})],
  ['tasks urged', (caller) => caller.urging.list({})],
  ['tasks urged, of an agency', (caller) => caller.urging.list({ agencyId, level: 2 })],
  ['tasks urged, unanswered', (caller) => caller.urging.list({ unanswered: true, from: '2028-03-01' })],
  ['tasks urged in a letter', (caller) => caller.urging.get({ id: urging.id })],
  ['task with its urgings', (caller) => caller.urging.ofTask({ taskId: urging.taskId })],
  ['exits', (caller) => caller.exits.list({})],
  ['an exit', (caller) => caller.exits.get({ id: exitId })],
  ['timeline', (caller) => caller.timeline.list({})],
  ['timeline, a page in the middle', (caller) => caller.timeline.list({ offset: 500, limit: 50 })],
  ['signing schedule', (caller) => caller.signing.schedule({})],
  ['signings of a month', (caller) => caller.signing.schedule({ f: ['signing:next:month'] })],
];

/** What grows with the register all the same, and why that may be. */
const LISTED: Readonly<Record<string, string>> = {
  'list grouped by':
    'a group is a name that stands in another table, so the keys of everything shown are sorted: 5 ms at 10,000 programmes',
  ...Object.fromEntries(
    ['', 'progress', 'lead', 'agency', 'support', 'component', 'partner', 'percent', 'shared', 'sample'].map((by) => [
      `deliverables${by === '' ? '' : ` by ${by}`} walks a table: SCAN d`,
      'the total: having counted that nearly every row is meant, the engine reads the table once instead of an index',
    ]),
  ),
  'signing schedule walks a table: SCAN s USING INDEX sqlite_autoindex_instrument_summary_1':
    'the clashes of one page: having counted 2,000 signings the engine prefers walking them to looking 100 up',
};

async function faultsOf(name: string, ask: () => Promise<unknown>): Promise<string[]> {
  sent.length = 0;
  await ask();
  expect(sent.length).toBeGreaterThan(0);
  const faults = await Promise.all(sent.map((one) => faultsOfPlan(base.db.read, one)));
  return faults.flat().map(({ kind, line }) => `${name} ${kind}: ${line}`);
}

describe.each([
  ['as a register starts', async () => undefined],
  ['after the engine has counted its tables', () => sql`analyze`.execute(base.db.writer)],
])('reads on the main thread, %s', (_, prepare) => {
  beforeAll(async () => {
    await prepare();
  });

  it.each(reads)('do not grow with the register: %s', async (name, ask) => {
    const faults: string[] = [];
    for (const reader of readersOf(name)) {
      // A reader who may not see the programme is told so; the statements until then count as well.
      faults.push(...(await faultsOf(name, () => ask(callerAs(house, reader)).catch(() => null))));
    }
    const unlisted = [...new Set(faults)].filter((fault) => !Object.keys(LISTED).some((key) => fault.startsWith(key)));
    expect(unlisted).toEqual([]);
  });

  it('do not grow with the register: who asks', async () => {
    // Both ways in are built at a register's first question, so this one must be new.
    const heard = listening(base.db);
    await gate(
      testHouse(heard.db),
      new Request('http://127.0.0.1:3000/', { headers: { authorization: `Bearer cpt_${'x'.repeat(43)}` } }),
    );
    const faults = await Promise.all(heard.sent.map((one) => faultsOfPlan(base.db.read, one)));
    expect([heard.sent.length, faults.flat()]).toEqual([2, []]);
  });
});

it('every filter of the pipeline and of deliverables is among the reads above', () => {
  expect(Object.keys(FILTERS)).toEqual(Object.keys(pipelineCatalogue.filters));
  expect(Object.keys(DELIVERABLE_FILTERS)).toEqual(Object.keys(deliverableCatalogue.filters));
  expect(Object.keys(TASK_FILTERS)).toEqual(Object.keys(taskCatalogue.filters));
});

it('a read that walks a table or sorts all it shows would be found', async () => {
  const walk = house.db.read.selectFrom('milestone').select('id').where('note', '=', 'x');
  const sort = house.db.read
    .selectFrom('programme_summary as s')
    .selectAll()
    .where('s.viewpoint', '=', '*')
    .orderBy('s.currency');
  expect(await faultsOf('probe', () => walk.execute())).toEqual([
    expect.stringMatching(/^probe walks a table: SCAN milestone/),
  ]);
  expect(await faultsOf('probe', () => sort.execute())).toEqual([
    expect.stringMatching(/^probe sorts a viewpoint: SEARCH s/),
  ]);
});
