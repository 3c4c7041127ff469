import { createHash } from 'node:crypto';
import { type Actor, scopeOf } from '@counterpart/domain/identity/actor';
import { readCsv } from '@counterpart/formats/csv/csv-reader';
import { unzip } from '@counterpart/formats/testing/unzip';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, callerAs, type TestHouse, testHouse } from '../../testing.ts';
import { openBrowser, seedUser } from '../../testing-users.ts';
import { seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { exportPipeline } from './index.ts';
import { pipelineExportTask } from './pipeline-export-task.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

beforeAll(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  for (let n = 0; n < 24; n += 1) {
    await seedProgramme(house, world, {
      code: `PRG-${String(n).padStart(2, '0')}`,
      title: n % 4 === 0 ? `Đường bộ, "giai đoạn" ${n}` : `=1+1; Y tế ${n}`,
      partner: n % 3 === 0 ? 'adb' : 'wb',
      ...(n % 2 === 0 ? { managing: 'moh' as const } : {}),
      days: n % 5 === 0 ? { NEG_INVITED: { actualOn: '2026-10-01' }, BOARD_APPROVED: { actualOn: '2026-11-01' } } : {},
    });
  }
  // A loan in SDR, which has a code of its own in the register.
  await base.db.transaction((tx) =>
    tx
      .updateTable('programme_summary')
      .set({ currency: 'XDR', amount_minor: 27_880_000_00, currencies: 1 })
      .where('code', '=', 'PRG-03')
      .execute(),
  );
}, 60_000);
afterAll(() => base.drop());

const leader = actorOf('leader');
const readers = (): Actor[] => [
  leader,
  actorOf('liaison', { partnerId: world.partners.wb }),
  actorOf('officer', { agencyId: world.agencies.moh }),
];

type Filter = { f: string[]; q?: string; s?: string; g?: string };

async function listed(actor: Actor, filter: Filter): Promise<string[]> {
  const codes: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof callerAs>['programmes']['list']>> = await callerAs(
      house,
      actor,
    ).programmes.list({ ...filter, limit: 7, cursor });
    codes.push(...page.items.map((row) => row.code));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return codes;
}

function csvCodes(bytes: Uint8Array): string[] {
  const table = readCsv(bytes);
  if (!('rows' in table)) throw new Error('the CSV cannot be read');
  return [...table.rows].map((row) => row.cells[1] ?? '');
}

const filters = fc.record(
  {
    f: fc.subarray([
      'partner:is:WB',
      'partner:not:ADB',
      'agency:is:MOH',
      'stage:in:IDEA,DONOR_APPROVED',
      'stage:not:IDEA',
      'signing:empty:yes',
      'colour:is:red',
    ]),
    q: fc.constantFrom('', 'duong bo', 'y te', 'khong co'),
    s: fc.constantFrom('code', '-code', 'title', 'stage,-code', '-amount'),
    g: fc.constantFrom('stage', 'partner', 'agency', 'kind'),
  },
  { requiredKeys: ['f'] },
);

describe('the pipeline as a file', () => {
  it('holds the list’s records in the list’s order for any filter and reader, page after page', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(0, 1, 2), fc.integer({ min: 1, max: 9 }), async (filter, at, rows) => {
        const actor = readers()[at] ?? leader;
        const order = { format: 'csv', language: 'vi', scope: scopeOf(actor), filter } as const;
        const [today, now] = [house.clock.today(), house.clock.now()];
        const tools = { db: base.db.read, adapter: base.db.adapter };
        const file = await pipelineExportTask(tools, { ...order, today, now, author: actor.name }, rows);
        const codes = await listed(actor, filter);
        expect(csvCodes(file.bytes)).toEqual(codes);
        expect(file.records).toBe(codes.length);
        const first = await callerAs(house, actor).programmes.list({ ...filter, limit: 1 });
        expect(file.ignored).toEqual(first.ignored);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same workbook, and its leaving is written down with filter and hash', async () => {
    const filter = { f: ['partner:is:ADB'], s: '-code' };
    const file = await exportPipeline(house, leader, { format: 'xlsx', lang: 'vi', filter });
    const sheet = unzip(file.bytes).get('xl/worksheets/sheet1.xml') ?? '';
    expect([...sheet.matchAll(/PRG-\d\d/g)].map((match) => match[0])).toEqual(await listed(leader, filter));
    expect(file.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'));
    const event = await base.db.read
      .selectFrom('audit_event')
      .selectAll()
      .where('action', '=', 'register.exported')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(event)).toContain(file.sha256);
    expect(JSON.stringify(event)).toContain('partner:is:ADB');
  });

  it('comes through its address to who is signed in, once for one content', async () => {
    const browser = openBrowser(house);
    expect((await browser.send('/export/pipeline.csv', {})).status).toBe(401);
    const user = await seedUser(house, { role: 'leader' });
    await browser.signIn(user.email);
    const cookie: Record<string, string> = browser.cookie === null ? {} : { cookie: browser.cookie };
    const path = '/export/pipeline.csv?f=partner:is:ADB&s=-code&lang=en';
    const answer = await browser.send(path, { headers: cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('pipeline-');
    expect(csvCodes(new Uint8Array(await answer.arrayBuffer()))).toEqual(
      await listed(leader, { f: ['partner:is:ADB'], s: '-code' }),
    );
    const again = { ...cookie, 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await browser.send(path, { headers: again })).status).toBe(304);
    expect((await browser.send('/export/pipeline.ics', { headers: cookie })).status).toBe(404);
  });
});
