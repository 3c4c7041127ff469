import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import { can } from '@counterpart/domain/identity/identity.policy';
import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import { listInputSchema } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { readPipelineQuery } from '../pipeline-query.ts';
import { filteredProgrammes, GROUP_VALUES, groupedProgrammes } from '../programmes.list.ts';

/**
 * What a filter comes to: how many, by stage, and the partners' money in each currency on its own. With a grouping,
 * `groups` says how many rows of the list belong to each group, in the list's order; `value` is a code or an id.
 */
export type PipelineTotals = {
  readonly programmes: number;
  readonly byStage: readonly { readonly stage: string; readonly programmes: number }[];
  readonly byCurrency: readonly {
    readonly currency: string;
    readonly amountMinor: number;
    readonly programmes: number;
  }[];
  readonly groups: readonly { readonly value: string | null; readonly programmes: number }[] | null;
};

/** Totals of the pipeline's filter, worked out beside the main thread. */
export const programmeTotals = defineQuery({
  name: 'programmes.totals',
  input: listInputSchema.pick({ f: true, q: true, g: true }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, input): Promise<PipelineTotals> => {
    const spec = await readPipelineQuery(tools, input);
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
  const groups = spec.group === null ? null : await groupSizes(db, filtered(), spec.group);
  return { programmes: byStage.reduce((sum, one) => sum + one.programmes, 0), byStage, byCurrency, groups };
}

async function groupSizes(db: Reader, filtered: ReturnType<typeof filteredProgrammes>, group: string) {
  const value = GROUP_VALUES[group as keyof typeof GROUP_VALUES];
  const rows = await groupedProgrammes(filtered, db, group)
    .select((eb) => [eb.ref(value).as('value'), eb.fn.countAll<number>().as('programmes')])
    .groupBy(['s.group_key', value])
    .orderBy('s.group_key')
    .execute();
  return rows.map((row) => ({ value: row.value, programmes: row.programmes }));
}
