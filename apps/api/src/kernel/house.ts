import type { Database } from '@counterpart/db/open';
import type { IdKind } from '@counterpart/domain/shared/ids';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import type { Settings } from '../env.ts';
import type { Clock } from './clock.ts';
import type { DocumentOwners } from './document-owners.types.ts';
import type { HeavyLane } from './heavy-lane.ts';
import type { Logger } from './log.ts';
import type { VersionMemo } from './version-memo.ts';
import type { Reactions } from './reactions.types.ts';

/** What every request stands on. Built once by main, cli, worker and tests; nothing in it is global. */
export type House = {
  readonly db: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly log: Logger;
  readonly reactions: Reactions;
  /** What modules tell of the records that papers belong to. */
  readonly documentOwners: DocumentOwners;
  /** Work that would hold the main thread up: aggregates, exports, import plans. */
  readonly heavy: HeavyLane;
  /** Answers kept while the register stands still. */
  readonly memo: VersionMemo;
  readonly random: (bytes: number) => Uint8Array;
  readonly newId: (kind: IdKind) => string;
  /** The office's calendar from the holiday table, kept until the register changes. */
  calendar(): Promise<WorkCalendar>;
};
