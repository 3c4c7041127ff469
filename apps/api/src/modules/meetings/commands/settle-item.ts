import { type ItemEnd, itemEndFields, NO_END } from '@counterpart/domain/meetings/meeting-item.fields';
import { mayWriteMeetings } from '@counterpart/domain/meetings/meeting.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fromColumns, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { loadItemFile, refuseLinked } from '../meeting-items.ts';
import { itemFact, writeItem } from '../meeting.write.ts';

const endSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), on: daySchema, note: lineSchema(500).default('') }),
  z.strictObject({ kind: z.literal('dropped'), reason: lineSchema(500) }),
  z.strictObject({ kind: z.literal('open') }),
]);
type End = z.output<typeof endSchema>;

/**
 * Says how an item ended that no other record follows: kept on a day, dropped for a reason, or open again.
 * Errors: meeting.item_linked, common.reason_required, date.in_future, common.nothing_changed
 */
export const settleItem = defineCommand({
  name: 'meetings.settleItem',
  input: z.strictObject({ id: idSchema('meetingItem'), version: z.number().int(), end: endSchema }),
  subject: (tools, { id }) => loadItemFile(tools, id),
  authorize: (actor) => mayWriteMeetings(actor),
  run: async (tools, { version: baseVersion, end }, file) => {
    const { item } = file;
    refuseLinked(file);
    const next = settled(tools, end);
    const current: ItemEnd = fromColumns(itemEndFields, { drop_reason: '', ...item });
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'meeting_item', entityId: item.id, baseVersion, patch: next },
      { ...current, version: item.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const version = await writeItem(tools, item, toColumns(after));
    const action = {
      kept: 'meeting_item.kept',
      dropped: 'meeting_item.dropped',
      open: 'meeting_item.reopened',
    } as const;
    return {
      result: { id: item.id, version, inverse: endOf(current) },
      events: [itemFact(item, { action: action[end.kind], version, before, after })],
    };
  },
});

function settled({ today }: CommandTools, end: End): ItemEnd {
  if (end.kind === 'open') return NO_END;
  if (end.kind === 'dropped') {
    if (end.reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    return { ...NO_END, droppedOn: today, dropReason: end.reason };
  }
  if (end.on > today) throw new DomainError('date.in_future', { field: 'on', day: end.on, today });
  return { ...NO_END, keptOn: end.on, keptNote: end.note };
}

/** How an item had ended, as the command takes it. */
function endOf({ keptOn, keptNote, droppedOn, dropReason }: ItemEnd): End {
  if (keptOn !== null) return { kind: 'kept', on: keptOn, note: keptNote };
  return droppedOn === null ? { kind: 'open' } : { kind: 'dropped', reason: dropReason };
}
