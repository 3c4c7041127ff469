import type { House } from './kernel/house.ts';
import { actorOf, callerAs, newKey } from './testing.ts';
import type { SeededProgramme } from './testing-world.ts';

/** Ids of a seeded negotiation: one round that is planned, a point raised with the partner and one that is not. */
export type SeededNegotiation = {
  readonly roundId: string;
  readonly sharedId: string;
  readonly internalId: string;
};

/** What a test says of the internal texts, where it compares registers that differ in nothing else. */
export type InternalTexts = {
  readonly mandate?: string;
  readonly fallback?: string;
  readonly ours?: string;
  readonly remark?: string;
  readonly title?: string;
};

/** Writes a negotiation as the office would, through its own commands. `ownerAgencyId` answers for both points. */
export async function seedNegotiation(
  house: House,
  programme: Pick<SeededProgramme, 'instrumentId'>,
  given: { readonly ownerAgencyId: string; readonly texts?: InternalTexts },
): Promise<SeededNegotiation> {
  const { instrumentId } = programme;
  const { ownerAgencyId, texts = {} } = given;
  const office = callerAs(house, actorOf('coordinator')).negotiation;
  const round = await office.createRound({
    input: {
      instrumentId,
      values: { place: 'Hà Nội', startOn: '2026-11-16', endOn: '2026-11-18', mandate: texts.mandate ?? 'limits' },
    },
    idempotencyKey: newKey(),
  });
  const shared = await office.addPoint({
    input: {
      instrumentId,
      values: { clause: 'Điều 5', titleVi: 'Thời hạn giải ngân', titleEn: '', isShared: true, ownerAgencyId },
      round: 0,
      positions: [
        { lane: 'ours', visibility: 'internal', text: texts.ours ?? 'not below 5 years' },
        { lane: 'theirs', visibility: 'shared', text: 'four years' },
        { lane: 'fallback', visibility: 'internal', text: texts.fallback ?? 'four and a half' },
      ],
    },
    idempotencyKey: newKey(),
  });
  const internal = await office.addPoint({
    input: {
      instrumentId,
      values: {
        clause: 'Điều 9',
        titleVi: texts.title ?? 'Chỉ bàn nội bộ',
        titleEn: '',
        isShared: false,
        ownerAgencyId,
      },
      round: 1,
    },
    idempotencyKey: newKey(),
  });
  await office.addComment({
    input: { pointId: shared.id, text: texts.remark ?? 'ask the ministry first', isInternal: true },
    idempotencyKey: newKey(),
  });
  return { roundId: round.id, sharedId: shared.id, internalId: internal.id };
}
