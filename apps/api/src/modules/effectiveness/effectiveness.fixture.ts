import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import type { Actor } from '@counterpart/domain/identity/actor';
import type { House } from '../../kernel/house.ts';
import { callerAs, newKey } from '../../testing.ts';
import {
  seedProgramme,
  type SeededProgramme,
  type SmallWorld,
  shortProcedure,
  type TestProgramme,
} from '../../testing-world.ts';
import { rebuildSummaries } from '../procedures/index.ts';

const named = (code: string) => ({ code, name: { vi: code, en: code } });

/** The test procedure with what stands between signing and effect; call before programmes are seeded. */
export async function useEffectProcedure(house: House, world: SmallWorld): Promise<void> {
  const long: ProcedureTemplate = {
    ...shortProcedure,
    steps: shortProcedure.steps.flatMap((step): ProcedureTemplate['steps'] =>
      step.code !== 'EFFECTIVE'
        ? [step]
        : [
            {
              ...named('RATIFIED'),
              responsible: 'PRESIDENT',
              predecessors: [{ step: 'SIGNED' }],
              kind: 'ratification',
            },
            { ...named('LEGAL_OPINION'), responsible: 'MOJ', predecessors: [{ step: 'SIGNED' }], kind: 'condition' },
            {
              ...named('CONDITIONS_MET'),
              responsible: 'MANAGING_AGENCY',
              predecessors: [{ step: 'SIGNED' }],
              kind: 'condition',
            },
            {
              ...step,
              predecessors: [{ step: 'RATIFIED' }, { step: 'LEGAL_OPINION' }, { step: 'CONDITIONS_MET' }],
            },
            {
              ...named('TB_LPQT'),
              responsible: 'MOFA',
              predecessors: [{ step: 'EFFECTIVE' }],
              kind: 'effectiveness_notice',
            },
          ],
    ),
  };
  await house.db.transaction((tx) =>
    tx
      .updateTable('procedure_template')
      .set({ definition: JSON.stringify(long) })
      .where('id', '=', world.procedureId)
      .execute(),
  );
}

const EXTRA = ['RATIFIED', 'LEGAL_OPINION', 'CONDITIONS_MET', 'TB_LPQT'] as const;

/** A programme under that procedure, arranged for its signing as far as the days say. */
export async function seedFile(house: House, world: SmallWorld, test: TestProgramme): Promise<SeededProgramme> {
  const short = await seedProgramme(house, world, test);
  const extra = Object.fromEntries(EXTRA.map((code) => [code, house.newId('milestone')]));
  const roles = { RATIFIED: 'PRESIDENT', LEGAL_OPINION: 'MOJ', CONDITIONS_MET: 'MANAGING_AGENCY', TB_LPQT: 'MOFA' };
  await house.db.transaction(async (tx) => {
    const like = await tx
      .selectFrom('milestone')
      .selectAll()
      .where('id', '=', short.milestones['SIGNED'] ?? '')
      .executeTakeFirstOrThrow();
    const bare = { planned_on: null, baseline_on: null, actual_on: null };
    for (const code of EXTRA) {
      const own = { id: extra[code] ?? '', step_code: code, responsible_role: roles[code] };
      await tx
        .insertInto('milestone')
        .values({ ...like, ...bare, ...own })
        .execute();
    }
    await rebuildSummaries(tx, [short.id], { calendar: await house.calendar(), now: house.clock.now() });
  });
  return { ...short, milestones: { ...short.milestones, ...extra } };
}

/** What a caller of a test does with effectiveness, each act under a key of its own. */
export function effectivenessOf(house: House, actor: Actor) {
  const { effectiveness, procedures } = callerAs(house, actor);
  const keyed = <T>(input: T) => ({ input, idempotencyKey: newKey() });
  type Input<K extends keyof typeof effectiveness> = (typeof effectiveness)[K] extends (
    given: infer G extends { input: unknown },
  ) => unknown
    ? G['input']
    : never;
  return {
    get: (instrumentId: string) => effectiveness.get({ instrumentId }),
    board: effectiveness.board,
    add: (instrumentId: string, values: Input<'addCondition'>['values']) =>
      effectiveness.addCondition(keyed({ instrumentId, values })),
    update: (input: Input<'updateCondition'>) => effectiveness.updateCondition(keyed(input)),
    move: (input: Input<'setConditionState'>) => effectiveness.setConditionState(keyed(input)),
    waive: (input: Input<'waiveCondition'>) => effectiveness.waiveCondition(keyed(input)),
    remove: (input: Input<'removeCondition'>) => effectiveness.removeCondition(keyed(input)),
    deadline: (input: Input<'recordDeadline'>) => effectiveness.recordDeadline(keyed(input)),
    declare: (input: Input<'declare'>) => effectiveness.declare(keyed(input)),
    notice: (input: Input<'recordNotice'>) => effectiveness.recordNotice(keyed(input)),
    lapse: (input: Input<'decideLapse'>) => effectiveness.decideLapse(keyed(input)),
    milestone: (id: string, version: number, actualOn: string | null) =>
      procedures.updateMilestone(keyed({ id, version, patch: { actualOn } })),
  };
}

/** The refusal behind a failed call: its code and details. */
export async function refusalOf(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    return (error as { cause?: { code?: string; details?: Record<string, unknown> } }).cause;
  }
  throw new Error('was not refused');
}
