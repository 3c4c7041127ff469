import { type Actor, scopeOf } from '@counterpart/domain/identity/actor';
import type { CellState } from '@counterpart/domain/deliverables/deliverable.codes';
import { readCsv } from '@counterpart/formats/csv/csv-reader';
import { unzip } from '@counterpart/formats/testing/unzip';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { deliverablesExportTask, exportDeliverables } from './index.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

const office = actorOf('coordinator');

beforeAll(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  for (let n = 0; n < 6; n += 1) {
    const file = await seedProgramme(house, world, {
      code: `PRG-${n}`,
      partner: n % 2 === 0 ? 'wb' : 'adb',
      ...(n % 3 === 0 ? { coFinancing: n % 2 === 0 ? ('adb' as const) : ('wb' as const) } : {}),
    });
    if (n < 2) {
      const named = ['Hợp phần 1', 'Hợp phần 2'].map((titleVi) => ({ titleVi, titleEn: '' }));
      await callerAs(house, office).programmes.setComponents({
        input: { id: file.id, version: 1, components: named },
        idempotencyKey: newKey(),
      });
    }
    const { components } = await callerAs(house, office).programmes.get({ code: `PRG-${n}` });
    for (let at = 0; at < 5; at += 1)
      await seedOne({ ...file, componentId: components[at % 3]?.id ?? null }, n * 5 + at);
  }
  await base.db.transaction((tx) =>
    tx.updateTable('programme').set({ side_state: 'ON_HOLD' }).where('code', '=', 'PRG-4').execute(),
  );
  await base.db.transaction((tx) =>
    tx.updateTable('programme').set({ is_secret: 1 }).where('code', '=', 'PRG-5').execute(),
  );
}, 60_000);
afterAll(() => base.drop());

type Home = { readonly id: string; readonly instrumentId: string; readonly componentId: string | null };

async function seedOne(file: Home, n: number): Promise<void> {
  const caller = callerAs(house, office).deliverables;
  const { mof, moh } = world.agencies;
  const days = [null, '2026-10-01', '2026-11-22', '2026-12-01', '2027-02-01'];
  const values = {
    titleVi: n % 4 === 0 ? `Sổ tay "hướng dẫn" ${n}` : `=1+1; Báo cáo ${n}`,
    titleEn: '',
    componentId: file.componentId,
    instrumentId: n % 2 === 0 ? file.instrumentId : null,
    leadAgencyId: n % 3 === 0 ? mof : moh,
    isShared: n % 5 < 3,
    source: '',
  };
  const supporting = n % 3 !== 0 && n % 7 === 0 ? [mof] : [];
  const { id } = await caller.create({
    input: { programmeId: file.id, values, supporting, plannedOn: days[n % 5] ?? null },
    idempotencyKey: newKey(),
  });
  const acts = [[], ['submit'], ['submit', 'return'], ['submit', 'accept'], ['cancel'], ['start']] as const;
  for (const [index, act] of (acts[n % 6] ?? []).entries()) {
    await caller.act({ input: { id, version: index + 1, act, text: 'why' }, idempotencyKey: newKey() });
  }
}

const readers = (): Actor[] => [
  office,
  actorOf('liaison', { partnerId: world.partners.wb }),
  actorOf('officer', { agencyId: world.agencies.mof }),
];

type Filter = { f: string[]; q?: string; s?: string };

type Row = Awaited<ReturnType<ReturnType<typeof callerAs>['deliverables']['list']>>['items'][number];

