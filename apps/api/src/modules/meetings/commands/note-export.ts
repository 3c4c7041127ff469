import { mayExportPromises } from '@counterpart/domain/meetings/meeting.policy';
import { LANGUAGES } from '@counterpart/domain/shared/text';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';

/** Writes down that promises left the house as a file: by which filter, how many, and what exactly. */
export const noteExport = defineCommand({
  name: 'meetings.noteExport',
  input: z.strictObject({
    format: z.string(),
    language: z.enum(LANGUAGES),
    filter: z.record(z.string(), z.unknown()),
    records: z.number().int().min(0),
    sha256: z.string().length(64),
    fileName: z.string(),
  }),
  subject: async () => null,
  authorize: (actor) => mayExportPromises(actor),
  run: async (_tools, given) => ({
    result: null,
    events: [{ action: 'register.exported', entity: 'register', entityId: 'promises', version: 0, after: given }],
  }),
});
