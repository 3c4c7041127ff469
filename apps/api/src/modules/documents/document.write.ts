import { indexWords } from '@counterpart/db/search';
import type { DocumentValues } from '@counterpart/domain/documents/document.fields';
import { documentProblem } from '@counterpart/domain/documents/document.rules';
import { WAITING_FILE_MS } from '@counterpart/domain/documents/file.rules';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import type { CommandTools } from '../../kernel/command.ts';
import type { OwnerSight } from '../../kernel/document-owners.types.ts';
import type { Fact } from '../../kernel/facts.ts';
import type { DocumentRow, FileRow } from './documents.repository.ts';

/** The values of a stored document's fields. */
export function valuesOf(row: DocumentRow): DocumentValues {
  return {
    kind: row.kind as DocumentValues['kind'],
    number: row.number,
    on: row.on_day,
    issuer: row.issuer,
    title: row.title,
    isShared: row.is_shared === 1,
    isSecret: row.is_secret === 1,
  };
}

/** Values of a document's fields as columns. */
export function columnsOf(values: DocumentValues) {
  return {
    kind: values.kind,
    number: values.number,
    on_day: values.on,
    issuer: values.issuer,
    title: values.title,
    is_shared: Number(values.isShared),
    is_secret: Number(values.isSecret),
  };
}

/** Errors: document.empty, document.secret_content, date.in_future */
export function refuseDocument(
  tools: Pick<CommandTools, 'today'>,
  values: Pick<DocumentValues, 'number' | 'title' | 'issuer' | 'on'>,
  stands: { readonly isSecret: boolean; readonly hasFile: boolean },
): void {
  const problem = documentProblem(values, stands);
  if (problem === 'secret') throw new DomainError('document.secret_content', {});
  if (problem === 'nothing') throw new DomainError('document.empty', {});
  const { on: day } = values;
  if (day !== null && day > tools.today) {
    throw new DomainError('date.in_future', { field: 'on', day, today: tools.today });
  }
}

/** The file that the actor sent and that waits to be attached. Errors: common.not_found */
export async function waitingFile({ tx, actor, now }: CommandTools, fileId: string): Promise<FileRow> {
  const row = await tx
    .selectFrom('document_file')
    .selectAll()
    .where('id', '=', fileId)
    .where('actor_id', '=', actor.userId)
    .where('document_id', 'is', null)
    .where('at', '>', now - WAITING_FILE_MS)
    .executeTakeFirst();
  if (!row) throw notFound('file');
  return row;
}

/** Makes a waiting file the next version of a document's file. */
export async function attachFile({ tx }: CommandTools, file: FileRow, to: { id: string; fileVersion: number }) {
  await tx
    .updateTable('document_file')
    .set({ document_id: to.id, file_version: to.fileVersion })
    .where('id', '=', file.id)
    .execute();
}

/** The texts by which a document is found: those of a secret one would give it away, and a secret record's are none. */
export async function indexDocument(
  tools: CommandTools,
  document: Pick<DocumentRow, 'id' | 'number' | 'title' | 'issuer'>,
  fileName: string | null,
): Promise<void> {
  const { id: entityId, number, title, issuer } = document;
  await indexWords(tools.tx, [{ entity: 'document', entityId, texts: [number, title, issuer, fileName] }]);
}

/** What a history says of a file. */
export function fileFact({ name, size_bytes, sha256 }: FileRow) {
  return { name, sizeBytes: size_bytes, sha256 };
}

/**
 * A fact about a document. A partner reads the papers that are shared and never how our side keeps them, so no fact of
 * it is a partner's to read.
 */
export function documentFact(
  document: { readonly id: string; readonly ownerKind: string; readonly ownerId: string; readonly name: string },
  sight: Pick<OwnerSight, 'programmeId' | 'partnerId'>,
  told: Pick<Fact, 'action' | 'version' | 'before' | 'after' | 'reason'>,
): Fact {
  return {
    ...told,
    entity: 'document',
    entityId: document.id,
    programmeId: sight.programmeId,
    partnerId: sight.partnerId,
    named: { document: document.name, ownerKind: document.ownerKind, ownerId: document.ownerId },
    isInternal: true,
  };
}

/** What names a document in a history: its number, else its subject, else its file. */
export function nameOf(values: Pick<DocumentValues, 'number' | 'title'>, file: Pick<FileRow, 'name'> | null): string {
  return values.number || values.title || (file?.name ?? '');
}
