import { DomainError } from '@counterpart/domain/shared/errors';
import type { CommandTools } from '../../kernel/command.ts';
import { groupBy, overChunks } from './in-chunks.ts';
import { type AccountRow, CHANGED_TABLES, type Undo } from './undo-account.repository.ts';

/** At most this many records are named in a refusal. */
const MAX_NAMED = 50;

/**
 * Refuses to undo what somebody changed since or a later import built on, and names the records.
 * Errors: import.not_undoable
 */
export async function refuseWhatWasBuiltOn(tools: CommandTools, undo: Undo): Promise<void> {
  const later = await laterImports(tools, undo);
  if (later.length > 0) refuse('later_import', later);
  const changed = [
    ...(await changedRecords(tools, undo)),
    ...(await changedMilestones(tools, undo)),
    ...(await addedToProgrammes(tools, undo)),
    ...(await workedOn(tools, undo)),
    ...(await withPapers(tools, undo)),
  ];
  if (changed.length > 0) refuse('changed_since', changed);
}

function refuse(reason: string, names: readonly string[]): never {
  throw new DomainError('import.not_undoable', { reason, changed: [...new Set(names)].slice(0, MAX_NAMED) });
}

/** A record whose version is not the one the import left it with; `version` is null where the record is gone. */
type Suspect = {
  readonly id: string;
  readonly record: string;
  readonly expected: number;
  readonly version: number | null;
};

/** Records that are gone or were changed since. */
async function changedRecords(tools: CommandTools, undo: Undo): Promise<string[]> {
  const suspects = CHANGED_TABLES.flatMap((table) =>
    [...undo.of(table, 'created'), ...undo.of(table, 'updated')].flatMap((row): Suspect[] => {
      const version = undo.current[table].get(row.entity_id)?.version ?? null;
      const { entity_id: id, record, version_after: expected } = row;
      return version === expected ? [] : [{ id, record, expected, version }];
    }),
  );
  return changedIndeed(tools, suspects);
}

/**
 * Suspects that somebody changed. A later import that was undone itself moved the version and left the values: such a
 * record stands, by its values, where it stood before that import.
 */
async function changedIndeed(tools: CommandTools, suspects: readonly Suspect[]): Promise<string[]> {
  const ids = [...new Set(suspects.map((one) => one.id))];
  const rows = await overChunks(ids, (part) =>
    tools.tx
      .selectFrom('import_change')
      .innerJoin('import_run', 'import_run.id', 'import_change.import_id')
      .select(['import_change.entity_id', 'import_change.version_after'])
      .where('import_run.status', '=', 'undone')
      .where('import_change.action', '=', 'updated')
      .where('import_change.entity_id', 'in', part)
      .execute(),
  );
  const undone = groupBy(rows, (row) => row.entity_id);
  return suspects
    .filter(({ id, expected, version }) => {
      const written = new Set((undone.get(id) ?? []).map((row) => row.version_after));
      return version === null || versionByValue(version, written) !== expected;
    })
    .map((one) => one.record);
}

/** The version whose values a record has: what an undone import wrote was followed by the values before it. */
export function versionByValue(version: number, undone: ReadonlySet<number>): number {
  const same: number[] = [0];
  for (let v = 1; v <= version; v++) {
    const before = same[v - 1] ?? 0;
    same[v] = undone.has(before) && !undone.has(v) ? (same[before - 1] ?? 0) : v;
  }
  return same[version] ?? version;
}

/** Milestones of created instruments have no line of their own in the account: they were all written at version 1. */
async function changedMilestones(tools: CommandTools, undo: Undo): Promise<string[]> {
  const records = namesOf(undo.of('instrument', 'created'));
  const rows = await overChunks([...records.keys()], (part) =>
    tools.tx
      .selectFrom('milestone')
      .select(['id', 'instrument_id', 'version'])
      .where('instrument_id', 'in', part)
      .where('version', '<>', 1)
      .execute(),
  );
  return changedIndeed(
    tools,
    rows.map(({ id, instrument_id, version }) => ({
      id,
      record: records.get(instrument_id) ?? instrument_id,
      expected: 1,
      version,
    })),
  );
}

