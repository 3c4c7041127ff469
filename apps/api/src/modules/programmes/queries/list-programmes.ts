import { can } from '@counterpart/domain/identity/identity.policy';
import { listInputSchema, type Page } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { countedPipelinePage } from '../pipeline-page.list.ts';
import { readPipelineQuery } from '../pipeline-query.ts';
import { type PipelineRow, toPipelineRow } from '../programmes.list.ts';

/** The pipeline: one page of programmes within the reader's scope. */
export const listProgrammes = defineQuery({
  name: 'programmes.list',
  input: listInputSchema,
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, input): Promise<Page<PipelineRow>> => {
    const spec = await readPipelineQuery(tools, input);
    const { rows, nextCursor, total } = await countedPipelinePage(tools, { scope: tools.scope, spec }, input);
    return {
      items: rows.map((row) => toPipelineRow(row, tools.today)),
      nextCursor,
      total,
      ignored: spec.ignored,
    };
  },
});
