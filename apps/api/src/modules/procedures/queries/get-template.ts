import { mayKeepProcedures, mayTryVersions } from '@counterpart/domain/procedures/procedure.policy';
import { validateTemplate } from '@counterpart/domain/procedures/validate-template.rules';
import { notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { loadTemplate } from '../drafts.repository.ts';
import { templateOf } from '../templates.repository.ts';

/** One version of a procedure, whole, with every defect that keeps it from being published. */
export const getTemplate = defineQuery({
  name: 'templates.get',
  input: z.strictObject({ procedureId: idSchema('procedure') }),
  allow: (actor) => mayTryVersions(actor),
  run: async ({ db, actor }, { procedureId }) => {
    const row = await loadTemplate(db, procedureId);
    const mayEdit = mayKeepProcedures(actor);
    if (row.status === 'draft' && !mayEdit) throw notFound('procedure_template');
    const template = templateOf(row);
    return {
      id: row.id,
      version: row.version,
      status: row.status as 'draft' | 'published',
      mayEdit,
      template,
      problems: row.status === 'draft' ? validateTemplate(template) : [],
    };
  },
});