/** Created programmes that got instruments, money, components, deliverables, agencies or partners from elsewhere. */
async function addedToProgrammes(tools: CommandTools, undo: Undo): Promise<string[]> {
  const records = namesOf(undo.of('programme', 'created'));
  const known = new Set([...undo.of('instrument', 'created'), ...undo.of('financing_line', 'created')].map(idOf));
  const found: string[] = [];
  for (const table of ['instrument', 'financing_line', 'component', 'deliverable', 'indicator'] as const) {
    const rows = await overChunks([...records.keys()], (part) =>
      tools.tx.selectFrom(table).select(['id', 'programme_id']).where('programme_id', 'in', part).execute(),
    );
    for (const row of rows) if (!known.has(row.id)) found.push(records.get(row.programme_id) ?? row.id);
  }
  const agencies = await overChunks([...records.keys()], (part) =>
    tools.tx.selectFrom('programme_agency').select('programme_id').where('programme_id', 'in', part).execute(),
  );
  for (const row of agencies) found.push(records.get(row.programme_id) ?? row.programme_id);
  const partners = await overChunks([...records.keys()], (part) =>
    tools.tx
      .selectFrom('programme_partner')
      .select('programme_id')
      .where('programme_id', 'in', part)
      .groupBy('programme_id')
      .having((eb) => eb(eb.fn.countAll<number>(), '>', 1))
      .execute(),
  );
  return [...found, ...partners.map((row) => records.get(row.programme_id) ?? row.programme_id)];
}

/** What people write on an instrument and an import never does. */
const WORK_TABLES = [
  'signing_record',
  'negotiation_round',
  'open_point',
  'partner_exit_file',
  'effectiveness_condition',
  'effectiveness_deadline',
  'effectiveness_decision',
] as const;

/** Created instruments on which work hangs that an import never writes. */
async function workedOn(tools: CommandTools, undo: Undo): Promise<string[]> {
  const records = namesOf(undo.of('instrument', 'created'));
  const found: string[] = [];
  for (const table of WORK_TABLES) {
    const rows = await overChunks([...records.keys()], (part) =>
      tools.tx.selectFrom(table).select('instrument_id').where('instrument_id', 'in', part).execute(),
    );
    found.push(...rows.map((row) => records.get(row.instrument_id) ?? row.instrument_id));
  }
  return found;
}

/** Created programmes and instruments to which, or to whose steps, somebody added papers. */
async function withPapers(tools: CommandTools, undo: Undo): Promise<string[]> {
  const records = namesOf([...undo.of('programme', 'created'), ...undo.of('instrument', 'created')]);
  const steps = await overChunks([...records.keys()], (part) =>
    tools.tx.selectFrom('milestone').select(['id', 'instrument_id']).where('instrument_id', 'in', part).execute(),
  );
  for (const row of steps) records.set(row.id, records.get(row.instrument_id) ?? row.instrument_id);
  const papers = await overChunks([...records.keys()], (part) =>
    tools.tx
      .selectFrom('document')
      .select('owner_id')
      .where('owner_kind', 'in', ['programme', 'instrument', 'milestone'])
      .where('owner_id', 'in', part)
      .execute(),
  );
  return papers.map((row) => records.get(row.owner_id) ?? row.owner_id);
}

/** Records that a later import, still standing, compared with what this one left. */
async function laterImports(tools: CommandTools, undo: Undo): Promise<string[]> {
  const { tx } = tools;
  const records = namesOf([...undo.of('instrument', 'created'), ...undo.of('programme', 'created')]);
  const updated = namesOf([...undo.of('instrument', 'updated'), ...undo.of('programme', 'updated')]);
  const sources = await overChunks([...records.keys()], (part) =>
    tx.selectFrom('import_source').selectAll().where('entity_id', 'in', part).execute(),
  );
  const { kind } = await tx
    .selectFrom('import_run')
    .select('kind')
    .where('id', '=', undo.importId)
    .executeTakeFirstOrThrow();
  const retold = await overChunks([...updated.keys()], (part) =>
    tx.selectFrom('import_source').selectAll().where('source', '=', kind).where('entity_id', 'in', part).execute(),
  );
  const snapshots = await overChunks([...records.keys()], (part) =>
    tx
      .selectFrom('lender_snapshot')
      .select('instrument_id')
      .where('instrument_id', 'in', part)
      .where('import_id', '<>', undo.importId)
      .execute(),
  );
  return [
    ...sources.filter((row) => row.import_id !== undo.importId).map((row) => records.get(row.entity_id) ?? row.ref),
    ...retold.filter((row) => row.import_id !== undo.importId).map((row) => updated.get(row.entity_id) ?? row.ref),
    ...snapshots.map((row) => records.get(row.instrument_id) ?? row.instrument_id),
  ];
}

function namesOf(rows: readonly AccountRow[]): Map<string, string> {
  return new Map(rows.map((row) => [row.entity_id, row.record]));
}

function idOf(row: AccountRow): string {
  return row.entity_id;
}
