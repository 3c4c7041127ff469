import { unzip } from '@counterpart/formats/testing/unzip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedNegotiation } from '../testing-negotiation.ts';
import { allRoutes } from './all-routes.ts';
import { actorOf, callerAs, newKey, testHouse } from '../testing.ts';
import { seedDeliverables } from '../testing-deliverables.ts';
import { seedSeries, seedTask } from '../testing-tasks.ts';
import { urgingOf } from '../testing-urging.ts';
import { seedMeeting } from '../testing-meetings.ts';
import { CODE, openRestWorld, type RestWorld } from './rest-world.fixture.ts';

let rest: RestWorld;
const answered = new Set<string>();

beforeEach(async () => {
  rest = await openRestWorld();
});
afterEach(async () => {
  for (const operation of rest.client.answered) answered.add(operation);
  await rest.base.drop();
});

describe('reading', () => {
  it('pages through the pipeline with cursor and total, by the filter of every view', async () => {
    const first = await rest.get('/programmes?limit=1&s=code');
    expect(first.body).toMatchObject({ items: [{ code: 'ADB-1' }], total: 2, ignored: [] });
    const second = await rest.get(`/programmes?limit=1&s=code&cursor=${String(first.body['nextCursor'])}`);
    expect(second.body).toMatchObject({ items: [{ code: 'WB/2026-1', signingOn: '2027-01-15' }], nextCursor: null });
    const some = await rest.get(
      '/programmes?f=partner:is:WB&f=stage:in:negotiation_pending,signed&f=nonsense:is:x&q=chuong',
    );
    expect(some.body).toMatchObject({ items: [{ code: 'WB/2026-1' }], total: 1, ignored: ['nonsense:is:x'] });
  });

  it('gives a programme by its code, whatever signs the code has', async () => {
    expect((await rest.get(`/programmes/${CODE}`)).body).toMatchObject({
      id: rest.file.id,
      stage: 'NEGOTIATION_PENDING',
      isSecret: false,
      partners: [{ partnerId: rest.world.partners.wb, role: 'lead' }, { partnerId: rest.world.partners.adb }],
    });
  });

  it('gives an instrument with its road', async () => {
    const { body } = await rest.get(`/instruments/${rest.file.instrumentId}`);
    expect(body).toMatchObject({
      id: rest.file.instrumentId,
      stage: 'NEGOTIATION_PENDING',
      procedure: { code: 'TEST' },
    });
    expect((body['steps'] as { code: string; state: string }[]).map((one) => `${one.code} ${one.state}`)).toEqual([
      'NEG_INVITED done',
      'MOJ_APPRAISAL ready',
      'BOARD_APPROVED ready',
      'SIGNED planned',
      'EFFECTIVE waiting',
      'CLOSED waiting',
    ]);
  });

  it('gives what agencies have to deliver, one by one with its story', async () => {
    const house = testHouse(rest.base.db);
    const { sharedId } = await seedDeliverables(house, rest.file, { leadAgencyId: rest.world.agencies.moh });
    const office = callerAs(house, actorOf('coordinator')).deliverables;
    await office.act({ input: { id: sharedId, version: 1, act: 'report', percent: 40 }, idempotencyKey: newKey() });
    const moved = { dueOn: '2026-12-01', reasonCode: 'FUNDS_PENDING', askedBy: 'MOH' } as const;
    await office.move({ input: { id: sharedId, version: 2, ...moved }, idempotencyKey: newKey() });
    const { body } = await rest.get('/deliverables?f=lead:is:MOH&f=progress:is:in_progress&f=colour:is:red');
    expect(body).toMatchObject({ items: [{ id: sharedId, percent: 40 }], total: 1, ignored: ['colour:is:red'] });
    expect((await rest.get(`/deliverables/${sharedId}`)).body).toMatchObject({
      plannedOn: '2026-10-01',
      extendedOn: '2026-12-01',
      events: [{ kind: 'report' }],
      moves: [{ from: '2026-10-01', to: '2026-12-01', askedBy: 'MOH' }],
    });
  });

  it('gives when an instrument is foreseen to be signed and effective', async () => {
    const { body } = await rest.get(`/instruments/${rest.file.instrumentId}/forecast`);
    expect(body).toMatchObject({ instrumentId: rest.file.instrumentId, isRunning: true, nextGreatDate: 'SIGNED' });
    const [signing, effectiveness] = [body['signing'], body['effectiveness']] as { p50: string; p80: string }[];
    expect((signing?.p50 ?? '') <= (signing?.p80 ?? '')).toBe(true);
    expect((signing?.p50 ?? '') < (effectiveness?.p50 ?? '')).toBe(true);
    expect((await rest.get(`/instruments/${rest.file.instrumentId}x/forecast`)).status).toBe(404);
  });

  it('gives the signing schedule as records and as files of the same records', async () => {
    const list = await rest.get('/signing-schedule');
    expect(list.body).toMatchObject({
      items: [{ instrumentId: rest.file.instrumentId, fromOn: '2027-01-15' }],
      total: 1,
    });
    const csv = await (await rest.get('/signing-schedule.csv?lang=en')).response.text();
    expect(csv.split('\n').filter((line) => line.includes('WB/2026-1'))).toHaveLength(1);
    const ics = await (await rest.get('/signing-schedule.ics?from=2027-01-01&to=2027-01-31')).response.text();
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const xlsx = new Uint8Array(await (await rest.get('/signing-schedule.xlsx')).response.arrayBuffer());
    expect(Buffer.from(xlsx.subarray(0, 2)).toString()).toBe('PK');
    const letter = 'number=7&issued=2027-01-02&recipient=A&recipient=B&authority=KT.&signerTitle=C&signer=D&copy=E';
    const docx = await (await rest.get(`/signing-schedule.docx?${letter}`)).response.arrayBuffer();
    const words = unzip(new Uint8Array(docx)).get('word/document.xml') ?? '';
    for (const word of ['WB/2026-1', 'Số: 07/VPCP-QHQT', '- A;', '- B.', '>D<', '- E;']) expect(words).toContain(word);
    const pdf = await rest.get(`/signing-schedule.pdf?lang=en&${letter}`);
    expect(Buffer.from(await pdf.response.arrayBuffer()).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect((await rest.get('/signing-schedule.csv?number=7')).status).toBe(400);
    const none = await (await rest.get('/signing-schedule.ics?f=partner:is:ADB')).response.text();
    expect(none).not.toContain('BEGIN:VEVENT');
  });

  it('gives an amount in special drawing rights as it gives any other', async () => {
    const credit = { amount_minor: 278_800_000_00, currency: 'XDR' };
    const { instrumentId } = rest.file;
    await rest.base.db.transaction((tx) =>
      tx.updateTable('instrument').set(credit).where('id', '=', instrumentId).execute(),
    );
    expect((await rest.get('/signing-schedule')).body).toMatchObject({
      items: [{ amountMinor: 278_800_000_00, currency: 'XDR' }],
    });
    expect(await (await rest.get('/signing-schedule.csv')).response.text()).toContain('278800000.00,XDR');
    expect((await rest.get('/signing-schedule.xlsx')).status).toBe(200);
  });

  it('gives a negotiation with rounds and points, to a partner without what is internal', async () => {
    await seedNegotiation(rest.house, rest.file, { ownerAgencyId: rest.world.agencies.mof });
    const of = `instrument=${rest.file.instrumentId}`;
    const rounds = await rest.get(`/negotiation-rounds?${of}`);
    expect(rounds.body).toMatchObject({ total: 1, items: [{ number: 1, place: 'Hà Nội', mandate: 'limits' }] });
    const first = await rest.get(`/open-points?${of}&limit=1`);
    expect(first.body).toMatchObject({ total: 2, items: [{ clause: 'Điều 5', isShared: true }] });
    const second = await rest.get(`/open-points?${of}&cursor=${String(first.body['nextCursor'])}`);
    expect(second.body).toMatchObject({ items: [{ state: 'open', isShared: false }], nextCursor: null });
    const wb = await rest.client.tokenOf('liaison', { partnerId: rest.world.partners.wb });
    const theirs = await rest.get(`/open-points?${of}`, wb);
    expect(theirs.body).toMatchObject({ total: 1, items: [{ positions: [{ lane: 'theirs', text: 'four years' }] }] });
    expect(JSON.stringify((await rest.get(`/negotiation-rounds?${of}`, wb)).body)).not.toContain('limits');
    const adb = await rest.client.tokenOf('liaison', { partnerId: rest.world.partners.adb });
    expect((await rest.get(`/open-points?${of}`, adb)).status).toBe(404);
  });

  it('gives what changed since a day', async () => {
    const path = `/milestones/${rest.file.milestones['SIGNED']}`;
    await rest.patch(path, { version: 1, patch: { plannedOn: '2027-02-01' }, reason: 'text' });
    const { body } = await rest.get('/changes?since=yesterday');
    const groups = body['groups'] as { kind: string; rows: object[] }[];
    expect(groups.find((one) => one.kind === 'moved')?.rows).toMatchObject([
      { programmeCode: 'WB/2026-1', stepCode: 'SIGNED', from: '2027-01-15', to: '2027-02-01', reason: 'text' },
    ]);
    expect((await rest.get('/changes?since=tomorrow')).status).toBe(400);
  });

  it('gives partners and agencies page by page', async () => {
    const first = await rest.get('/agencies?limit=1');
    expect(first.body).toMatchObject({ items: [{ code: 'MOF' }], nextCursor: rest.world.agencies.mof, total: 2 });
    expect((await rest.get(`/agencies?cursor=${rest.world.agencies.mof}`)).body).toMatchObject({
      items: [{ code: 'MOH' }],
      nextCursor: null,
    });
    expect((await rest.get('/partners')).body).toMatchObject({ total: 2, nextCursor: null });
    expect((await rest.get('/partners?cursor=prt_nobody')).body).toMatchObject({
      status: 400,
      code: 'common.invalid_input',
    });
  });
});

describe('meetings', () => {
  it('are given with what was asked and promised there, to a liaison what is shared with the own partner', async () => {
    const { moh } = rest.world.agencies;
    const instrument = { programmeId: rest.file.id, instrumentId: rest.file.instrumentId };
    const seeded = await seedMeeting(rest.house, rest.world, { ownerAgencyId: moh, instrument });
    const { body } = await rest.get(`/meetings/${seeded.id}`);
    expect(body).toMatchObject({ precision: 'DAYS', startOn: '2026-11-10', counts: { open: 2, of: 2 } });
    expect((await rest.get('/meetings?limit=1&from=2026-11-01')).body).toMatchObject({ total: 1, nextCursor: null });
    const owed = await rest.get('/promises?states=open&states=late&debtor=home');
    expect(owed.body).toMatchObject({ items: [{ id: seeded.sharedId }], counts: { all: { of: 2 }, home: { of: 1 } } });
    const bank = await rest.client.tokenOf('liaison', { partnerId: rest.world.partners.wb });
    expect((await rest.get(`/meetings/${seeded.id}`, bank)).body).toMatchObject({ items: [{ id: seeded.sharedId }] });
    expect((await rest.get('/promises', bank)).body).toMatchObject({ total: 1 });
  });
});

describe('urgings', () => {
  it('are sent with the next number, listed by what is asked for, and answered by the agency', async () => {
    const { moh } = rest.world.agencies;
    const task = await seedTask(rest.house, { lead: moh, dueOn: '2026-11-10' });
    const body = { urgings: [urgingOf({ agencyId: moh, taskIds: [task.id], sentOn: '2026-11-23' })] };
    const made = await rest.post('/urgings', body);
    expect(made.body).toMatchObject({ sent: [{ documentNumber: '01/VPCP-QHQT' }] });
    const [{ id }] = made.body['sent'] as [{ id: string }];
    const officer = await rest.client.tokenOf('officer', { agencyId: moh });
    const answer = { taskIds: [task.id], text: 'Đã trình' };
    const answered = await rest.client.call('POST', `/urgings/${id}/answers`, { token: officer, body: answer });
    expect(answered.body).toMatchObject({ answered: 1 });
    expect((await rest.get('/urgings?level=2&unanswered=no', officer)).body).toMatchObject({
      items: [{ id }],
      total: 1,
    });
    expect((await rest.get('/urgings?unanswered=yes')).body).toMatchObject({ items: [], total: 0 });
    expect((await rest.get(`/urgings/${id}`)).body).toMatchObject({ tasks: [{ code: task.code }], answers: [{}] });
    const other = await rest.client.tokenOf('officer', { agencyId: rest.world.agencies.mof });
    expect((await rest.get(`/urgings/${id}`, other)).status).toBe(404);
  });
});

describe('tasks', () => {
  it('are assigned, listed, reported on and counted, by the rules of every door', async () => {
    const { agencies } = rest.world;
    const values = { sourceNumber: '12/TB-VPCP', sourceOn: '2026-11-02', sourceIssuer: '', sourceClause: 'Mục 3' };
    const body = {
      values: { ...values, assigner: 'PM', contentVi: 'Trình đề xuất', contentEn: '' },
      leadAgencyId: agencies.moh,
      deadline: { kind: 'dated', dueOn: '2026-11-20' },
    };
    const made = await rest.post('/tasks', body);
    expect(made).toMatchObject({ status: 201, body: { code: 'NV-2026-00001', made: 1 } });
    const officer = await rest.client.tokenOf('officer', { agencyId: agencies.moh });
    const report = { token: officer, body: { percent: 40 } };
    expect((await rest.client.call('POST', '/tasks/NV-2026-00001/reports', report)).status).toBe(201);
    const listed = await rest.get('/tasks?f=state:is:OPEN_OVERDUE&f=lead:is:MOH', officer);
    expect(listed.body).toMatchObject({ items: [{ code: 'NV-2026-00001', percent: 40, daysLate: 3 }], total: 1 });
    expect((await rest.get('/tasks?asOf=2026-11-20')).body).toMatchObject({ total: 0 });
    expect((await rest.get('/tasks/NV-2026-00001')).body).toMatchObject({
      state: 'OPEN_OVERDUE',
      sourceClause: 'Mục 3',
    });
    const card = await rest.get('/agencies/MOH/scorecard?against=year', officer);
    expect(card.body).toMatchObject({ now: { total: 1, counts: { OPEN_OVERDUE: 1 } }, beforeOn: '2025-12-31' });
    const other = await rest.client.tokenOf('officer', { agencyId: agencies.mof });
    expect((await rest.get('/tasks/NV-2026-00001', other)).status).toBe(404);
    expect((await rest.get('/agencies/MOH/scorecard', other)).status).toBe(404);
  });
});

describe('a recurring task', () => {
  it('is read as a series, lengthened, changed for what is to come, ended early and resumed', async () => {
    const { agencies } = rest.world;
    const series = await seedSeries(rest.house, { lead: agencies.moh });
    const path = `/tasks/${series.code}/series`;
    const officer = await rest.client.tokenOf('officer', { agencyId: agencies.moh });
    expect((await rest.get(path, officer)).body).toMatchObject({ lastPeriod: '2027-01', day: 25, allowed: [] });
    const more = await rest.post(`${path}/periods`, { day: 25, until: '2027-02-28' });
    expect(more).toMatchObject({ status: 201, body: { made: 1 } });
    const { occurrences } = (await rest.get(path)).body as {
      occurrences: { id: string; version: number; isToCome: boolean }[];
    };
    const seen = occurrences.filter((one) => one.isToCome).map(({ id: taskId, version }) => ({ taskId, version }));
    const change = { seen, patch: { contentEn: 'Report' } };
    expect((await rest.patch(path, change)).body).toMatchObject({ changed: 3, inverse: { contentEn: '' } });
    expect((await rest.patch(path, change)).body).toMatchObject({ status: 409, code: 'task.series_changed' });
    expect((await rest.post(`${path}/end`, { text: 'Không cần nữa' })).body).toMatchObject({ ended: 3 });
    expect((await rest.post(`${path}/resumption`, {})).body).toMatchObject({ resumed: 3 });
    const other = await rest.client.tokenOf('officer', { agencyId: agencies.mof });
    expect((await rest.get(path, other)).status).toBe(404);
  });
});

describe('reading what was brought in', () => {
  it('gives imports page by page to those who import, and to nobody else', async () => {
    const counts = { rows: 3, new: 1, changed: 1, unchanged: 0, refused: 1, snapshots: 2, moved: 1, kept: 0 };
    const run = (id: string, undone: number | null) => ({
      id,
      kind: 'world-bank-loans',
      file_name: 'loans.csv',
      file_sha256: 'f'.repeat(64),
      status: 'done',
      counts: JSON.stringify(counts),
      created_at: 1,
      created_by: 'usr_1',
      undone_at: undone,
      undone_by: undone === null ? null : 'usr_2',
    });
    await rest.base.db.transaction((tx) =>
      tx
        .insertInto('import_run')
        .values([run('imp_1', null), run('imp_2', 5)] as never)
        .execute(),
    );
    const first = await rest.get('/imports?limit=1');
    expect(first.body).toMatchObject({ items: [{ id: 'imp_2', undone: { at: 5 } }], nextCursor: 'imp_2', total: 2 });
    const second = await rest.get('/imports?limit=1&cursor=imp_2');
    expect(second.body).toMatchObject({ items: [{ id: 'imp_1', undone: null, counts }], nextCursor: null });
    expect((await rest.get('/imports', await rest.client.tokenOf('leader'))).status).toBe(403);
  });
});

describe('papers', () => {
  it('are sent as bytes, added to a record, listed and given back byte for byte', async () => {
    const bytes = '%PDF-1.4\n%%EOF\n';
    const sendIt = (name: string, type = 'application/octet-stream') =>
      rest.client.call('POST', `/files?name=${name}`, {
        token: rest.office,
        body: bytes,
        headers: { 'content-type': type },
      });
    const { status, body: file } = await sendIt('bao-cao.pdf');
    expect([status, file['sizeBytes']]).toEqual([201, bytes.length]);
    expect((await sendIt('bao-cao.exe')).status).toBe(415);
    expect((await sendIt('bao-cao.pdf', 'text/plain')).status).toBe(415);
    const owner = { ownerKind: 'instrument', ownerId: rest.file.instrumentId };
    const values = { kind: 'AGREEMENT', number: '7/HĐ' };
    const added = await rest.post('/documents', { ...owner, values, fileId: file['fileId'] });
    expect(added.status).toBe(201);
    const id = String(added.body['id']);
    const list = await rest.get(`/documents?ownerKind=instrument&ownerId=${rest.file.instrumentId}`);
    expect(list.body).toMatchObject({ items: [{ id, number: '7/HĐ', file: { name: 'bao-cao.pdf' } }] });
    const page = await rest.get(`/programme-documents?programmeId=${rest.file.id}&q=7`);
    expect(page.body).toMatchObject({ total: 1, items: [{ id, owner: { kind: 'instrument' } }] });
    const given = await rest.get(`/documents/${id}/file?v=1`);
    expect([given.status, await given.response.text()]).toEqual([200, bytes]);
    expect((await rest.get(`/documents/${id}/file?v=2`)).status).toBe(404);
  });
});

describe('changing', () => {
  it('opens a programme once per key, and says so to a retry', async () => {
    const body = { code: 'NEW-1', titleVi: 'Mới', kind: 'PROJECT', leadPartnerId: rest.world.partners.wb };
    const made = await rest.post('/programmes', body, 'retry-me-1');
    expect(made).toMatchObject({ status: 201, body: { code: 'NEW-1', version: 1 } });
    expect((await rest.post('/programmes', body, 'retry-me-1')).body).toEqual(made.body);
    expect((await rest.post('/programmes', { ...body, code: 'NEW-2' }, 'retry-me-1')).body).toMatchObject({
      status: 409,
      code: 'common.idempotency_mismatch',
    });
    expect((await rest.post('/programmes', body)).body).toMatchObject({ status: 409, code: 'common.duplicate' });
    expect((await rest.get('/programmes?f=partner:is:WB')).body).toMatchObject({ total: 2 });
  });

  it('changes a programme and leaves a trace that names the API', async () => {
    const changed = await rest.patch(`/programmes/${CODE}`, { version: 1, patch: { titleEn: 'Health' } });
    expect(changed.body).toEqual({ id: rest.file.id, version: 2, inverse: { titleEn: '' } });
    const trace = await rest.base.db.read
      .selectFrom('audit_event')
      .select(['action', 'channel', 'actor_role'])
      .where('entity_id', '=', rest.file.id)
      .executeTakeFirstOrThrow();
    expect(trace).toEqual({ action: 'programme.updated', channel: 'api', actor_role: 'coordinator' });
  });

  it('moves a milestone, merges what differs and tells a conflict with all three values', async () => {
    const path = `/milestones/${rest.file.milestones['SIGNED']}`;
    expect(
      (await rest.patch(path, { version: 1, patch: { plannedOn: '2027-02-01' }, reason: 'text' })).body['version'],
    ).toBe(2);
    expect((await rest.patch(path, { version: 1, patch: { note: 'merged' } })).body['version']).toBe(3);
    expect((await rest.patch(path, { version: 1, patch: { plannedOn: '2027-03-01' } })).body).toMatchObject({
      status: 409,
      code: 'common.conflict',
      details: { currentVersion: 3, fields: [{ base: '2027-01-15', theirs: '2027-02-01', yours: '2027-03-01' }] },
    });
  });
});

describe('the document', () => {
  it('is served to anyone, with the address people reach', async () => {
    const { status, body } = await rest.client.call('GET', '/openapi.json', {});
    expect([status, body['openapi'], body['servers']]).toEqual([
      200,
      '3.1.1',
      [{ url: 'http://127.0.0.1:3000/api/v1' }],
    ]);
  });

  it('describes nothing that no test above has seen answered', () => {
    expect([...answered].sort((a, b) => a.localeCompare(b))).toEqual(
      allRoutes.map((route) => route.operationId).sort((a, b) => a.localeCompare(b)),
    );
  });
});
