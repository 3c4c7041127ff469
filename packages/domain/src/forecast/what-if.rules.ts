import { afterLag } from '../milestones/holder.rules.ts';
import type { FileProgress, StepProgress } from '../milestones/progress.rules.ts';
import { DomainError, notFound } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { WorkCalendar } from '../shared/working-days.ts';

/** What somebody supposes: this step would be done on this day. */
export type Assumption = { readonly milestoneId: string; readonly day: PlainDate };

/** The day on which somebody supposes, with the office's calendar. */
export type WhatIfDay = { readonly today: PlainDate; readonly calendar: WorkCalendar };

/**
 * The supposed days by step. What is done cannot be supposed otherwise, and nothing can be done before today or before
 * what it waits for, as far as that is known or supposed too.
 * Errors: common.not_found, forecast.step_not_open, forecast.before_facts
 */
export function supposedDays(
  progress: FileProgress,
  assumptions: readonly Assumption[],
  at: WhatIfDay,
): Readonly<Record<string, PlainDate>> {
  const supposed = new Map<string, PlainDate>();
  for (const { milestoneId, day } of assumptions) supposed.set(stepOf(progress, milestoneId).step.code, day);
  for (const [stepCode, day] of supposed) {
    const earliestOn = earliestDay(progress, { stepCode, supposed }, at);
    if (day < earliestOn) throw new DomainError('forecast.before_facts', { stepCode, day, earliestOn });
  }
  return Object.fromEntries(supposed);
}

function stepOf(progress: FileProgress, milestoneId: string): StepProgress {
  const own = [...progress.steps.values()].find(({ milestones }) => milestones.some((one) => one.id === milestoneId));
  if (!own) throw notFound('milestone');
  if (own.status !== 'open') throw new DomainError('forecast.step_not_open', { stepCode: own.step.code });
  return own;
}

type Supposing = { readonly stepCode: string; readonly supposed: ReadonlyMap<string, PlainDate> };

/** The first day that today, facts and what else is supposed allow. */
function earliestDay(progress: FileProgress, { stepCode, supposed }: Supposing, at: WhatIfDay): PlainDate {
  return (progress.steps.get(stepCode)?.predecessors ?? []).reduce((earliest, predecessor) => {
    const own = progress.steps.get(predecessor.step);
    const day = own?.status === 'open' ? supposed.get(predecessor.step) : own?.doneOn;
    const arrival = day ? afterLag(at.calendar, day, predecessor) : earliest;
    return arrival > earliest ? arrival : earliest;
  }, at.today);
}
