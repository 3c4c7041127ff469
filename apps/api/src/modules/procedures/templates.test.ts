import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  world = await seedSmallWorld(house);
});
afterEach(() => base.drop());

const admin = () => callerAs(house, actorOf('admin')).templates;
const sent = <I>(input: I) => ({ input, idempotencyKey: newKey() });
const start = () => admin().startDraft(sent({ procedureId: world.procedureId }));
const get = (procedureId: string) => admin().get({ procedureId });
const codesOf = async (procedureId: string) => (await get(procedureId)).template.steps.map((step) => step.code);
const opinion = (after: string[]) => ({
  code: 'OPINION',
  name: { vi: 'Ý kiến', en: 'Opinion' },
  responsible: 'MOFA' as const,
  predecessors: after.map((step) => ({ step })),
});
const limit = (n: number) => ({
  n,
  unit: 'working' as const,
  trigger: 'dossier_complete',
  legalRef: 'Art. 5',
  regime: 'L2',
  verification: 'to_confirm' as const,
  source: 'test',
});

const refusal = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    const { code, details } = (error as { cause: { code: string; details: unknown } }).cause;
    return { code, details };
  }
  throw new Error('was not refused');
};
const stored = async () => {
  const rows = await base.db.read
    .selectFrom('procedure_template')
    .selectAll()
    .where('status', '=', 'published')
    .orderBy('version_no')
    .execute();
  return rows.map((row) => JSON.stringify(row));
};