async function listed(actor: Actor, filter: Filter) {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof callerAs>['deliverables']['list']>> = await callerAs(
      house,
      actor,
    ).deliverables.list({ ...filter, limit: 7, cursor });
    rows.push(...page.items);
    expect(page.total).toBeGreaterThanOrEqual(rows.length);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

const cells = (bytes: Uint8Array): string[][] => {
  const table = readCsv(bytes);
  if (!('rows' in table)) throw new Error('the CSV cannot be read');
  return [...table.rows].map((row) => [...row.cells]);
};

const filters = fc.record(
  {
    f: fc.subarray(
      [
        'lead:is:MOH',
        'agency:is:MOF',
        'partner:is:WB',
        'partner:not:ADB',
        'programme:in:PRG-0,PRG-3,PRG-5',
        'progress:in:PLANNED,IN_PROGRESS,REVISION',
        'progress:not:CANCELLED',
        'deadline:overdue',
        'deadline:empty:no',
        'behind:is:yes',
        'behind:is:no',
        'sample:is:no',
        'deadline:empty:yes',
        'support:is:MOF',
        'support:not:MOF',
        'support:empty:yes',
        'component:is:PRG-0~1',
        'component:not:PRG-0~1',
        'component:empty:no',
        'component:is:PRG-0~9',
        'percent:min:1',
        'percent:between:0..50',
        'shared:is:yes',
        'shared:is:no',
        'colour:is:red',
      ],
      { maxLength: 6 },
    ),
    q: fc.constantFrom('', 'bao cao', 'huong dan', 'khong co'),
    s: fc.constantFrom('deadline', '-deadline', 'title', '-title', 'changed'),
  },
  { requiredKeys: ['f'] },
);

describe('list, matrix and files', () => {
  it('hold the same deliverables for any filter and reader, in the list’s order', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom(0, 1, 2), async (filter, at) => {
        const actor = readers()[at] ?? office;
        const rows = await listed(actor, filter);
        const matrix = await callerAs(house, actor).deliverables.matrix({
          f: filter.f,
          ...(filter.q && { q: filter.q }),
        });
        const counted = matrix.cells.reduce((sum, one) => sum + one.total + one.cancelled, 0);
        expect(counted).toBe(rows.length);
        for (const cell of matrix.cells) {
          const own = rows.filter((row) => row.leadAgencyId === cell.agencyId && row.programmeId === cell.programmeId);
          expect(own).toHaveLength(cell.total + cell.cancelled);
          expect(own.filter((row) => row.state === 'ACCEPTED')).toHaveLength(cell.done);
          expect(own.filter((row) => row.punctuality === 'late')).toHaveLength(cell.late);
          const states = own.map((row): CellState => (row.punctuality === 'late' ? 'LATE' : row.state));
          expect(states).toContain(cell.worst);
        }
        const [today, now] = [house.clock.today(), house.clock.now()];
        const tools = { db: base.db.read, adapter: base.db.adapter };
        const order = {
          format: 'csv',
          language: 'vi',
          scope: scopeOf(actor),
          filter,
          today,
          now,
          author: 'x',
        } as const;
        const file = await deliverablesExportTask(tools, { ...order, layout: 'list' });
        const wanted = rows.map((row) => [
          row.programmeCode,
          row.programmeCode === 'PRG-5' ? 'Mật: chỉ ghi số và ngày' : row.titleVi,
        ]);
        expect(cells(file.bytes).map((row) => [row[1], row[3]?.replace(/^'/, '')])).toEqual(wanted);
        expect(file.records).toBe(rows.length);
        const grid = await deliverablesExportTask(tools, { ...order, layout: 'matrix' });
        expect(grid.records).toBe(rows.length);
        expect(file.ignored).toEqual(matrix.ignored);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it.each([
    ['support:is:MOF', (row: Row) => row.supporting.includes(world.agencies.mof)],
    ['support:empty:yes', (row: Row) => row.supporting.length === 0],
    ['component:empty:yes', (row: Row) => row.componentId === null],
    ['deadline:empty:yes', (row: Row) => row.dueOn === null],
    ['percent:min:1', (row: Row) => row.percent >= 1],
    ['percent:between:0..99', (row: Row) => row.percent <= 99],
    ['shared:is:no', (row: Row) => !row.isShared],
  ] as const)('let %s mean some rows and not others', async (filter, fits) => {
    const all = await listed(office, { f: [] });
    const found = await listed(office, { f: [filter] });
    expect(found.map((row) => row.id).toSorted()).toEqual(
      all
        .filter(fits)
        .map((row) => row.id)
        .toSorted(),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
  });

  it('find what belongs to a component by the programme’s code and its number', async () => {
    const found = await listed(office, { f: ['component:is:PRG-0~2'] });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((row) => row.programmeCode))).toEqual(new Set(['PRG-0']));
    const others = await listed(office, { f: ['component:not:PRG-0~2'] });
    expect(found.length + others.length).toBe((await listed(office, { f: [] })).length);
  });

  it('say of a secret programme nothing but number, state and days', async () => {
    const filter = { f: ['programme:is:PRG-5'] };
    for (const layout of ['list', 'matrix'] as const) {
      const file = await exportDeliverables(house, office, { format: 'xlsx', lang: 'vi', layout, filter });
      if (!('bytes' in file)) throw new Error('no file');
      const sheet = [...unzip(file.bytes).values()].join('');
      expect(sheet).toContain('PRG-5');
      expect(sheet).not.toMatch(/Sổ tay|Báo cáo|Bộ Y tế|Bộ Tài chính/);
    }
    const noted = await base.db.read
      .selectFrom('audit_event')
      .select('after')
      .where('action', '=', 'register.exported')
      .execute();
    expect(noted).toHaveLength(2);
    expect(JSON.stringify(noted)).toContain('programme:is:PRG-5');
  });

  it('do not tell a liaison of another partner, not even that a filter fits', async () => {
    const liaison = actorOf('liaison', { partnerId: world.partners.wb });
    const filter = { f: ['partner:is:ADB', 'programme:is:PRG-1', 'partner:is:XYZ'] };
    const page = await callerAs(house, liaison).deliverables.list(filter);
    expect(page.ignored).toEqual(filter.f);
    // PRG-1 is not this partner's, so its components are as unknown as those that do not exist.
    const named = [
      'component:is:PRG-1~1',
      'component:is:PRG-0~7',
      'component:is:PRG-0',
      'component:in:PRG-0~1,PRG-1~1',
    ];
    expect((await callerAs(house, liaison).deliverables.list({ f: named })).ignored).toEqual(named);
    expect((await callerAs(house, liaison).deliverables.list({ f: ['component:is:PRG-0~1'] })).ignored).toEqual([]);
    const codes = new Set((await listed(liaison, { f: [] })).map((row) => row.programmeCode));
    expect([...codes].toSorted()).toEqual(['PRG-0', 'PRG-2', 'PRG-3', 'PRG-4']);
  });
});
