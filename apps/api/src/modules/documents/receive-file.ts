import {
  ACCEPTED_EXTENSIONS,
  acceptedFile,
  cleanFileName,
  extensionOf,
  MAX_FILE_BYTES,
} from '@counterpart/domain/documents/file.rules';
import { can } from '@counterpart/domain/identity/identity.policy';
import type { Actor } from '@counterpart/domain/identity/actor';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { House } from '../../kernel/house.ts';
import { type ByteSink, openSink } from './file-store.ts';
import { type FileInspector, fileInspector } from './file-inspector.ts';
import { refuseOverQuota } from './upload-quota.ts';

/** A file that waits on the server until its sender attaches it to a record. */
export type WaitingFile = {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/**
 * Takes a file in as it comes: at most a mebibyte of it is in memory, and none of it counts before all has arrived and
 * was found to be what its name says.
 * Errors: auth.forbidden, file.kind_refused, file.too_large, file.empty, file.quota, common.too_many_requests
 */
export async function receiveFile(
  house: House,
  actor: Actor,
  sent: { readonly name: string; readonly body: ReadableStream<Uint8Array> | null; readonly announced: number | null },
): Promise<WaitingFile> {
  if (!can(actor, 'register.read')) throw new DomainError('auth.forbidden', { action: 'documents.upload' });
  const name = cleanFileName(sent.name);
  const kind = acceptedFile(name);
  if (!kind) throw refusedKind(name);
  if (sent.announced !== null && sent.announced > MAX_FILE_BYTES) throw tooLarge();
  await refuseOverQuota(house.db.read, actor.userId, house.clock.now());
  if (sent.body === null) throw new DomainError('file.empty', {});
  const inspector = fileInspector(kind.shape, extensionOf(name));
  const sink = await openSink(house);
  try {
    if ((await pour(sent.body, sink, inspector)) === 0) throw new DomainError('file.empty', {});
    if (!inspector.isSound()) throw refusedKind(name);
    const file = await sink.finish({ name, mediaType: kind.mediaType, actor });
    const { id: fileId, media_type: mediaType, size_bytes: sizeBytes, sha256 } = file;
    return { fileId, name, mediaType, sizeBytes, sha256 };
  } catch (error) {
    await sink.drop();
    throw error;
  }
}

async function pour(body: ReadableStream<Uint8Array>, sink: ByteSink, inspector: FileInspector): Promise<number> {
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > MAX_FILE_BYTES) throw tooLarge();
    const bytes = Buffer.from(piece);
    inspector.take(bytes);
    await sink.write(bytes);
  }
  return size;
}

function tooLarge(): DomainError {
  return new DomainError('file.too_large', { limitBytes: MAX_FILE_BYTES });
}

function refusedKind(name: string): DomainError {
  return new DomainError('file.kind_refused', { name, allowed: [...ACCEPTED_EXTENSIONS] });
}
