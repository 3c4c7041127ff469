import type { Versioned } from '@counterpart/db/tables/organisations';
import type { Tables } from '@counterpart/db/tables/tables';
import { type CommandTools, StaleWrite } from './command.ts';

/** Tables whose rows people edit: each row has an id, a version and who wrote it last. */
export type VersionedTable = {
  [T in keyof Tables]: Tables[T] extends Versioned & { id: string } ? T : never;
}[keyof Tables];

/**
 * Writes changed columns of a row that people edit, where nobody wrote it since it was read.
 * Errors: StaleWrite, upon which the command runs again from the start
 * @returns the row's new version
 */
export async function writeVersioned<T extends VersionedTable>(
  tools: Pick<CommandTools, 'tx' | 'now' | 'actor'>,
  table: T,
  row: { readonly id: string; readonly version: number },
  // Optional values stand as absent and as undefined alike: what a patch does not name is not written.
  columns: { readonly [C in Exclude<keyof Tables[T], keyof Versioned | 'id'>]?: Tables[T][C] | undefined },
): Promise<number> {
  const version = row.version + 1;
  const written = await tools.tx
    // One statement serves them all: every table of the union has the columns that it names.
    .updateTable(table as 'task')
    .set({ ...columns, version, updated_at: tools.now, updated_by: tools.actor.userId })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (written.numUpdatedRows !== 1n) throw new StaleWrite();
  return version;
}
