import type { Tables } from '@counterpart/db/tables/tables';
import { toColumns } from '@counterpart/domain/shared/fields';
import { EMPTY_SIGNING_RECORD, type SigningRecord } from '@counterpart/domain/signing/signing-record.fields';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import type { House } from '../../kernel/house.ts';
import {
  seedProgramme,
  type SeededProgramme,
  type SmallWorld,
  shortProcedure,
  type TestProgramme,
} from '../../testing-world.ts';
import { rebuildSummaries } from '../procedures/index.ts';

/** What a test says of a signing, beside its programme. */
export type TestSigning = TestProgramme & {
  readonly record?: Partial<SigningRecord>;
  readonly instrument?: Partial<Tables['instrument']>;
  readonly programmeRow?: Partial<Tables['programme']>;
  /** Steps of the long procedure that the short one lacks. */
  readonly extraSteps?: readonly ('FULL_POWERS' | 'EXCHANGED')[];
};

/** Writes a programme whose instrument's signing is arranged as the test says, without going through commands. */
export async function seedSigning(house: House, world: SmallWorld, test: TestSigning): Promise<SeededProgramme> {
  const short = await seedProgramme(house, world, test);
  const extra = Object.fromEntries((test.extraSteps ?? []).map((code) => [code, house.newId('milestone')]));
  const seeded = { ...short, milestones: { ...short.milestones, ...extra } };
  await house.db.transaction(async (tx) => {
    if (test.instrument && Object.keys(test.instrument).length > 0) {
      const { title_vi } = test.instrument;
      const sorted = title_vi === undefined ? {} : { sort_key: viSortKey(title_vi) };
      await tx
        .updateTable('instrument')
        .set({ ...test.instrument, ...sorted })
        .where('id', '=', seeded.instrumentId)
        .execute();
    }
    if (test.programmeRow) {
      await tx.updateTable('programme').set(test.programmeRow).where('id', '=', seeded.id).execute();
    }
    if (test.record) {
      await tx
        .insertInto('signing_record')
        .values({
          ...toColumns({ ...EMPTY_SIGNING_RECORD, ...test.record }),
          instrument_id: seeded.instrumentId,
          programme_id: seeded.id,
          partner_id: world.partners[test.partner ?? 'wb'],
          version: 1,
          updated_at: house.clock.now(),
          updated_by: 'usr_test',
        } as never)
        .execute();
    }
    for (const [code, id] of Object.entries(extra)) {
      const like = await tx
        .selectFrom('milestone')
        .selectAll()
        .where('id', '=', seeded.milestones['SIGNED'] ?? '')
        .executeTakeFirstOrThrow();
      const bare = { planned_on: null, baseline_on: null, actual_on: null };
      await tx
        .insertInto('milestone')
        .values({ ...like, ...bare, id, step_code: code })
        .execute();
    }
    await rebuildSummaries(tx, [seeded.id], { calendar: await house.calendar(), now: house.clock.now() });
  });
  return seeded;
}

/** Adds a ceremony of exchange and a step for full powers to the test procedure; call before programmes are seeded. */
export async function useLongProcedure(house: House, world: SmallWorld): Promise<ProcedureTemplate> {
  const steps = shortProcedure.steps.map((step) =>
    step.code === 'SIGNED' ? { ...step, predecessors: [...step.predecessors, { step: 'FULL_POWERS' }] } : step,
  );
  const at = steps.findIndex((step) => step.code === 'SIGNED');
  const named = (code: string) => ({ code, name: { vi: code, en: code } });
  const long: ProcedureTemplate = {
    ...shortProcedure,
    steps: [
      ...steps.slice(0, at),
      { ...named('FULL_POWERS'), responsible: 'MOFA', predecessors: [{ step: 'MOJ_APPRAISAL' }], kind: 'full_powers' },
      ...steps.slice(at, at + 1),
      {
        ...named('EXCHANGED'),
        responsible: 'MOF',
        predecessors: [{ step: 'SIGNED' }],
        kind: 'exchanged',
        isOptional: true,
      },
      ...steps.slice(at + 1),
    ],
  };
  await house.db.transaction((tx) =>
    tx
      .updateTable('procedure_template')
      .set({ definition: JSON.stringify(long) })
      .where('id', '=', world.procedureId)
      .execute(),
  );
  return long;
}
