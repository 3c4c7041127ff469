import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedTask } from '../../testing-tasks.ts';
import { seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let world: SmallWorld;

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db, { today: '2026-11-23' });
  world = await seedSmallWorld(house);
});
afterEach(() => base.drop());

const office = () => callerAs(house, actorOf('coordinator')).tasks;
const lead = () => callerAs(house, actorOf('officer', { agencyId: world.agencies.moh })).tasks;
const support = () => callerAs(house, actorOf('officer', { agencyId: world.agencies.mof })).tasks;
const env = <I>(input: I) => ({ input, idempotencyKey: newKey() });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'allowed',
    (error: { cause?: { code?: string } }) => error.cause?.code,
  );
const said = (text: string) => ({ text, documentNumber: '', documentOn: null });

describe('the life of a task', () => {
  it('goes from a report to a confirmed completion, returned once on the way, each day in the ledger', async () => {
    const { id: taskId, code } = await seedTask(house, { lead: world.agencies.moh, dueOn: '2026-11-25' });
    await lead().report(env({ taskId, percent: 60, text: 'Đã lấy ý kiến' }));
    await lead().propose(env({ taskId, text: '', documentNumber: '45/TTr-BYT', documentOn: '2026-11-23' }));
    await office().return(env({ taskId, ...said('Thiếu phụ lục') }));
    expect(await lead().get({ code })).toMatchObject({ flags: ['DUE_SOON', 'RETURNED'], percent: 100, proposal: null });
    house.setToday('2026-11-26');
    await lead().propose(env({ taskId, text: '', documentNumber: '46/TTr-BYT', documentOn: '2026-11-25' }));
    await office().confirm(env({ taskId, completedOn: '2026-11-25', text: '' }));
    const done = await office().get({ code });
    expect(done).toMatchObject({ state: 'DONE_ON_TIME', completedOn: '2026-11-25', flags: [], daysLate: 0 });
    expect(done.ledger.map((one) => [one.kind, one.day, one.documentNumber])).toEqual([
      ['assigned', '2026-11-02', ''],
      ['reported', '2026-11-23', ''],
      ['proposed', '2026-11-23', '45/TTr-BYT'],
      ['returned', '2026-11-23', ''],
      ['proposed', '2026-11-26', '46/TTr-BYT'],
      ['confirmed', '2026-11-25', '46/TTr-BYT'],
    ]);
    expect(await codeOf(lead().report(env({ taskId, percent: 10 })))).toBe('task.closed');
  });

  it('keeps every deadline it ever had, and who moved it by which paper', async () => {
    const { id: taskId, code } = await seedTask(house, { lead: world.agencies.moh, dueOn: '2026-11-20' });
    expect((await office().get({ code })).state).toBe('OPEN_OVERDUE');
    await lead().requestExtension(env({ taskId, newDueOn: '2027-01-29', ...said('Chờ ý kiến nhà tài trợ') }));
    expect(await codeOf(lead().requestExtension(env({ taskId, newDueOn: '2027-02-26', ...said('x') })))).toBe(
      'task.request_open',
    );
    await office().decideExtension(
      env({ taskId, newDueOn: '2026-12-31', text: '', documentNumber: '8/TB-VPCP', documentOn: '2026-11-23' }),
    );
    await office().extend(env({ taskId, newDueOn: '2027-01-15', ...said('Theo kết luận họp') }));
    const file = await office().get({ code });
    expect(file).toMatchObject({ dueOn: '2027-01-15', state: 'OPEN_IN_TERM', asks: 1, grants: 1, request: null });
    expect(file.ledger.filter((one) => one.toOn !== null).map((one) => [one.kind, one.fromOn, one.toOn])).toEqual([
      ['assigned', null, '2026-11-20'],
      ['extension_asked', '2026-11-20', '2027-01-29'],
      ['extension_granted', '2026-11-20', '2026-12-31'],
      ['moved', '2026-12-31', '2027-01-15'],
    ]);
    const earlier = office().decideExtension(env({ taskId, newDueOn: null, ...said('x') }));
    expect(await codeOf(earlier)).toBe('task.no_request');
  });

  it('leaves all figures when withdrawn, comes back when reopened, and each act can be taken back while it is the last', async () => {
    const { id: taskId } = await seedTask(house, { lead: world.agencies.moh });
    const gone = await office().withdraw(env({ taskId, ...said('Đã giao nơi khác') }));
    expect((await office().counts({})).total).toBe(0);
    expect((await office().list({ f: ['flag:is:WITHDRAWN'] })).items).toHaveLength(1);
    await office().takeBack(env({ taskId, eventId: gone.eventId }));
    expect((await office().counts({})).total).toBe(1);
    const report = await lead().report(env({ taskId, percent: 30 }));
    await office().confirm(env({ taskId, completedOn: '2026-11-20', text: '' }));
    expect(await codeOf(lead().takeBack(env({ taskId, eventId: report.eventId })))).toBe('auth.forbidden');
    expect(await codeOf(office().takeBack(env({ taskId, eventId: report.eventId })))).toBe('task.not_last');
    await office().reopen(env({ taskId, ...said('Kết quả chưa đạt') }));
    expect((await office().counts({})).counts).toMatchObject({ OPEN_IN_TERM: 1, DONE_ON_TIME: 0 });
  });

  it('follows its lead agency, and the figures of the days before stay with the one before', async () => {
    const { id: taskId } = await seedTask(house, { lead: world.agencies.moh, support: [world.agencies.mof] });
    house.setToday('2026-11-25');
    const moved = await office().reassign(env({ taskId, leadAgencyId: world.agencies.mof, ...said('Theo chức năng') }));
    expect((await office().counts({})).groups.map((one) => one.leadAgencyId)).toEqual([world.agencies.mof]);
    const before = await office().counts({ asOf: '2026-11-24' });
    expect(before.groups.map((one) => one.leadAgencyId)).toEqual([world.agencies.moh]);
    expect(await codeOf(lead().report(env({ taskId, percent: 5 })))).toBe('common.not_found');
    await office().takeBack(env({ taskId, eventId: moved.eventId }));
    await lead().report(env({ taskId, percent: 5 }));
  });
});

