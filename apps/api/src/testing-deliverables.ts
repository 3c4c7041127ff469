import type { House } from './kernel/house.ts';
import { actorOf, callerAs, newKey } from './testing.ts';
import type { SeededProgramme } from './testing-world.ts';

/** Ids of seeded deliverables: one that the partner may see, one that it may not, and an indicator with a reading. */
export type SeededDeliverables = {
  readonly sharedId: string;
  readonly internalId: string;
  readonly indicatorId: string;
  readonly readingId: string;
};

/** Writes deliverables and an indicator as the office would, through its own commands. */
export async function seedDeliverables(
  house: House,
  programme: Pick<SeededProgramme, 'id' | 'instrumentId'>,
  given: { readonly leadAgencyId: string; readonly supporting?: readonly string[] },
): Promise<SeededDeliverables> {
  const office = callerAs(house, actorOf('coordinator')).deliverables;
  const { leadAgencyId, supporting = [] } = given;
  const base = { titleEn: '', componentId: null, leadAgencyId, source: '' };
  const shared = await office.create({
    input: {
      programmeId: programme.id,
      values: { ...base, titleVi: 'Báo cáo khởi động', instrumentId: programme.instrumentId, isShared: true },
      supporting: [...supporting],
      plannedOn: '2026-10-01',
    },
    idempotencyKey: newKey(),
  });
  const internal = await office.create({
    input: {
      programmeId: programme.id,
      values: { ...base, titleVi: 'Kế hoạch nội bộ', instrumentId: null, isShared: false },
      plannedOn: '2027-01-15',
    },
    idempotencyKey: newKey(),
  });
  const indicator = await office.createIndicator({
    input: {
      programmeId: programme.id,
      values: {
        titleVi: 'Thủ tục được cắt giảm',
        titleEn: '',
        componentId: null,
        unitVi: 'thủ tục',
        unitEn: 'procedures',
        direction: 'up',
        isFraction: true,
        baselineValue: null,
        baselineOn: null,
        isShared: true,
        source: '',
      },
      targets: [{ kind: 'percent', comparison: '>', value: '60', dueOn: '2018-08-15', source: 'test' }],
    },
    idempotencyKey: newKey(),
  });
  const reading = await office.recordReading({
    input: { indicatorId: indicator.id, value: '30', total: '120', asOfOn: '2020-10-13', source: 'test' },
    idempotencyKey: newKey(),
  });
  return { sharedId: shared.id, internalId: internal.id, indicatorId: indicator.id, readingId: reading.id };
}
