import { CLOCK_EVENT_KINDS, needsReason } from '@counterpart/domain/milestones/clock.rules';
import { mayRecordClock } from '@counterpart/domain/holding/holding.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { clockOf } from '../clocks.repository.ts';
import { loadStep, milestoneFact, touchMilestone } from '../milestone-subject.repository.ts';
import { clockEventRow } from '../write-clock.ts';

const input = z.strictObject({
  milestoneId: idSchema('milestone'),
  kind: z.enum(CLOCK_EVENT_KINDS),
  /** Null withdraws the event named in `correctsId`. */
  day: daySchema.nullable(),
  correctsId: idSchema('clockEvent').nullable().default(null),
  reason: lineSchema(500).default(''),
  document: lineSchema(300).default(''),
});

/** Records what happened to the dossier of a step, or corrects what was recorded; nothing recorded is ever changed. */
export const recordClockEvent = defineCommand({
  name: 'procedures.recordClockEvent',
  input,
  subject: (tools, { milestoneId }) => loadStep(tools, milestoneId),
  authorize: (actor, { subject }) => mayRecordClock(actor, subject),
  run: async (tools, event, { row }) => {
    if (event.day === null && event.correctsId === null) {
      throw new DomainError('common.invalid_input', { issues: [{ path: 'day', message: 'missing' }] });
    }
    if (needsReason(event) && event.reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    if (row.is_not_applicable === 1) throw new DomainError('milestone.not_applicable', { stepCode: row.step_code });
    const { events } = await clockOf(tools.tx, row);
    const said = { reason: event.reason || null, document: event.document || null };
    const { stored, days } = clockEventRow(tools, { row, events, actualOn: row.actual_on }, { ...event, ...said });
    // First the step itself, so that two who record at once take turns.
    const version = await touchMilestone(tools, row, {
      dossier_received_on: days.dossierReceivedOn,
      dossier_complete_on: days.dossierCompleteOn,
    });
    await tools.tx.insertInto('clock_event').values(stored).execute();
    const before = { dossierReceivedOn: row.dossier_received_on, dossierCompleteOn: row.dossier_complete_on };
    const changed = (['dossierReceivedOn', 'dossierCompleteOn'] as const).filter((one) => before[one] !== days[one]);
    const pick = (values: typeof before) => Object.fromEntries(changed.map((one) => [one, values[one]]));
    const { kind, day, correctsId } = event;
    return {
      result: { id: stored.id, milestoneId: row.id, version },
      events: [
        milestoneFact(row, {
          action: 'milestone.clock_recorded',
          version,
          before: pick(before),
          after: { ...pick(days), clockKind: kind, clockOn: day, ...(correctsId && { correctsId }) },
          reason: said.reason,
        }),
      ],
    };
  },
});
