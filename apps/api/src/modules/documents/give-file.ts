import type { Actor } from '@counterpart/domain/identity/actor';
import { scopeOf } from '@counterpart/domain/identity/actor';
import { notFound } from '@counterpart/domain/shared/errors';
import { attachment } from '../../kernel/attachment.ts';
import { runCommand } from '../../kernel/command.ts';
import type { House } from '../../kernel/house.ts';
import { noteDownload } from './commands/note-download.ts';
import { isSecretDocument, loadDocument, readsContent } from './document-sight.ts';
import { filesOf } from './documents.repository.ts';
import { readBytes } from './file-store.ts';

/** Which version of which document's file is asked for; null for the one that stands. */
export type AskedFile = { readonly documentId: string; readonly fileVersion: number | null };

/**
 * Gives a file out: rights are asked at this moment, it is written down who was given what, and the bytes go as an
 * attachment that no browser opens as a page of ours. Errors: common.not_found, also for what the reader may not have
 */
export async function giveFile(
  house: House,
  caller: { readonly actor: Actor; readonly requestId: string },
  { documentId, fileVersion }: AskedFile,
): Promise<Response> {
  const { actor } = caller;
  const looker = { actor, scope: scopeOf(actor), documentOwners: house.documentOwners };
  const { row, sight } = await loadDocument(house.db.read, looker, documentId);
  const versions = (await filesOf(house.db.read, [documentId])).get(documentId) ?? [];
  const file = fileVersion === null ? versions[0] : versions.find((one) => one.file_version === fileVersion);
  const isOpen = row.removed_at === null && readsContent(looker, isSecretDocument(row, sight));
  if (!file || !isOpen) throw notFound('document');
  const { name: fileName, sha256 } = file;
  const input = { id: row.id, version: row.version, fileVersion: file.file_version ?? 0, fileName, sha256 };
  await runCommand(house, { ...caller, key: null }, { command: noteDownload, input });
  return new Response(streamOf(readBytes(house.db.read, file.blob_id)), {
    headers: {
      'Content-Type': file.media_type,
      'Content-Length': String(file.size_bytes),
      'Content-Disposition': attachment(fileName),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'no-store',
    },
  });
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}
