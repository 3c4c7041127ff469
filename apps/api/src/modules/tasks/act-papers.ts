import type { Paper } from '@counterpart/domain/documents/document.fields';
import type { CommandTools } from '../../kernel/command.ts';
import type { Facts } from '../../kernel/facts.ts';
import { addPapers } from '../documents/index.ts';
import type { TaskFile, TaskRow } from './task.repository.ts';
import { type Acted, type Entry, record } from './task-ledger.ts';

/** Writes one entry of a task's ledger with the papers that ride with it. Errors: StaleWrite, as `addPapers` */
export async function recordWithPapers(
  tools: CommandTools,
  file: TaskFile,
  { entry, papers }: { readonly entry: Entry; readonly papers: readonly Paper[] },
): Promise<{ result: Acted; events: Facts }> {
  const { row } = file;
  const written = await record(tools, file, entry);
  if (papers.length === 0) return written;
  const facts = await addPapers(tools, await takerOf(tools, row), { papers, actId: written.result.eventId });
  return { result: written.result, events: [...written.events, ...facts] };
}

/** A task as what takes papers. */
export async function takerOf(tools: CommandTools, row: TaskRow) {
  return {
    kind: 'task',
    id: row.id,
    programmeId: row.programme_id,
    partnerId: null,
    isSecret: row.is_secret === 1 || (await isOfSecretProgramme(tools, row.programme_id)),
    isShared: false,
  } as const;
}

async function isOfSecretProgramme({ tx }: CommandTools, programmeId: string | null): Promise<boolean> {
  if (programmeId === null) return false;
  const row = await tx.selectFrom('programme').select('is_secret').where('id', '=', programmeId).executeTakeFirst();
  return row?.is_secret === 1;
}