describe('a recurring task', () => {
  it('is a task for each period, and one whose period has not begun counts nowhere yet', async () => {
    await office().create(
      env({
        values: { ...VALUES, contentVi: 'Báo cáo định kỳ' },
        leadAgencyId: world.agencies.moh,
        deadline: { kind: 'recurring', every: 'MONTHLY', day: 25, from: '2026-10-01', until: '2027-01-31' },
      } as const),
    );
    expect(await office().counts({})).toMatchObject({ total: 2, counts: { OPEN_OVERDUE: 1, OPEN_IN_TERM: 1 } });
    const later = await office().list({ f: ['flag:is:NOT_BEGUN'] });
    expect(later.items.map((one) => [one.period, one.dueOn])).toEqual([
      ['2026-12', '2026-12-25'],
      ['2027-01', '2027-01-25'],
    ]);
    house.setToday('2027-01-05');
    expect((await office().counts({})).total).toBe(4);
  });

  it('is refused where the rule gives no period or far too many', async () => {
    const rule = (from: string, until: string) =>
      office().create(
        env({
          values: VALUES,
          leadAgencyId: world.agencies.moh,
          deadline: { kind: 'recurring', every: 'MONTHLY', day: 25, from, until },
        } as const),
      );
    expect(await codeOf(rule('2026-12-26', '2027-01-20'))).toBe('task.periods');
    expect(await codeOf(rule('2026-12-01', '2046-01-20'))).toBe('task.periods');
  });
});

const VALUES = {
  sourceNumber: '12/TB-VPCP',
  sourceOn: '2026-10-01',
  sourceIssuer: '',
  sourceClause: '',
  assigner: 'PM',
  contentVi: 'Việc',
  contentEn: '',
} as const;

