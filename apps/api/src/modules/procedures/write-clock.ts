import {
  type ClockEntry,
  clockFacts,
  type ClockProblem,
  clockProblem,
} from '@counterpart/domain/milestones/clock.rules';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { CommandTools } from '../../kernel/command.ts';
import { clockEntries, sourceId } from './clock-entries.ts';
import type { ClockEventRow } from './clocks.repository.ts';
import type { MilestoneRow } from './instruments.repository.ts';

/** An event to be recorded, with what was said about it. */
export type NewClockEvent = Pick<ClockEntry, 'kind' | 'day' | 'correctsId'> & {
  readonly reason: string | null;
  readonly document: string | null;
};

/** The step it is recorded on: its row, the events so far, and the day it was done. */
export type ClockedStep = {
  readonly row: MilestoneRow;
  readonly events: readonly ClockEventRow[];
  readonly actualOn: PlainDate | null;
};

/**
 * The row of a new event and the days of the dossier once it stands.
 * Errors: date.in_future, common.nothing_changed, clock.*
 */
export function clockEventRow(
  tools: CommandTools,
  step: ClockedStep,
  event: NewClockEvent,
): { stored: ClockEventRow; days: { dossierReceivedOn: PlainDate | null; dossierCompleteOn: PlainDate | null } } {
  if (event.day !== null && event.day > tools.today) {
    throw new DomainError('date.in_future', { field: event.kind, day: event.day, today: tools.today });
  }
  const id = tools.newId('clockEvent');
  const next: ClockEntry = { id, kind: event.kind, day: event.day, correctsId: event.correctsId, at: tools.now };
  // What is recorded here takes the place of a day that only a source gave.
  const entries = clockEntries(step.row, step.events).filter((one) => one.id !== sourceId(event.kind));
  const problem = clockProblem({ entries, actualOn: step.actualOn }, next);
  if (problem) throw refusalOf(problem);
  const { dossierReceivedOn, dossierCompleteOn } = clockFacts([...entries, next]);
  const { row } = step;
  const stored = {
    id,
    milestone_id: row.id,
    instrument_id: row.instrument_id,
    programme_id: row.programme_id,
    partner_id: row.partner_id,
    kind: event.kind,
    day: event.day,
    corrects_id: event.correctsId,
    reason: event.reason,
    document: event.document,
    at: tools.now,
    actor_id: tools.actor.userId,
    actor_name: tools.actor.name,
  };
  return { stored, days: { dossierReceivedOn, dossierCompleteOn } };
}

function refusalOf({ reason, day }: ClockProblem): DomainError {
  switch (reason) {
    case 'same_day':
      return new DomainError('common.nothing_changed', {});
    case 'not_paused':
      return new DomainError('clock.not_paused', {});
    case 'unknown_event':
      return new DomainError('clock.unknown_event', {});
    default:
      return new DomainError(`clock.${reason}`, { day: day ?? '' });
  }
}
