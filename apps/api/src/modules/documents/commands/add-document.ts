import { DOCUMENT_OWNERS } from '@counterpart/domain/documents/document.codes';
import { fileIdSchema, newDocumentSchema } from '@counterpart/domain/documents/document.fields';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { addPaper } from '../add-paper.ts';
import { ownerSight } from '../document-sight.ts';

/**
 * Adds a paper to a record: its number and day, its file, or both. What a partner's liaison adds is the partner's to
 * read by nature.
 * Errors: common.not_found, document.empty, document.secret_content, date.in_future
 */
export const addDocument = defineCommand({
  name: 'documents.add',
  input: z.strictObject({
    ownerKind: z.enum(DOCUMENT_OWNERS),
    ownerId: z.string().max(60),
    values: newDocumentSchema,
    fileId: fileIdSchema.nullable().default(null),
  }),
  subject: (tools, { ownerKind: kind, ownerId: id }) => ownerSight(tools.tx, tools, { kind, id }),
  authorize: (_actor, sight) => sight.mayAdd,
  run: async (tools, { ownerKind: kind, ownerId: id, values: said, fileId }, sight) => {
    const isOfPartner = tools.scope.kind === 'partner';
    const values = isOfPartner ? { ...said, isShared: true, isSecret: false } : said;
    const added = await addPaper(tools, { ...sight, kind, id }, { values, fileId, actId: null });
    return { result: { id: added.id, version: 1 }, events: [added.fact] };
  },
});
