import { actorOf, callerAs, newKey, type TestHouse } from '../../testing.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

/** Desks with work on them: two World Bank files and one of the ADB, the appraisal with the Ministry of Health. */
export type HoldingWorld = SmallWorld & {
  readonly files: Readonly<Record<'late' | 'done' | 'adb', SeededProgramme>>;
};

/**
 * On 23 November 2026: the appraisal of `late` lies with the Ministry of Health since 2 November with a limit of ten
 * working days from the complete dossier; that of `done` took five days and was kept; that of the ADB file lies there
 * without a limit.
 */
export async function seedHoldingWorld(house: TestHouse): Promise<HoldingWorld> {
  const world = await seedSmallWorld(house);
  const invited = { NEG_INVITED: { actualOn: '2026-11-02' } };
  const files = {
    late: await seedProgramme(house, world, { code: 'WB-LATE', days: invited }),
    done: await seedProgramme(house, world, { code: 'WB-DONE', days: invited }),
    adb: await seedProgramme(house, world, { code: 'ADB-1', partner: 'adb', days: invited }),
  };
  const { procedures } = callerAs(house, actorOf('coordinator'));
  for (const file of Object.values(files)) {
    const milestoneId = file.milestones['MOJ_APPRAISAL'] ?? '';
    await procedures.setHolder({ input: { milestoneId, agencyId: world.agencies.moh }, idempotencyKey: newKey() });
  }
  for (const file of [files.late, files.done]) {
    const milestoneId = file.milestones['MOJ_APPRAISAL'] ?? '';
    const limit = { n: 10, unit: 'working' as const };
    await procedures.overrideLimit({
      input: { milestoneId, limit, reason: 'test', document: 'test' },
      idempotencyKey: newKey(),
    });
    house.tick(1000);
    await procedures.recordClockEvent({
      input: { milestoneId, kind: 'dossier_complete', day: '2026-11-03' },
      idempotencyKey: newKey(),
    });
  }
  await procedures.updateMilestone({
    input: { id: files.done.milestones['MOJ_APPRAISAL'] ?? '', version: 4, patch: { actualOn: '2026-11-09' } },
    idempotencyKey: newKey(),
  });
  return { ...world, files };
}
