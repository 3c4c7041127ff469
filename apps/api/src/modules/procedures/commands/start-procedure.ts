import { mayKeepProcedures } from '@counterpart/domain/procedures/procedure.policy';
import { templateCodeSchema, templateHeadSchema } from '@counterpart/domain/procedures/procedure.schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { addDraft, loadTemplate, templateFact } from '../drafts.repository.ts';
import { templateOf } from '../templates.repository.ts';

const input = z.strictObject({
  code: templateCodeSchema,
  head: templateHeadSchema,
  /** The version whose steps the new procedure begins with; null begins without any. */
  copyOf: idSchema('procedure').nullable(),
});

/** Starts a new procedure as the draft of its first version. */
export const startProcedure = defineCommand({
  name: 'templates.startProcedure',
  input,
  subject: async (tools, { copyOf }) => (copyOf === null ? null : loadTemplate(tools.tx, copyOf)),
  authorize: (actor) => mayKeepProcedures(actor),
  run: async (tools, { code, head }, copied) => {
    const known = await tools.tx
      .selectFrom('procedure_template')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirst();
    if (known) throw new DomainError('common.duplicate', { entity: 'procedure_template', field: 'code', value: code });
    const steps = copied ? templateOf(copied).steps : [];
    const id = await addDraft(tools, { ...head, code, version: 1, steps });
    return {
      result: { id, version: 1, code },
      events: [
        templateFact(
          { id, code, version_no: 1 },
          {
            action: 'procedure_template.draft_started',
            version: 1,
            after: { ...head, copyOf: copied ? `${copied.code}@${copied.version_no}` : null },
          },
        ),
      ],
    };
  },
});
