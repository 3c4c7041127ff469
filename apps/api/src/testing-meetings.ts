import type { House } from './kernel/house.ts';
import { actorOf, callerAs, newKey } from './testing.ts';
import type { SmallWorld } from './testing-world.ts';

/** Ids of a seeded meeting: a request of theirs that is shared, and one of ours that is not. */
export type SeededMeeting = { readonly id: string; readonly sharedId: string; readonly internalId: string };

/** What a test says of the texts that stay on our side, where it compares registers that differ in nothing else. */
export type MeetingTexts = {
  readonly note?: string;
  readonly minutes?: string;
  readonly item?: string;
  readonly paper?: string;
  readonly otherPerson?: string;
};

/** What a test says of a meeting; everything else is ordinary. */
export type TestMeeting = {
  readonly ownerAgencyId: string | null;
  readonly agencyIds?: readonly string[];
  readonly instrument?: { readonly programmeId: string; readonly instrumentId: string };
  readonly texts?: MeetingTexts;
  /** Also a meeting with ADB, which the World Bank is not to learn of. */
  readonly isJoint?: boolean;
};

/** Values of an item as the office types them. */
export function itemValues(more: Partial<ItemInput> & Pick<ItemInput, 'partnerId'>): ItemInput {
  return {
    side: 'theirs',
    kind: 'request',
    textVi: 'Đề nghị sớm giao vốn',
    textEn: '',
    ownerAgencyId: null,
    dueOn: null,
    isShared: true,
    source: '',
    ...more,
  };
}
type ItemInput = Parameters<ReturnType<typeof callerAs>['meetings']['addItem']>[0]['input']['values'];

/** Values of a meeting as the office types them. */
export const meetingValues = {
  kind: 'WORKING_SESSION',
  titleVi: 'Làm việc về giải ngân',
  titleEn: '',
  precision: 'DAYS',
  startOn: '2026-11-10',
  endOn: '2026-11-10',
  place: 'Hà Nội',
  minutesNumber: null,
  minutesOn: null,
  minutesVi: '',
  minutesEn: '',
  isMinutesShared: false,
  note: '',
  source: '',
} as const;

/** Writes a meeting with the World Bank as the office would, through its own commands. */
export async function seedMeeting(house: House, world: SmallWorld, given: TestMeeting): Promise<SeededMeeting> {
  const { ownerAgencyId, agencyIds = [], texts = {}, instrument, isJoint = false } = given;
  const { wb, adb } = world.partners;
  const office = callerAs(house, actorOf('coordinator')).meetings;
  const send = <I>(input: I) => ({ input, idempotencyKey: newKey() });
  const { note = 'ask the minister first', minutes = 'what we think of it' } = texts;
  const { id } = await office.create(
    send({
      values: { ...meetingValues, note, minutesVi: minutes },
      partnerIds: isJoint ? [wb, adb] : [wb],
      agencyIds: [...agencyIds],
      subjects: instrument ? [instrument] : [],
    }),
  );
  const person = { personId: null, isActing: false, isHead: false };
  await office.setPeople(
    send({
      id,
      version: 1,
      side: 'theirs',
      people: [
        { ...person, partnerId: wb, name: 'Người của Ngân hàng', title: 'Chuyên gia', isActing: true },
        ...(isJoint
          ? [{ ...person, partnerId: adb, name: texts.otherPerson ?? 'Người của ADB', title: 'Chuyên gia' }]
          : []),
      ],
    }),
  );
  const papers = [
    { kind: 'MINUTES' as const, number: '12/BB', title: 'Biên bản', isShared: true },
    { kind: 'OTHER' as const, title: texts.paper ?? 'what we keep' },
  ];
  for (const values of papers) {
    await callerAs(house, actorOf('coordinator')).documents.add(send({ ownerKind: 'meeting', ownerId: id, values }));
  }
  const shared = await office.addItem(send({ meetingId: id, values: itemValues({ partnerId: wb, ownerAgencyId }) }));
  const internal = await office.addItem(
    send({
      meetingId: id,
      values: itemValues({
        partnerId: wb,
        side: 'ours',
        textVi: texts.item ?? 'ask for more',
        isShared: false,
        ownerAgencyId,
      }),
    }),
  );
  return { id, sharedId: shared.id, internalId: internal.id };
}
