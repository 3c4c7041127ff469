import { mayWriteMeetings } from '@counterpart/domain/meetings/meeting.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { meetingFact, writeMeeting } from '../meeting.write.ts';
import { filesOf, loadMeeting } from '../meetings.repository.ts';

const fileSchema = z.strictObject({
  number: lineSchema(120).default(''),
  fileOn: daySchema.nullable().default(null),
  title: lineSchema(300).default(''),
  /** The hash by which the file itself is known again, where somebody has it. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  isShared: z.boolean().default(false),
});
type Paper = z.output<typeof fileSchema>;

/** Names the papers of a meeting, in their order. Errors: common.invalid_input for one without number and title */
export const setFiles = defineCommand({
  name: 'meetings.setFiles',
  input: z.strictObject({ id: idSchema('meeting'), version: z.number().int(), files: z.array(fileSchema).max(60) }),
  subject: (tools, { id }) => loadMeeting(tools.tx, tools.scope, id),
  authorize: (actor) => mayWriteMeetings(actor),
  run: async (tools, { version: baseVersion, files }, meeting) => {
    const nameless = files.findIndex((one) => one.number === '' && one.title === '');
    if (nameless >= 0) {
      throw new DomainError('common.invalid_input', {
        issues: [{ path: `files.${nameless}.title`, message: 'required' }],
      });
    }
    const old = await storedFiles(tools, meeting.id);
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'meeting', entityId: meeting.id, baseVersion, patch: { files } },
      { files: old, version: meeting.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const version = await writeMeeting(tools, meeting, {});
    await tools.tx.deleteFrom('meeting_file').where('meeting_id', '=', meeting.id).execute();
    const rows = files.map((one, index) => ({
      id: tools.newId('meetingFile'),
      meeting_id: meeting.id,
      position: index + 1,
      number: one.number,
      file_on: one.fileOn,
      title: one.title,
      sha256: one.sha256,
      is_shared: Number(one.isShared),
    }));
    if (rows.length > 0) await tools.tx.insertInto('meeting_file').values(rows).execute();
    return {
      result: { id: meeting.id, version, inverse: { files: old } },
      events: [meetingFact(meeting.id, { action: 'meeting.files_set', version, before, after })],
    };
  },
});

async function storedFiles({ tx }: CommandTools, meetingId: string): Promise<Paper[]> {
  const rows = await filesOf(tx, meetingId, true);
  return rows.map((row) => ({
    number: row.number,
    fileOn: row.file_on,
    title: row.title,
    sha256: row.sha256,
    isShared: row.is_shared === 1,
  }));
}
