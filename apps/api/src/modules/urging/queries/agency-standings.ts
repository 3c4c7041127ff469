import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { mayUrge } from '@counterpart/domain/urging/urging.policy';
import { z } from 'zod';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { heldRules } from '../urging-rules.ts';
import { PLAN_TASK, type PlannedUrging, type PlanOrder } from '../urging-plan.ts';
import { STANDINGS_TASK, type AgencyUrgings, type StandingsOrder } from '../urging-standings.ts';

/** How an agency stands: how often and when last urged, what it left unanswered, and what may be urged of it now. */
export type AgencyStanding = {
  readonly agencyId: string;
  readonly times: number;
  readonly lastOn: PlainDate | null;
  readonly unanswered: number;
  readonly mayUrge: number;
};

/** How the agencies of the reader's scope stand. `mayUrge` counts for those alone who urge. */
export const agencyStandings = defineQuery({
  name: 'urging.agencies',
  input: z.strictObject({}),
  allow: mayReadTasks,
  run: async (tools): Promise<{ readonly agencies: readonly AgencyStanding[] }> => {
    const { scope, today } = tools;
    const order: StandingsOrder = { scope, today };
    const urged = await tools.memo.remember(`${STANDINGS_TASK} ${JSON.stringify(order)}`, () =>
      tools.heavy.run<AgencyUrgings[]>(STANDINGS_TASK, order),
    );
    const planned = mayUrge(tools.actor) ? await plannedNow(tools) : new Map<string, number>();
    const known = new Map(urged.map((one) => [one.agencyId, one]));
    const ids = new Set([...known.keys(), ...planned.keys()]);
    return {
      agencies: [...ids].map((agencyId) => ({
        agencyId,
        times: known.get(agencyId)?.times ?? 0,
        lastOn: known.get(agencyId)?.lastOn ?? null,
        unanswered: known.get(agencyId)?.unanswered ?? 0,
        mayUrge: planned.get(agencyId) ?? 0,
      })),
    };
  },
});

async function plannedNow(tools: QueryTools): Promise<ReadonlyMap<string, number>> {
  const { today, calendar, scope, db } = tools;
  const rules = await heldRules(db);
  const order: PlanOrder = { by: 'hand', level: null, agencyIds: null, scope, ground: { today, calendar, rules } };
  const counted = await tools.memo.remember(`${PLAN_TASK} count ${today} ${JSON.stringify(scope)}`, async () => {
    const planned = await tools.heavy.run<PlannedUrging[]>(PLAN_TASK, order);
    return planned.map((one) => [one.agencyId, one.tasks.length] as const);
  });
  return new Map(counted);
}
