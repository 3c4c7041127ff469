import { SESSION_LIFE_MS } from '@counterpart/domain/identity/session.rules';
import { appRouter } from './app-router.ts';
import type { House } from './kernel/house.ts';
import type { ProcedureMeta } from './kernel/trpc.ts';
import { newSecret } from './modules/identity/index.ts';
import type { MatrixWorld, OwnWaysIn, Signed } from './router-matrix.types.ts';
import { actorOf, callerAs, newKey } from './testing.ts';
import { type SeededUser, seedUser } from './testing-users.ts';
import { seedDeliverables } from './testing-deliverables.ts';
import { seedExit } from './testing-exits.ts';
import { seedReportedTask, seedSeries, seedTask } from './testing-tasks.ts';
import { seedUrging } from './testing-urging.ts';
import { seedMeeting } from './testing-meetings.ts';
import { seedNegotiation } from './testing-negotiation.ts';
import { seedProgramme, seedSmallWorld, type SmallWorld } from './testing-world.ts';

/** A procedure as it describes itself: its place in the router, its name, kind and type. */
export type WalkedProcedure = { readonly path: string; readonly type: string } & Partial<ProcedureMeta>;

/** Every procedure of the router, in its order. */
export function walkProcedures(): readonly WalkedProcedure[] {
  // tRPC keeps what it knows of a router and a procedure under this name.
  const { procedures } = appRouter['_def'];
  return Object.entries(procedures as unknown as Record<string, Described>).map(([path, procedure]) => {
    const { meta, type } = procedure['_def'];
    return { path, type, ...meta };
  });
}

type Described = { readonly ['_def']: { readonly meta?: ProcedureMeta; readonly type: string } };

/** The stored hash of a principal's own session. */
export function sessionHashOf(principal: Signed): string {
  return `hash ${principal}`;
}

/** Lays the ground on which every procedure is tried. */
export async function seedMatrixWorld(solid: House): Promise<MatrixWorld> {
  const small = await seedSmallWorld(solid);
  const code = 'WB-1';
  const programme = await seedProgramme(solid, small, {
    code,
    managing: 'moh',
    days: { NEG_INVITED: { plannedOn: '2026-11-01' } },
  });
  await seedProgramme(solid, small, { code: 'ADB-1', partner: 'adb', managing: 'mof' });
  const line = await solid.db.read
    .selectFrom('financing_line')
    .select('id')
    .where('programme_id', '=', programme.id)
    .executeTakeFirstOrThrow();
  const people = {
    admin: { role: 'admin' },
    coordinator: { role: 'coordinator' },
    leader: { role: 'leader' },
    officer: { role: 'officer', agencyId: small.agencies.moh },
    otherOfficer: { role: 'officer', agencyId: small.agencies.mof },
    liaison: { role: 'liaison', partnerId: small.partners.wb },
    otherLiaison: { role: 'liaison', partnerId: small.partners.adb },
    auditor: { role: 'auditor' },
  } as const;
  const users: Partial<Record<Signed, SeededUser>> = {};
  const own: Partial<Record<Signed, OwnWaysIn>> = {};
  for (const [name, person] of Object.entries(people) as [Signed, (typeof people)[Signed]][]) {
    const user = await seedUser(solid, { ...person, id: `usr_${name.toLowerCase()}` });
    users[name] = user;
    own[name] = await seedWaysIn(solid, name, user.id);
  }
  await seedUser(solid, { role: 'leader', isDemo: true });
  const target = await seedUser(solid, { role: 'leader', id: 'usr_target' });
  const task = await seedReportedTask(solid, small.agencies.moh);
  return {
    ...small,
    programme: { ...programme, code, financingId: line.id },
    personId: await seedPerson(solid, small.agencies.mof),
    negotiation: await seedNegotiation(solid, programme, { ownerAgencyId: small.agencies.moh }),
    meeting: await seedMeeting(solid, small, {
      ownerAgencyId: small.agencies.moh,
      instrument: { programmeId: programme.id, instrumentId: programme.instrumentId },
    }),
    deliverables: await seedDeliverables(solid, programme, { leadAgencyId: small.agencies.moh }),
    exit: await seedLeft(solid, small),
    conditionId: await seedCondition(solid, programme.instrumentId, small.agencies.moh),
    task,
    documentId: await seedDocument(solid, task.id),
    series: await seedSeries(solid, { lead: small.agencies.moh }),
    urging: await seedUrged(solid, small.agencies.moh),
    users: users as MatrixWorld['users'],
    own: own as MatrixWorld['own'],
    target: { ...target, linkToken: await seedLink(solid, target.id) },
  };
}

