import type { Reader, Tx } from '@counterpart/db/open';
import { forgetWords } from '@counterpart/db/search';
import type { Tables } from '@counterpart/db/tables/tables';
import { agenciesOfRoles, templateOf } from '../modules/procedures/index.ts';
import type { EffectivenessRows } from './demo-effectiveness-rows.ts';
import { programmesWithPapers } from './demo-documents.ts';
import type { DemoGround } from './demo-ground.ts';
import type { NegotiationRows } from './demo-negotiation-rows.ts';
import type { DemoRows } from './demo-rows.ts';
import type { TaskRows } from './demo-task-rows.ts';

const CHUNK = 100;

/** Tables that hold what belongs to a programme, each after those that refer to it. */
export const PROGRAMME_TABLES = [
  'deliverable_event',
  'deliverable_revision',
  'deliverable_agency',
  'deliverable',
  'indicator_reading',
  'indicator',
  'task',
  'partner_exit_hand_on',
  'partner_exit_file',
  'effectiveness_condition',
  'effectiveness_deadline',
  'effectiveness_decision',
  'open_milestone',
  'hand_span',
  'clock_event',
  'limit_override',
  'agency_reach',
  'date_revision',
  'signing_record',
  'meeting_subject',
  'open_point_comment',
  'open_point_position',
  'open_point',
  'delegation_member',
  'negotiation_round',
  'instrument_summary',
  'programme_summary',
  'milestone',
  'instrument',
  'component',
  'financing_line',
  'programme_agency',
  'programme_partner',
] as const;

/** Tables whose rows hang on an instrument alone. */
export const INSTRUMENT_TABLES = ['lender_snapshot'] as const;

/** Ids by code and the published procedures, as the register has them now. */
export async function loadGround(tx: Tx): Promise<Omit<DemoGround, 'persons'>> {
  const procedures = await tx
    .selectFrom('procedure_template')
    .select(['id', 'definition'])
    .where('status', '=', 'published')
    .orderBy('code')
    .orderBy('version_no')
    .execute();
  return {
    partners: await idsByCode(tx, 'partner'),
    agencies: await idsByCode(tx, 'agency'),
    procedures: procedures.map((row) => ({ id: row.id, template: templateOf(row) })),
    roleAgencies: await agenciesOfRoles(tx),
  };
}

async function idsByCode(reader: Reader, table: 'partner' | 'agency'): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.selectFrom(table).select(['code', 'id']).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** How many programmes of the register are samples. */
export async function countSamples(reader: Reader): Promise<number> {
  const row = await reader
    .selectFrom('programme')
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .where('is_sample', '=', 1)
    .executeTakeFirstOrThrow();
  return row.rows;
}

/** The first of these programme codes that the register has already, or null. */
export async function takenCode(reader: Reader, codes: readonly string[]): Promise<string | null> {
  const row = await reader.selectFrom('programme').select('code').where('code', 'in', codes).executeTakeFirst();
  return row?.code ?? null;
}

/** Writes the rows of programmes, referred-to tables first. */
export async function insertProgrammes(tx: Tx, programmes: readonly DemoRows[]): Promise<void> {
  await insertRows(
    tx,
    'programme',
    programmes.map((one) => one.programme),
  );
  for (const table of [
    'programme_partner',
    'programme_agency',
    'component',
    'financing_line',
    'instrument',
    'milestone',
    'date_revision',
    'clock_event',
    'signing_record',
  ] as const) {
    await insertRows(
      tx,
      table,
      programmes.flatMap((one): Tables[typeof table][] => one[table]),
    );
  }
}

/** Writes the rows of negotiations, referred-to tables first. */
export async function insertNegotiations(tx: Tx, negotiations: readonly NegotiationRows[]): Promise<void> {
  for (const table of [
    'negotiation_round',
    'delegation_member',
    'open_point',
    'open_point_position',
    'open_point_comment',
  ] as const) {
    await insertRows(
      tx,
      table,
      negotiations.flatMap((one): Tables[typeof table][] => one[table]),
    );
  }
}

