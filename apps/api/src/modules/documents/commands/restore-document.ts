import { mayChangeDocument } from '@counterpart/domain/documents/document.policy';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { loadDocument } from '../document-sight.ts';
import { switchStanding } from '../switch-standing.ts';

/** Puts a paper back that was taken off its record. Errors: common.not_found, common.conflict */
export const restoreDocument = defineCommand({
  name: 'documents.restore',
  input: z.strictObject({ id: idSchema('document'), version: z.number().int() }),
  subject: (tools, { id }) => loadDocument(tools.tx, tools, id),
  authorize: (actor, { row, sight }) => mayChangeDocument(actor, sight, row.added_by),
  run: async (tools, { version }, seen) => switchStanding(tools, seen, { version, removedReason: '' }),
});
