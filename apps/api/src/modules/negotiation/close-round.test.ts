import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadReference } from '../../seed/load-reference.ts';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';

let base: TestDatabase;
let house: TestHouse;
let instrumentId: string;
let programmeId: string;

const office = () => callerAs(house, actorOf('coordinator'));
const run = <I, R>(command: (envelope: { input: I; idempotencyKey: string }) => Promise<R>, input: I) =>
  command({ input, idempotencyKey: newKey() });
const room = () => office().negotiation.room({ instrumentId });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'was not refused',
    (error: { cause?: { code?: string } }) => error.cause?.code ?? error,
  );

/** A loan in the name of the Government under the procedure in force, opened on Monday 23 November 2026. */
beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  await loadReference(house);
  const idOf = async (table: 'partner' | 'agency', code: string) =>
    (await base.db.read.selectFrom(table).select('id').where('code', '=', code).executeTakeFirstOrThrow()).id;
  const partnerId = await idOf('partner', 'KFW');
  const programme = await run(office().programmes.create, {
    code: 'KFW-1',
    titleVi: 'Hiệu quả năng lượng',
    kind: 'LOAN_PROGRAMME' as const,
    leadPartnerId: partnerId,
  });
  programmeId = programme.id;
  const procedure = (await office().procedures.list({})).findLast((one) => one.code === 'B-GOVERNMENT-TREATY');
  const made = await run(office().procedures.createInstrument, {
    programmeId,
    partnerId,
    kind: 'LOAN_AGREEMENT' as const,
    capacity: 'GOVERNMENT' as const,
    procedureId: procedure?.id ?? '',
    titleVi: 'Hiệp định vay',
    titleEn: '',
    proposingAgencyId: await idOf('agency', 'MOF'),
  });
  instrumentId = made.id;
});
afterEach(() => base.drop());

describe('readiness to negotiate under a procedure in force', () => {
  it('counts dossier, opinions, check, appraisal, submission and decision, and then the round', async () => {
    const { readiness, milestone } = await room();
    expect(readiness.items.map((one) => one.code)).toEqual([
      'NEG_DOSSIER_SENT',
      'OPINIONS_IN',
      'MOFA_CHECK',
      'MOJ_APPRAISAL',
      'PM_SUBMITTED',
      'NEG_AUTHORISED',
      'round_day',
      'delegation_head',
    ]);
    expect(readiness.done).toBe(0);
    expect(milestone).toMatchObject({ actualOn: null, mayRecord: true });
  });
});

describe('a round that ends in full agreement', () => {
  const plan = (startOn: string) =>
    run(office().negotiation.createRound, { instrumentId, values: { startOn, place: 'Frankfurt' } });

  it('records the day on the negotiation’s milestone, by the right that a milestone asks for', async () => {
    const round = await plan('2026-11-19');
    const { milestone } = await room();
    const closing = {
      id: round.id,
      version: 1,
      outcome: 'AGREED' as const,
      held: { version: milestone?.version ?? 0 },
    };
    const liaison = callerAs(house, actorOf('liaison', { partnerId: 'prt_none' }));
    expect(await refusal(run(liaison.negotiation.closeRound, closing))).toBe('common.not_found');
    const closed = await run(office().negotiation.closeRound, closing);
    expect(closed).toMatchObject({ closedOn: '2026-11-19', held: { id: milestone?.id, inverse: { actualOn: null } } });
    const after = await room();
    expect(after).toMatchObject({ stage: 'NEGOTIATED', milestone: { actualOn: '2026-11-19' } });
    expect(after.readiness).toMatchObject({ missing: [] });
    const actions = (await office().programmes.history({ programmeId })).items.map((one) => one.action);
    expect(actions.slice(0, 2).toSorted()).toEqual(['milestone.updated', 'negotiation_round.closed']);
  });

  it('leaves the milestone alone when nobody asks, and when the outcome is not agreement', async () => {
    const round = await plan('2026-11-19');
    const { milestone } = await room();
    const held = { version: milestone?.version ?? 0 };
    const closing = { id: round.id, version: 1 };
    expect(await refusal(run(office().negotiation.closeRound, { ...closing, outcome: 'PARTIAL', held }))).toBe(
      'common.invalid_input',
    );
    await run(office().negotiation.closeRound, { ...closing, outcome: 'AGREED' });
    expect((await room()).milestone).toMatchObject({ actualOn: null });
  });

  it('is not closed at all when the milestone was changed meanwhile', async () => {
    const round = await plan('2026-11-19');
    const { milestone } = await room();
    const id = milestone?.id ?? '';
    const version = milestone?.version ?? 0;
    await run(office().procedures.updateMilestone, { id, version, patch: { actualOn: '2026-11-18' } });
    const closing = { id: round.id, version: 1, outcome: 'AGREED' as const, held: { version } };
    expect(await refusal(run(office().negotiation.closeRound, closing))).toBe('common.conflict');
    expect((await room()).rounds[0]).toMatchObject({ outcome: null });
  });
});

describe('rounds planned at the same moment', () => {
  it('get numbers of their own', async () => {
    const plans = Array.from({ length: 5 }, () =>
      run(office().negotiation.createRound, { instrumentId, values: { form: 'ONLINE' as const } }),
    );
    const numbers = (await Promise.all(plans)).map((one) => one.number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  });
});
