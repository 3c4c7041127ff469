import { documentFields } from '@counterpart/domain/documents/document.fields';
import { mayChangeDocument } from '@counterpart/domain/documents/document.policy';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { patchSchema } from '@counterpart/domain/shared/fields';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { mergeEdit } from '../../../kernel/merge.ts';
import { writeVersioned } from '../../../kernel/versioned-row.ts';
import { isSecretDocument, loadDocument } from '../document-sight.ts';
import { columnsOf, documentFact, indexDocument, nameOf, refuseDocument, valuesOf } from '../document.write.ts';
import { filesOf } from '../documents.repository.ts';

/**
 * Changes what is written of a paper; a newer version merges where the fields differ. A partner's liaison cannot hide
 * what the partner added.
 * Errors: common.not_found, common.conflict, common.nothing_changed, document.empty, document.secret_content
 */
export const updateDocument = defineCommand({
  name: 'documents.update',
  input: z.strictObject({ id: idSchema('document'), version: z.number().int(), patch: patchSchema(documentFields) }),
  subject: (tools, { id }) => loadDocument(tools.tx, tools, id),
  authorize: (actor, { row, sight }, { patch }) =>
    mayChangeDocument(actor, sight, row.added_by) &&
    (sight.readsAll || (patch.isShared === undefined && patch.isSecret === undefined)),
  run: async (tools, { version: baseVersion, patch }, { row, sight }) => {
    if (row.removed_at !== null) throw notFound('document');
    const current = valuesOf(row);
    const { before, after } = await mergeEdit<Record<string, unknown>>(
      tools,
      { entity: 'document', entityId: row.id, baseVersion, patch },
      { ...current, version: row.version },
    );
    if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
    const values = { ...current, ...after };
    const file = (await filesOf(tools.tx, [row.id])).get(row.id)?.[0] ?? null;
    // What was written before its record became secret may stay; nothing is written to it any more.
    const wasWritten = sight.isSecret && current.title === values.title && current.issuer === values.issuer;
    const isSecret = values.isSecret || (isSecretDocument(row, sight) && !wasWritten);
    refuseDocument(tools, values, { isSecret, hasFile: file !== null });
    const version = await writeVersioned(tools, 'document', row, columnsOf(values));
    await indexDocument(tools, { id: row.id, ...values }, file?.name ?? null);
    const named = { id: row.id, ownerKind: row.owner_kind, ownerId: row.owner_id, name: nameOf(values, file) };
    return {
      result: { id: row.id, version, inverse: before },
      events: [documentFact(named, sight, { action: 'document.updated', version, before, after })],
    };
  },
});
