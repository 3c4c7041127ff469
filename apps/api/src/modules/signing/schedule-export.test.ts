import { createHash } from 'node:crypto';
import type { Actor } from '@counterpart/domain/identity/actor';
import { DomainError, type ErrorCode } from '@counterpart/domain/shared/errors';
import { readCsv } from '@counterpart/formats/csv/csv-reader';
import type { ExportFormatId } from '@counterpart/formats/registry';
import { convertWorkbook, SOFFICE } from '@counterpart/formats/testing/libre-office';
import { HAS_POPPLER, pdfPages } from '@counterpart/formats/testing/pdf-tools';
import { unzip } from '@counterpart/formats/testing/unzip';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workerLane } from '../../kernel/heavy-lane.ts';
import { actorOf, callerAs, type TestHouse, testHouse } from '../../testing.ts';
import { seedSmallWorld, type SmallWorld } from '../../testing-world.ts';
import { openBrowser, seedUser } from '../../testing-users.ts';
import type { ExportedFile } from '../../kernel/exported-file.ts';
import { exportSchedule } from './index.ts';
import { seedSigning, type TestSigning } from './signing.fixture.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;
const codeOf = new Map<string, string>();

// Thirty signings that differ in everything a filter can ask.
const DAYS = ['2026-10-05', '2026-11-20', '2026-11-23', '2026-12-01', '2026-12-10', '2026-12-12', '2027-01-15'];
const signings = Array.from({ length: 30 }, (_, n): TestSigning => {
  const day = DAYS[n % DAYS.length] ?? '';
  const partner = n % 3 === 0 ? 'adb' : 'wb';
  return {
    code: `PRG-${String(n).padStart(2, '0')}`,
    title: n % 4 === 0 ? `Đường bộ, giai đoạn ${n}` : `Y tế cơ sở "${n}"; =1+1`,
    partner,
    ...(n % 2 === 0 ? { managing: 'moh' as const } : {}),
    days: {
      ...(n % 5 === 0 ? { MOJ_APPRAISAL: { actualOn: '2026-10-01' }, BOARD_APPROVED: { actualOn: '2026-10-02' } } : {}),
      SIGNED: n % 6 === 1 ? { plannedOn: day, actualOn: '2026-11-10' } : { plannedOn: day },
    },
    record: {
      place: n % 4 === 1 ? '' : 'Hà Nội',
      form: (['CEREMONY', 'VISIT', 'CIRCULATION', null] as const)[n % 4] ?? null,
      signatoryOursText: 'Bộ trưởng Bộ Tài chính',
      signatoryPartnerText: 'Giám đốc quốc gia',
      textCheckedOn: n % 5 === 0 ? '2026-11-01' : null,
      timeOfDay: n % 7 === 0 ? '09:30' : null,
      ...(n % 8 === 2 ? { windowFromOn: '2026-11-28', windowToOn: '2026-12-03' } : {}),
      ...(n % 9 === 3 ? { statusOverride: 'POSTPONED' as const, statusReason: 'Đổi lịch' } : {}),
    },
    instrument: {
      kind: n % 2 === 0 ? 'LOAN_AGREEMENT' : 'GRANT_AGREEMENT',
      is_sample: n % 10 === 0 ? 1 : 0,
      ...(n % 3 === 1
        ? {}
        : { amount_minor: n * 1_000_000_00, currency: n % 5 === 4 ? 'XDR' : n % 2 === 0 ? 'USD' : 'EUR' }),
      ...(n === 7 ? { side_state: 'ON_HOLD', updated_at: Date.UTC(2026, 10, 1) } : {}),
    },
  };
});

beforeAll(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
  for (const one of signings) codeOf.set((await seedSigning(house, world, one)).instrumentId, one.code);
}, 60_000);
afterAll(() => base.drop());

const leader = actorOf('leader');
const liaison = () => actorOf('liaison', { partnerId: world.partners.wb });
const officer = () => actorOf('officer', { agencyId: world.agencies.moh });

async function listed(actor: Actor, filter: { f: string[]; q: string; s?: string }): Promise<string[]> {
  const codes: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof callerAs>['signing']['schedule']>> = await callerAs(
      house,
      actor,
    ).signing.schedule({ ...filter, limit: 7, cursor });
    codes.push(...page.items.map((row) => row.programmeCode));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return codes;
}

async function exported(
  format: ExportFormatId,
  actor: Actor,
  filter: object = {},
  more: object = {},
): Promise<ExportedFile> {
  return exportSchedule(house, actor, { format, lang: 'vi', filter, ...more });
}

function csvCodes(bytes: Uint8Array): string[] {
  const table = readCsv(bytes);
  if (!('rows' in table)) throw new Error('the CSV cannot be read');
  return [...table.rows].map((row) => row.cells.at(-1) ?? '');
}

