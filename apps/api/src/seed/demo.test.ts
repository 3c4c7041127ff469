import { demoPersons } from '@counterpart/demo-data/demo-persons';
import { demoProgrammes } from '@counterpart/demo-data/demo-register';
import { SAMPLE_SOURCE } from '@counterpart/demo-data/demo-sources';
import { SIDE_STATES, STAGES } from '@counterpart/domain/shared/codes';
import { isCurrency } from '@counterpart/domain/shared/money';
import { addMonths, endOfMonth, startOfMonth } from '@counterpart/domain/shared/plain-date';
import { SECTORS } from '@counterpart/reference/codelists/sectors';
import { storedColumns } from '@counterpart/testing/database/stored-schema.fixture';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureDemoUsers } from '../modules/identity/index.ts';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../testing.ts';
import { openBrowser } from '../testing-users.ts';
import { INSTRUMENT_TABLES, PROGRAMME_TABLES } from './demo.repository.ts';
import { loadDemo } from './load-demo.ts';
import { loadReference } from './load-reference.ts';
import { removeDemo } from './remove-demo.ts';

let base: TestDatabase;
let house: TestHouse;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-23' });
  await loadReference(house);
});
afterEach(() => base.drop());

/** Rows per table; the audit grows whatever happens, so it is left out. */
async function rowsPerTable(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of Object.keys(await storedColumns(base.db))) {
    if (name.startsWith('audit_')) continue;
    const row = await base.db.read
      .selectFrom(name as 'programme')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    counts[name] = row.rows;
  }
  return counts;
}

const caught = (work: Promise<unknown>) =>
  work.then(
    () => {
      throw new Error('was not refused');
    },
    (error: unknown) => error as { code: string; details: unknown },
  );

