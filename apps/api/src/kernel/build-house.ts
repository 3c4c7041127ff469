import { randomBytes } from 'node:crypto';
import type { Database } from '@counterpart/db/open';
import { idMaker } from '@counterpart/domain/shared/ids';
import { buildCalendar, type WorkCalendar } from '@counterpart/domain/shared/working-days';
import type { Settings } from '../env.ts';
import type { Clock } from './clock.ts';
import type { DocumentOwners } from './document-owners.types.ts';
import type { HeavyLane } from './heavy-lane.ts';
import type { House } from './house.ts';
import type { Logger } from './log.ts';
import type { Reactions } from './reactions.types.ts';
import { versionMemo } from './version-memo.ts';

/** The parts a house is built of; tests bring their own clock, randomness and lane. */
export type HouseParts = {
  readonly db: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly log: Logger;
  readonly heavy: HeavyLane;
  readonly reactions: Reactions;
  readonly documentOwners: DocumentOwners;
  readonly random?: (bytes: number) => Uint8Array;
};

/** Puts a house together. */
export function buildHouse(parts: HouseParts): House {
  const random = parts.random ?? ((bytes: number) => randomBytes(bytes));
  const { db, clock } = parts;
  let kept: { version: string; table: string; calendar: WorkCalendar } | null = null;
  return {
    ...parts,
    random,
    memo: versionMemo(db, 2000),
    newId: idMaker(() => clock.now(), random),
    calendar: async () => {
      const version = await db.dataVersion();
      if (kept?.version === version) return kept.calendar;
      const table = await holidayState(db);
      if (kept?.table === table) {
        kept = { ...kept, version };
        return kept.calendar;
      }
      const rows = await db.read.selectFrom('holiday').select(['day', 'kind']).execute();
      const calendar = buildCalendar(rows.map((row) => ({ day: row.day, kind: row.kind === 'work' ? 'work' : 'off' })));
      kept = { version, table, calendar };
      return calendar;
    },
  };
}

/** Differs whenever the holiday table does; building a calendar anew for every other write would be waste. */
async function holidayState(db: Database): Promise<string> {
  const row = await db.read
    .selectFrom('holiday')
    .select((eb) => [
      eb.fn.countAll<number>().as('days'),
      eb.fn.sum<number>('version').as('versions'),
      eb.fn.max('updated_at').as('at'),
    ])
    .executeTakeFirst();
  return `${row?.days ?? 0}/${row?.versions ?? 0}/${row?.at ?? 0}`;
}