/** Writes the rows of tasks, referred-to tables first. */
export async function insertTasks(tx: Tx, tasks: readonly TaskRows[]): Promise<void> {
  await insertRows(
    tx,
    'task',
    tasks.map((one) => one.task),
  );
  for (const table of ['task_agency', 'task_event', 'task_span'] as const) {
    await insertRows(
      tx,
      table,
      tasks.flatMap((one): Tables[typeof table][] => one[table]),
    );
  }
}

/** Deletes the sample tasks with their ledgers; tasks that people assigned stay. */
export async function deleteSampleTasks(tx: Tx): Promise<void> {
  const samples = tx.selectFrom('task').select('task.id').where('task.is_sample', '=', 1);
  await letGoOfUrgedSamples(tx);
  for (const table of ['task_span', 'task_event', 'task_agency'] as const) {
    await tx.deleteFrom(table).where('task_id', 'in', samples).execute();
  }
  await tx.deleteFrom('search_entry').where('entity', '=', 'task').where('entity_id', 'in', samples).execute();
  await tx.deleteFrom('task').where('is_sample', '=', 1).execute();
}

/**
 * Takes sample tasks out of the urgings that name them. An urging of nothing else goes whole, with its number; one that
 * names other tasks too stays, its letter as it was sent.
 */
async function letGoOfUrgedSamples(tx: Tx): Promise<void> {
  const samples = tx.selectFrom('task').select('task.id').where('task.is_sample', '=', 1);
  const touched = await tx
    .selectFrom('urging_task')
    .select('urging_id')
    .distinct()
    .where('task_id', 'in', samples)
    .execute();
  await tx.deleteFrom('urging_answer').where('task_id', 'in', samples).execute();
  await tx.deleteFrom('urging_task').where('task_id', 'in', samples).execute();
  for (const { urging_id: id } of touched) {
    const left = await tx.selectFrom('urging_task').select('answered_on').where('urging_id', '=', id).execute();
    if (left.length > 0) {
      const answered_count = left.filter((one) => one.answered_on !== null).length;
      await tx.updateTable('urging').set({ task_count: left.length, answered_count }).where('id', '=', id).execute();
      continue;
    }
    await tx.deleteFrom('notice').where('entity', '=', 'urging').where('entity_id', '=', id).execute();
    await tx.deleteFrom('urging_number').where('urging_id', '=', id).execute();
    await tx.deleteFrom('urging').where('id', '=', id).execute();
  }
}

/** Writes what signed samples wait for. */
export async function insertEffectiveness(tx: Tx, all: readonly EffectivenessRows[]): Promise<void> {
  for (const table of ['effectiveness_condition', 'effectiveness_deadline'] as const) {
    await insertRows(
      tx,
      table,
      all.flatMap((one): Tables[typeof table][] => one[table]),
    );
  }
}

/** Writes rows of one table in portions that fit a statement. */
export async function insertRows<T extends keyof Tables>(tx: Tx, table: T, rows: readonly Tables[T][]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx
      .insertInto(table)
      .values(rows.slice(start, start + CHUNK) as never)
      .execute();
  }
}

/** A sample programme and the kinds of part that people added to it. */
export type SampleProgrammeRow = Pick<Tables['programme'], 'id' | 'code' | 'title_vi' | 'title_en' | 'version'> & {
  readonly addedParts: readonly AddedPart[];
};

type AddedPart = (typeof ADDABLE_PARTS)[number] | 'document';

const ADDABLE_PARTS = [
  'instrument',
  'financing_line',
  'component',
  'deliverable',
  'indicator',
  'negotiation_round',
  'open_point',
  'task',
  'effectiveness_condition',
] as const;

