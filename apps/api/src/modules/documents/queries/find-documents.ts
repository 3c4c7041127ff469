import { wordsMatch } from '@counterpart/db/search';
import type { DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import { can } from '@counterpart/domain/identity/identity.policy';
import { z } from 'zod';
import type { OwnerSight } from '../../../kernel/document-owners.types.ts';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { isSecretDocument, isSeen, ownerKindOf, readsContent } from '../document-sight.ts';
import { type DocumentRow, filesOf } from '../documents.repository.ts';
import { paperOwner } from '../paper-owner.ts';

/** Papers looked at in one go, and how often at most: who may read few of many is not made to wait for all. */
const BATCH = 100;
const ROUNDS = 5;

/**
 * Papers by number, subject, issuer or name of their file, the latest first, as far as the reader may open the record
 * they belong to. One that is secret to the reader is not found by its words.
 */
export const findDocuments = defineQuery({
  name: 'documents.find',
  input: z.strictObject({ q: z.string().max(200), limit: z.number().int().min(1).max(20).default(8) }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { q, limit }) => {
    const found: Seen[] = [];
    for (let round = 0; round < ROUNDS && found.length < limit; round += 1) {
      const rows = await matching(tools, q, round * BATCH);
      found.push(...(await seenOf(tools, rows)));
      if (rows.length < BATCH) break;
    }
    const shown = found.slice(0, limit);
    const files = await filesOf(
      tools.db,
      shown.map(({ row }) => row.id),
    );
    return shown.map(({ row, sight }) => ({
      id: row.id,
      number: row.number,
      title: row.title,
      fileName: files.get(row.id)?.[0]?.name ?? null,
      owner: paperOwner(ownerKindOf(row), row.owner_id, sight),
    }));
  },
});

type Seen = { readonly row: DocumentRow; readonly sight: OwnerSight };

async function matching({ db, adapter }: QueryTools, q: string, offset: number): Promise<readonly DocumentRow[]> {
  const matches = wordsMatch(adapter, q);
  if (matches === null) return [];
  return (
    db
      .selectFrom('search_entry')
      .innerJoin('document as d', 'd.id', 'search_entry.entity_id')
      .selectAll('d')
      .where(adapter.unhurried('search_entry.entity'), '=', 'document')
      .where(matches)
      .where('d.removed_at', 'is', null)
      // Told not to hurry, or the engine walks all papers in this order.
      .orderBy(adapter.unhurried('d.added_at'), 'desc')
      .orderBy('d.id', 'desc')
      .limit(BATCH)
      .offset(offset)
      .execute()
  );
}

/** Those that the reader may read, in their order. */
async function seenOf(tools: QueryTools, rows: readonly DocumentRow[]): Promise<readonly Seen[]> {
  const sights = new Map<DocumentOwnerKind, ReadonlyMap<string, OwnerSight>>();
  for (const [kind, ofKind] of Map.groupBy(rows, ownerKindOf)) {
    const ids = [...new Set(ofKind.map((row) => row.owner_id))];
    sights.set(kind, await tools.documentOwners[kind].sight(tools.db, tools, ids));
  }
  return rows.flatMap((row) => {
    const sight = sights.get(ownerKindOf(row))?.get(row.owner_id);
    const isRead = sight && isSeen(row, sight) && readsContent(tools, isSecretDocument(row, sight));
    return isRead ? [{ row, sight }] : [];
  });
}
