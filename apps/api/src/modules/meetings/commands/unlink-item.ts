import { mayWriteMeetings } from '@counterpart/domain/meetings/meeting.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { letGo } from '../followers.ts';
import { itemFact, writeItem } from '../meeting.write.ts';
import { loadItem } from '../meetings.repository.ts';

/**
 * Lets an item go from the record that follows it. With a reason the record that was made of it is taken back as well:
 * a task is withdrawn, a point dropped.
 * Errors: meeting.item_not_linked, and whatever the command of the other feature refuses with
 */
export const unlinkItem = defineCommand({
  name: 'meetings.unlinkItem',
  input: z.strictObject({
    id: idSchema('meetingItem'),
    version: z.number().int(),
    takeBack: lineSchema(500).nullable().default(null),
  }),
  subject: (tools, { id }) => loadItem(tools.tx, tools.scope, id),
  authorize: (actor) => mayWriteMeetings(actor),
  run: async (tools, { version: seen, takeBack }, item) => {
    if (item.link_id === null) throw new DomainError('meeting.item_not_linked', {});
    if (seen > item.version) {
      throw new DomainError('common.conflict', {
        entity: 'meeting_item',
        entityId: item.id,
        fields: [],
        currentVersion: item.version,
      });
    }
    const facts = takeBack === null || takeBack === '' ? [] : await letGo(tools, item, takeBack);
    const version = await writeItem(tools, item, { link_kind: null, link_id: null });
    return {
      result: { id: item.id, version },
      events: [
        itemFact(item, {
          action: 'meeting_item.unlinked',
          version,
          before: { linkKind: item.link_kind, linkId: item.link_id },
          after: { linkKind: null, linkId: null },
        }),
        ...facts,
      ],
    };
  },
});
