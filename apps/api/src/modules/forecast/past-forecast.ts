import type { Reader } from '@counterpart/db/open';
import { forecastDates } from '@counterpart/domain/forecast/road-forecast';
import type { RoadDates } from '@counterpart/domain/forecast/road-forecast.types';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { officeDay, officeMidnight } from '../../kernel/clock.ts';
import type { ClockedMilestone } from '../procedures/index.ts';
import type { AskedFile } from './road-questions.ts';

/** What was foreseen of a file on an earlier day. */
export type PastForecast = Pick<RoadDates, 'signing' | 'effectiveness'> & { readonly asOf: PlainDate };

/**
 * What would have been foreseen for a file at the end of an earlier day, from what was recorded until then: the slip
 * ledger tells which days of steps were entered later. A day without an entry is taken as known when it came, a later
 * one as not yet known. Null where the file was not open yet.
 */
export async function forecastOn(
  db: Reader,
  { row, milestones, askOn }: AskedFile,
  day: PlainDate,
): Promise<PastForecast | null> {
  if (officeDay(row.created_at) > day) return null;
  const until = officeMidnight(addDays(day, 1));
  const entered = await db
    .selectFrom('date_revision')
    .select(['milestone_id', 'field', 'old_on'])
    .where('instrument_id', '=', row.id)
    .where('at', '>=', until)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const valueOf = (milestoneId: string, field: string, now: PlainDate | null): PlainDate | null => {
    const next = entered.find((one) => one.milestone_id === milestoneId && one.field === field);
    return next ? next.old_on : now;
  };
  const then = milestones.map(
    (one): ClockedMilestone => ({
      ...one,
      planned_on: valueOf(one.id, 'planned', one.planned_on),
      actual_on: onlyUntil(valueOf(one.id, 'actual', one.actual_on), day),
      held_since_on: onlyUntil(one.held_since_on, day),
      dossier_received_on: onlyUntil(one.dossier_received_on, day),
      dossier_complete_on: onlyUntil(one.dossier_complete_on, day),
      clock: {
        events: one.clock.events.filter(({ at }) => at < until),
        overrides: one.clock.overrides.filter(({ at }) => at < until),
      },
    }),
  );
  const { signing, effectiveness } = forecastDates(await askOn(then, day));
  return { asOf: day, signing, effectiveness };
}

function onlyUntil(day: PlainDate | null, last: PlainDate): PlainDate | null {
  return day !== null && day <= last ? day : null;
}