describe('a draft of a procedure', () => {
  it('is a copy that only administrators see, one at a time', async () => {
    const draft = await start();
    expect(draft).toMatchObject({ version: 1, versionNo: 2 });
    expect(await get(draft.id)).toMatchObject({ status: 'draft', mayEdit: true, problems: [] });
    expect(await refusal(start())).toEqual({ code: 'procedure.draft_exists', details: { code: 'TEST', versionNo: 2 } });
    const office = callerAs(house, actorOf('coordinator'));
    expect(await refusal(office.templates.get({ procedureId: draft.id }))).toMatchObject({ code: 'common.not_found' });
    expect((await office.procedures.list({})).map((one) => one.status)).toEqual(['published']);
    const all = await callerAs(house, actorOf('admin')).procedures.list({});
    expect(all.map((one) => [one.versionNo, one.status, one.isCurrent])).toEqual([
      [2, 'draft', false],
      [1, 'published', true],
    ]);
  });

  it('takes steps in, changes, moves and takes them out, and rejoins what stood around them', async () => {
    const { id } = await start();
    await admin().addStep(sent({ procedureId: id, step: opinion(['NEG_INVITED']), before: 'SIGNED' }));
    await admin().changeStep(
      sent({
        procedureId: id,
        version: 2,
        code: 'SIGNED',
        patch: { predecessors: [{ step: 'OPINION', lagDays: 3, lagUnit: 'working' as const }], limits: [limit(5)] },
      }),
    );
    await admin().moveStep(sent({ procedureId: id, code: 'CLOSED', before: 'NEG_INVITED' }));
    expect(await codesOf(id)).toEqual([
      'CLOSED',
      'NEG_INVITED',
      'MOJ_APPRAISAL',
      'BOARD_APPROVED',
      'OPINION',
      'SIGNED',
      'EFFECTIVE',
    ]);
    const removed = await admin().removeStep(sent({ procedureId: id, version: 4, code: 'OPINION' }));
    expect(removed).toMatchObject({ version: 5, rejoined: 1 });
    const { template } = await get(id);
    const signed = template.steps.find((step) => step.code === 'SIGNED');
    expect(signed?.predecessors).toEqual([{ step: 'NEG_INVITED' }]);
    expect(signed?.limits).toEqual([limit(5)]);
    const facts = await base.db.read.selectFrom('audit_event').select('action').orderBy('seq').execute();
    expect(facts.map((one) => one.action)).toEqual([
      'procedure_template.draft_started',
      'procedure_template.step_added',
      'procedure_template.step_changed',
      'procedure_template.steps_reordered',
      'procedure_template.step_removed',
    ]);
  });

  it('refuses a loop with its path and keeps the draft as it was', async () => {
    const { id } = await start();
    const patch = { predecessors: [{ step: 'EFFECTIVE' }] };
    const call = admin().changeStep(sent({ procedureId: id, version: 1, code: 'NEG_INVITED', patch }));
    const { code, details } = await refusal(call);
    expect(code).toBe('procedure.invalid');
    const [problem] = (details as { problems: { code: string; field: string; path: string[] }[] }).problems;
    expect(problem).toMatchObject({ code: 'loop', field: 'predecessors' });
    expect(problem?.path.at(0)).toBe(problem?.path.at(-1));
    expect(problem?.path).toEqual(expect.arrayContaining(['NEG_INVITED', 'SIGNED', 'EFFECTIVE']));
    expect((await get(id)).version).toBe(1);
  });

  it('refuses one code twice, a step nobody knows, a step without its name, and a change of nothing', async () => {
    const { id } = await start();
    const twice = { ...opinion([]), code: 'SIGNED' };
    const change = (code: string, patch: object) => sent({ procedureId: id, version: 1, code, patch });
    const calls = [
      () => admin().addStep(sent({ procedureId: id, step: twice, before: null })),
      () => admin().addStep(sent({ procedureId: id, step: opinion(['NOBODY']), before: null })),
      () => admin().changeStep(change('GONE', { isOptional: true })),
      () => admin().changeStep(change('SIGNED', { name: null })),
      () => admin().changeStep(change('SIGNED', { kind: 'signed' })),
      () => admin().moveStep(sent({ procedureId: id, code: 'CLOSED', before: null })),
    ];
    const codes = [];
    for (const call of calls) codes.push((await refusal(call())).code);
    expect(codes).toEqual([
      'common.duplicate',
      'procedure.invalid',
      'common.not_found',
      'common.invalid_input',
      'common.nothing_changed',
      'common.nothing_changed',
    ]);
  });

  it('merges different fields of one step and names a field that two people changed, with both values', async () => {
    const { id } = await start();
    const change = (version: number, patch: object) =>
      admin().changeStep(sent({ procedureId: id, version, code: 'SIGNED', patch }));
    await change(1, { limits: [limit(5)] });
    await change(1, { isOptional: true });
    expect(await refusal(change(1, { limits: [limit(9)] }))).toEqual({
      code: 'common.conflict',
      details: {
        entity: 'procedure_template',
        entityId: id,
        currentVersion: 3,
        fields: [{ field: 'limits', base: null, theirs: [limit(5)], yours: [limit(9)] }],
      },
    });
    await change(3, { limits: [limit(9)] });
    const signed = (await get(id)).template.steps.find((step) => step.code === 'SIGNED');
    expect(signed).toMatchObject({ limits: [limit(9)], isOptional: true });
  });

  it('keeps defects for later but is not published with them; nothing of the version before changes', async () => {
    const before = await stored();
    const { id } = await start();
    await admin().editDraft(
      sent({ procedureId: id, version: 1, patch: { name: { vi: 'Quy trình hai', en: 'Procedure two' } } }),
    );
    await admin().changeStep(
      sent({ procedureId: id, version: 2, code: 'EFFECTIVE', patch: { kind: 'signed' as const } }),
    );
    expect((await get(id)).problems).toMatchObject([{ code: 'kind_twice', step: 'EFFECTIVE', field: 'kind' }]);
    const publish = (version: number, validFrom: string) =>
      admin().publishDraft(sent({ procedureId: id, version, validFrom, validTo: null, source: 'Law 2, Art. 1' }));
    expect((await refusal(publish(3, '2027-01-01'))).code).toBe('procedure.invalid');
    await admin().changeStep(
      sent({ procedureId: id, version: 3, code: 'EFFECTIVE', patch: { kind: 'effective' as const } }),
    );
    expect(await refusal(publish(4, '2020-01-01'))).toEqual({
      code: 'procedure.starts_too_early',
      details: { versionNo: 1, from: '2020-01-01' },
    });
    expect((await refusal(publish(3, '2026-06-01'))).code).toBe('common.conflict');
    expect(await publish(4, '2026-06-01')).toMatchObject({ versionNo: 2 });

    const after = await stored();
    expect(after[0]).toBe(before[0]);
    const list = await callerAs(house, actorOf('coordinator')).procedures.list({});
    expect(list.map((one) => [one.versionNo, one.name.en, one.isCurrent])).toEqual([
      [2, 'Procedure two', true],
      [1, 'Test procedure', false],
    ]);
    const late = admin().changeStep(sent({ procedureId: id, version: 5, code: 'SIGNED', patch: { isOptional: true } }));
    expect((await refusal(late)).code).toBe('procedure.not_a_draft');
    expect((await refusal(admin().discardDraft(sent({ procedureId: id, version: 5 })))).code).toBe(
      'procedure.not_a_draft',
    );
    expect(await stored()).toEqual(after);
  });

  it('can be discarded, and the next one starts anew', async () => {
    const { id } = await start();
    expect((await refusal(admin().discardDraft(sent({ procedureId: id, version: 9 })))).code).toBe('common.conflict');
    await admin().discardDraft(sent({ procedureId: id, version: 1 }));
    expect((await refusal(get(id))).code).toBe('common.not_found');
    expect(await start()).toMatchObject({ versionNo: 2 });
  });
});

