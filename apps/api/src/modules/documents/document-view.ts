import type { DocumentAction, DocumentKind, DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import { allowedOnDocument } from '@counterpart/domain/documents/document.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Looker, OwnerSight } from '../../kernel/document-owners.types.ts';
import { isSecretDocument, ownerKindOf, readsContent } from './document-sight.ts';
import type { DocumentRow, FileRow } from './documents.repository.ts';

/** One version of a document's file. **Units**: `at` epoch milliseconds. */
export type FileView = {
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly fileVersion: number;
  readonly at: number;
  readonly byName: string;
};

/** A document as a reader gets it. `version` and `isShared` are for our side alone. **Units**: `addedAt` epoch milliseconds. */
export type DocumentView = {
  readonly id: string;
  readonly version?: number;
  readonly ownerKind: DocumentOwnerKind;
  readonly ownerId: string;
  readonly actId: string | null;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly on: PlainDate | null;
  readonly issuer: string;
  readonly title: string;
  readonly isShared?: boolean;
  readonly isSecret: boolean;
  readonly file: FileView | null;
  readonly olderFiles: readonly FileView[];
  /** The hash by which a paper is known again whose file is kept elsewhere. */
  readonly knownSha256: string | null;
  readonly addedAt: number;
  readonly addedByName: string;
  readonly isSample: boolean;
  readonly allowed: readonly DocumentAction[];
};

/** A document as a reader of its owner gets it. `files` are all versions, the newest first. */
export function toDocument(
  looker: Looker,
  { row, sight }: { readonly row: DocumentRow; readonly sight: OwnerSight },
  files: readonly FileRow[],
): DocumentView {
  const isSecret = isSecretDocument(row, sight);
  const isWhole = readsContent(looker, isSecret);
  const isInsider = can(looker.actor, 'internal.read');
  const allowed = allowedOnDocument(looker.actor, sight, { addedById: row.added_by, isSecret });
  const shown = isWhole ? files.map((one) => toFile(one, isInsider)) : [];
  return {
    id: row.id,
    ownerKind: ownerKindOf(row),
    ownerId: row.owner_id,
    actId: isInsider ? row.act_id : null,
    kind: row.kind as DocumentKind,
    number: row.number,
    on: row.on_day,
    issuer: isWhole ? row.issuer : '',
    title: isWhole ? row.title : '',
    isSecret,
    file: shown[0] ?? null,
    olderFiles: shown.slice(1),
    knownSha256: isWhole ? row.known_sha256 : null,
    addedAt: row.added_at,
    // A partner's side reads the office as one voice.
    addedByName: isInsider || allowed.length > 0 ? row.added_by_name : '',
    isSample: row.is_sample === 1,
    allowed,
    // Whoever may change it needs its version; of what others write a partner does not even learn how often.
    ...((isInsider || allowed.length > 0) && { version: row.version, isShared: row.is_shared === 1 }),
  };
}

function toFile(row: FileRow, isInsider: boolean): FileView {
  return {
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    fileVersion: row.file_version ?? 0,
    at: row.at,
    byName: isInsider ? row.actor_name : '',
  };
}
