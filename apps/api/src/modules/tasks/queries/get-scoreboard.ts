import { daySchema } from '@counterpart/domain/shared/day-schema';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Condition, QuerySpec } from '@counterpart/domain/shared/query-spec';
import { notFound } from '@counterpart/domain/shared/errors';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { COMPARISONS, type Comparison, comparisonDay } from '@counterpart/domain/tasks/task-score.rules';
import { z } from 'zod';
import { listInputSchema } from '../../../kernel/list.ts';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { dayAsked } from '../task-day.ts';
import { readTaskQuery } from '../task-query.ts';
import { SCORE_KEYS, SCORE_TASK, type Scoreboard, type ScoreKey, type ScoreOrder } from '../task-scores.ts';

/** Lead agencies, classes of them or assigners side by side, as they stand and as they stood an evening before. */
export const getScoreboard = defineQuery({
  name: 'tasks.scoreboard',
  input: listInputSchema.pick({ f: true, q: true }).extend({
    by: z.enum(SCORE_KEYS).default('agency'),
    against: z.enum(COMPARISONS).default('month'),
    asOf: daySchema.nullish(),
  }),
  allow: mayReadTasks,
  run: async (tools, input): Promise<Scoreboard & { readonly ignored: readonly string[] }> => {
    const spec = await readTaskQuery({ db: tools.db, today: tools.today }, input);
    const board = await scoreboard(tools, { ...input, spec });
    return { ...board, ignored: spec.ignored };
  },
});

/** One lead agency's figures today beside the evening before this month, quarter and year. Errors: common.not_found */
export const getScorecard = defineQuery({
  name: 'tasks.scorecard',
  input: z.strictObject({ code: z.string().max(40), against: z.enum(COMPARISONS).default('month') }),
  allow: mayReadTasks,
  run: async (tools, { code, against }) => {
    const { db, scope } = tools;
    const agency = await db.selectFrom('agency').select(['id', 'code']).where('code', '=', code).executeTakeFirst();
    if (!agency || (scope.kind === 'agency' && scope.agencyId !== agency.id)) throw notFound('agency');
    const spec = await readTaskQuery({ db, today: tools.today }, { f: [`lead:is:${code}`] });
    const { day, beforeOn, all } = await scoreboard(tools, { by: 'agency', against, spec });
    return { agencyId: agency.id, code: agency.code, day, beforeOn, ...all };
  },
});

type Asked = {
  readonly by: ScoreKey;
  readonly against: Comparison;
  readonly spec: QuerySpec;
  readonly asOf?: PlainDate | null | undefined;
};

async function scoreboard(tools: QueryTools, { by, against, spec, asOf }: Asked): Promise<Scoreboard> {
  const on = dayAsked(tools, asOf);
  const before = dayAsked(tools, comparisonDay(on.day, against));
  const order: ScoreOrder = {
    by,
    now: { scope: tools.scope, spec: ledBy(tools, spec, await ownCode(tools)), on },
    before,
  };
  return tools.memo.remember(`${SCORE_TASK} ${JSON.stringify(order)}`, () =>
    tools.heavy.run<Scoreboard>(SCORE_TASK, order),
  );
}

/** An officer's figures are those of tasks that the own agency leads; what it supports is scored with others. */
function ledBy({ scope }: QueryTools, spec: QuerySpec, code: string): QuerySpec {
  const own: Condition = { field: 'lead', op: 'in', values: [code] };
  return scope.kind === 'agency' ? { ...spec, conditions: [...spec.conditions, own] } : spec;
}

async function ownCode({ db, scope }: QueryTools): Promise<string> {
  if (scope.kind !== 'agency') return '';
  const row = await db.selectFrom('agency').select('code').where('id', '=', scope.agencyId).executeTakeFirst();
  return row?.code ?? '';
}
