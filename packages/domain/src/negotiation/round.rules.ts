import { DomainError } from '../shared/errors.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { RoundValues } from './negotiation-round.fields.ts';

const FACT_DAYS = ['minutesOn', 'adRefConfirmedOn'] as const;

/**
 * Refuses values of a round that do not fit together: an end without a beginning or before it, a fact in the future.
 * **Errors**: common.invalid_input, date.order, date.in_future
 */
export function checkRound(round: RoundValues, today: PlainDate): void {
  const { startOn, endOn } = round;
  if (endOn !== null && startOn === null) {
    throw new DomainError('common.invalid_input', { issues: [{ path: 'startOn', message: 'required' }] });
  }
  if (startOn !== null && endOn !== null && endOn < startOn) {
    throw new DomainError('date.order', { earlier: 'startOn', later: 'endOn', earlierOn: startOn, laterOn: endOn });
  }
  for (const field of FACT_DAYS) {
    const day = round[field];
    if (day !== null && day > today) throw new DomainError('date.in_future', { field, day, today });
  }
}

/** The day that a round closed on today counts for: its last day, or today when it ended early or never began. */
export function closingDay({ startOn, endOn }: Pick<RoundValues, 'startOn' | 'endOn'>, today: PlainDate): PlainDate {
  const last = endOn ?? startOn ?? today;
  return last > today ? today : last;
}
