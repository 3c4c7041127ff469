import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, shortProcedure } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let file: SeededProgramme;

const LAW = { legalRef: 'test', regime: 'TEST', verification: 'verified', source: 'test' } as const;
const board = shortProcedure.steps.find((step) => step.code === 'BOARD_APPROVED');

/** Version 2: the appraisal has a limit, an opinion is new, the partner's board is no step any more. */
const second: ProcedureTemplate = {
  ...shortProcedure,
  version: 2,
  steps: shortProcedure.steps
    .filter((step) => step !== board)
    .flatMap((step) => {
      if (step.code === 'MOJ_APPRAISAL') {
        return [{ ...step, limits: [{ n: 10, unit: 'working' as const, trigger: 'dossier_complete', ...LAW }] }];
      }
      if (step.code !== 'SIGNED') return [step];
      const opinion = { code: 'OPINION', name: { vi: 'Ý kiến', en: 'Opinion' }, responsible: 'MOFA' as const };
      return [
        { ...opinion, predecessors: [{ step: 'NEG_INVITED' }] },
        { ...step, responsible: 'PM' as const, predecessors: [{ step: 'MOJ_APPRAISAL' }, { step: 'OPINION' }] },
      ];
    }),
};

beforeEach(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  const world = await seedSmallWorld(house);
  await addVersion('prc_test2', second);
  await addVersion('prc_draft', { ...second, version: 3 }, 'draft');
  await addVersion('prc_other', { ...second, code: 'OTHER', version: 1 });
  const days = {
    NEG_INVITED: { actualOn: '2026-11-02' },
    BOARD_APPROVED: { actualOn: '2026-11-10' },
    MOJ_APPRAISAL: { plannedOn: '2026-12-01' },
  };
  file = await seedProgramme(house, world, { code: 'WB-1', days });
});
afterEach(() => base.drop());

const addVersion = (id: string, template: ProcedureTemplate, status = 'published') =>
  base.db.transaction((tx) =>
    tx
      .insertInto('procedure_template')
      .values({
        id,
        code: template.code,
        version_no: template.version,
        status,
        name_vi: 'x',
        name_en: 'x',
        valid_from: '2026-01-01',
        valid_to: null,
        definition: JSON.stringify(template),
        source: 'test',
        version: 1,
        updated_at: 0,
        updated_by: 'usr_test',
      })
      .execute(),
  );
const office = () => callerAs(house, actorOf('coordinator'));
const move = (procedureId: string, version = 1, reason = 'Law 2') =>
  office().procedures.moveToVersion({
    input: { instrumentId: file.instrumentId, version, procedureId, reason },
    idempotencyKey: newKey(),
  });
const road = async () => {
  const [found] = await office().procedures.road({ programmeId: file.id });
  if (!found) throw new Error('no road');
  return found;
};
const steps = async () => (await road()).steps.map((one) => `${one.code} ${one.state}`);
const refused = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    return (error as { cause?: { code?: string } }).cause?.code;
  }
  throw new Error('was not refused');
};

describe('moving a file to another version of its procedure', () => {
  it('is shown before it is done: steps, legal days and desks, and changes nothing by being shown', async () => {
    const before = await road();
    const shown = await office().procedures.previewMove({ instrumentId: file.instrumentId, procedureId: 'prc_test2' });
    expect(shown).toMatchObject({
      version: 1,
      from: { version: 1 },
      to: { version: 2 },
      kept: 5,
      added: [{ code: 'OPINION', responsible: 'MOFA' }],
      vanished: [{ code: 'BOARD_APPROVED', isDone: true }],
      days: [
        {
          code: 'MOJ_APPRAISAL',
          before: { limit: null, dueOn: null },
          after: { limit: { n: 10, unit: 'working' }, dueOn: '2026-11-16' },
        },
      ],
      inHand: { before: [{ code: 'MOJ_APPRAISAL' }], after: [{ code: 'MOJ_APPRAISAL' }, { code: 'OPINION' }] },
    });
    expect(await road()).toEqual(before);
  });

  it('keeps every day, adds what is new and marks what is no more, with the reason in the history', async () => {
    expect(await move('prc_test2')).toMatchObject({ version: 2, added: 1, vanished: 1 });
    expect(await steps()).toEqual([
      'NEG_INVITED done',
      'MOJ_APPRAISAL due_soon',
      'OPINION ready',
      'SIGNED waiting',
      'EFFECTIVE waiting',
      'CLOSED waiting',
      'BOARD_APPROVED done',
    ]);
    const after = await road();
    expect(after.procedure).toMatchObject({ id: 'prc_test2', version: 2 });
    expect(after.steps.find((one) => one.code === 'BOARD_APPROVED')).toMatchObject({
      actualOn: '2026-11-10',
      note: expect.stringContaining('TEST@2'),
    });
    // Who acts follows the new version where nothing was done yet.
    expect(after.steps.find((one) => one.code === 'SIGNED')).toMatchObject({ responsible: 'PM', agencyId: null });
    const history = await office().programmes.history({ programmeId: file.id });
    expect(history.items.find((one) => one.action === 'instrument.moved_to_version')).toMatchObject({
      reason: 'Law 2',
      before: { procedure: 'TEST@1' },
      after: { procedure: 'TEST@2', added: ['OPINION'], vanished: ['BOARD_APPROVED'] },
    });
  });

  it('goes back the same way: the step that was marked applies again', async () => {
    await move('prc_test2');
    await move('prc_test', 2, 'transitional rule');
    const before = ['NEG_INVITED done', 'MOJ_APPRAISAL due_soon', 'BOARD_APPROVED done'];
    expect((await steps()).slice(0, 3)).toEqual(before);
    expect((await steps()).at(-1)).toBe('OPINION not_applicable');
  });

  it('refuses what is no published version of the same procedure, a stale reading, and a move without a reason', async () => {
    expect(await refused(move('prc_draft'))).toBe('procedure.not_published');
    expect(await refused(move('prc_other'))).toBe('procedure.other_procedure');
    expect(await refused(move('prc_test'))).toBe('common.nothing_changed');
    expect(await refused(move('prc_none'))).toBe('common.not_found');
    expect(await refused(move('prc_test2', 7))).toBe('common.conflict');
    expect(await refused(move('prc_test2', 1, ''))).toBe('common.reason_required');
  });
});
