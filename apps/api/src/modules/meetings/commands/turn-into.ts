import { mayWriteMeetings } from '@counterpart/domain/meetings/meeting.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { follow, followerSchema } from '../followers.ts';
import { loadItemFile, refuseLinked, refuseSettled } from '../meeting-items.ts';
import { itemFact, writeItem } from '../meeting.write.ts';

/**
 * Turns an item into a task or a point of a negotiation, or lets a step of a file stand for it, in one act. From then on
 * the item stands as that record does.
 * Errors: meeting.item_linked, meeting.item_settled, and whatever the command of the other feature refuses with
 */
export const turnInto = defineCommand({
  name: 'meetings.turnInto',
  input: z.strictObject({ id: idSchema('meetingItem'), version: z.number().int(), into: followerSchema }),
  subject: (tools, { id }) => loadItemFile(tools, id),
  authorize: (actor) => mayWriteMeetings(actor),
  run: async (tools, { version: seen, into }, file) => {
    const { item } = file;
    refuseLinked(file);
    refuseSettled(file);
    if (seen > item.version) {
      throw new DomainError('common.conflict', {
        entity: 'meeting_item',
        entityId: item.id,
        fields: [],
        currentVersion: item.version,
      });
    }
    const { id, facts } = await follow(tools, item, into);
    const after = { linkKind: into.kind, linkId: id };
    const version = await writeItem(tools, item, { link_kind: into.kind, link_id: id });
    return {
      result: { id: item.id, version, linkId: id },
      events: [
        itemFact(item, {
          action: 'meeting_item.turned_into',
          version,
          before: { linkKind: null, linkId: null },
          after,
        }),
        ...facts,
      ],
    };
  },
});
