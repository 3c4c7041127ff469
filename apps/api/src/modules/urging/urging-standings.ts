import { FAR_DAY } from '@counterpart/db/far-day';
import type { Scope } from '@counterpart/domain/identity/actor';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { parseQuery } from '@counterpart/domain/shared/query-spec';
import { taskCatalogue } from '@counterpart/domain/tasks/task.query';
import type { HeavyTools } from '../../kernel/heavy-lane.ts';
import { filteredTasks, type SpanBuilder, wasUrged } from '../tasks/index.ts';
import { isSilent, urgingsInScope } from './urging.repository.ts';

/** Whose urgings are counted, on which day. */
export type StandingsOrder = { readonly scope: Scope; readonly today: PlainDate };

/** How often an agency was urged, when last, and how many urgings it left unanswered. */
export type AgencyUrgings = {
  readonly agencyId: string;
  readonly times: number;
  readonly lastOn: PlainDate;
  readonly unanswered: number;
};

/** The names of the heavy tasks that count. */
export const STANDINGS_TASK = 'urging.agencies';
export const TALLY_TASK = 'urging.tallies';

/** Counts every urging that stands, by agency. */
export async function standingsTask({ db }: HeavyTools, { scope, today }: StandingsOrder): Promise<AgencyUrgings[]> {
  const rows = await urgingsInScope(db, scope)
    .where('u.withdrawn_on', 'is', null)
    .select((eb) => [
      'u.agency_id as agencyId',
      eb.fn.countAll<number>().as('times'),
      eb.fn.max('u.sent_on').as('lastOn'),
      eb.fn.sum<number | string>(eb.case().when(isSilent(eb, today)).then(1).else(0).end()).as('unanswered'),
    ])
    .groupBy('u.agency_id')
    .execute();
  return rows.map((row) => ({ ...row, unanswered: Number(row.unanswered) }));
}

/** By what the scoreboard sets tasks side by side, and of which evening. */
export type TallyOrder = {
  readonly scope: Scope;
  readonly by: 'agency' | 'class' | 'assigner';
  readonly day: PlainDate;
  readonly isPast: boolean;
};

/** Of a line's tasks that count on the evening: how many were urged by then, and for how many of those an answer came. */
export type UrgingTally = { readonly key: string; readonly urged: number; readonly answered: number };

const URGED = parseQuery({ f: ['urged:is:URGED'] }, taskCatalogue, FAR_DAY);

const KEYS = { agency: 's.lead_agency_id', class: 'a.class', assigner: 't.assigner' } as const;

/** Counts the tasks that were urged, line by line of the scoreboard, as its list finds them. */
export async function tallyTask(
  { db, adapter }: HeavyTools,
  { scope, by, day, isPast }: TallyOrder,
): Promise<UrgingTally[]> {
  const rows = await filteredTasks(db, adapter, { scope, spec: URGED, on: { day, soonOn: day, isPast } })
    .innerJoin('task as t', 't.id', 's.task_id')
    .innerJoin('agency as a', 'a.id', 's.lead_agency_id')
    .select((eb) => [
      eb.ref(KEYS[by]).as('key'),
      eb.fn.countAll<number>().as('urged'),
      eb.fn
        .sum<number | string>(
          eb
            .case()
            .when(wasUrged(eb as unknown as SpanBuilder, 'ANSWERED', { day, scope }))
            .then(1)
            .else(0)
            .end(),
        )
        .as('answered'),
    ])
    .groupBy(KEYS[by])
    .execute();
  return rows.map((row) => ({ key: row.key, urged: row.urged, answered: Number(row.answered) }));
}
