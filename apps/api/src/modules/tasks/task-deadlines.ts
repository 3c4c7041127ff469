import { DomainError } from '@counterpart/domain/shared/errors';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';

/** Errors: date.order where an extension does not move the deadline to a later day */
export function refuseEarlier(field: string, dueOn: PlainDate | null, newDueOn: PlainDate): void {
  if (dueOn === null || newDueOn > dueOn) return;
  throw new DomainError('date.order', {
    earlier: 'dueOn',
    later: field,
    earlierOn: addDays(dueOn, 1),
    laterOn: newDueOn,
  });
}

/** Errors: date.order where a deadline lies before the day on which the task was assigned */
export function refuseBeforeAssigned(assignedOn: PlainDate, dueOn: PlainDate | null): void {
  if (dueOn === null || dueOn >= assignedOn) return;
  throw new DomainError('date.order', {
    earlier: 'assignedOn',
    later: 'dueOn',
    earlierOn: assignedOn,
    laterOn: dueOn,
  });
}
