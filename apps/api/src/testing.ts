import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import type { Database } from '@counterpart/db/open';
import type { Actor } from '@counterpart/domain/identity/actor';
import type { Role } from '@counterpart/domain/shared/codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { appRouter } from './app-router.ts';
import { documentOwners } from './document-owners.ts';
import type { Settings } from './env.ts';
import { buildHouse } from './kernel/build-house.ts';
import { officeMidnight } from './kernel/clock.ts';
import { inlineLane } from './kernel/heavy-lane.ts';
import type { House } from './kernel/house.ts';
import { silentLog } from './kernel/log.ts';
import { reactions } from './kernel/reactions.ts';
import { createCallerFactory } from './kernel/trpc.ts';
import { heavyTasks } from './heavy-tasks.ts';
import { trpcRoute } from './trpc-route.ts';

/** Settings of a house under test. */
export const testSettings: Settings = {
  host: '127.0.0.1',
  port: 0,
  databaseUrl: '',
  dataDir: tmpdir(),
  publicUrl: 'http://127.0.0.1:3000',
  smtpUrl: null,
  trustProxy: false,
  logLevel: 'silent',
  demo: true,
  today: null,
};

/** A house whose clock stands still until moved, and whose randomness repeats. */
export type TestHouse = House & { setToday(day: PlainDate): void; tick(ms: number): void };

/** Builds a house on a test database. `today` defaults to 2026-11-23, a Monday. */
export function testHouse(db: Database, options: { today?: PlainDate; settings?: Partial<Settings> } = {}): TestHouse {
  let now = officeMidnight(options.today ?? '2026-11-23') + 9 * 3_600_000;
  let draws = 0;
  const random = (bytes: number) => {
    draws += 1;
    return createHash('sha512').update(`draw ${draws}`).digest().subarray(0, bytes);
  };
  const house = buildHouse({
    db,
    settings: { ...testSettings, ...options.settings },
    clock: { now: () => now, today: () => new Date(now + 7 * 3_600_000).toISOString().slice(0, 10) },
    log: silentLog,
    heavy: inlineLane({ db: db.read, adapter: db.adapter }, heavyTasks),
    reactions,
    documentOwners,
    random,
  });
  return Object.assign(house, {
    setToday: (day: PlainDate) => {
      now = officeMidnight(day) + 9 * 3_600_000;
    },
    tick: (ms: number) => {
      now += ms;
    },
  });
}

/** An actor of a role, for calling procedures without signing in. */
export function actorOf(role: Role, ties: { agencyId?: string; partnerId?: string; userId?: string } = {}): Actor {
  return {
    userId: ties.userId ?? `usr_test_${role}`,
    name: `Test ${role}`,
    role,
    agencyId: ties.agencyId ?? null,
    partnerId: ties.partnerId ?? null,
    channel: 'web',
  };
}

const createCaller = createCallerFactory(appRouter);

/** Calls the real router as an actor (null: signed out), in process. */
export function callerAs(house: House, actor: Actor | null, sessionHash: string | null = null) {
  return createCaller({
    house,
    actor,
    sessionHash,
    requestId: 'test',
    ip: '127.0.0.1',
    userAgent: 'test',
    replyHeaders: new Headers(),
  });
}

/** Answers calls of the web client as an actor, through the real route of the HTTP application. */
export function trpcAs(house: House, actor: Actor | null): (request: Request) => Response | Promise<Response> {
  return trpcRoute(house, async () => ({ actor, sessionHash: null }));
}

let keys = 0;

/** A key no other mutation of this process uses. */
export function newKey(): string {
  keys += 1;
  return `test-key-${keys}`;
}
