import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import { can } from '@counterpart/domain/identity/identity.policy';
import type { QuerySpec } from '@counterpart/domain/shared/query-spec';
import { sql } from 'kysely';
import { listInputSchema } from '../../../kernel/list.ts';
import type { HeavyTools } from '../../../kernel/heavy-lane.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { readPipelineQuery } from '../pipeline-query.ts';
import { filteredProgrammes, GROUP_VALUES } from '../programmes.list.ts';

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

type Ask = { readonly scope: Scope; readonly spec: QuerySpec };

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

/**
 * The heavy part of the totals: amounts of every financing line that the scope may see, never added across currencies.
 * Summaries hold each programme's money in its main currency; lines are read for programmes that have others besides.
 */
export async function totalsTask(tools: HeavyTools, ask: Ask): Promise<PipelineTotals> {
  const filtered = () => filteredProgrammes(tools.db, tools.adapter, ask);
  const cells = await filtered()
    .select((eb) => [
      's.stage',
      's.currency',
      eb.fn.countAll<number>().as('programmes'),
      eb.fn.sum<number>('s.amount_minor').as('amountMinor'),
      eb.fn.max('s.currencies').as('currencies'),
    ])
    .groupBy(['s.stage', 's.stage_rank', 's.currency'])
    .orderBy('s.stage_rank')
    .execute();
  const byStage = new Map<string, number>();
  for (const { stage, programmes } of cells) byStage.set(stage, (byStage.get(stage) ?? 0) + programmes);
  const others = cells.some((cell) => cell.currencies > 1)
    ? await otherCurrencies(tools.db, filtered(), ask.scope)
    : [];
  return {
    programmes: cells.reduce((sum, cell) => sum + cell.programmes, 0),
    byStage: [...byStage].map(([stage, programmes]) => ({ stage, programmes })),
    byCurrency: addedUp([...cells.filter((cell) => cell.currency !== ''), ...others]),
    groups: ask.spec.group === null ? null : await groupSizes(tools.db, filtered(), ask.spec.group),
  };
}

/** Money in currencies that are not the programme's main one. */
function otherCurrencies(db: Reader, filtered: ReturnType<typeof filteredProgrammes>, scope: Scope) {
  return db
    .selectFrom(
      filtered.where('s.currencies', '>', 1).select(['s.programme_id', 's.currency as main_currency']).as('shown'),
    )
    .innerJoin('financing_line as line', 'line.programme_id', 'shown.programme_id')
    .whereRef('line.currency', '<>', 'shown.main_currency')
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
    .execute();
}

type Money = PipelineTotals['byCurrency'][number];

function addedUp(parts: readonly Money[]): Money[] {
  const sums = new Map<string, Money>();
  for (const { currency, amountMinor, programmes } of parts) {
    const sum = sums.get(currency) ?? { currency, amountMinor: 0, programmes: 0 };
    sums.set(currency, {
      currency,
      amountMinor: sum.amountMinor + amountMinor,
      programmes: sum.programmes + programmes,
    });
  }
  return [...sums.values()].sort((a, b) => b.programmes - a.programmes || (a.currency < b.currency ? -1 : 1));
}

/** Counts first and looks names up for the few groups; the order is that of `groupedProgrammes`. */
async function groupSizes(db: Reader, filtered: ReturnType<typeof filteredProgrammes>, group: string) {
  const value = GROUP_VALUES[group as keyof typeof GROUP_VALUES];
  const sizes = filtered
    .select((eb) => [eb.ref(value).as('value'), eb.fn.countAll<number>().as('programmes')])
    .select(group === 'stage' ? 's.stage_rank as rank' : sql<number>`0`.as('rank'))
    .groupBy(group === 'stage' ? [value, 's.stage_rank'] : [value]);
  return db
    .selectFrom(sizes.as('size'))
    .leftJoin('partner as gp', 'gp.id', 'size.value')
    .leftJoin('agency as ga', 'ga.id', 'size.value')
    .select(['size.value', 'size.programmes'])
    .orderBy('size.rank')
    .orderBy(sql`coalesce(gp.sort_key, ga.sort_key, '~') || ' ' || coalesce(size.value, '')`)
    .execute();
}
