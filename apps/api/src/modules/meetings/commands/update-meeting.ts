import { checkMeeting, settleDays } from '@counterpart/domain/meetings/meeting-day.rules';
import { meetingFields, type MeetingValues } from '@counterpart/domain/meetings/meeting.fields';
import { mayWriteMeetings } from '@counterpart/domain/meetings/meeting.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { fromColumns, patchSchema, toColumns } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { meetingFact, writeMeeting } from '../meeting.write.ts';
import { loadMeeting } from '../meetings.repository.ts';

/** Changes what is written of a meeting; a newer version merges where the fields differ. */
export const updateMeeting = defineCommand({
  name: 'meetings.update',
  input: z.strictObject({ id: idSchema('meeting'), version: z.number().int(), patch: patchSchema(meetingFields) }),
  subject: (tools, { id }) => loadMeeting(tools.tx, tools.scope, id),
  authorize: (actor) => mayWriteMeetings(actor),
  run: async (tools, { version: baseVersion, patch: asked }, meeting) => {
    const current: MeetingValues = fromColumns(meetingFields, { note: '', ...meeting });
    const wanted = { ...current, ...given(asked) };
    const patch = { ...given(asked), ...changedDays(wanted) };
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'meeting', entityId: meeting.id, baseVersion, patch },
      { ...current, version: meeting.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    checkMeeting({ ...current, ...after }, tools.today);
    const version = await writeMeeting(tools, meeting, toColumns(after));
    return {
      result: { id: meeting.id, version, inverse: before },
      events: [meetingFact(meeting.id, { action: 'meeting.updated', version, before, after })],
    };
  },
});

/** Where the month alone is known, its days follow from it. */
function changedDays(wanted: MeetingValues): Partial<MeetingValues> {
  return wanted.precision === 'MONTH' ? settleDays(wanted) : {};
}

function given(values: Readonly<Record<string, unknown>>): Partial<MeetingValues> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
