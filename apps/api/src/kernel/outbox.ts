import type { Tx } from '@counterpart/db/open';
import type { House } from './house.ts';

/** Work that follows a commit. One entry exists per `dedupeKey`; `payload` is plain data. */
export type OutboxEntry = { readonly kind: string; readonly dedupeKey: string; readonly payload: object };

/** An entry that was taken to be worked off. `attempts` counts this one. */
export type TakenEntry = {
  readonly id: string;
  readonly kind: string;
  readonly dedupeKey: string;
  readonly payload: string;
  readonly attempts: number;
};

/** Does an entry's work; throws where it could not be done. It may be called again for an entry that was done. */
export type OutboxHandler = (entry: TakenEntry) => Promise<void>;

/** How long a taken entry is left alone: whoever took it and died lets go after this. */
export const LEASE_MS = 60_000;
const AT_ONCE = 20;
const MINUTE = 60_000;
const WAITS = [1, 5, 30, 120, 480, 1440].map((minutes) => minutes * MINUTE);

type Tools = { readonly tx: Tx; readonly now: number; newId(kind: 'job'): string };

/** Puts work into the outbox, in the transaction that caused it; what is there already stays as it is. */
export async function enqueue(tools: Tools, entries: readonly OutboxEntry[]): Promise<void> {
  const { tx, now } = tools;
  for (let start = 0; start < entries.length; start += 100) {
    const rows = entries.slice(start, start + 100).map(({ kind, dedupeKey, payload }) => ({
      id: tools.newId('job'),
      kind,
      dedupe_key: dedupeKey,
      payload: JSON.stringify(payload),
      created_at: now,
      available_at: now,
      attempts: 0,
      leased_until: null,
      done_at: null,
      dead_at: null,
      last_error: null,
    }));
    await tx
      .insertInto('outbox')
      .values(rows)
      .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
      .execute();
  }
}

/**
 * Works off what is due, a few entries at a time, until nothing is left or `isStopped`. Several processes may do so at
 * once: an entry belongs to who took it until its lease ends. What fails is tried again later, at last given up.
 * @returns how many entries were done
 */
export async function drainOutbox(
  house: House,
  handlers: Readonly<Record<string, OutboxHandler>>,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let done = 0;
  for (;;) {
    const taken = isStopped() ? [] : await take(house, Object.keys(handlers));
    if (taken.length === 0) return done;
    for (const entry of taken) {
      if (isStopped()) return done;
      try {
        await handlers[entry.kind]?.(entry);
        await settle(house, entry, { done_at: house.clock.now(), last_error: null });
        done += 1;
      } catch (error) {
        await settle(house, entry, afterFailure(entry, house.clock.now(), error));
      }
    }
  }
}

async function take(house: House, kinds: readonly string[]): Promise<readonly TakenEntry[]> {
  if (kinds.length === 0) return [];
  const now = house.clock.now();
  const due = await house.db.read
    .selectFrom('outbox')
    .select('id')
    .where('done_at', 'is', null)
    .where('available_at', '<=', now)
    .where('dead_at', 'is', null)
    .where('kind', 'in', kinds)
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
    .orderBy('available_at')
    .limit(AT_ONCE)
    .execute();
  if (due.length === 0) return [];
  // Whoever looked at the same moment finds the lease taken here.
  return house.db.transaction((tx) =>
    tx
      .updateTable('outbox')
      .set((eb) => ({ leased_until: now + LEASE_MS, attempts: eb('attempts', '+', 1) }))
      .where(
        'id',
        'in',
        due.map((row) => row.id),
      )
      .where('done_at', 'is', null)
      .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
      .returning(['id', 'kind', 'dedupe_key as dedupeKey', 'payload', 'attempts'])
      .execute(),
  );
}

type Outcome = {
  readonly done_at?: number;
  readonly available_at?: number;
  readonly dead_at?: number;
  readonly last_error: string | null;
};

async function settle(house: House, entry: TakenEntry, outcome: Outcome): Promise<void> {
  await house.db.transaction((tx) =>
    tx
      .updateTable('outbox')
      .set({ ...outcome, leased_until: null })
      .where('id', '=', entry.id)
      .execute(),
  );
}

function afterFailure(entry: TakenEntry, now: number, error: unknown): Outcome {
  const last_error = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  const wait = WAITS[entry.attempts - 1];
  return wait === undefined ? { dead_at: now, last_error } : { available_at: now + wait, last_error };
}