describe('who may what', () => {
  it('the lead reports, who supports reads, who does neither does not know, and a partner has no business there', async () => {
    const { id: taskId, code } = await seedTask(house, { lead: world.agencies.moh, support: [world.agencies.mof] });
    const other = await seedTask(house, { lead: world.agencies.mof });
    expect((await lead().get({ code })).allowed).toEqual(['report', 'propose', 'requestExtension']);
    expect((await support().get({ code })).allowed).toEqual([]);
    expect(await codeOf(support().report(env({ taskId, percent: 1 })))).toBe('auth.forbidden');
    expect(await codeOf(lead().confirm(env({ taskId, completedOn: '2026-11-23', text: '' })))).toBe('auth.forbidden');
    expect(await codeOf(lead().get({ code: other.code }))).toBe('common.not_found');
    expect((await lead().list({})).items.map((one) => one.code)).toEqual([code]);
    expect((await support().list({})).total).toBe(2);
    const liaison = callerAs(house, actorOf('liaison', { partnerId: world.partners.wb })).tasks;
    expect(await codeOf(liaison.list({}))).toBe('auth.forbidden');
    expect((await callerAs(house, actorOf('auditor')).tasks.list({})).total).toBe(2);
    expect((await lead().scoreboard({})).lines.map((one) => one.key)).toEqual([world.agencies.moh]);
    expect(await codeOf(lead().scorecard({ code: 'MOF' }))).toBe('common.not_found');
  });

  it('a partner’s liaison reads nothing of tasks in the history of a programme', async () => {
    const programme = await seedProgramme(house, world, { code: 'WB-1', managing: 'moh' });
    await seedTask(house, { lead: world.agencies.moh, programmeId: programme.id });
    const liaison = callerAs(house, actorOf('liaison', { partnerId: world.partners.wb }));
    const history = await liaison.programmes.history({ programmeId: programme.id });
    expect(JSON.stringify(history)).not.toContain('task');
    expect((await office().list({ f: ['programme:is:WB-1', 'programme:is:NOPE'] })).ignored).toEqual([
      'programme:is:NOPE',
    ]);
  });
});

describe('a secret task', () => {
  it('keeps number and date only, and takes no words with any act', async () => {
    const { id: taskId, code } = await seedTask(house, { lead: world.agencies.moh, isSecret: true });
    expect(await office().get({ code })).toMatchObject({ contentVi: '', sourceNumber: '12/TB-VPCP', isSecret: true });
    const create = office().create(
      env({ values: VALUES, isSecret: true, leadAgencyId: world.agencies.moh, deadline: { kind: 'none' } } as const),
    );
    expect(await codeOf(create)).toBe('task.secret_content');
    expect(await codeOf(lead().report(env({ taskId, percent: 5, text: 'x' })))).toBe('task.secret_content');
    expect(await codeOf(office().withdraw(env({ taskId, ...said('') })))).toBe('common.reason_required');
    const changed = office().update(env({ taskId, version: 1, patch: { contentVi: 'Nội dung' } }));
    expect(await codeOf(changed)).toBe('task.secret_content');
    await office().withdraw(env({ taskId, text: '', documentNumber: '9/VPCP', documentOn: null }));
  });
});

describe('changing what is written', () => {
  it('merges with what others wrote, says what would undo it, and finds the task by its new words', async () => {
    const { id: taskId } = await seedTask(house, { lead: world.agencies.moh, support: [world.agencies.mof] });
    await office().update(env({ taskId, version: 1, patch: { sourceClause: 'Điều 2' } }));
    const changed = await office().update(
      env({ taskId, version: 1, patch: { contentVi: 'Rà soát khung kiến trúc', supportIds: [] } }),
    );
    expect(changed.inverse).toEqual({ contentVi: 'Trình đề xuất khoản vay', supportIds: [world.agencies.mof] });
    expect((await office().list({ q: 'ra soat kien truc' })).total).toBe(1);
    expect(await codeOf(office().update(env({ taskId, version: 1, patch: { sourceClause: 'Điều 3' } })))).toBe(
      'common.conflict',
    );
  });
});
