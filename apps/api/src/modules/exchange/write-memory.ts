import { insertRows } from '@counterpart/db/insert-rows';
import type { SnapshotPut, SourcePut } from '@counterpart/domain/exchange/import-plan.types';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { CommandTools } from '../../kernel/command.ts';
import { groupBy, overChunks } from './in-chunks.ts';
import type { ImportWork } from './write-created.ts';

/** Keeps the lender's figures and what its list said, for the next comparison. */
export async function writeMemory(tools: CommandTools, work: ImportWork, importId: string): Promise<void> {
  await writeSnapshots(tools, work, importId);
  await writeSources(tools, work, importId);
}

async function writeSnapshots(tools: CommandTools, work: ImportWork, importId: string): Promise<void> {
  const { tx, adapter } = tools;
  const { snapshots } = work.plan;
  for (const one of snapshots) if (!one.isNew) await takeAwaySnapshot(tools, work, one);
  const rows = snapshots.map((one) => ({
    instrument_id: one.instrumentId,
    as_of_on: one.asOfOn,
    currency: one.currency,
    original_minor: one.originalMinor,
    cancelled_minor: one.cancelledMinor,
    undisbursed_minor: one.undisbursedMinor,
    disbursed_minor: one.disbursedMinor,
    status: one.status,
    import_id: importId,
  }));
  await insertRows({ tx, adapter, table: 'lender_snapshot' }, rows);
}

/** Another file said something else of the same day: the newer word counts, the older one stays in the account. */
async function takeAwaySnapshot(tools: CommandTools, work: ImportWork, one: SnapshotPut): Promise<void> {
  const own = tools.tx
    .selectFrom('lender_snapshot')
    .selectAll()
    .where('instrument_id', '=', one.instrumentId)
    .where('as_of_on', '=', one.asOfOn);
  const before = await own.executeTakeFirstOrThrow();
  await tools.tx
    .deleteFrom('lender_snapshot')
    .where('instrument_id', '=', one.instrumentId)
    .where('as_of_on', '=', one.asOfOn)
    .execute();
  const { row, record, instrumentId } = one;
  work.account.note({ row, record, entity: 'lender_snapshot', entityId: instrumentId, action: 'removed', before });
}

async function writeSources(tools: CommandTools, work: ImportWork, importId: string): Promise<void> {
  const { tx, adapter } = tools;
  const { sources } = work.plan;
  await takeAwaySources(tools, work);
  const rows = sources.map((one) => ({
    source: one.source,
    ref: one.ref,
    entity_id: one.entityId,
    as_of_on: one.asOfOn,
    statement: canonicalJson(one.statement),
    import_id: importId,
  }));
  await insertRows({ tx, adapter, table: 'import_source' }, rows);
}

async function takeAwaySources(tools: CommandTools, work: ImportWork): Promise<void> {
  const known = work.plan.sources.filter((one) => one.previous !== null);
  for (const [source, own] of groupBy(known, (one) => one.source)) {
    const marks = new Map(own.map((one): [string, SourcePut] => [one.ref, one]));
    const rows = await overChunks([...marks.keys()], (part) =>
      tools.tx.selectFrom('import_source').selectAll().where('source', '=', source).where('ref', 'in', part).execute(),
    );
    for (const before of rows) {
      const mark = marks.get(before.ref);
      if (!mark) continue;
      const { row, record } = mark;
      work.account.note({ row, record, entity: 'import_source', entityId: before.ref, action: 'removed', before });
    }
    await overChunks([...marks.keys()], (part) =>
      tools.tx.deleteFrom('import_source').where('source', '=', source).where('ref', 'in', part).execute(),
    );
  }
}
