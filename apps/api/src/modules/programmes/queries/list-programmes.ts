import { can } from '@counterpart/domain/identity/identity.policy';
import { listInputSchema, type Page } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { pipelinePage } from '../pipeline-page.list.ts';
import { readPipelineQuery } from '../pipeline-query.ts';
import { filteredProgrammes, type PipelineRow, toPipelineRow } from '../programmes.list.ts';

/** The pipeline: one page of programmes within the reader's scope. */
export const listProgrammes = defineQuery({
  name: 'programmes.list',
  input: listInputSchema,
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, input): Promise<Page<PipelineRow>> => {
    const spec = await readPipelineQuery(tools, input);
    const { rows, nextCursor } = await pipelinePage(tools, { scope: tools.scope, spec }, input);
    // Turning pages of the same list counts it once.
    const counted = JSON.stringify([tools.scope, spec.conditions, spec.text]);
    const { total } = await tools.memo.remember(`programmes.count ${counted}`, () =>
      filteredProgrammes(tools.db, tools.adapter, { scope: tools.scope, spec })
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow(),
    );
    return {
      items: rows.map((row) => toPipelineRow(row, tools.today)),
      nextCursor,
      total,
      ignored: spec.ignored,
    };
  },
});
