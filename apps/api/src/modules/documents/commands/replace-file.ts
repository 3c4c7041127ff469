import { fileIdSchema } from '@counterpart/domain/documents/document.fields';
import { mayChangeDocument } from '@counterpart/domain/documents/document.policy';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { writeVersioned } from '../../../kernel/versioned-row.ts';
import { isSecretDocument, loadDocument } from '../document-sight.ts';
import { attachFile, documentFact, fileFact, indexDocument, nameOf, valuesOf, waitingFile } from '../document.write.ts';
import { filesOf } from '../documents.repository.ts';

/**
 * Gives a paper its file, or the next version of it; the versions before stay and can be downloaded.
 * Errors: common.not_found, common.conflict, common.nothing_changed for the same bytes, document.secret_content
 */
export const replaceFile = defineCommand({
  name: 'documents.replaceFile',
  input: z.strictObject({ id: idSchema('document'), version: z.number().int(), fileId: fileIdSchema }),
  subject: (tools, { id }) => loadDocument(tools.tx, tools, id),
  authorize: (actor, { row, sight }) => mayChangeDocument(actor, sight, row.added_by),
  run: async (tools, { version: baseVersion, fileId }, { row, sight }) => {
    if (row.removed_at !== null) throw notFound('document');
    if (isSecretDocument(row, sight)) throw new DomainError('document.secret_content', {});
    const next = await waitingFile(tools, fileId);
    const old = (await filesOf(tools.tx, [row.id])).get(row.id)?.[0] ?? null;
    if (old?.sha256 === next.sha256) throw new DomainError('common.nothing_changed', {});
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'document', entityId: row.id, baseVersion, patch: { file: fileFact(next) } },
      { file: old && fileFact(old), version: row.version },
    );
    const fileVersion = row.file_version + 1;
    const version = await writeVersioned(tools, 'document', row, { file_version: fileVersion });
    await attachFile(tools, next, { id: row.id, fileVersion });
    await indexDocument(tools, row, next.name);
    const named = { id: row.id, ownerKind: row.owner_kind, ownerId: row.owner_id, name: nameOf(valuesOf(row), next) };
    return {
      result: { id: row.id, version, fileVersion },
      events: [documentFact(named, sight, { action: 'document.file_replaced', version, before, after })],
    };
  },
});
