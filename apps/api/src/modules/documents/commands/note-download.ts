import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';

/**
 * Writes down who was given which file. It is no change of a programme, so it stands in the audit log and in no
 * history; files are given as attachments only, so that nothing is counted that nobody asked for.
 */
export const noteDownload = defineCommand({
  name: 'documents.noteDownload',
  input: z.strictObject({
    id: idSchema('document'),
    version: z.number().int(),
    fileVersion: z.number().int(),
    fileName: z.string(),
    sha256: z.string().length(64),
  }),
  subject: async () => null,
  // Whether the actor may have the file was asked when it was opened.
  authorize: () => true,
  run: async (_tools, { id, version, ...given }) => ({
    result: null,
    events: [
      { action: 'document.downloaded', entity: 'document', entityId: id, version, after: given, isInternal: true },
    ],
  }),
});
