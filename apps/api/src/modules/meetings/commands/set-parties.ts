import { mayWriteMeetings } from '@counterpart/domain/meetings/meeting.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import {
  partiesSchema,
  refuseNamedPartners,
  refuseUnknownParties,
  settledParties,
  storedParties,
  writeParties,
} from '../meeting-parties.ts';
import { meetingFact, writeMeeting } from '../meeting.write.ts';
import { loadMeeting } from '../meetings.repository.ts';

/** Says which partners and agencies took part in a meeting and what it was about. Errors: meeting.partner_named */
export const setParties = defineCommand({
  name: 'meetings.setParties',
  input: z.strictObject({ id: idSchema('meeting'), version: z.number().int(), ...partiesSchema }),
  subject: (tools, { id }) => loadMeeting(tools.tx, tools.scope, id),
  authorize: (actor) => mayWriteMeetings(actor),
  run: async (tools, { id: _id, version: baseVersion, ...asked }, meeting) => {
    const next = settledParties(asked);
    await refuseUnknownParties(tools, next);
    const old = await storedParties(tools, meeting.id);
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'meeting', entityId: meeting.id, baseVersion, patch: next },
      { ...old, version: meeting.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    await refuseNamedPartners(tools, meeting.id, next.partnerIds);
    const version = await writeMeeting(tools, meeting, {});
    await writeParties(tools, meeting.id, next);
    return {
      result: { id: meeting.id, version, inverse: old },
      events: [meetingFact(meeting.id, { action: 'meeting.parties_set', version, before, after })],
    };
  },
});
