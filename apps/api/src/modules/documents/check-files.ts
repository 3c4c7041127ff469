import { createHash } from 'node:crypto';
import type { Reader } from '@counterpart/db/open';
import { readBytes } from './file-store.ts';

/** How stored files stand: how many bytes were read again, and what does not match its hash. */
export type FilesCheck = { readonly checked: number; readonly bytes: number; readonly problems: readonly string[] };

/** Reads every stored file again and holds it against its hash and length. */
export async function checkFiles(reader: Reader): Promise<FilesCheck> {
  const blobs = await reader
    .selectFrom('document_blob')
    .select(['id', 'sha256', 'size_bytes'])
    .where('sha256', 'is not', null)
    .orderBy('id')
    .execute();
  const problems: string[] = [];
  let bytes = 0;
  for (const blob of blobs) {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of readBytes(reader, blob.id)) {
      hash.update(piece);
      size += piece.length;
    }
    bytes += size;
    if (size !== blob.size_bytes) problems.push(`file ${blob.sha256}: ${size} of ${blob.size_bytes} bytes are stored`);
    else if (hash.digest('hex') !== blob.sha256) problems.push(`file ${blob.sha256}: its bytes were altered`);
  }
  return { checked: blobs.length, bytes, problems };
}
