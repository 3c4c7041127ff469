import { mayExportPipeline } from '@counterpart/domain/programmes/programme.policy';
import { LANGUAGES } from '@counterpart/domain/shared/text';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';

/** Writes down that deliverables left the house as a file: by which filter, how much, and what exactly. */
export const noteDeliverablesExport = defineCommand({
  name: 'deliverables.noteExport',
  input: z.strictObject({
    format: z.string(),
    language: z.enum(LANGUAGES),
    layout: z.enum(['list', 'matrix']),
    filter: z.strictObject({ f: z.array(z.string()), q: z.string(), s: z.string() }),
    records: z.number().int().min(0),
    sha256: z.string().length(64),
    fileName: z.string(),
  }),
  subject: async () => null,
  authorize: (actor) => mayExportPipeline(actor),
  run: async (_tools, given) => ({
    result: null,
    events: [{ action: 'register.exported', entity: 'register', entityId: 'deliverables', version: 0, after: given }],
  }),
});
