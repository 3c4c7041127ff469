import { withStepMoved } from '@counterpart/domain/procedures/draft-changes.rules';
import { mayKeepProcedures } from '@counterpart/domain/procedures/procedure.policy';
import { stepCodeSchema } from '@counterpart/domain/procedures/procedure.schema';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { draftOf, loadTemplate, templateFact, writeDraft } from '../drafts.repository.ts';

const input = z.strictObject({
  procedureId: idSchema('procedure'),
  code: stepCodeSchema,
  /** The step it is put before; null puts it last. */
  before: stepCodeSchema.nullable(),
});

/** Puts a step of a draft in another place of the written order. What waits for what stays. */
export const moveStep = defineCommand({
  name: 'templates.moveStep',
  input,
  subject: (tools, { procedureId }) => loadTemplate(tools.tx, procedureId),
  authorize: (actor) => mayKeepProcedures(actor),
  run: async (tools, { code, before }, row) => {
    const template = draftOf(row);
    if (!template.steps.some((one) => one.code === code)) throw notFound('procedure_step');
    const next = withStepMoved(template, code, before);
    const [was, is] = [template, next].map(({ steps }) => steps.map((one) => one.code));
    if (was?.join() === is?.join()) throw new DomainError('common.nothing_changed', {});
    const version = await writeDraft(tools, row, { template: next });
    return {
      result: { id: row.id, version },
      events: [
        templateFact(row, {
          action: 'procedure_template.steps_reordered',
          version,
          before: { order: was },
          after: { order: is },
        }),
      ],
    };
  },
});
