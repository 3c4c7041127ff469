import type { Tables } from '@counterpart/db/tables/tables';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { structureProblems } from '@counterpart/domain/procedures/validate-template.rules';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import type { Reader } from '@counterpart/db/open';
import type { Selectable } from 'kysely';
import { type CommandTools, StaleWrite } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import { templateOf } from './templates.repository.ts';

/** A version of a procedure as stored. */
export type TemplateRow = Selectable<Tables['procedure_template']>;

/**
 * A stored version, draft or published.
 * Errors: common.not_found
 */
export async function loadTemplate(reader: Reader, id: string): Promise<TemplateRow> {
  const row = await reader.selectFrom('procedure_template').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('procedure_template');
  return row;
}

/**
 * The template of a draft.
 * Errors: procedure.not_a_draft
 */
export function draftOf(row: TemplateRow): ProcedureTemplate {
  if (row.status !== 'draft') {
    throw new DomainError('procedure.not_a_draft', { code: row.code, versionNo: row.version_no });
  }
  return templateOf(row);
}

/** Refuses an act on a draft that somebody changed since it was read. Errors: common.conflict */
export function requireVersion(row: TemplateRow, version: number): void {
  if (row.version === version) return;
  const at = { entity: 'procedure_template', entityId: row.id, currentVersion: row.version };
  throw new DomainError('common.conflict', { ...at, fields: [] });
}

/** A draft as it is added, under the next number of its procedure. Errors: procedure.draft_exists */
export async function addDraft(tools: CommandTools, template: ProcedureTemplate): Promise<string> {
  const id = tools.newId('procedure');
  const row = { id, code: template.code, version_no: template.version, status: 'draft', ...columnsOf(template) };
  const written = await tools.tx
    .insertInto('procedure_template')
    .values({ ...row, version: 1, updated_at: tools.now, updated_by: tools.actor.userId })
    .onConflict((on) => on.columns(['code', 'version_no']).doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 1n) return id;
  throw new DomainError('procedure.draft_exists', { code: template.code, versionNo: template.version });
}

/**
 * Writes a draft, and its publication where the status says so. What is published is never written again.
 * Errors: procedure.invalid where the steps have no order
 */
export async function writeDraft(
  tools: CommandTools,
  row: TemplateRow,
  next: { readonly template: ProcedureTemplate; readonly status?: 'draft' | 'published' },
): Promise<number> {
  const problems = structureProblems(next.template.steps);
  if (problems.length > 0) throw new DomainError('procedure.invalid', { problems: [...problems] });
  const version = row.version + 1;
  const written = await tools.tx
    .updateTable('procedure_template')
    .set({
      ...columnsOf(next.template),
      status: next.status ?? 'draft',
      version,
      updated_at: tools.now,
      updated_by: tools.actor.userId,
    })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .where('status', '=', 'draft')
    .executeTakeFirst();
  if (written.numUpdatedRows !== 1n) throw new StaleWrite();
  return version;
}

/** What happened to a version, with its name for whoever reads the history. */
export function templateFact(
  row: Pick<TemplateRow, 'id' | 'code' | 'version_no'>,
  fact: Pick<Fact, 'action' | 'version'> & Partial<Pick<Fact, 'before' | 'after'>>,
): Fact {
  return {
    entity: 'procedure_template',
    entityId: row.id,
    named: { procedure: `${row.code}@${row.version_no}` },
    ...fact,
  };
}

function columnsOf(template: ProcedureTemplate) {
  return {
    name_vi: template.name.vi,
    name_en: template.name.en,
    valid_from: template.validFrom,
    valid_to: template.validTo ?? null,
    definition: JSON.stringify(template),
    source: template.source,
  };
}
