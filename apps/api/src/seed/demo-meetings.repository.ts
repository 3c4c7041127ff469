import type { Tx } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import type { MeetingRows } from './demo-meeting-rows.ts';
import { insertRows } from './demo.repository.ts';

/** Tables that hold what belongs to a meeting, each after those that refer to it. */
const MEETING_TABLES = [
  'meeting_item',
  'meeting_subject',
  'meeting_person',
  'meeting_agency',
  'meeting_partner',
] as const;

/** Writes the rows of meetings, referred-to tables first. */
export async function insertMeetings(tx: Tx, meetings: readonly MeetingRows[]): Promise<void> {
  await insertRows(
    tx,
    'meeting',
    meetings.map((one) => one.meeting),
  );
  for (const table of [
    'meeting_partner',
    'meeting_agency',
    'meeting_person',
    'meeting_subject',
    'meeting_item',
  ] as const) {
    await insertRows(
      tx,
      table,
      meetings.flatMap((one): Tables[typeof table][] => one[table]),
    );
  }
}

/** Deletes the sample meetings with all that belongs to them; one to which people added an item or a paper stays whole. */
export async function deleteSampleMeetings(tx: Tx): Promise<void> {
  const rows = await tx
    .selectFrom('meeting as m')
    .select('m.id')
    .where('m.is_sample', '=', 1)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('meeting_item as added')
            .select('added.id')
            .whereRef('added.meeting_id', '=', 'm.id')
            .where('added.is_sample', '=', 0),
        ),
      ),
    )
    .where('m.id', 'not in', (eb) =>
      eb
        .selectFrom('document as paper')
        .select('paper.owner_id')
        .where('paper.owner_kind', '=', 'meeting')
        .where('paper.is_sample', '=', 0),
    )
    .execute();
  for (const { id } of rows) {
    for (const table of MEETING_TABLES) await tx.deleteFrom(table).where('meeting_id', '=', id).execute();
    await tx.deleteFrom('meeting').where('id', '=', id).execute();
  }
}

/** Lets items go from records that left with the samples, so that nothing is followed by what is not there. */
export async function letGoOfGoneRecords(tx: Tx): Promise<void> {
  const linked = await tx
    .selectFrom('meeting_item')
    .select(['id', 'link_id'])
    .where('link_id', 'is not', null)
    .execute();
  for (const { id, link_id: linkId } of linked) {
    const found = await Promise.all(
      (['task', 'open_point', 'deliverable', 'milestone'] as const).map((table) =>
        tx.selectFrom(table).select('id').where('id', '=', linkId).executeTakeFirst(),
      ),
    );
    if (found.some((one) => one !== undefined)) continue;
    await tx.updateTable('meeting_item').set({ link_kind: null, link_id: null }).where('id', '=', id).execute();
  }
}
