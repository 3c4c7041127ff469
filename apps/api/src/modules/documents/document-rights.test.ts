import type { DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import type { Actor } from '@counterpart/domain/identity/actor';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, callerAs, newKey, type TestHouse, testHouse } from '../../testing.ts';
import { seedDeliverables } from '../../testing-deliverables.ts';
import { seedMeeting } from '../../testing-meetings.ts';
import { seedNegotiation } from '../../testing-negotiation.ts';
import { seedTask } from '../../testing-tasks.ts';
import { type SeededProgramme, seedProgramme, seedSmallWorld } from '../../testing-world.ts';

let base: TestDatabase;
let house: TestHouse;
let owners: Record<string, { readonly ownerKind: DocumentOwnerKind; readonly ownerId: string }>;
let readers: Record<string, Actor>;
/** A programme of the World Bank that the ADB finances too. */
let financedByTwo: SeededProgramme;

beforeAll(async () => {
  base = await createTestDatabase();
  house = testHouse(base.db);
  const world = await seedSmallWorld(house);
  const { moh, mof } = world.agencies;
  const wb = await seedProgramme(house, world, { code: 'WB-1', managing: 'moh' });
  financedByTwo = await seedProgramme(house, world, { code: 'WB-2', coFinancing: 'adb' });
  const of = (ownerKind: DocumentOwnerKind, ownerId: string) => ({ ownerKind, ownerId });
  const subject = { programmeId: wb.id, instrumentId: wb.instrumentId };
  const meeting = await seedMeeting(house, world, { ownerAgencyId: moh, agencyIds: [moh], instrument: subject });
  await seedNegotiation(house, wb, { ownerAgencyId: moh });
  const round = await base.db.read.selectFrom('negotiation_round').select('id').executeTakeFirstOrThrow();
  const { sharedId } = await seedDeliverables(house, wb, { leadAgencyId: moh });
  const office = callerAs(house, actorOf('coordinator')).effectiveness;
  const condition = async (values: object) => {
    const input = { instrumentId: wb.instrumentId, values: { titleVi: 'Điều kiện', kind: 'PMU', ...values } };
    return (await office.addCondition({ input, idempotencyKey: newKey() } as never)).id;
  };
  owners = {
    programme: of('programme', wb.id),
    instrument: of('instrument', wb.instrumentId),
    'a step of the partner': of('milestone', wb.milestones['NEG_INVITED'] ?? ''),
    'a step of the home side': of('milestone', wb.milestones['MOJ_APPRAISAL'] ?? ''),
    'a condition the ministry owes': of('condition', await condition({ ownerAgencyId: moh })),
    'a condition the partner owes': of('condition', await condition({ ownerSide: 'partner' })),
    round: of('round', round.id),
    meeting: of('meeting', meeting.id),
    deliverable: of('deliverable', sharedId),
    task: of('task', (await seedTask(house, { lead: moh })).id),
  };
  readers = {
    coordinator: actorOf('coordinator'),
    leader: actorOf('leader'),
    auditor: actorOf('auditor'),
    officer: actorOf('officer', { agencyId: moh }),
    'other officer': actorOf('officer', { agencyId: mof }),
    liaison: actorOf('liaison', { partnerId: world.partners.wb }),
    'other liaison': actorOf('liaison', { partnerId: world.partners.adb }),
  };
});
afterAll(() => base.drop());

/** What each reader meets at a record's papers: `+` may add, `.` reads, `-` finds nothing. */
async function signsAt(owner: string): Promise<string> {
  const input = owners[owner];
  if (!input) throw new Error(`no ${owner}`);
  const signs = Object.values(readers).map(async (actor) => {
    try {
      return (await callerAs(house, actor).documents.list(input)).mayAdd ? '+' : '.';
    } catch (error) {
      if ((error as { cause?: { code?: string } }).cause?.code === 'common.not_found') return '-';
      throw error;
    }
  });
  return (await Promise.all(signs)).join('');
}

describe('papers of every kind of record', () => {
  // Coordinator, leader, auditor; officer of the ministry and of another; liaison of the partner and of another.
  it.each([
    ['programme', '+...-.-'],
    ['instrument', '+...-.-'],
    ['a step of the partner', '+...-+-'],
    ['a step of the home side', '+...-.-'],
    ['a condition the ministry owes', '+..+-.-'],
    ['a condition the partner owes', '+..+-+-'],
    ['round', '+...-.-'],
    ['meeting', '+...-.-'],
    ['deliverable', '+..+-.-'],
    ['task', '+..+---'],
  ])('of %s are added, read or unknown to each reader as stated: %s', async (owner, signs) => {
    expect(await signsAt(owner)).toBe(signs);
  });

  it('stand together in the programme for whoever may read them, and no reader gets one that is not theirs', async () => {
    const office = callerAs(house, actorOf('coordinator')).documents;
    for (const [owner, place] of Object.entries(owners)) {
      const values = { kind: 'OTHER' as const, number: owner };
      await office.add({ input: { ...place, values }, idempotencyKey: newKey() });
    }
    const programmeId = owners['programme']?.ownerId ?? '';
    const numbers = async (reader: string) => {
      const actor = readers[reader];
      if (!actor) throw new Error(`no ${reader}`);
      const { items } = await callerAs(house, actor).documents.ofProgramme({ programmeId, limit: 200 });
      return items.map((one) => one.number).filter((one) => one in owners);
    };
    const all = Object.keys(owners).filter((one) => one !== 'task');
    expect(new Set(await numbers('leader'))).toEqual(new Set(all));
    expect(new Set(await numbers('officer'))).toEqual(new Set(all));
    // The task hangs on no programme; what is not shared is not a partner's.
    expect(await numbers('liaison')).toEqual([]);
    await expect(numbers('other liaison')).rejects.toMatchObject({ cause: { code: 'common.not_found' } });
  });

  it('of a file are unknown to the partner that finances the same programme beside it, shared or not', async () => {
    const places = [
      { ownerKind: 'instrument' as const, ownerId: financedByTwo.instrumentId },
      { ownerKind: 'milestone' as const, ownerId: financedByTwo.milestones['NEG_INVITED'] ?? '' },
    ];
    const office = callerAs(house, actorOf('coordinator')).documents;
    const docsOf = (reader: string) => callerAs(house, readers[reader] ?? actorOf('admin')).documents;
    for (const place of places) {
      const values = { kind: 'OTHER' as const, number: place.ownerKind, isShared: true };
      await office.add({ input: { ...place, values }, idempotencyKey: newKey() });
      expect((await docsOf('liaison').list(place)).items).toHaveLength(1);
      await expect(docsOf('other liaison').list(place)).rejects.toMatchObject({ cause: { code: 'common.not_found' } });
    }
    const programmeId = financedByTwo.id;
    expect((await docsOf('liaison').ofProgramme({ programmeId })).total).toBe(2);
    expect((await docsOf('other liaison').ofProgramme({ programmeId })).total).toBe(0);
    expect(await docsOf('other liaison').find({ q: 'instrument' })).toEqual([]);
    expect(await docsOf('liaison').find({ q: 'instrument' })).toHaveLength(1);
  });

  it('pages through a programme without repeating or skipping one', async () => {
    const programmeId = owners['programme']?.ownerId ?? '';
    const office = callerAs(house, actorOf('coordinator')).documents;
    const whole = await office.ofProgramme({ programmeId, limit: 200 });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: typeof whole = await office.ofProgramme({ programmeId, limit: 3, cursor });
      seen.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(whole.items.map((one) => one.id));
    expect(seen).toHaveLength(whole.total);
  });
});
