import type { Reader } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import { notFound } from '@counterpart/domain/shared/errors';
import type { Selectable } from 'kysely';

/** A document as stored. */
export type DocumentRow = Selectable<Tables['document']>;
/** A version of a document's file, or a file that waits, as stored. */
export type FileRow = Selectable<Tables['document_file']>;

/** Papers of some records of one kind that stand, in the order in which they were added. */
export async function documentsOf(reader: Reader, ownerKind: string, ownerIds: readonly string[]) {
  if (ownerIds.length === 0) return [];
  return reader
    .selectFrom('document')
    .selectAll()
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', 'in', ownerIds)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/** A document, whether it stands or was removed; who may know of it follows from its owner. Errors: common.not_found */
export async function storedDocument(reader: Reader, id: string): Promise<DocumentRow> {
  const row = await reader.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('document');
  return row;
}

/** Versions of the files of documents, the newest first. */
export async function filesOf(
  reader: Reader,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FileRow[]>> {
  if (documentIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('document_file')
    .selectAll()
    .where('document_id', 'in', documentIds)
    .orderBy('document_id')
    .orderBy('file_version', 'desc')
    .execute();
  return Map.groupBy(rows, (row) => row.document_id ?? '');
}
