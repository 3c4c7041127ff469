import { mayKeepProcedures } from '@counterpart/domain/procedures/procedure.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand, StaleWrite } from '../../../kernel/command.ts';
import { draftOf, loadTemplate, requireVersion, templateFact } from '../drafts.repository.ts';

/** Takes a draft away whole. Its content stays in the history. */
export const discardDraft = defineCommand({
  name: 'templates.discardDraft',
  input: z.strictObject({ procedureId: idSchema('procedure'), version: z.number().int() }),
  subject: (tools, { procedureId }) => loadTemplate(tools.tx, procedureId),
  authorize: (actor) => mayKeepProcedures(actor),
  run: async (tools, { version }, row) => {
    const template = draftOf(row);
    requireVersion(row, version);
    const gone = await tools.tx
      .deleteFrom('procedure_template')
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .where('status', '=', 'draft')
      .executeTakeFirst();
    if (gone.numDeletedRows !== 1n) throw new StaleWrite();
    return {
      result: { id: row.id, code: row.code },
      events: [
        templateFact(row, {
          action: 'procedure_template.draft_discarded',
          version: row.version + 1,
          before: { ...template },
        }),
      ],
    };
  },
});
