import { forgetWords } from '@counterpart/db/search';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { CommandTools } from '../../kernel/command.ts';
import type { Facts } from '../../kernel/facts.ts';
import { mergeEdit } from '../../kernel/merge.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { SeenDocument } from './document-sight.ts';
import { documentFact, indexDocument, nameOf, valuesOf } from './document.write.ts';
import { filesOf } from './documents.repository.ts';

/**
 * Takes a paper off its record, or puts it back where no reason is given; nothing of it is lost either way.
 * Errors: common.conflict, common.nothing_changed
 */
export async function switchStanding(
  tools: CommandTools,
  { row, sight }: SeenDocument,
  { version: baseVersion, removedReason }: { readonly version: number; readonly removedReason: string },
): Promise<{ result: { id: string; version: number }; events: Facts }> {
  const isRemoved = removedReason !== '';
  const { before, after } = await mergeEdit(
    tools,
    { entity: 'document', entityId: row.id, baseVersion, patch: { isRemoved } },
    { isRemoved: row.removed_at !== null, version: row.version },
  );
  if (!('isRemoved' in after)) throw new DomainError('common.nothing_changed', {});
  const version = await writeVersioned(tools, 'document', row, {
    removed_at: isRemoved ? tools.now : null,
    removed_reason: removedReason,
  });
  const file = (await filesOf(tools.tx, [row.id])).get(row.id)?.[0] ?? null;
  if (isRemoved) await forgetWords(tools.tx, 'document', row.id);
  else await indexDocument(tools, row, file?.name ?? null);
  const named = { id: row.id, ownerKind: row.owner_kind, ownerId: row.owner_id, name: nameOf(valuesOf(row), file) };
  const action = isRemoved ? 'document.removed' : 'document.restored';
  const reason = isRemoved ? removedReason : null;
  return {
    result: { id: row.id, version },
    events: [documentFact(named, sight, { action, version, before, after, reason })],
  };
}
