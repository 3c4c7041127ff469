import { mayKeepProcedures, mayTryVersions } from '@counterpart/domain/procedures/procedure.policy';
import { notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { loadTemplate } from '../drafts.repository.ts';
import { TRY_VERSION_TASK, type VersionTrials } from '../try-version-task.ts';

const PAGE = 50;

/**
 * What a version, draft or published, would do to the open files that follow another version of the procedure. Nothing
 * is stored. Files whose great dates move come first, the farthest first.
 */
export const tryVersion = defineQuery({
  name: 'templates.tryVersion',
  input: z.strictObject({
    procedureId: idSchema('procedure'),
    offset: z.number().int().min(0).max(100_000).default(0),
  }),
  allow: (actor) => mayTryVersions(actor),
  run: async (tools, { procedureId, offset }) => {
    const row = await loadTemplate(tools.db, procedureId);
    if (row.status === 'draft' && !mayKeepProcedures(tools.actor)) throw notFound('procedure_template');
    const { today, calendar } = tools;
    const { files, ...counts } = await tools.memo.remember(
      `templates.try ${JSON.stringify([tools.scope, procedureId, today])}`,
      () => tools.heavy.run<VersionTrials>(TRY_VERSION_TASK, { procedureId, today, calendar }),
    );
    return { ...counts, offset, files: files.slice(offset, offset + PAGE) };
  },
});
