import { openDatabase } from '@counterpart/db/open';
import { migrate } from '@counterpart/db/migrate';
import { allMigrations } from '@counterpart/db/migrations/all-migrations';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createEmptyDatabase } from '../test-database.ts';

it('who wanted no mails gets none after the choice became one for each kind, and others follow the office', async () => {
  const empty = await createEmptyDatabase();
  const db = await openDatabase(empty.url);
  const target = { writer: db.writer, adapter: db.adapter, now: 1 };
  const at = allMigrations.findIndex((one) => one.name === '0021-choose-notice-ways');
  await migrate(target, allMigrations.slice(0, at));
  for (const [id, isMailed] of [
    ['usr_a', 0],
    ['usr_b', 1],
  ] as const) {
    await sql`insert into app_user (id, email, email_fold, name, sort_key, role, language, is_disabled, is_demo, created_at,
      last_sign_in_at, version, updated_at, updated_by) values (${id}, ${id}, ${id}, 'x', 'x', 'coordinator', 'vi', 0, 0,
      0, 0, 1, 0, 'x')`.execute(db.writer);
    await sql`insert into notice_setting (user_id, is_mailed, digest, digest_hour, updated_at)
      values (${id}, ${isMailed}, 'daily', 7, 0)`.execute(db.writer);
  }
  await migrate(target, [...allMigrations]);
  const rows = await db.read.selectFrom('notice_setting').select(['user_id', 'ways']).orderBy('user_id').execute();
  const ways = rows.map((row) => Object.values(JSON.parse(row.ways) as object));
  expect(ways).toEqual([Array.from({ length: 5 }, () => 'inbox'), []]);
  await db.close();
  await empty.drop();
});
