import { DOCUMENT_OWNERS } from '@counterpart/domain/documents/document.codes';
import { ACCEPTED_EXTENSIONS, MAX_FILE_BYTES } from '@counterpart/domain/documents/file.rules';
import { can } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { isSeen, ownerSight } from '../document-sight.ts';
import { toDocument } from '../document-view.ts';
import { documentsOf, filesOf } from '../documents.repository.ts';

/** The papers of one record, in the order in which they were added, and what may be added. Errors: common.not_found */
export const listDocuments = defineQuery({
  name: 'documents.list',
  input: z.strictObject({ ownerKind: z.enum(DOCUMENT_OWNERS), ownerId: z.string().max(60) }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { ownerKind: kind, ownerId: id }) => {
    const sight = await ownerSight(tools.db, tools, { kind, id });
    const rows = (await documentsOf(tools.db, kind, [id])).filter((row) => isSeen(row, sight));
    const files = await filesOf(
      tools.db,
      rows.map((row) => row.id),
    );
    return {
      items: rows.map((row) => toDocument(tools, { row, sight }, files.get(row.id) ?? [])),
      mayAdd: sight.mayAdd,
      isSecret: sight.isSecret,
      maxBytes: MAX_FILE_BYTES,
      accepted: ACCEPTED_EXTENSIONS,
    };
  },
});
