import type { Tables } from '@counterpart/db/tables/tables';
import type { CommandTools } from '../../kernel/command.ts';
import { type ChangedTable, rowsById } from './write-updated.ts';

/** One record of an import's account. */
export type AccountRow = Tables['import_change'];

type Current = Awaited<ReturnType<typeof rowsById>>;

/** An import to be undone: its account by kind of record, and those records as they stand now. */
export type Undo = {
  readonly importId: string;
  readonly reason: string;
  readonly of: (table: ChangedTable, action: 'created' | 'updated') => readonly AccountRow[];
  readonly removed: readonly AccountRow[];
  readonly joined: readonly AccountRow[];
  readonly current: Readonly<Record<ChangedTable, Current>>;
};

/** Tables with versions, in the order in which they are put back. */
export const CHANGED_TABLES = ['programme', 'instrument', 'milestone', 'financing_line'] as const;

/** Loads the account of an import with the records it speaks of. */
export async function loadUndo(tools: CommandTools, importId: string): Promise<Undo> {
  const rows = await tools.tx
    .selectFrom('import_change')
    .selectAll()
    .where('import_id', '=', importId)
    .where('action', 'in', ['created', 'updated', 'removed'])
    .orderBy('seq')
    .execute();
  const groups = Map.groupBy(rows, (row) => `${row.entity} ${row.action}`);
  const of: Undo['of'] = (table, action) => groups.get(`${table} ${action}`) ?? [];
  const idsOf = (table: ChangedTable): string[] =>
    [...of(table, 'created'), ...of(table, 'updated')].map((row) => row.entity_id);
  return {
    importId,
    reason: `undo ${importId}`,
    of,
    removed: rows.filter((row) => row.action === 'removed'),
    joined: groups.get('programme_partner created') ?? [],
    current: {
      programme: await rowsById(tools, 'programme', idsOf('programme')),
      instrument: await rowsById(tools, 'instrument', idsOf('instrument')),
      milestone: await rowsById(tools, 'milestone', idsOf('milestone')),
      financing_line: await rowsById(tools, 'financing_line', idsOf('financing_line')),
    },
  };
}
