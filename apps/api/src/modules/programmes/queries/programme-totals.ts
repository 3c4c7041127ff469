import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import { can } from '@counterpart/domain/identity/identity.policy';
import { pipelineCatalogue } from '@counterpart/domain/programmes/programme.query';
import { parseQuery, type QuerySpec } from '@counterpart/domain/shared/query-spec';
import { listInputSchema } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { filteredProgrammes } from '../programmes.list.ts';

/** What a filter comes to: how many, by stage, and the partners' money in each currency on its own. */
export type PipelineTotals = {
  readonly programmes: number;
  readonly byStage: readonly { readonly stage: string; readonly programmes: number }[];
  readonly byCurrency: readonly {
    readonly currency: string;
    readonly amountMinor: number;
    readonly programmes: number;
  }[];
};

/** Totals of the pipeline's filter, worked out beside the main thread. */
export const programmeTotals = defineQuery({
  name: 'programmes.totals',
  input: listInputSchema.pick({ f: true, q: true }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, input): Promise<PipelineTotals> => {
    const spec = parseQuery(input, pipelineCatalogue, tools.today);
    return tools.heavy.run<PipelineTotals>('programmes.totals', { scope: tools.scope, spec });
  },
});

/** The heavy part of the totals: amounts of every financing line that the scope may see, never added across currencies. */
export async function totalsTask(
  { db, adapter }: { db: Reader; adapter: EngineAdapter },
  { scope, spec }: { scope: Scope; spec: QuerySpec },
): Promise<PipelineTotals> {
  const filtered = () => filteredProgrammes(db, adapter, { scope, spec });
  const byStage = await filtered()
    .select((eb) => ['s.stage', eb.fn.countAll<number>().as('programmes')])
    .groupBy(['s.stage', 's.stage_rank'])
    .orderBy('s.stage_rank')
    .execute();
  const byCurrency = await db
    .selectFrom('financing_line as line')
    .innerJoin(filtered().select('s.programme_id').as('shown'), 'shown.programme_id', 'line.programme_id')
    .where('line.partner_id', 'is not', null)
    .$if(scope.kind === 'partner', (query) =>
      query.where('line.partner_id', '=', scope.kind === 'partner' ? scope.partnerId : ''),
    )
    .select((eb) => [
      'line.currency',
      eb.fn.sum<number>('line.amount_minor').as('amountMinor'),
      eb.fn.count<number>('line.programme_id').distinct().as('programmes'),
    ])
    .groupBy('line.currency')
    .orderBy('programmes', 'desc')
    .orderBy('line.currency')
    .execute();
  return { programmes: byStage.reduce((sum, one) => sum + one.programmes, 0), byStage, byCurrency };
}
