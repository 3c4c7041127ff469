import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { addDocument } from './commands/add-document.ts';
import { removeDocument } from './commands/remove-document.ts';
import { replaceFile } from './commands/replace-file.ts';
import { restoreDocument } from './commands/restore-document.ts';
import { updateDocument } from './commands/update-document.ts';
import { findDocuments } from './queries/find-documents.ts';
import { listDocuments } from './queries/list-documents.ts';
import { listProgrammeDocuments } from './queries/list-programme-documents.ts';

/** Papers of records with their files. */
export const documentsRouter = router({
  list: queryProcedure(listDocuments),
  find: queryProcedure(findDocuments),
  ofProgramme: queryProcedure(listProgrammeDocuments),
  add: commandProcedure(addDocument),
  update: commandProcedure(updateDocument),
  replaceFile: commandProcedure(replaceFile),
  remove: commandProcedure(removeDocument),
  restore: commandProcedure(restoreDocument),
});