describe('a new procedure', () => {
  const head = {
    name: { vi: 'Quy trình mới', en: 'New procedure' },
    route: 'A' as const,
    capacities: ['STATE' as const],
    instrumentKinds: ['LOAN_AGREEMENT' as const],
    regime: 'L2',
    validFrom: '2027-01-01',
    source: 'test',
    flags: [],
  };

  it('starts from a copy or from nothing, under a code of its own', async () => {
    const copy = await admin().startProcedure(sent({ code: 'COPY', head, copyOf: world.procedureId }));
    expect(await codesOf(copy.id)).toHaveLength(6);
    const empty = await admin().startProcedure(sent({ code: 'EMPTY', head, copyOf: null }));
    expect((await get(empty.id)).problems).toMatchObject([{ code: 'no_steps', field: 'steps' }]);
    expect((await refusal(admin().startProcedure(sent({ code: 'TEST', head, copyOf: null })))).details).toMatchObject({
      field: 'code',
    });
    expect((await callerAs(house, actorOf('leader')).procedures.list({})).map((one) => one.code)).toEqual(['TEST']);
  });
});

describe('trying a version on open files', () => {
  it('shows what moves and what stays, counts nothing closed, and stores nothing', async () => {
    const typical = { fromStep: 'NEG_INVITED', p50Days: 90, p80Days: 120, sampleSize: 3, source: 'test' };
    const days = { NEG_INVITED: { actualOn: '2026-11-02' }, SIGNED: { plannedOn: '2027-03-01' } };
    const first = await seedProgramme(house, world, { code: 'WB-1', days });
    await seedProgramme(house, world, { code: 'WB-2', days: { SIGNED: { actualOn: '2026-11-01' } } });
    await seedProgramme(house, world, { code: 'WB-3', days: { CLOSED: { actualOn: '2026-11-01' } } });
    const { id } = await start();
    const patch = { typical, predecessors: [{ step: 'BOARD_APPROVED' }, { step: 'OPINION' }] };
    await admin().addStep(sent({ procedureId: id, step: opinion(['NEG_INVITED']), before: 'SIGNED' }));
    await admin().changeStep(sent({ procedureId: id, version: 2, code: 'SIGNED', patch }));
    await admin().removeStep(sent({ procedureId: id, version: 3, code: 'MOJ_APPRAISAL' }));
    const before = await base.db.read.selectFrom('milestone').selectAll().orderBy('id').execute();

    const tried = await admin().tryVersion({ procedureId: id });
    expect(tried).toMatchObject({ total: 2, changed: 2, datesMoved: 1 });
    expect(tried.files[0]).toMatchObject({
      instrumentId: first.instrumentId,
      fromVersion: 1,
      greatDates: [
        { kind: 'signed', plannedOn: '2027-03-01', after: { day: '2027-01-31', isEarliest: false } },
        { kind: 'effective', plannedOn: null, after: { day: '2027-01-31', isEarliest: true } },
      ],
      added: [{ code: 'OPINION' }],
      vanished: [{ code: 'MOJ_APPRAISAL', isDone: false }],
    });
    expect(await base.db.read.selectFrom('milestone').selectAll().orderBy('id').execute()).toEqual(before);

    await admin().publishDraft(
      sent({ procedureId: id, version: 4, validFrom: '2026-11-20', validTo: null, source: 'Law 2' }),
    );
    const office = callerAs(house, actorOf('coordinator'));
    expect((await office.templates.tryVersion({ procedureId: id })).total).toBe(2);
    await office.procedures.moveToVersion(
      sent({ instrumentId: first.instrumentId, version: 1, procedureId: id, reason: 'Law 2' }),
    );
    expect((await office.templates.tryVersion({ procedureId: id })).total).toBe(1);
    expect((await office.templates.tryVersion({ procedureId: world.procedureId })).total).toBe(1);
  });
});
