import { checkMeeting, settleDays } from '@counterpart/domain/meetings/meeting-day.rules';
import { meetingFields, type MeetingValues } from '@counterpart/domain/meetings/meeting.fields';
import { mayWriteMeetings } from '@counterpart/domain/meetings/meeting.policy';
import { fieldsSchema, toColumns } from '@counterpart/domain/shared/fields';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { partiesSchema, refuseUnknownParties, settledParties, writeParties } from '../meeting-parties.ts';
import { meetingFact } from '../meeting.write.ts';

/** Writes a meeting down, held or still to come. Errors: common.invalid_input, date.order, common.not_found */
export const createMeeting = defineCommand({
  name: 'meetings.create',
  input: z.strictObject({ values: fieldsSchema(meetingFields), ...partiesSchema }),
  subject: async () => null,
  authorize: (actor) => mayWriteMeetings(actor),
  run: async (tools, { values: given, ...asked }) => {
    const values: MeetingValues = { ...given, ...settleDays(given) };
    checkMeeting(values, tools.today);
    const parties = settledParties(asked);
    await refuseUnknownParties(tools, parties);
    const id = tools.newId('meeting');
    await tools.tx
      .insertInto('meeting')
      .values({
        id,
        ...(toColumns(values) as object),
        is_sample: 0,
        version: 1,
        updated_at: tools.now,
        updated_by: tools.actor.userId,
      } as never)
      .execute();
    await writeParties(tools, id, parties);
    return {
      result: { id, version: 1 },
      events: [meetingFact(id, { action: 'meeting.recorded', version: 1, after: { ...values, ...parties } })],
    };
  },
});
