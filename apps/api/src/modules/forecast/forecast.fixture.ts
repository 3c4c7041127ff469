import { addDays } from '@counterpart/domain/shared/plain-date';
import type { TestHouse } from '../../testing.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld, type SmallWorld } from '../../testing-world.ts';

/** A register with a history: how long earlier files took is known, and two files are under way. */
export type ForecastWorld = SmallWorld & { readonly open: SeededProgramme; readonly adb: SeededProgramme };

/** Days from approval to signing of ten earlier World Bank files. */
const WAITS = [60, 70, 80, 90, 100, 110, 120, 130, 140, 150];

/**
 * Ten World Bank files of 2020 to 2025, signed 60 to 150 days after approval and effective 90 days later; one of the
 * World Bank approved on 2 November 2026 and one of the ADB invited on that day are open.
 */
export async function seedForecastWorld(house: TestHouse): Promise<ForecastWorld> {
  const world = await seedSmallWorld(house);
  for (const [index, days] of WAITS.entries()) {
    const approvedOn = addDays('2020-02-03', index * 200);
    const signedOn = addDays(approvedOn, days);
    await seedProgramme(house, world, {
      code: `WB-OLD-${index}`,
      days: {
        NEG_INVITED: { actualOn: addDays(approvedOn, -60) },
        MOJ_APPRAISAL: { actualOn: addDays(approvedOn, -30 + index) },
        BOARD_APPROVED: { actualOn: approvedOn },
        SIGNED: { actualOn: signedOn },
        EFFECTIVE: { actualOn: addDays(signedOn, 90) },
      },
    });
  }
  const open = await seedProgramme(house, world, {
    code: 'WB-OPEN',
    managing: 'moh',
    days: {
      NEG_INVITED: { actualOn: '2026-10-05' },
      BOARD_APPROVED: { actualOn: '2026-11-02' },
      SIGNED: { plannedOn: '2027-01-15' },
    },
  });
  const adb = await seedProgramme(house, world, {
    code: 'ADB-OPEN',
    partner: 'adb',
    days: { NEG_INVITED: { actualOn: '2026-11-02' } },
  });
  return { ...world, open, adb };
}
