import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allRoutes } from './all-routes.ts';
import { CODE, openRestWorld, type RestWorld } from './rest-world.fixture.ts';

let rest: RestWorld;

beforeEach(async () => {
  rest = await openRestWorld();
});
afterEach(() => rest.base.drop());

describe('refusing', () => {
  it('answers nobody without a token: not a wrong one, not a cookie', async () => {
    for (const { operationId, method, path } of allRoutes) {
      const filled = path.replace('{code}', 'X').replace('{id}', 'x');
      const verb = method.toUpperCase() as 'GET';
      for (const [token, headers] of [
        [null, {}],
        [`cpt_${'x'.repeat(43)}`, {}],
        [null, { cookie: 'sid=x' }],
      ] as const) {
        const { status, body, response } = await rest.client.call(verb, filled, { token, headers });
        expect([operationId, status, body['code']]).toEqual([operationId, 401, 'auth.not_signed_in']);
        expect(response.headers.get('www-authenticate')).toBe('Bearer');
      }
    }
  });

  it("shows a partner's program its own partner's records only, and others as absent", async () => {
    const other = await rest.seed('WB-2');
    const adb = await rest.client.tokenOf('liaison', { partnerId: rest.world.partners.adb });
    expect((await rest.get('/programmes?s=code', adb)).body).toMatchObject({
      items: [{ code: 'ADB-1' }, { code: 'WB/2026-1' }],
    });
    expect((await rest.get('/partners', adb)).body).toMatchObject({ items: [{ code: 'ADB' }], total: 1 });
    expect((await rest.get(`/programmes/${CODE}`, adb)).body).not.toHaveProperty('isSecret');
    for (const path of [
      '/programmes/WB-2',
      `/instruments/${other.instrumentId}`,
      `/instruments/${rest.file.instrumentId}`,
    ]) {
      const absent = await rest.get(path.replace(/[^/]+$/, path.startsWith('/p') ? 'NONE' : 'ins_none'), adb);
      expect((await rest.get(path, adb)).body).toEqual(absent.body);
      expect(absent.status).toBe(404);
    }
  });

  it('lets rights decide as at any other door', async () => {
    const auditor = await rest.client.tokenOf('auditor');
    const change = { version: 1, patch: { note: 'x' } };
    const path = `/milestones/${rest.file.milestones['SIGNED']}`;
    expect((await rest.client.call('PATCH', path, { token: auditor, body: change })).body).toMatchObject({
      status: 403,
      code: 'auth.forbidden',
    });
  });

  it.each([
    ['a parameter it does not know', '/programmes?page=2', 'query'],
    ['a parameter given twice', '/programmes?q=a&q=b', 'query.q'],
    ['a page that is too large', '/programmes?limit=201', 'query.limit'],
    ['a number that is none', '/programmes?limit=ten', 'query.limit'],
    ['a day that does not exist', '/signing-schedule.csv?from=2026-02-30', 'query.from'],
    ['an id of another kind', '/instruments/prg_1', 'path.id'],
  ])('names %s', async (_, path, at) => {
    const { status, body } = await rest.get(path);
    expect([status, body['code']]).toEqual([400, 'common.invalid_input']);
    expect((body['details'] as { issues: { path: string }[] }).issues.map((one) => one.path)).toEqual([at]);
  });

  it.each([
    ['a field it does not know', { version: 1, patch: {}, force: true }, 'body'],
    ['a value of the wrong kind', { version: '1', patch: {} }, 'body.version'],
    ['a body that is not JSON', '{', 'body'],
  ])('names %s', async (_, sent, at) => {
    const { status, body } = await rest.patch(`/milestones/${rest.file.milestones['SIGNED']}`, sent);
    expect([status, body['code']]).toEqual([400, 'common.invalid_input']);
    expect((body['details'] as { issues: { path: string }[] }).issues.map((one) => one.path)).toEqual([at]);
  });

  it('asks for a key with every change, and for JSON', async () => {
    const body = { code: 'NEW-1', titleVi: 'Mới', kind: 'PROJECT', leadPartnerId: rest.world.partners.wb };
    expect((await rest.post('/programmes', body, null)).body).toMatchObject({
      status: 400,
      details: { issues: [{ path: 'Idempotency-Key' }] },
    });
    const form = {
      token: rest.office,
      body: 'code=NEW-1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    expect((await rest.client.call('POST', '/programmes', form)).status).toBe(415);
    expect(
      (await rest.client.call('POST', '/programmes', { token: rest.office, body: { code: 'x'.repeat(300_000) } }))
        .status,
    ).toBe(413);
  });

  it('says which methods a path knows, and that an unknown path is none', async () => {
    const wrong = await rest.client.call('DELETE', `/programmes/${CODE}`, { token: rest.office });
    expect([wrong.status, wrong.response.headers.get('allow')]).toEqual([405, 'GET, PATCH']);
    expect(await rest.get('/rumours')).toMatchObject({ status: 404, body: { code: 'common.not_found' } });
  });
});
