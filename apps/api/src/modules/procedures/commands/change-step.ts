import { withFields, withStep } from '@counterpart/domain/procedures/draft-changes.rules';
import { mayKeepProcedures } from '@counterpart/domain/procedures/procedure.policy';
import { procedureStepSchema, stepCodeSchema, stepPatchSchema } from '@counterpart/domain/procedures/procedure.schema';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { draftOf, loadTemplate, templateFact, type TemplateRow, writeDraft } from '../drafts.repository.ts';
import { requireForm } from '../template-form.ts';

const input = z.strictObject({
  procedureId: idSchema('procedure'),
  version: z.number().int(),
  code: stepCodeSchema,
  patch: stepPatchSchema,
});

/** Changes a step of a draft. Two people may change different fields; one field changed by both is a conflict. */
export const changeStep = defineCommand({
  name: 'templates.changeStep',
  input,
  subject: (tools, { procedureId }) => loadTemplate(tools.tx, procedureId),
  authorize: (actor) => mayKeepProcedures(actor),
  run: async (tools, { version, code, patch }, row) => {
    const template = draftOf(row);
    const step = template.steps.find((one) => one.code === code);
    if (!step) throw notFound('procedure_step');
    const merged = await mergeStep(tools, row, { version, code, patch, step });
    if (Object.keys(merged.after).length === 0) throw new DomainError('common.nothing_changed', {});
    const next = withFields(step, unprefixed(merged.after));
    requireForm(procedureStepSchema, next);
    const written = await writeDraft(tools, row, { template: withStep(template, next) });
    return {
      result: { id: row.id, version: written, code },
      events: [templateFact(row, { action: 'procedure_template.step_changed', version: written, ...merged })],
    };
  },
});

type StepEdit = Pick<z.output<typeof input>, 'version' | 'code' | 'patch'> & { readonly step: object };

/** The history names a step's field with the step's code before it; whoever typed knows the field alone. */
async function mergeStep(tools: CommandTools, row: TemplateRow, { version, code, patch, step }: StepEdit) {
  const prefixed = Object.fromEntries(Object.entries(patch).map(([field, value]) => [`${code}.${field}`, value]));
  const values = step as Readonly<Record<string, unknown>>;
  const current = Object.fromEntries(Object.keys(patch).map((field) => [`${code}.${field}`, values[field] ?? null]));
  const edit = { entity: 'procedure_template' as const, entityId: row.id, baseVersion: version, patch: prefixed };
  try {
    return await mergeEdit<Record<string, unknown>>(tools, edit, { ...current, version: row.version });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'common.conflict') throw error;
    const { details } = error as DomainError<'common.conflict'>;
    const fields = details.fields.map((one) => ({ ...one, field: one.field.slice(code.length + 1) }));
    throw new DomainError('common.conflict', { ...details, fields });
  }
}

function unprefixed(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field.replace(/^[^.]*\./, ''), value]));
}
