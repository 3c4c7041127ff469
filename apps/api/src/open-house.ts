import { openDatabase } from '@counterpart/db/open';
import { migrate } from '@counterpart/db/migrate';
import { DomainError, type ErrorCode } from '@counterpart/domain/shared/errors';
import type { Settings } from './env.ts';
import { documentOwners } from './document-owners.ts';
import { heavyTasks } from './heavy-tasks.ts';
import { buildHouse } from './kernel/build-house.ts';
import { systemClock } from './kernel/clock.ts';
import { type HeavyFault, inlineLane, workerLane } from './kernel/heavy-lane.ts';
import type { House } from './kernel/house.ts';
import type { Logger } from './kernel/log.ts';
import { reactions } from './kernel/reactions.ts';

/**
 * How a house is opened: the server gives heavy work a thread of its own (`lane` is that thread's entry file),
 * the operator's commands do not need one.
 */
export type HouseOptions = { readonly settings: Settings; readonly log: Logger; readonly lane: URL | 'inline' };

/**
 * Opens the register of the settings, brings its schema up to date and puts the house together.
 * Errors: Error with a sentence where the database cannot be opened or is newer than this program.
 */
export async function openHouse({ settings, log, lane }: HouseOptions): Promise<House> {
  const db = await openDatabase(settings.databaseUrl);
  const clock = systemClock(settings.today);
  const applied = await migrate({ writer: db.writer, adapter: db.adapter, now: clock.now() });
  if (applied.length > 0) log.info({ applied }, 'schema brought up to date');
  return buildHouse({
    db,
    clock,
    settings,
    log,
    reactions,
    documentOwners,
    heavy:
      lane === 'inline'
        ? inlineLane({ db: db.read, adapter: db.adapter }, heavyTasks)
        : workerLane(lane, { databaseUrl: settings.databaseUrl }, revive),
  });
}

function revive(fault: HeavyFault): Error {
  return fault.code === null
    ? new Error(fault.message)
    : new DomainError(fault.code as ErrorCode, fault.details as never);
}