const xlsxCodes = (bytes: Uint8Array) =>
  [...(unzip(bytes).get('xl/worksheets/sheet1.xml') ?? '').matchAll(/PRG-\d\d/g)].map((match) => match[0]);

const docxCodes = (bytes: Uint8Array) =>
  [...(unzip(bytes).get('word/document.xml') ?? '').matchAll(/PRG-\d\d/g)].map((match) => match[0]);
const pdfCodes = (bytes: Uint8Array) =>
  [
    ...pdfPages(bytes, '-raw')
      .join('')
      .matchAll(/PRG-\d\d/g),
  ].map((match) => match[0]);

function eventsOf(bytes: Uint8Array): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
const icsCodes = (bytes: Uint8Array) =>
  eventsOf(bytes).map((event) => codeOf.get(event.uid.replace('@counterpart', '')) ?? event.uid);

const conditions = [
  'partner:is:WB',
  'partner:not:WB',
  'agency:is:MOH',
  'agency:empty:yes',
  'kind:in:LOAN_AGREEMENT,PROJECT',
  'kind:is:GRANT_AGREEMENT',
  'form:in:CEREMONY,VISIT',
  'form:not:CIRCULATION',
  'form:empty:yes',
  'status:not:SIGNED',
  'status:in:POSTPONED,SIGNED',
  'stage:in:SIGNED',
  'stage:not:ON_HOLD',
  'signing:next:month',
  'signing:this:month',
  'signing:overdue',
  'signing:between:2026-11-30..2026-12-11',
  'signing:since:-10d',
  'signed:empty:no',
  'ready:is:yes',
  'ready:is:no',
  'sample:is:yes',
  'amount:min:5000000',
  'amount:empty:yes',
  'currency:is:EUR',
  'nonsense:is:1',
];

