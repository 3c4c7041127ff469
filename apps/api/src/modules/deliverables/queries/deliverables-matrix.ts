import { can } from '@counterpart/domain/identity/identity.policy';
import { listInputSchema } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { readDeliverableQuery } from '../deliverables-query.ts';
import { type DeliverableMatrix, MATRIX_TASK } from '../matrix.list.ts';

/** Agencies against programmes: how much was delivered and what is worst, worked out beside the main thread. */
export const deliverablesMatrix = defineQuery({
  name: 'deliverables.matrix',
  input: listInputSchema.pick({ f: true, q: true }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, input) => {
    const { scope, today } = tools;
    const spec = await readDeliverableQuery(tools, input);
    const matrix = await tools.heavy.run<DeliverableMatrix>(MATRIX_TASK, { scope, spec, today });
    // That a programme is secret is for files to know, which leave the house; who reads here sees it on the programme.
    const programmes = matrix.programmes.map(({ isSecret: _isSecret, ...programme }) => programme);
    return { ...matrix, programmes, ignored: spec.ignored };
  },
});
