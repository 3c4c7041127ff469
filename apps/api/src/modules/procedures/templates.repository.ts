import type { Reader } from '@counterpart/db/open';
import { notFound } from '@counterpart/domain/shared/errors';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';

// A published version never changes, so what was parsed once stays right for every register in this process.
const parsed = new Map<string, { definition: string; template: ProcedureTemplate }>();

/** The procedure versions of these ids. Errors: common.not_found when one is missing. */
export async function templatesById(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProcedureTemplate>> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, ProcedureTemplate>();
  if (wanted.length === 0) return found;
  const rows = await reader
    .selectFrom('procedure_template')
    .select(['id', 'definition'])
    .where('id', 'in', wanted)
    .execute();
  for (const row of rows) found.set(row.id, templateOf(row));
  if (found.size < wanted.length) throw notFound('procedure_template');
  return found;
}

/** The template inside a stored version. */
export function templateOf(row: { id: string; definition: string }): ProcedureTemplate {
  const kept = parsed.get(row.id);
  if (kept?.definition === row.definition) return kept.template;
  const template = JSON.parse(row.definition) as ProcedureTemplate;
  parsed.set(row.id, { definition: row.definition, template });
  return template;
}
