import { published } from '@counterpart/domain/procedures/draft-changes.rules';
import { mayKeepProcedures } from '@counterpart/domain/procedures/procedure.policy';
import { procedureTemplateSchema } from '@counterpart/domain/procedures/procedure.schema';
import { validateTemplate } from '@counterpart/domain/procedures/validate-template.rules';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import {
  draftOf,
  loadTemplate,
  requireVersion,
  templateFact,
  type TemplateRow,
  writeDraft,
} from '../drafts.repository.ts';
import { requireForm } from '../template-form.ts';

const input = z.strictObject({
  procedureId: idSchema('procedure'),
  version: z.number().int(),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  /** The legal basis: instrument and article. */
  source: lineSchema(1000),
});

/**
 * Publishes a draft. New files take it from its first day on; files opened before keep the version they have. What is
 * published never changes, and the version before it stays as it was.
 */
export const publishDraft = defineCommand({
  name: 'templates.publishDraft',
  input,
  subject: (tools, { procedureId }) => loadTemplate(tools.tx, procedureId),
  authorize: (actor) => mayKeepProcedures(actor),
  run: async (tools, { version, validFrom, validTo, source }, row) => {
    const draft = draftOf(row);
    requireVersion(row, version);
    if (source === '') throw new DomainError('common.reason_required', { field: 'source' });
    await requireLater(tools, row, validFrom);
    const template = published(draft, { validFrom, validTo, source });
    const problems = validateTemplate(template);
    if (problems.length > 0) throw new DomainError('procedure.invalid', { problems: [...problems] });
    requireForm(procedureTemplateSchema, template);
    const written = await writeDraft(tools, row, { template, status: 'published' });
    return {
      result: { id: row.id, version: written, versionNo: row.version_no },
      events: [
        templateFact(row, {
          action: 'procedure_template.published',
          version: written,
          before: { status: 'draft' },
          after: { status: 'published', validFrom, validTo, source, steps: template.steps.length },
        }),
      ],
    };
  },
});

/** The version in force must be the one that began last, so each begins after those before it. */
async function requireLater(tools: CommandTools, row: TemplateRow, validFrom: PlainDate): Promise<void> {
  const last = await tools.tx
    .selectFrom('procedure_template')
    .select(['version_no', 'valid_from'])
    .where('code', '=', row.code)
    .where('status', '=', 'published')
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  if (!last || last.valid_from < validFrom) return;
  throw new DomainError('procedure.starts_too_early', { versionNo: last.version_no, from: last.valid_from });
}
