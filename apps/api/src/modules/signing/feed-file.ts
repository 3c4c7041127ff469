import { scopeOf } from '@counterpart/domain/identity/actor';
import { maySubscribe } from '@counterpart/domain/signing/signing.policy';
import type { ExportedFile } from '../../kernel/exported-file.ts';
import type { House } from '../../kernel/house.ts';
import { currentActor, SECRET_PATTERN, secretHash } from '../identity/index.ts';
import type { ExportOrder } from './export-task.ts';
import { feedOfHash } from './feeds.repository.ts';
import { EXPORT_TASK } from './schedule-export.ts';

/** What a subscription's address gives: the calendar, or nothing at all, whatever the reason. */
export type FeedAnswer =
  | { readonly kind: 'calendar'; readonly file: ExportedFile }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too_often'; readonly retryAfterSeconds: number };

const HOUR_MS = 3_600_000;
const FETCHES_PER_HOUR = 60;

/** Counts fetches per subscription in the running hour, in this process: a nuisance guard, not a truth to share. */
type Fetches = Map<string, { since: number; count: number }>;

const fetchesOf = new WeakMap<House, Fetches>();

/**
 * The calendar behind a subscription's secret, with the rights that its owner has at this moment. An address that is
 * unknown, was revoked, or belongs to someone who may no longer read looks like one that never was.
 */
export async function feedCalendar(house: House, token: string): Promise<FeedAnswer> {
  if (!SECRET_PATTERN.test(token)) return { kind: 'absent' };
  const hash = secretHash(token);
  const feed = await feedOfHash(house.db.read, hash);
  const actor = feed && (await currentActor(house.db.read, feed.userId, 'feed'));
  if (!feed || !actor || !maySubscribe(actor)) return { kind: 'absent' };
  const retryAfterSeconds = countFetch(house, hash);
  if (retryAfterSeconds > 0) return { kind: 'too_often', retryAfterSeconds };
  const file = await house.heavy.run<ExportedFile>(EXPORT_TASK, {
    format: 'ics',
    language: feed.language,
    scope: scopeOf(actor),
    filter: feed.filter,
    from: null,
    to: null,
    today: house.clock.today(),
    now: house.clock.now(),
    author: actor.name,
    publicUrl: house.settings.publicUrl,
    calendarName: feed.name,
    letter: null,
  } satisfies ExportOrder);
  return { kind: 'calendar', file };
}

/** Counts one fetch; returns the seconds to wait where there were too many, else 0. */
function countFetch(house: House, hash: string): number {
  const fetches: Fetches = fetchesOf.get(house) ?? new Map();
  fetchesOf.set(house, fetches);
  const now = house.clock.now();
  for (const [key, entry] of fetches) if (now - entry.since >= HOUR_MS) fetches.delete(key);
  const entry = fetches.get(hash) ?? { since: now, count: 0 };
  entry.count += 1;
  fetches.set(hash, entry);
  return entry.count > FETCHES_PER_HOUR ? Math.ceil((entry.since + HOUR_MS - now) / 1000) : 0;
}
