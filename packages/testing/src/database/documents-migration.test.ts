import { migrate } from '@counterpart/db/migrate';
import { allMigrations } from '@counterpart/db/migrations/all-migrations';
import { openDatabase } from '@counterpart/db/open';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createEmptyDatabase } from '../test-database.ts';

const OLD = allMigrations.filter((one) => one.name < '0019');

const V = '1, 5000, $user$';
const ROWS = [
  `insert into agency (id, code, class, parent_id, valid_from, valid_to, successor_id, name_vi, name_en, sort_key, source, is_sample, version, updated_at, updated_by)
   values ('agy_1', 'MOH', 'MINISTRY', null, null, null, null, 'Bộ Y tế', '', '', '', 0, ${V})`,
  `insert into programme (id, code, title_vi, title_en, sort_key, kind, country_code, description_vi, description_en, location, tags, is_secret, source, is_sample, created_at, version, updated_at, updated_by)
   values ('prg_1', 'P', 'Dự án', '', '', 'PROJECT', 'VN', '', '', '', '', 0, '', 0, 0, ${V})`,
  `insert into deliverable (id, programme_id, title_vi, title_en, sort_key, lead_agency_id, due_on, state, percent, times_returned, evidence, is_shared, source, is_sample, created_at, version, updated_at, updated_by)
   values ('dlv_1', 'prg_1', 'Báo cáo', '', '', 'agy_1', '9999-12-31', 'PLANNED', 0, 0,
     '[{"number":"12/BC","on":"2026-11-20","note":"Báo cáo"},{"number":"","on":null,"note":"thư"}]', 1, '', 0, 0, ${V})`,
  `insert into meeting (id, kind, title_vi, title_en, precision, start_on, end_on, place, minutes_vi, minutes_en, is_minutes_shared, note, source, is_sample, version, updated_at, updated_by)
   values ('mtg_1', 'WORKING', 'Họp', '', 'DAYS', '2026-11-01', '2026-11-01', '', '', '', 0, '', '', 1, ${V})`,
  `insert into meeting_file (id, meeting_id, position, number, file_on, title, sha256, is_shared)
   values ('mtf_1', 'mtg_1', 1, '7/BB', '2026-11-02', 'Biên bản', '${'a'.repeat(64)}', 1)`,
];

it('papers that deliverables and meetings listed become documents, with days, hashes and who may read them', async () => {
  const empty = await createEmptyDatabase();
  const db = await openDatabase(empty.url);
  const target = { writer: db.writer, adapter: db.adapter, now: 1 };
  await migrate(target, OLD);
  for (const row of ROWS) await sql.raw(row.replace('$user$', `'usr_1'`)).execute(db.writer);
  await migrate(target);
  const rows = await db.read.selectFrom('document').selectAll().orderBy('owner_kind').orderBy('added_at').execute();
  expect(rows).toMatchObject([
    {
      owner_id: 'dlv_1',
      kind: 'EVIDENCE',
      number: '12/BC',
      on_day: '2026-11-20',
      title: 'Báo cáo',
      is_shared: 1,
      is_sample: 0,
    },
    { owner_id: 'dlv_1', number: '', on_day: null, title: 'thư', added_by: 'usr_1', file_version: 0 },
    {
      id: 'doc_1',
      owner_kind: 'meeting',
      owner_id: 'mtg_1',
      number: '7/BB',
      known_sha256: 'a'.repeat(64),
      is_sample: 1,
    },
  ]);
  expect(new Set(rows.map((row) => row.id)).size).toBe(3);
  expect(rows.every((row) => /^doc_[0-9a-z]{1,40}$/.test(row.id))).toBe(true);
  await db.close();
  await empty.drop();
});
