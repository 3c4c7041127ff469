import { withoutStep } from '@counterpart/domain/procedures/draft-changes.rules';
import { mayKeepProcedures } from '@counterpart/domain/procedures/procedure.policy';
import { stepCodeSchema } from '@counterpart/domain/procedures/procedure.schema';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { draftOf, loadTemplate, requireVersion, templateFact, writeDraft } from '../drafts.repository.ts';

const input = z.strictObject({
  procedureId: idSchema('procedure'),
  version: z.number().int(),
  code: stepCodeSchema,
});

/** Takes a step out of a draft: what waited for it then waits for what it waited for. */
export const removeStep = defineCommand({
  name: 'templates.removeStep',
  input,
  subject: (tools, { procedureId }) => loadTemplate(tools.tx, procedureId),
  authorize: (actor) => mayKeepProcedures(actor),
  run: async (tools, { version, code }, row) => {
    const template = draftOf(row);
    if (!template.steps.some((one) => one.code === code)) throw notFound('procedure_step');
    requireVersion(row, version);
    const next = withoutStep(template, code);
    const written = await writeDraft(tools, row, { template: next });
    const changed = next.steps.filter((step) => !template.steps.includes(step)).map((step) => step.code);
    return {
      result: { id: row.id, version: written, rejoined: changed.length },
      events: [
        templateFact(row, {
          action: 'procedure_template.step_removed',
          version: written,
          before: { ...fieldsOf(template, code), ...waits(template, changed) },
          after: { [`${code}.removed`]: true, ...waits(next, changed) },
        }),
      ],
    };
  },
});

function fieldsOf({ steps }: ProcedureTemplate, code: string): Record<string, unknown> {
  const step = steps.find((one) => one.code === code);
  return Object.fromEntries(Object.entries(step ?? {}).map(([field, value]) => [`${code}.${field}`, value]));
}

function waits({ steps }: ProcedureTemplate, codes: readonly string[]): Record<string, unknown> {
  const concerned = steps.filter((step) => codes.includes(step.code));
  return Object.fromEntries(concerned.map((step) => [`${step.code}.predecessors`, step.predecessors]));
}
