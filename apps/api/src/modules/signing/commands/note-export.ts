import { LANGUAGES } from '@counterpart/domain/shared/text';
import { mayExportSchedule } from '@counterpart/domain/signing/signing.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';

/** Writes down that the schedule left the house as a file: by which filter, how much, and what exactly. */
export const noteExport = defineCommand({
  name: 'signing.noteExport',
  input: z.strictObject({
    format: z.string(),
    language: z.enum(LANGUAGES),
    filter: z.strictObject({ f: z.array(z.string()), q: z.string(), s: z.string() }),
    from: z.string().nullable(),
    to: z.string().nullable(),
    records: z.number().int().min(0),
    sha256: z.string().length(64),
    fileName: z.string(),
  }),
  subject: async () => null,
  authorize: (actor) => mayExportSchedule(actor),
  run: async (_tools, given) => ({
    result: null,
    events: [
      { action: 'register.exported', entity: 'register', entityId: 'signing-schedule', version: 0, after: given },
    ],
  }),
});
