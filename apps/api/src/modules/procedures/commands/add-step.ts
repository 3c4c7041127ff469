import { withStep } from '@counterpart/domain/procedures/draft-changes.rules';
import { mayKeepProcedures } from '@counterpart/domain/procedures/procedure.policy';
import { procedureStepSchema, stepCodeSchema } from '@counterpart/domain/procedures/procedure.schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { draftOf, loadTemplate, templateFact, writeDraft } from '../drafts.repository.ts';

const input = z.strictObject({
  procedureId: idSchema('procedure'),
  step: procedureStepSchema,
  /** The step it is written before; null puts it at the end. The order of acts follows from what waits for what. */
  before: stepCodeSchema.nullable(),
});

/** Adds a step to a draft. */
export const addStep = defineCommand({
  name: 'templates.addStep',
  input,
  subject: (tools, { procedureId }) => loadTemplate(tools.tx, procedureId),
  authorize: (actor) => mayKeepProcedures(actor),
  run: async (tools, { step, before }, row) => {
    const template = draftOf(row);
    if (template.steps.some((one) => one.code === step.code)) {
      throw new DomainError('common.duplicate', { entity: 'procedure_step', field: 'code', value: step.code });
    }
    const version = await writeDraft(tools, row, { template: withStep(template, step, before) });
    const { code, ...fields } = step;
    const after = Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${code}.${field}`, value]));
    return {
      result: { id: row.id, version, code },
      events: [templateFact(row, { action: 'procedure_template.step_added', version, after })],
    };
  },
});