async function seedDocument(house: House, taskId: string): Promise<string> {
  const values = { kind: 'DISPATCH' as const, number: '15/VPCP-QHQT' };
  const office = callerAs(house, actorOf('coordinator')).documents;
  const input = { ownerKind: 'task' as const, ownerId: taskId, values };
  return (await office.add({ input, idempotencyKey: newKey() })).id;
}

async function seedUrged(house: House, agencyId: string): Promise<MatrixWorld['urging']> {
  const task = await seedTask(house, { lead: agencyId, dueOn: '2026-11-10' });
  const sentOn = house.clock.today();
  const { id } = await seedUrging(house, { agencyId, taskIds: [task.id], sentOn });
  return { id, taskId: task.id };
}

async function seedLeft(house: House, world: SmallWorld): Promise<MatrixWorld['exit']> {
  const left = await seedProgramme(house, world, { code: 'WB-9', managing: 'moh' });
  const { instrumentId } = left;
  // Another agency goes on with it, so that nobody is told of a decision and every other line stands as it was.
  const { id } = await seedExit(house, {
    partnerId: world.partners.wb,
    kind: 'hand_over',
    target: { partnerId: null, agencyId: world.agencies.moh },
    takes: (file) => file === instrumentId,
  });
  return { id, instrumentId, milestoneId: left.milestones['NEG_INVITED'] ?? '' };
}

async function seedWaysIn(house: House, name: Signed, userId: string): Promise<OwnWaysIn> {
  const now = house.clock.now();
  const sessionId = house.newId('session');
  const tokenId = house.newId('token');
  const feedId = house.newId('feed');
  const session = { created_at: now, last_seen_at: now, expires_at: now + SESSION_LIFE_MS, user_agent: 'test' };
  const token = { token_hash: `token ${name}`, name: 'sheet', created_at: now, last_used_at: null, revoked_at: null };
  const feed = { name: 'calendar', filter: '{"f":[],"q":""}', language: 'vi', created_at: now, revoked_at: null };
  await house.db.transaction(async (tx) => {
    await tx
      .insertInto('feed_token')
      .values({ id: feedId, token_hash: `feed ${name}`, user_id: userId, ...feed })
      .execute();
    await tx
      .insertInto('session')
      .values({ id: sessionId, token_hash: sessionHashOf(name), user_id: userId, ...session })
      .execute();
    await tx
      .insertInto('api_token')
      .values({ id: tokenId, user_id: userId, ...token })
      .execute();
  });
  return { sessionId, tokenId, feedId };
}

async function seedLink(house: House, userId: string): Promise<string> {
  const { token, hash } = newSecret(house);
  const now = house.clock.now();
  const link = { token_hash: hash, user_id: userId, created_at: now, expires_at: now + 1000 };
  await house.db.transaction((tx) => tx.insertInto('one_time_token').values(link).execute());
  return token;
}

async function seedCondition(house: House, instrumentId: string, ownerAgencyId: string): Promise<string> {
  const values = { titleVi: 'Thành lập Ban quản lý dự án', kind: 'PMU' as const, ownerAgencyId };
  const office = callerAs(house, actorOf('coordinator')).effectiveness;
  return (await office.addCondition({ input: { instrumentId, values }, idempotencyKey: newKey() })).id;
}

async function seedPerson(house: House, agencyId: string): Promise<string> {
  const id = house.newId('person');
  const person = {
    id,
    name: 'Mẫu',
    sort_key: 'mau',
    title_vi: '',
    title_en: '',
    agency_id: agencyId,
    partner_id: null,
    is_acting: 0,
    valid_from: null,
    valid_to: null,
    source: 'test',
    is_sample: 0,
    version: 1,
    updated_at: 0,
    updated_by: 'usr_test',
  };
  await house.db.transaction((tx) => tx.insertInto('person').values(person).execute());
  return id;
}
