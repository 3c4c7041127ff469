import { standingEvents } from '@counterpart/domain/milestones/clock.rules';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { CommandTools } from '../../kernel/command.ts';
import { clockEntries, sourceId } from './clock-entries.ts';
import { clockOf } from './clocks.repository.ts';
import type { MilestoneRow } from './instruments.repository.ts';
import { clockEventRow } from './write-clock.ts';

/** Days of a dossier as somebody changes them, with what was said about it. */
export type DossierChange = {
  readonly after: {
    readonly actualOn?: PlainDate | null;
    readonly dossierReceivedOn?: PlainDate | null;
    readonly dossierCompleteOn?: PlainDate | null;
  };
  readonly reason: string | null;
  readonly document: string | null;
};

const KINDS = { dossierReceivedOn: 'dossier_received', dossierCompleteOn: 'dossier_complete' } as const;

/**
 * Records changed days of a dossier as events: a new one, or one that corrects what stood before.
 * Errors: date.in_future, clock.*
 */
export async function noteDossierDays(tools: CommandTools, row: MilestoneRow, change: DossierChange): Promise<void> {
  const { after, reason, document } = change;
  for (const field of ['dossierReceivedOn', 'dossierCompleteOn'] as const) {
    const day = after[field];
    if (day === undefined) continue;
    const kind = KINDS[field];
    const { events } = await clockOf(tools.tx, row);
    const standing = standingEvents(clockEntries(row, events)).findLast((one) => one.kind === kind);
    const correctsId = standing && standing.id !== sourceId(kind) ? standing.id : null;
    // A day that only a source gave leaves no event behind when it is taken back.
    if (day === null && correctsId === null) continue;
    const actualOn = after.actualOn === undefined ? row.actual_on : after.actualOn;
    const { stored } = clockEventRow(tools, { row, events, actualOn }, { kind, day, correctsId, reason, document });
    await tools.tx.insertInto('clock_event').values(stored).execute();
  }
}