describe('the data of the demo register', () => {
  it('holds at least 40 instruments in 30 programmes of 8 partners from public facts alone', () => {
    const facts = demoProgrammes.filter((one) => !one.isSample);
    expect(facts.length).toBeGreaterThanOrEqual(30);
    expect(facts.flatMap((one) => one.instruments).length).toBeGreaterThanOrEqual(40);
    expect(new Set(facts.flatMap((one) => one.partners)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(demoProgrammes.map((one) => one.code)).size).toBe(demoProgrammes.length);
  });

  it('names a source for every record, and for invented ones says that they are invented', () => {
    const wrong = [...demoProgrammes, ...demoPersons].filter(
      (one) => one.source.length < 10 || (one.source === SAMPLE_SOURCE) !== one.isSample,
    );
    expect(wrong).toEqual([]);
  });

  it('uses known sectors and currencies only', () => {
    const sectors = new Set(SECTORS.map((one) => one.code));
    expect(demoProgrammes.filter((one) => !sectors.has(one.sector)).map((one) => one.code)).toEqual([]);
    const monies = demoProgrammes.flatMap((one) => [
      ...(one.lines ?? []),
      ...one.instruments.flatMap((instrument) => instrument.money ?? []),
    ]);
    expect(monies.filter(({ currency, amountMinor }) => !isCurrency(currency) || amountMinor <= 0)).toEqual([]);
  });
});

describe('loading the demo register', () => {
  it('writes everything as samples with a source, in one fact of the audit each, and finds it by its words', async () => {
    const loaded = await loadDemo(house);
    expect(loaded).toMatchObject({ programmes: demoProgrammes.length, persons: demoPersons.length });
    for (const table of ['programme', 'instrument', 'financing_line', 'component', 'person'] as const) {
      const real = await base.db.read.selectFrom(table).select('id').where('is_sample', '=', 0).execute();
      expect({ table, real }).toEqual({ table, real: [] });
    }
    const instruments = await base.db.read.selectFrom('instrument').select(['source']).execute();
    expect(instruments).toHaveLength(loaded.instruments);
    expect(instruments.filter((row) => row.source === '')).toEqual([]);
    const facts = await base.db.read
      .selectFrom('audit_event')
      .select('seq')
      .where('action', 'in', ['programme.created', 'instrument.created'])
      .execute();
    expect(facts).toHaveLength(loaded.programmes + loaded.instruments);
    const office = callerAs(house, actorOf('coordinator'));
    const japan = await office.programmes.list({ q: 'khoan vay oda nhat ban' });
    expect(japan.items.map((one) => one.code).toSorted()).toEqual([
      'JICA-COVID-2023',
      'JICA-HA-LONG',
      'JICA-LAM-DONG-1',
    ]);
    const byNumber = await office.programmes.list({ q: 'IDA67230' });
    expect(byNumber.items.map((one) => one.code)).toEqual(['P166656']);
  });

  it('shows a programme in every stage, and a file in every side state', async () => {
    await loadDemo(house);
    const programmes = await base.db.read
      .selectFrom('programme_summary')
      .select('stage')
      .where('viewpoint', '=', '*')
      .execute();
    const stages = new Set(programmes.map((row) => row.stage));
    expect(STAGES.filter((stage) => !stages.has(stage))).toEqual([]);
    const files = await base.db.read.selectFrom('instrument_summary').select('stage').execute();
    const states = new Set(files.map((row) => row.stage));
    expect(SIDE_STATES.filter((state) => !states.has(state))).toEqual([]);
  });

  it('shows a partner’s exit from a sample: one file handed over, the others left out with a reason, nothing of real ones', async () => {
    await loadDemo(house);
    const office = callerAs(house, actorOf('coordinator'));
    const { items } = await office.exits.list({});
    expect(items).toHaveLength(1);
    const exit = await office.exits.get({ id: items[0]?.id ?? '' });
    const of = (isIncluded: boolean) =>
      exit.files.filter((one) => one.isIncluded === isIncluded).map((one) => [one.programmeCode, one.sideState]);
    const inside = new Map(exit.inside?.files.map((one) => [one.instrumentId, one]));
    expect(of(true)).toEqual([['MAU-19', 'TERMINATED']]);
    expect(of(false)).toEqual(of(false).map(([code]) => [code, null]));
    expect(of(false).length).toBeGreaterThan(0);
    for (const file of exit.files) {
      expect(inside.get(file.instrumentId)?.successorId !== null).toBe(file.isIncluded);
      expect(inside.get(file.instrumentId)?.reason === '').toBe(file.isIncluded);
    }
    await removeDemo(house);
    expect((await office.exits.list({})).items).toEqual([]);
  });

  it('gives the office late promises, deadlines of effectiveness and signings next month', async () => {
    await loadDemo(house);
    const today = house.clock.today();
    const nextMonth = addMonths(startOfMonth(today), 1);
    const summaries = base.db.read.selectFrom('instrument_summary');
    const signings = await summaries
      .select('instrument_id')
      .where('signing_on', '>=', nextMonth)
      .where('signing_on', '<=', endOfMonth(nextMonth))
      .execute();
    expect(signings.length).toBeGreaterThanOrEqual(5);
    const late = await summaries.select('instrument_id').where('earliest_open_on', '<', today).execute();
    expect(late.length).toBeGreaterThanOrEqual(4);
    const waiting = await summaries
      .innerJoin('instrument', 'instrument.id', 'instrument_summary.instrument_id')
      .select(['instrument.title_vi', 'instrument.source'])
      .where('effectiveness_deadline_on', '>=', today)
      .where('signed_on', '<=', today)
      .where('effective_on', '=', '9999-12-31')
      .execute();
    expect(waiting).toHaveLength(3);
    expect(waiting.every((row) => row.title_vi.startsWith('Mẫu: ') && row.source === SAMPLE_SOURCE)).toBe(true);
  });

  it('says of no public record that it is late, and leaves a ledger of every moved promise', async () => {
    await loadDemo(house);
    const late = await base.db.read
      .selectFrom('instrument_summary')
      .innerJoin('instrument', 'instrument.id', 'instrument_summary.instrument_id')
      .select('instrument.title_vi')
      .where('instrument.source', '<>', SAMPLE_SOURCE)
      .where('earliest_open_on', '<', house.clock.today())
      .execute();
    expect(late).toEqual([]);
    const moves = await base.db.read
      .selectFrom('date_revision')
      .innerJoin('milestone', 'milestone.id', 'date_revision.milestone_id')
      .select(['milestone_id', 'old_on', 'new_on', 'baseline_on', 'planned_on', 'reason'])
      .where('field', '=', 'planned')
      .orderBy('at')
      .execute();
    const byMilestone = Map.groupBy(moves, (row) => row.milestone_id);
    expect([...byMilestone.values()].some((rows) => rows.filter((row) => row.old_on !== null).length === 3)).toBe(true);
    for (const [first, ...rest] of byMilestone.values()) {
      expect(first).toMatchObject({ old_on: null, new_on: first?.baseline_on });
      expect(rest.at(-1)?.new_on).toBe(rest.at(-1)?.planned_on);
      expect(rest.every((row) => row.reason !== null)).toBe(true);
    }
  });

  it('opens every file under the procedure of its day and route', async () => {
    await loadDemo(house);
    const rows = await base.db.read
      .selectFrom('instrument')
      .innerJoin('programme', 'programme.id', 'instrument.programme_id')
      .innerJoin('procedure_template', 'procedure_template.id', 'instrument.procedure_id')
      .select(['programme.code as programme', 'procedure_template.code', 'procedure_template.version_no'])
      .where('programme.code', 'in', ['P174157', 'VPCP-USAID-2020', 'JICA-LAM-DONG-1', 'KOICA-NIIS-2018', 'MAU-13'])
      .orderBy('programme.code')
      .execute();
    expect(rows.map((row) => [row.programme, `${row.code}@${row.version_no}`])).toEqual([
      ['JICA-LAM-DONG-1', 'C-EXCHANGE-OF-NOTES@1'],
      ['KOICA-NIIS-2018', 'KOICA-CYCLE@1'],
      ['MAU-13', 'A-STATE-LOAN@3'],
      ['P174157', 'A-STATE-LOAN@1'],
      ['VPCP-USAID-2020', 'E-MINISTRY-AGREEMENT@1'],
    ]);
  });

  it('is refused while samples are there, and where a code is taken', async () => {
    await loadDemo(house);
    expect(await caught(loadDemo(house))).toMatchObject({
      code: 'demo.already_loaded',
      details: { programmes: demoProgrammes.length },
    });
    await removeDemo(house);
    await ownProgramme('P152851');
    expect(await caught(loadDemo(house))).toMatchObject({ code: 'common.duplicate', details: { value: 'P152851' } });
    expect((await rowsPerTable())['person']).toBe(0);
  });
});

describe('removing the demo register', () => {
  it('leaves every table as it was before and keeps the audit', async () => {
    const before = await rowsPerTable();
    await loadDemo(house);
    const audit = await base.db.read.selectFrom('audit_event').select('hash').orderBy('seq').execute();
    const removed = await removeDemo(house);
    expect(removed).toEqual({
      programmes: demoProgrammes.length,
      persons: demoPersons.length,
      users: 0,
      keptProgrammes: [],
      keptPersons: [],
    });
    expect(await rowsPerTable()).toEqual(before);
    const kept = await base.db.read.selectFrom('audit_event').select('hash').orderBy('seq').execute();
    expect(kept.slice(0, audit.length)).toEqual(audit);
    expect(await removeDemo(house)).toMatchObject({ programmes: 0, persons: 0 });
    expect((await loadDemo(house)).programmes).toBe(demoProgrammes.length);
  });

  it('keeps what people added: their own programmes, and samples that carry a part of theirs', async () => {
    await loadDemo(house);
    const office = callerAs(house, actorOf('coordinator'));
    const own = await ownProgramme('OWN-1');
    const sample = await office.programmes.get({ code: 'MAU-05' });
    const edited = await office.programmes.get({ code: 'MAU-06' });
    await office.procedures.createInstrument({
      input: {
        programmeId: sample.id,
        partnerId: sample.partners[0]?.partnerId ?? '',
        procedureId: await procedureNamed('AFD-CYCLE'),
        ...OWN_INSTRUMENT,
      },
      idempotencyKey: newKey(),
    });
    await office.programmes.update({
      input: { id: edited.id, version: edited.version, patch: { location: 'Hà Nội' } },
      idempotencyKey: newKey(),
    });
    const removed = await removeDemo(house);
    expect(removed.keptProgrammes).toMatchObject([{ code: 'MAU-05', addedParts: ['instrument'] }]);
    const left = await base.db.read.selectFrom('programme').select('code').orderBy('code').execute();
    expect(left.map((row) => row.code)).toEqual(['MAU-05', 'OWN-1']);
    expect((await office.programmes.get({ code: 'OWN-1' })).id).toBe(own);
    const list = await office.programmes.list({});
    expect(list.items.map((one) => one.code).toSorted()).toEqual(['MAU-05', 'OWN-1']);
  });

  it('deletes the ledger of samples only: that of other files is refused, also after a mark is forged elsewhere', async () => {
    await loadDemo(house);
    const revision = await base.db.read
      .selectFrom('date_revision')
      .select(['id', 'instrument_id'])
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await base.db.writer
      .updateTable('instrument')
      .set({ is_sample: 0 })
      .where('id', '=', revision.instrument_id)
      .execute();
    const attempt = base.db.writer.deleteFrom('date_revision').where('id', '=', revision.id).execute();
    await expect(attempt).rejects.toThrow('append-only');
    const change = base.db.writer
      .updateTable('date_revision')
      .set({ reason: 'x' })
      .where('field', '=', 'planned')
      .execute();
    await expect(change).rejects.toThrow('append-only');
  });

  it('knows every table that hangs on a programme, an instrument or a milestone', async () => {
    const hanging = Object.entries(await storedColumns(base.db))
      .filter(([, columns]) => ['programme_id', 'instrument_id', 'milestone_id'].some((name) => name in columns))
      .map(([name]) => name)
      .filter((name) => name !== 'audit_event');
    expect(hanging.toSorted()).toEqual([...PROGRAMME_TABLES, ...INSTRUMENT_TABLES].toSorted());
  });
});

describe('removing the demo register on the web', () => {
  const demoAdmin = async () => {
    const row = await base.db.read
      .selectFrom('app_user')
      .select('id')
      .where('role', '=', 'admin')
      .where('is_demo', '=', 1)
      .executeTakeFirstOrThrow();
    return row.id;
  };

  it('takes the sample accounts too, and ends what they had opened', async () => {
    await loadDemo(house);
    await ensureDemoUsers(house);
    const browser = openBrowser(house);
    await browser.mutate('session.signInDemo', { role: 'leader' });
    const admin = callerAs(house, actorOf('admin'));
    expect(await admin.register.demo({})).toEqual({ programmes: demoProgrammes.length, users: 6 });
    const removed = await admin.register.removeDemo({ input: {}, idempotencyKey: newKey() });
    expect(removed).toMatchObject({ programmes: demoProgrammes.length, users: 6 });
    expect((await browser.query('session.me')).data).toMatchObject({ actor: null, demoRoles: [] });
    expect(await admin.register.demo({})).toEqual({ programmes: 0, users: 0 });
  });

  it('leaves the sample accounts to a sample administrator, who could not come back otherwise', async () => {
    await loadDemo(house);
    await ensureDemoUsers(house);
    const admin = callerAs(house, actorOf('admin', { userId: await demoAdmin() }));
    expect(await admin.register.demo({})).toMatchObject({ users: 0 });
    expect(await admin.register.removeDemo({ input: {}, idempotencyKey: newKey() })).toMatchObject({ users: 0 });
    expect((await openBrowser(house).mutate('session.signInDemo', { role: 'admin' })).status).toBe(200);
  });
});

const OWN_INSTRUMENT = {
  kind: 'CREDIT_FACILITY_AGREEMENT',
  capacity: 'GOVERNMENT',
  titleVi: 'Hiệp định của chúng tôi',
  titleEn: '',
} as const;

async function ownProgramme(code: string): Promise<string> {
  const partner = await base.db.read
    .selectFrom('partner')
    .select('id')
    .where('code', '=', 'WB')
    .executeTakeFirstOrThrow();
  const made = await callerAs(house, actorOf('coordinator')).programmes.create({
    input: { code, titleVi: 'Dự án của chúng tôi', kind: 'PROJECT', leadPartnerId: partner.id },
    idempotencyKey: newKey(),
  });
  return made.id;
}

async function procedureNamed(code: string): Promise<string> {
  const row = await base.db.read
    .selectFrom('procedure_template')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return row.id;
}