describe('the same filter', () => {
  it('shows the same signings in the list, the months, the sheets and the calendar', async () => {
    const spec = fc.record({
      f: fc.uniqueArray(fc.constantFrom(...conditions), { maxLength: 3 }),
      q: fc.constantFrom('', '', '', 'duong bo', 'y te', 'giai doan 4', 'khong co'),
      s: fc.constantFrom('signing', '-title', 'amount,-code', 'stage'),
      role: fc.constantFrom('leader', 'liaison', 'officer'),
    });
    const actors = { leader, liaison: liaison(), officer: officer() };
    await fc.assert(
      fc.asyncProperty(spec, async ({ f, q, s, role }) => {
        const actor = actors[role];
        const list = await listed(actor, { f, q, s });
        const [csv, xlsx, ics, docx, pdf] = await Promise.all(
          (['csv', 'xlsx', 'ics', 'docx', 'pdf'] as const).map((format) => exported(format, actor, { f, q, s })),
        );
        expect(new Set(list).size).toBe(list.length);
        expect(csvCodes(csv?.bytes ?? new Uint8Array())).toEqual(list);
        expect(xlsxCodes(xlsx?.bytes ?? new Uint8Array())).toEqual(list);
        expect(icsCodes(ics?.bytes ?? new Uint8Array())).toEqual(list);
        expect(docxCodes(docx?.bytes ?? new Uint8Array())).toEqual(list);
        expect(HAS_POPPLER ? pdfCodes(pdf?.bytes ?? new Uint8Array()) : list).toEqual(list);
        for (const file of [csv, xlsx, ics, docx, pdf]) expect(file?.records).toBe(list.length);
        const months = await Promise.all(
          ['2026-10', '2026-11', '2026-12', '2027-01'].map((month) =>
            callerAs(house, actor).signing.month({ month, f, q }),
          ),
        );
        const inMonths = new Set(months.flatMap((month) => month.items.map((row) => row.programmeCode)));
        expect(inMonths).toEqual(new Set(list));
        const onDays = new Set(months.flatMap((month) => month.days.flatMap((day) => day.instrumentIds)));
        expect(new Set([...onDays].map((id) => codeOf.get(id)))).toEqual(new Set(list));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('leaves out of every file what a liaison must not know', async () => {
    for (const format of ['csv', 'xlsx', 'docx', 'ics'] as const) {
      const { bytes } = await exported(format, liaison());
      const isArchive = format === 'xlsx' || format === 'docx';
      const text = isArchive ? [...unzip(bytes).values()].join('') : Buffer.from(bytes).toString('utf8');
      expect(text).toContain('Ngân hàng Thế giới');
      expect(text).not.toContain('Ngân hàng Phát triển Châu Á');
    }
  });
});

describe('the sheet', () => {
  it.runIf(SOFFICE !== null)('opens in LibreOffice with its heads, its dates and its amounts', async () => {
    const { bytes } = await exported('xlsx', leader, {}, { from: '2026-12-01', to: '2026-12-31' });
    const lines = convertWorkbook(bytes, 'csv:Text - txt - csv (StarCalc):44,34,76').split('\n');
    expect(lines[0]).toContain('Văn phòng Chính phủ');
    expect(lines[1]).toContain('Lịch ký kết tháng 12/2026');
    expect(lines[2]).toContain('Lọc theo: Ngày ký dự kiến hoặc thực tế từ 01/12/2026 đến 31/12/2026');
    expect(lines[3]).toContain('In lúc 23/11/2026 09:00');
    expect(lines[4]).toContain('Người lập: Test leader');
    expect(lines[6]).toMatch(
      /^TT,Tên văn kiện \(tiếng Việt\),.*Nhà tài trợ,Loại văn kiện,Danh nghĩa,Trị giá,Loại tiền/,
    );
    const row = lines.find((line) => line.includes('PRG-18')) ?? '';
    expect(row).toContain('Ngân hàng Phát triển Châu Á');
    expect(row).toContain('Hiệp định vay');
    expect(row).toContain('18,000,000.00",USD');
    expect(row).toContain('28/11/2026,03/12/2026');
    expect(lines.filter((line) => line.includes('PRG-'))).toHaveLength(
      (await listed(leader, { f: ['signing:between:2026-12-01..2026-12-31'], q: '' })).length,
    );
  });

  it('says everything in English too, and names the parts of a filter that it did not understand', async () => {
    const file = await exportSchedule(house, leader, {
      format: 'xlsx',
      lang: 'en',
      filter: { f: ['partner:is:ADB', 'colour:is:red'] },
    });
    const xml = unzip(file.bytes).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('Filter: Partner: Ngân hàng Phát triển Châu Á. Filters not understood: colour:is:red');
    expect(xml).toContain('Kind of instrument');
    expect(xml).toContain('Signing postponed');
    expect(file.ignored).toEqual(['colour:is:red']);
  });

  it.each([
    [{ from: '2026-12-01', to: '2026-12-31' }, 'lich-ky-ket-2026-12.xlsx'],
    [{ filter: { f: ['signing:next:month'] } }, 'lich-ky-ket-2026-12.xlsx'],
    [{ from: '2026-12-01', to: '2027-02-28' }, 'lich-ky-ket-2026-12-01_2027-02-28.xlsx'],
    [{ from: '2026-12-01' }, 'lich-ky-ket.xlsx'],
    [{ lang: 'en', filter: { f: ['signing:next:month'] } }, 'signing-schedule-2026-12.xlsx'],
  ])('is named after its span of days: %j', async (more, name) => {
    expect((await exportSchedule(house, leader, { format: 'xlsx', lang: 'vi', ...more } as never)).fileName).toBe(name);
  });

  it('is the same, hash and all, when it is made beside the main thread', async () => {
    const revive = (fault: { code: string | null; details: unknown; message: string }) =>
      fault.code === null ? new Error(fault.message) : new DomainError(fault.code as ErrorCode, fault.details as never);
    const lane = workerLane(new URL('../../lane.ts', import.meta.url), { databaseUrl: base.url }, revive);
    try {
      const apart = { ...house, heavy: lane };
      for (const format of ['xlsx', 'docx', 'pdf', 'csv', 'ics'] as const) {
        const there = await exportSchedule(apart, leader, { format, lang: 'vi' });
        const here = await exported(format, leader);
        expect(there.sha256).toBe(here.sha256);
        expect(createHash('sha256').update(there.bytes).digest('hex')).toBe(there.sha256);
      }
    } finally {
      await lane.close();
    }
  });
});

describe('the calendar', () => {
  it('holds days, hours and windows, and calls off what was postponed', async () => {
    const events = eventsOf((await exported('ics', leader)).bytes);
    const eventOf = (code: string) => {
      const found = events.find((event) => codeOf.get(event.uid.replace('@counterpart', '')) === code);
      if (!found) throw new Error(`no event of ${code}`);
      return { status: found.component.getFirstPropertyValue('status'), event: found };
    };
    expect(eventOf('PRG-03').status).toBe('CANCELLED');
    expect(eventOf('PRG-01').status).toBe('CONFIRMED');
    expect(eventOf('PRG-01').event.summary).toMatch(/^Đã ký /);
    expect(eventOf('PRG-20').status).toBe('CONFIRMED');
    const window = eventOf('PRG-02').event;
    expect(window.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect([window.startDate.toString(), window.endDate.toString()]).toEqual(['2026-11-28', '2026-12-04']);
    const timed = eventOf('PRG-14').event;
    expect(timed.startDate.toJSDate().toISOString()).toBe('2026-10-05T02:30:00.000Z');
    expect(timed.component.getFirstPropertyValue('url')).toBe('http://127.0.0.1:3000/p/PRG-14');
    expect(timed.description).toContain('Người ký phía bạn: Giám đốc quốc gia');
  });

  it('counts every change of a signing in its sequence', async () => {
    const of = async () => {
      const events = eventsOf((await exported('ics', leader)).bytes);
      return events.find((event) => codeOf.get(event.uid.replace('@counterpart', '')) === 'PRG-04');
    };
    const before = await of();
    const [row] = (await callerAs(house, leader).signing.schedule({ q: 'PRG-04' })).items;
    if (!row?.milestone) throw new Error('no milestone');
    const office = callerAs(house, actorOf('coordinator'));
    const key = (n: number) => ({ idempotencyKey: `sequence-key-${n}` });
    await office.procedures.updateMilestone({
      input: { id: row.milestone.id, version: row.milestone.version, patch: { plannedOn: '2026-12-11' } },
      ...key(1),
    });
    const moved = await of();
    expect(moved?.sequence).toBe((before?.sequence ?? 0) + 1);
    expect(moved?.startDate.toString()).toBe('2026-12-11');
    await office.signing.updateRecord({
      input: { instrumentId: row.instrumentId, version: row.recordVersion, patch: { place: 'Huế' } },
      ...key(2),
    });
    expect((await of())?.sequence).toBe((before?.sequence ?? 0) + 2);
  });
});

describe('the download', () => {
  const get = async (actor: 'coordinator' | 'signed out', path: string, headers: Record<string, string> = {}) => {
    const browser = openBrowser(house);
    if (actor !== 'signed out') {
      const user = await seedUser(house, { role: actor });
      await browser.signIn(user.email);
    }
    const cookie: Record<string, string> = browser.cookie === null ? {} : { cookie: browser.cookie };
    return browser.send(path, { headers: { ...cookie, ...headers } });
  };
  const exportFacts = () =>
    base.db.read
      .selectFrom('audit_event')
      .select(['after', 'actor_role', 'channel'])
      .where('action', '=', 'register.exported')
      .orderBy('seq', 'desc')
      .execute();

  it('is an attachment that no cache keeps, and leaves a fact with its filter and hash', async () => {
    const response = await get(
      'coordinator',
      '/export/signing-schedule.csv?f=partner:is:WB&f=signing:next:month&lang=vi',
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="lich-ky-ket-2026-12.csv"; filename*=UTF-8''lich-ky-ket-2026-12.csv`,
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(csvCodes(bytes)).toEqual(await listed(leader, { f: ['partner:is:WB', 'signing:next:month'], q: '' }));
    const [fact] = await exportFacts();
    expect(fact).toMatchObject({ actor_role: 'coordinator', channel: 'web' });
    expect(JSON.parse(fact?.after ?? '')).toMatchObject({
      format: 'csv',
      filter: { f: ['partner:is:WB', 'signing:next:month'] },
      records: csvCodes(bytes).length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('is not sent again while it says the same, whenever it is printed', async () => {
    const first = await get('coordinator', '/export/signing-schedule.xlsx');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/);
    const facts = (await exportFacts()).length;
    house.tick(3_600_000);
    const again = await get('coordinator', '/export/signing-schedule.xlsx', { 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(await exportFacts()).toHaveLength(facts);
    const other = await get('coordinator', '/export/signing-schedule.xlsx?f=partner:is:ADB', { 'if-none-match': tag });
    expect(other.status).toBe(200);
  });

  it.each<[string, 'coordinator' | 'signed out', string, Record<string, string>, number, string]>([
    ['nobody signed in', 'signed out', '/export/signing-schedule.xlsx', {}, 401, 'auth.not_signed_in'],
    ['a format nobody writes', 'coordinator', '/export/signing-schedule.exe', {}, 404, 'common.not_found'],
    ['a file nobody knows', 'coordinator', '/export/everything.xlsx', {}, 404, 'common.not_found'],
    [
      'a link on another site',
      'coordinator',
      '/export/signing-schedule.csv',
      { 'sec-fetch-site': 'same-site' },
      403,
      'auth.forbidden',
    ],
    [
      'a day that is none',
      'coordinator',
      '/export/signing-schedule.csv?from=2026-02-30',
      {},
      400,
      'common.invalid_input',
    ],
    [
      'days in the wrong order',
      'coordinator',
      '/export/signing-schedule.csv?from=2026-12-02&to=2026-12-01',
      {},
      422,
      'date.order',
    ],
    [
      'a language nobody speaks here',
      'coordinator',
      '/export/signing-schedule.csv?lang=fr',
      {},
      400,
      'common.invalid_input',
    ],
  ])('is refused: %s', async (_what, actor, path, headers, status, code) => {
    const response = await get(actor, path, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, code });
  });
});
