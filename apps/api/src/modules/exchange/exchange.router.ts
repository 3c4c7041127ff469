import { mayImport } from '@counterpart/domain/exchange/exchange.policy';
import { commandProcedure, preparedCommandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { importWorldBank } from './commands/import-world-bank.ts';
import { undoImportCommand } from './commands/undo-import.ts';
import { readUpload } from './operate.ts';
import { getImport } from './queries/get-import.ts';
import { listImports } from './queries/list-imports.ts';
import { dropUpload, openUpload } from './uploads.ts';

/** Bringing data in: earlier imports, running a waiting file, undoing. Files come in by `POST /import/<kind>`. */
export const exchangeRouter = router({
  listImports: queryProcedure(listImports),
  getImport: queryProcedure(getImport),
  runImport: preparedCommandProcedure({
    allow: mayImport,
    prepare: async (house, actor, { uploadId }) => {
      const staged = await openUpload(house, actor.userId, uploadId);
      return staged && readUpload(house, staged);
    },
    command: importWorldBank,
    after: (house, { uploadId }) => dropUpload(house, uploadId),
  }),
  undoImport: commandProcedure(undoImportCommand),
});
