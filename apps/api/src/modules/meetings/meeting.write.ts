import type { Tables } from '@counterpart/db/tables/tables';
import type { CommandTools } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { Fact } from '../../kernel/facts.ts';
import type { MeetingItemRow, MeetingRow } from './meetings.repository.ts';

/** Writes changed columns of a meeting and returns its new version. Errors: StaleWrite */
export async function writeMeeting(
  tools: CommandTools,
  meeting: Pick<MeetingRow, 'id' | 'version'>,
  columns: Partial<Tables['meeting']>,
): Promise<number> {
  return writeVersioned(tools, 'meeting', meeting, columns);
}

/** Writes changed columns of an item and returns its new version. Errors: StaleWrite */
export async function writeItem(
  tools: CommandTools,
  item: Pick<MeetingItemRow, 'id' | 'version'>,
  columns: Partial<Tables['meeting_item']>,
): Promise<number> {
  return writeVersioned(tools, 'meeting_item', item, columns);
}

/** What of a fact its author says; the rest follows from the record. */
type Told = Pick<Fact, 'action' | 'version' | 'before' | 'after' | 'reason'>;

/**
 * A fact about a meeting. What partners read of meetings they read there; how the office writes them is its own
 * business, so no fact of it is a partner's to read.
 */
export function meetingFact(id: string, told: Told): Fact {
  return { ...told, entity: 'meeting', entityId: id, isInternal: true };
}

/** A fact about an item; it names the meeting, so that a history can be read without looking anything up. */
export function itemFact(item: Pick<MeetingItemRow, 'id' | 'meeting_id' | 'number' | 'partner_id'>, told: Told): Fact {
  return {
    ...told,
    entity: 'meeting_item',
    entityId: item.id,
    partnerId: item.partner_id,
    named: { meeting: item.meeting_id, item: item.number },
    isInternal: true,
  };
}
