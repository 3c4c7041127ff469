import { LANGUAGES } from '@counterpart/domain/shared/text';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { mayExportTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';

/** Writes down that tasks left the house as a file: of which day, by which filter, how many, and what exactly. */
export const noteExport = defineCommand({
  name: 'tasks.noteExport',
  input: z.strictObject({
    format: z.string(),
    language: z.enum(LANGUAGES),
    day: daySchema,
    filter: z.strictObject({ f: z.array(z.string()), q: z.string(), s: z.string(), g: z.string() }),
    records: z.number().int().min(0),
    sha256: z.string().length(64),
    fileName: z.string(),
  }),
  subject: async () => null,
  authorize: (actor) => mayExportTasks(actor),
  run: async (_tools, given) => ({
    result: null,
    events: [{ action: 'register.exported', entity: 'register', entityId: 'tasks', version: 0, after: given }],
  }),
});
