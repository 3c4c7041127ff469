import { fromSortDay, toSortDay } from '@counterpart/db/far-day';
import type { Tables } from '@counterpart/db/tables/tables';
import type { DeskSpan } from '@counterpart/domain/holding/figures.rules';
import { type HandSpan, handSpans, measureSpan, type SpanLimit } from '@counterpart/domain/holding/hands.rules';
import { holderKey } from '@counterpart/domain/holding/holder-key';
import { standingEvents } from '@counterpart/domain/milestones/clock.rules';
import type { ClockPause, DayContext } from '@counterpart/domain/milestones/milestone.types';
import type { FileProgress } from '@counterpart/domain/milestones/progress.rules';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import { clockEntries } from './clock-entries.ts';
import type { ClockedMilestone } from './instruments.repository.ts';
import { type FileAgencies, stepAgency } from './step-agency.ts';

/** A stored span of the derived table. */
export type HandSpanRow = Tables['hand_span'];

/** A file with the agencies behind its steps; a file out of the flow lies in nobody's hands. */
export type SpanInput = {
  readonly milestones: readonly ClockedMilestone[];
  readonly agencies: FileAgencies;
  readonly isRunning: boolean;
};

/** The rows that say who held which step of a file, and who holds it now. */
export function handSpanRows(progress: FileProgress, input: SpanInput, calendar: WorkCalendar): HandSpanRow[] {
  const byId = new Map(input.milestones.map((one) => [one.id, one]));
  return handSpans(progress, calendar).flatMap((span) => {
    const row = byId.get(span.milestoneId);
    if (!row || (span.to === null && !input.isRunning)) return [];
    return [toRow(span, row, stepAgency(input.agencies, { agencyId: row.agency_id, responsible: span.responsible }))];
  });
}

function toRow(span: HandSpan, row: ClockedMilestone, agencyId: string | null): HandSpanRow {
  const events = standingEvents(clockEntries(row, row.clock.events));
  return {
    milestone_id: row.id,
    programme_id: row.programme_id,
    instrument_id: row.instrument_id,
    partner_id: row.partner_id,
    step_code: span.stepCode,
    holder: holderKey({ responsible: span.responsible, agencyId, partnerId: row.partner_id }),
    responsible_role: span.responsible,
    agency_id: agencyId,
    from_on: span.from,
    is_from_assumed: Number(span.isFromAssumed),
    to_on: toSortDay(span.to),
    answered_on: span.answeredOn,
    away: JSON.stringify(span.away),
    clock: span.limit && JSON.stringify(span.limit),
    received: events.filter((one) => one.kind === 'dossier_received').length,
    returned: events.filter((one) => one.kind === 'returned_incomplete').length,
    is_on_main_line: Number(span.isOnMainLine),
    is_optional: Number(span.isOptional),
  };
}

/** A stored span as of a day: days held, pauses taken out, and how it stands against its limit. */
export function measuredSpan(row: HandSpanRow, context: DayContext): DeskSpan {
  const span: HandSpan = {
    milestoneId: row.milestone_id,
    stepCode: row.step_code,
    responsible: row.responsible_role as ResponsibleRole,
    from: row.from_on,
    isFromAssumed: row.is_from_assumed === 1,
    to: fromSortDay(row.to_on),
    answeredOn: row.answered_on,
    away: row.away === '[]' ? [] : (JSON.parse(row.away) as ClockPause[]),
    limit: row.clock === null ? null : (JSON.parse(row.clock) as SpanLimit),
    isOnMainLine: row.is_on_main_line === 1,
    isOptional: row.is_optional === 1,
  };
  return {
    ...measureSpan(span, context),
    instrumentId: row.instrument_id,
    received: row.received,
    returned: row.returned,
  };
}
