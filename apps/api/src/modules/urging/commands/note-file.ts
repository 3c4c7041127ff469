import { idSchema } from '@counterpart/domain/shared/ids';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadUrging } from '../urging.repository.ts';

/** Writes down that a letter left the house as a file: which, and what exactly. */
export const noteUrgingFile = defineCommand({
  name: 'urging.noteFile',
  input: z.strictObject({
    urgingId: idSchema('urging'),
    format: z.string(),
    sha256: z.string().length(64),
    fileName: z.string(),
  }),
  subject: ({ tx, scope }, { urgingId }) => loadUrging(tx, scope, urgingId),
  authorize: mayReadTasks,
  run: async (_tools, { urgingId, format, sha256, fileName }, row) => ({
    result: null,
    events: [
      {
        action: 'urging.file_taken',
        entity: 'urging',
        entityId: urgingId,
        version: row.version,
        after: { format, sha256, fileName },
        named: { documentNumber: row.document_number },
        isInternal: true,
      },
    ],
  }),
});
