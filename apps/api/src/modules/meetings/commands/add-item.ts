import { NO_END, meetingItemFields, type MeetingItemValues } from '@counterpart/domain/meetings/meeting-item.fields';
import { mayWriteMeetings } from '@counterpart/domain/meetings/meeting.policy';
import { fieldsSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { type CommandTools, defineCommand, StaleWrite } from '../../../kernel/command.ts';
import { checkItem } from '../meeting-items.ts';
import { itemFact } from '../meeting.write.ts';
import { loadMeeting } from '../meetings.repository.ts';

/** Writes down something asked or promised at a meeting. Errors: common.invalid_input, common.not_found */
export const addItem = defineCommand({
  name: 'meetings.addItem',
  input: z.strictObject({ meetingId: idSchema('meeting'), values: fieldsSchema(meetingItemFields) }),
  subject: (tools, { meetingId }) => loadMeeting(tools.tx, tools.scope, meetingId),
  authorize: (actor) => mayWriteMeetings(actor),
  run: async (tools, input, meeting) => {
    const values: MeetingItemValues = input.values;
    await checkItem(tools, meeting.id, values);
    const id = tools.newId('meetingItem');
    const number = (await lastNumber(tools, meeting.id)) + 1;
    await tools.tx
      .insertInto('meeting_item')
      .values({
        id,
        meeting_id: meeting.id,
        number,
        ...(toColumns(values) as object),
        ...toColumns(NO_END),
        link_kind: null,
        link_id: null,
        is_sample: 0,
        version: 1,
        updated_at: tools.now,
        updated_by: tools.actor.userId,
      } as never)
      .execute()
      .catch((error: unknown) => {
        // Somebody else wrote the next item at the same moment: the number after it is another one now.
        throw tools.adapter.uniqueViolation(error) === 'meeting_item_meeting_id_number_uq' ? new StaleWrite() : error;
      });
    const item = { id, meeting_id: meeting.id, number, partner_id: values.partnerId };
    return {
      result: { id, version: 1, number },
      events: [itemFact(item, { action: 'meeting_item.recorded', version: 1, after: values })],
    };
  },
});

async function lastNumber({ tx }: CommandTools, meetingId: string): Promise<number> {
  const row = await tx
    .selectFrom('meeting_item')
    .select('number')
    .where('meeting_id', '=', meetingId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.number ?? 0;
}
