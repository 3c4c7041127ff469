import { meetingItemFields, type MeetingItemValues } from '@counterpart/domain/meetings/meeting-item.fields';
import { mayWriteMeetings } from '@counterpart/domain/meetings/meeting.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fromColumns, patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { checkItem } from '../meeting-items.ts';
import { itemFact, writeItem } from '../meeting.write.ts';
import { loadItem } from '../meetings.repository.ts';

/** Changes what is written of an item; a newer version merges where the fields differ. */
export const updateItem = defineCommand({
  name: 'meetings.updateItem',
  input: z.strictObject({
    id: idSchema('meetingItem'),
    version: z.number().int(),
    patch: patchSchema(meetingItemFields),
  }),
  subject: (tools, { id }) => loadItem(tools.tx, tools.scope, id),
  authorize: (actor) => mayWriteMeetings(actor),
  run: async (tools, { version: baseVersion, patch }, item) => {
    const current: MeetingItemValues = fromColumns(meetingItemFields, item);
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'meeting_item', entityId: item.id, baseVersion, patch },
      { ...current, version: item.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const next: MeetingItemValues = { ...current, ...after };
    await checkItem(tools, item.meeting_id, next);
    const version = await writeItem(tools, item, toColumns(after));
    return {
      result: { id: item.id, version, inverse: before },
      events: [itemFact(item, { action: 'meeting_item.updated', version, before, after })],
    };
  },
});
