import { FAR_DAY } from '@counterpart/db/far-day';
import type { Scope } from '@counterpart/domain/identity/actor';
import { type Observation, type Observed, observedFor } from '@counterpart/domain/holding/observed.rules';
import { dayContext } from '@counterpart/domain/milestones/milestone.types';
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
  const seen = await tools.memo.remember(`observed:${scopeKey(tools.scope)}:${step.stepCode}`, () =>
    observations(tools, step.stepCode),
  );
  return observedFor(seen, { agencyId: step.agencyId, partnerId: step.partnerId, today: tools.today });
}

async function observations(tools: QueryTools, stepCode: string): Promise<readonly Observation[]> {
  const { scope } = tools;
  const rows = await tools.db
    .selectFrom('hand_span')
    .selectAll()
    .where('step_code', '=', stepCode)
    .where('to_on', '<', FAR_DAY)
    .where('is_from_assumed', '=', 0)
    .$if(scope.kind === 'partner', (query) =>
      query.where('partner_id', '=', scope.kind === 'partner' ? scope.partnerId : ''),
    )
    .orderBy('to_on', 'desc')
    .orderBy('milestone_id')
    .limit(LATEST)
    .execute();
  const context = dayContext(tools.today, tools.calendar);
  return rows.flatMap((row): Observation[] => {
    const { heldDays, heldWorkingDays, to } = measuredSpan(row, context);
    if (heldDays === null || heldWorkingDays === null || to === null) return [];
    return [{ heldDays, heldWorkingDays, endedOn: to, agencyId: row.agency_id, partnerId: row.partner_id }];
  });
}

function scopeKey(scope: Scope): string {
  return scope.kind === 'partner' ? scope.partnerId : 'office';
}
