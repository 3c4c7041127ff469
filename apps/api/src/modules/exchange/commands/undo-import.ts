import { mayImport } from '@counterpart/domain/exchange/exchange.policy';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadUndo } from '../undo-account.repository.ts';
import { refuseWhatWasBuiltOn } from '../undo-checks.repository.ts';
import { removeCreated } from '../undo-created.repository.ts';
import { restoreBefore } from '../undo-restore.repository.ts';

/** What undoing took back. */
export type UndoneImport = { readonly importId: string; readonly removed: number; readonly restored: number };

/**
 * Takes an import back: what it created goes, what it changed is as before. The history and the slip ledger keep both.
 * Errors: common.not_found, import.already_undone, import.not_undoable
 */
export const undoImportCommand = defineCommand({
  name: 'exchange.undoImport',
  input: z.strictObject({ importId: idSchema('import') }),
  subject: async (tools, { importId }) => {
    const run = await tools.tx.selectFrom('import_run').selectAll().where('id', '=', importId).executeTakeFirst();
    return run ?? null;
  },
  authorize: (actor) => mayImport(actor),
  run: async (tools, { importId }, run) => {
    if (!run) throw notFound('import_run');
    if (run.status === 'undone') throw new DomainError('import.already_undone', { importId });
    const undo = await loadUndo(tools, importId);
    await refuseWhatWasBuiltOn(tools, undo);
    const removed = await removeCreated(tools, undo);
    const restored = await restoreBefore(tools, undo);
    await tools.tx
      .updateTable('import_run')
      .set({ status: 'undone', undone_at: tools.now, undone_by: tools.actor.userId })
      .where('id', '=', importId)
      .execute();
    const result: UndoneImport = { importId, removed: removed.length, restored: restored.length };
    return {
      result,
      events: [
        {
          action: 'import_run.undone',
          entity: 'import_run',
          entityId: importId,
          version: 2,
          before: { status: run.status },
          after: { status: 'undone', removed: removed.length, restored: restored.length },
        },
        ...removed,
        ...restored,
      ],
    };
  },
});
