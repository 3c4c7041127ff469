import { mayChangeDocument } from '@counterpart/domain/documents/document.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { switchStanding } from '../switch-standing.ts';
import { loadDocument } from '../document-sight.ts';

/**
 * Takes a paper off its record. Number, title and every version of its file are kept, so that it can be put back.
 * Errors: common.not_found, common.reason_required, common.conflict
 */
export const removeDocument = defineCommand({
  name: 'documents.remove',
  input: z.strictObject({ id: idSchema('document'), version: z.number().int(), reason: lineSchema(500) }),
  subject: (tools, { id }) => loadDocument(tools.tx, tools, id),
  authorize: (actor, { row, sight }) => mayChangeDocument(actor, sight, row.added_by),
  run: async (tools, { version, reason }, seen) => {
    if (reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
    return switchStanding(tools, seen, { version, removedReason: reason });
  },
});
