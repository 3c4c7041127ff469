import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import { type Observation, type Observed, observedFor } from '@counterpart/domain/holding/observed.rules';
import { type DayContext, dayContext } from '@counterpart/domain/milestones/milestone.types';
import type { QueryTools } from '../../kernel/query.ts';
import { measuredSpan } from './hand-span.rows.ts';

/** The latest files of a step that are looked at; older ones would weigh next to nothing. */
const LATEST = 400;

/** Which step on which file. */
export type ObservedStep = {
  readonly stepCode: string;
  readonly agencyId: string | null;
  readonly partnerId: string;
};

/**
 * How long a step usually takes by this register's own history: done steps of which it is known since when they lay
 * with their holder. Kept while the register stands still. A partner's side hears of its own files only.
 */
export async function observedStep(tools: QueryTools, step: ObservedStep): Promise<Observed | null> {
  const { scope, today } = tools;
  const partnerId = scope.kind === 'partner' ? scope.partnerId : null;
  const seen = await tools.memo.remember(`observed ${partnerId ?? '*'} ${step.stepCode}`, () =>
    observationsOf(tools.db, { stepCode: step.stepCode, partnerId }, dayContext(today, tools.calendar)),
  );
  return observedFor(seen, { agencyId: step.agencyId, partnerId: step.partnerId, today });
}

/** Which step, and of which partner's files; null for all. */
export type ObservedOf = { readonly stepCode: string; readonly partnerId: string | null };

/** The latest files on which a step was done and it is known since when it lay with its holder. */
export async function observationsOf(
  db: Reader,
  { stepCode, partnerId }: ObservedOf,
  context: DayContext,
): Promise<readonly Observation[]> {
  const rows = await db
    .selectFrom('hand_span')
    .selectAll()
    .where('step_code', '=', stepCode)
    .where('to_on', '<', FAR_DAY)
    .where('is_from_assumed', '=', 0)
    .$if(partnerId !== null, (query) => query.where('partner_id', '=', partnerId ?? ''))
    .orderBy('to_on', 'desc')
    .orderBy('milestone_id')
    .limit(LATEST)
    .execute();
  return rows.flatMap((row): Observation[] => {
    const { heldDays, heldWorkingDays, to } = measuredSpan(row, context);
    if (heldDays === null || heldWorkingDays === null || to === null) return [];
    return [{ heldDays, heldWorkingDays, endedOn: to, agencyId: row.agency_id, partnerId: row.partner_id }];
  });
}
