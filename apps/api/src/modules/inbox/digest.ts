import { digestSince } from '@counterpart/domain/inbox/digest.rules';
import type { Digest } from '@counterpart/domain/inbox/notice.codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Language } from '@counterpart/domain/shared/text';
import { runCommand } from '../../kernel/command.ts';
import type { House } from '../../kernel/house.ts';
import { runQuery } from '../../kernel/query.ts';
import { systemActor } from '../../kernel/system-actor.ts';
import { listChanges } from '../changes/index.ts';
import { currentActor } from '../identity/index.ts';
import { myTasks } from '../tasks/index.ts';
import { sendDigest } from './commands/send-digest.ts';
import { digestMail } from './digest-words.ts';
import { lettersSince } from './letters-since.list.ts';

const OFFICE_OFFSET_HOURS = 7;
const HOUR_MS = 3_600_000;

/**
 * Puts the digests that are due by now into the outbox, each once a day; who has nothing to be told gets none.
 * Errors: the first of those whose digests could not be made, when everybody else has theirs; the next call tries again.
 * @returns how many were made
 */
export async function sendDigests(house: House): Promise<number> {
  const today = house.clock.today();
  const calendar = await house.calendar();
  const hour = Math.floor(house.clock.now() / HOUR_MS + OFFICE_OFFSET_HOURS) % 24;
  const people = await house.db.read
    .selectFrom('notice_setting as s')
    .innerJoin('app_user as u', 'u.id', 's.user_id')
    .select(['u.id', 'u.email', 'u.name', 'u.language', 's.digest'])
    .where('s.digest', '<>', 'off')
    .where('s.digest_hour', '<=', hour)
    .where('u.is_disabled', '=', 0)
    .orderBy('u.id')
    .execute();
  let made = 0;
  const failures: unknown[] = [];
  for (const person of people) {
    const since = digestSince(person.digest as Digest, today, calendar);
    if (since === null) continue;
    try {
      if (await sendTo(house, person, since)) made += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return made;
}

type Person = { readonly id: string; readonly email: string; readonly name: string; readonly language: string };

async function sendTo(house: House, person: Person, since: PlainDate): Promise<boolean> {
  const day = house.clock.today();
  const dedupeKey = `digest ${day} ${person.id}`;
  const known = await house.db.read
    .selectFrom('outbox')
    .select('id')
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirst();
  const actor = known ? null : await currentActor(house.db.read, person.id, 'feed');
  if (!actor) return false;
  const changes = await runQuery(house, actor, { query: listChanges, input: { since } });
  // Tasks are nobody's business outside the administration; who may not ask has none.
  const tasks = myTasks.allow(actor) ? await runQuery(house, actor, { query: myTasks, input: { limit: 20 } }) : null;
  const letters = tasks === null ? [] : await lettersSince(house.db.read, person.id, since);
  if (changes.total === 0 && (tasks?.total ?? 0) === 0 && letters.length === 0) return false;
  const to = { email: person.email, name: person.name, language: person.language as Language };
  const mail = digestMail({ changes, tasks, letters }, to, { today: day, publicUrl: house.settings.publicUrl });
  const call = { actor: systemActor, requestId: dedupeKey, key: null };
  await runCommand(house, call, { command: sendDigest, input: { userId: person.id, day, mail } });
  return true;
}
