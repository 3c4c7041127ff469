import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { addStep } from './commands/add-step.ts';
import { changeStep } from './commands/change-step.ts';
import { discardDraft } from './commands/discard-draft.ts';
import { editDraft } from './commands/edit-draft.ts';
import { moveStep } from './commands/move-step.ts';
import { publishDraft } from './commands/publish-draft.ts';
import { removeStep } from './commands/remove-step.ts';
import { startDraft } from './commands/start-draft.ts';
import { startProcedure } from './commands/start-procedure.ts';
import { getTemplate } from './queries/get-template.ts';
import { tryVersion } from './queries/try-version.ts';

/** Versions of procedures: drafting, publishing, and what a version would do to open files. */
export const templatesRouter = router({
  get: queryProcedure(getTemplate),
  tryVersion: queryProcedure(tryVersion),
  startDraft: commandProcedure(startDraft),
  startProcedure: commandProcedure(startProcedure),
  editDraft: commandProcedure(editDraft),
  addStep: commandProcedure(addStep),
  changeStep: commandProcedure(changeStep),
  removeStep: commandProcedure(removeStep),
  moveStep: commandProcedure(moveStep),
  publishDraft: commandProcedure(publishDraft),
  discardDraft: commandProcedure(discardDraft),
});
