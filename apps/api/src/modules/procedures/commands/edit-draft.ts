import { withHead } from '@counterpart/domain/procedures/draft-changes.rules';
import { mayKeepProcedures } from '@counterpart/domain/procedures/procedure.policy';
import { headPatchSchema, templateHeadSchema } from '@counterpart/domain/procedures/procedure.schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { draftOf, loadTemplate, templateFact, writeDraft } from '../drafts.repository.ts';
import { requireForm } from '../template-form.ts';

const input = z.strictObject({
  procedureId: idSchema('procedure'),
  version: z.number().int(),
  patch: headPatchSchema,
});

/** Changes what a draft says of itself: names, scope, flags, validity, legal basis. */
export const editDraft = defineCommand({
  name: 'templates.editDraft',
  input,
  subject: (tools, { procedureId }) => loadTemplate(tools.tx, procedureId),
  authorize: (actor) => mayKeepProcedures(actor),
  run: async (tools, { version, patch }, row) => {
    const template = draftOf(row);
    const { code: _code, version: _version, steps: _steps, ...head } = template;
    const edit = { entity: 'procedure_template' as const, entityId: row.id, baseVersion: version, patch };
    const current = Object.fromEntries(Object.keys(patch).map((field) => [field, valueOf(head, field)]));
    const { before, after } = await mergeEdit<Record<string, unknown>>(tools, edit, {
      ...current,
      version: row.version,
    });
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const next = withHead(template, after);
    const { code: _newCode, version: _newVersion, steps: _newSteps, ...nextHead } = next;
    requireForm(templateHeadSchema, nextHead);
    const written = await writeDraft(tools, row, { template: next });
    return {
      result: { id: row.id, version: written },
      events: [templateFact(row, { action: 'procedure_template.draft_changed', version: written, before, after })],
    };
  },
});

function valueOf(values: object, field: string): unknown {
  return (values as Readonly<Record<string, unknown>>)[field] ?? null;
}
