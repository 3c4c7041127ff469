import type { Reader } from '@counterpart/db/open';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { templatesById } from '../procedures/index.ts';

/** Every version of every procedure of the register, the older first. */
export async function allTemplates(db: Reader): Promise<readonly ProcedureTemplate[]> {
  const rows = await db
    .selectFrom('procedure_template')
    .select('id')
    .orderBy('code')
    .orderBy('version_no')
    .orderBy('id')
    .execute();
  const found = await templatesById(
    db,
    rows.map((row) => row.id),
  );
  return rows.flatMap(({ id }) => found.get(id) ?? []);
}