/** The sample programmes, each with what of it is not a sample. */
export async function sampleProgrammes(tx: Tx): Promise<SampleProgrammeRow[]> {
  const rows = await tx
    .selectFrom('programme')
    .select(['id', 'code', 'title_vi', 'title_en', 'version'])
    .where('is_sample', '=', 1)
    .orderBy('code')
    .execute();
  const added = new Map<string, AddedPart[]>();
  for (const table of ADDABLE_PARTS) {
    const found = await tx
      .selectFrom(table)
      .innerJoin('programme', 'programme.id', `${table}.programme_id`)
      .select('programme.id')
      .distinct()
      .where('programme.is_sample', '=', 1)
      .where(`${table}.is_sample`, '=', 0)
      .execute();
    for (const { id } of found) added.set(id, [...(added.get(id) ?? []), table]);
  }
  for (const id of await programmesWithPapers(tx)) added.set(id, [...(added.get(id) ?? []), 'document']);
  return rows.map((row) => ({ ...row, addedParts: added.get(row.id) ?? [] }));
}

/** Deletes programmes with all that belongs to them. The ledger goes while its instruments still say what they are. */
export async function deleteProgrammes(tx: Tx, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK);
    const instruments = tx.selectFrom('instrument').select('instrument.id').where('programme_id', 'in', chunk);
    for (const table of INSTRUMENT_TABLES) {
      await tx.deleteFrom(table).where('instrument_id', 'in', instruments).execute();
    }
    // What an import remembers of a record that is gone would make the next import take it for known.
    await tx
      .deleteFrom('import_source')
      .where((eb) => eb.or([eb('entity_id', 'in', chunk), eb('entity_id', 'in', instruments)]))
      .execute();
    // A condition of a file that stays keeps its words and waits for nobody any more.
    await tx
      .updateTable('effectiveness_condition')
      .set({ waits_for_id: null })
      .where('waits_for_id', 'in', instruments)
      .execute();
    await tx
      .deleteFrom('search_entry')
      .where('entity', '=', 'deliverable')
      .where(
        'entity_id',
        'in',
        tx.selectFrom('deliverable').select('deliverable.id').where('programme_id', 'in', chunk),
      )
      .execute();
    for (const table of PROGRAMME_TABLES) {
      await tx.deleteFrom(table).where('programme_id', 'in', chunk).execute();
    }
    await tx.deleteFrom('programme').where('id', 'in', chunk).execute();
  }
  for (const id of ids) await forgetWords(tx, 'programme', id);
  await deleteSampleExits(tx);
}

/** How many instruments or milestones the samples have, those that an exit opened among them. */
export async function countRows(tx: Tx, table: 'instrument' | 'milestone'): Promise<number> {
  const ofSamples = tx.selectFrom('programme').select('programme.id').where('programme.is_sample', '=', 1);
  const { count } = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('programme_id', 'in', ofSamples)
    .executeTakeFirstOrThrow();
  return count;
}

/** Acts about samples alone leave with the last of their files. */
async function deleteSampleExits(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('partner_exit')
    .where('is_sample', '=', 1)
    .where('id', 'not in', (eb) => eb.selectFrom('partner_exit_file').select('exit_id'))
    .execute();
}

/** Deletes the sample persons whom no signing or delegation names any more; returns how many went and who stays. */
export async function deleteSamplePersons(tx: Tx): Promise<{ removed: number; kept: string[] }> {
  const named = await tx.selectFrom('signing_record').select(['signatory_ours_id', 'signatory_partner_id']).execute();
  const delegates = await tx.selectFrom('delegation_member').select('person_id').execute();
  const met = await tx.selectFrom('meeting_person').select('person_id').execute();
  const inUse = new Set([
    ...named.flatMap((row) => [row.signatory_ours_id, row.signatory_partner_id]),
    ...delegates.map((row) => row.person_id),
    ...met.map((row) => row.person_id),
  ]);
  const persons = await tx.selectFrom('person').select(['id', 'name']).where('is_sample', '=', 1).execute();
  const gone = persons.filter((one) => !inUse.has(one.id));
  for (const { id } of gone) {
    await tx.deleteFrom('person').where('id', '=', id).execute();
    await forgetWords(tx, 'person', id);
  }
  return { removed: gone.length, kept: persons.filter((one) => inUse.has(one.id)).map((one) => one.name) };
}
