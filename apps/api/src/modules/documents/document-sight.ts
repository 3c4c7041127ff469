import type { Reader } from '@counterpart/db/open';
import { DOCUMENT_OWNERS, type DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import { can } from '@counterpart/domain/identity/identity.policy';
import { notFound } from '@counterpart/domain/shared/errors';
import type { DocumentOwners, Looker, OwnerSight } from '../../kernel/document-owners.types.ts';
import { type DocumentRow, storedDocument } from './documents.repository.ts';

/** What a reading of documents stands on. */
export type SightTools = Looker & { readonly documentOwners: DocumentOwners };

/** The record that papers belong to, as far as the reader may know of it. Errors: common.not_found */
export async function ownerSight(
  reader: Reader,
  tools: SightTools,
  owner: { readonly kind: DocumentOwnerKind; readonly id: string },
): Promise<OwnerSight> {
  const sight = (await tools.documentOwners[owner.kind].sight(reader, tools, [owner.id])).get(owner.id);
  if (!sight) throw notFound(owner.kind);
  return sight;
}

/** The kind of a document's owner. */
export function ownerKindOf(row: Pick<DocumentRow, 'owner_kind'>): DocumentOwnerKind {
  const kind = DOCUMENT_OWNERS.find((one) => one === row.owner_kind);
  if (!kind) throw new Error(`a document belongs to an unknown kind of record: ${row.owner_kind}`);
  return kind;
}

/** A document with the record it belongs to. */
export type SeenDocument = { readonly row: DocumentRow; readonly sight: OwnerSight };

/** Loads a document within a reader's rights; what the reader may not see is as absent. Errors: common.not_found */
export async function loadDocument(reader: Reader, tools: SightTools, id: string): Promise<SeenDocument> {
  const row = await storedDocument(reader, id);
  const kind = ownerKindOf(row);
  const sight = (await tools.documentOwners[kind].sight(reader, tools, [row.owner_id])).get(row.owner_id);
  if (!sight || !isSeen(row, sight)) throw notFound('document');
  return { row, sight };
}

/** Whether a reader who sees the owner sees this paper of it. */
export function isSeen(row: Pick<DocumentRow, 'is_shared'>, sight: Pick<OwnerSight, 'readsAll'>): boolean {
  return sight.readsAll || row.is_shared === 1;
}

/** Whether number and day are all that is kept of a paper. */
export function isSecretDocument(row: Pick<DocumentRow, 'is_secret'>, sight: Pick<OwnerSight, 'isSecret'>): boolean {
  return row.is_secret === 1 || sight.isSecret;
}

/**
 * Whether a reader gets title and file of a paper. Where its record became secret after they were written, whoever
 * reads the whole register for the home side still gets them; everybody else reads number and day.
 */
export function readsContent({ actor, scope }: Looker, isSecret: boolean): boolean {
  return !isSecret || (scope.kind === 'all' && can(actor, 'internal.read'));
}
