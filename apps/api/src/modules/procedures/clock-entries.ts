import {
  type ClockEntry,
  type ClockEventKind,
  type ClockFacts,
  clockFacts,
} from '@counterpart/domain/milestones/clock.rules';
import type { ClockEventRow } from './clocks.repository.ts';
import type { MilestoneRow } from './instruments.repository.ts';

type DossierDays = Pick<MilestoneRow, 'dossier_received_on' | 'dossier_complete_on'>;

/** The name of a day that came with a source instead of an event. */
export function sourceId(kind: ClockEventKind): string {
  return `source:${kind}`;
}

/**
 * The events of a step as the rules see them. A day of the dossier that came with a source, without an event of its
 * own, stands as the first event.
 */
export function clockEntries(row: DossierDays, events: readonly ClockEventRow[]): readonly ClockEntry[] {
  const stored = events.map(
    (one): ClockEntry => ({
      id: one.id,
      kind: one.kind as ClockEventKind,
      day: one.day,
      correctsId: one.corrects_id,
      at: one.at,
    }),
  );
  const sourced = (kind: ClockEventKind, day: string | null): ClockEntry[] =>
    day === null || stored.some((one) => one.kind === kind)
      ? []
      : [{ id: sourceId(kind), kind, day, correctsId: null, at: 0 }];
  return [
    ...sourced('dossier_received', row.dossier_received_on),
    ...sourced('dossier_complete', row.dossier_complete_on),
    ...stored,
  ];
}

// Most steps have neither.
const NOTHING_RECORDED = clockFacts([]);

/** What the events of a stored step say. */
export function clockFactsOf(row: DossierDays, events: readonly ClockEventRow[]): ClockFacts {
  if (events.length === 0 && row.dossier_received_on === null && row.dossier_complete_on === null) {
    return NOTHING_RECORDED;
  }
  return clockFacts(clockEntries(row, events));
}
