import { createHash } from 'node:crypto';
import type { Reader, Tx } from '@counterpart/db/open';
import type { Tables } from '@counterpart/db/tables/tables';
import { WAITING_FILE_MS } from '@counterpart/domain/documents/file.rules';
import type { Actor } from '@counterpart/domain/identity/actor';
import type { CommandTools } from '../../kernel/command.ts';
import type { House } from '../../kernel/house.ts';
import type { FileRow } from './documents.repository.ts';

/** Bytes of one stored piece. */
const CHUNK_BYTES = 256 * 1024;
/** Pieces that are written in one transaction while a file arrives: what one upload holds in memory. */
const CHUNKS_AT_ONCE = 4;
/** How long bytes may be on their way before they are taken for those of somebody who is gone. */
const ARRIVING_MS = 3_600_000;

/** A file as its sender calls it. */
export type SentFile = { readonly name: string; readonly mediaType: string; readonly actor: Actor };

type StoredBytes = { readonly blobId: string; readonly sha256: string; readonly sizeBytes: number };

/** Takes bytes in as they come; they count for nothing until `finish`. */
export type ByteSink = {
  write(bytes: Buffer): Promise<void>;
  /** Keeps what has arrived as a file that waits to be attached by its sender. */
  finish(file: SentFile): Promise<FileRow>;
  /** Forgets what has arrived. */
  drop(): Promise<void>;
};

/**
 * Begins to store bytes. They are written in short transactions of their own, so that a slow sender holds nobody up and
 * a process that dies leaves bytes that nothing refers to, which are swept.
 */
export async function openSink(house: House): Promise<ByteSink> {
  const blobId = house.newId('blob');
  const now = house.clock.now();
  const hash = createHash('sha256');
  let [waiting, sizeBytes, seq]: [Buffer[], number, number] = [[], 0, 0];
  let waitingBytes = 0;
  await house.db.transaction((tx) =>
    tx.insertInto('document_blob').values({ id: blobId, sha256: null, size_bytes: 0, at: now }).execute(),
  );
  const flush = async (isLast: boolean) => {
    const whole = Buffer.concat(waiting);
    const until = isLast ? whole.length : whole.length - (whole.length % CHUNK_BYTES);
    const rows: Tables['document_chunk'][] = [];
    for (let at = 0; at < until; at += CHUNK_BYTES) {
      rows.push({ blob_id: blobId, seq: seq++, bytes: whole.subarray(at, Math.min(at + CHUNK_BYTES, until)) });
    }
    waiting = [Buffer.from(whole.subarray(until))];
    waitingBytes = whole.length - until;
    if (rows.length === 0) return;
    await house.db.transaction(async (tx) => {
      for (const row of rows) await tx.insertInto('document_chunk').values(row).execute();
    });
  };
  return {
    async write(bytes) {
      hash.update(bytes);
      sizeBytes += bytes.length;
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= CHUNK_BYTES * CHUNKS_AT_ONCE) await flush(false);
    },
    async finish(file) {
      await flush(true);
      const stored = { blobId, sha256: hash.digest('hex'), sizeBytes };
      const keep = () => house.db.transaction((tx) => keepFile(tx, house, { stored, file }));
      return keep().catch((error: unknown) => {
        // Somebody sent the same bytes at this moment and was faster; theirs serve.
        if (house.db.adapter.uniqueViolation(error) === null) throw error;
        return keep();
      });
    },
    drop: () => house.db.transaction((tx) => removeBlobs(tx, [blobId])),
  };
}

async function keepFile(
  tx: Tx,
  house: House,
  { stored, file }: { readonly stored: StoredBytes; readonly file: SentFile },
): Promise<FileRow> {
  const row = {
    id: house.newId('file'),
    document_id: null,
    file_version: null,
    blob_id: await seal(tx, stored),
    name: file.name,
    media_type: file.mediaType,
    size_bytes: stored.sizeBytes,
    sha256: stored.sha256,
    at: house.clock.now(),
    actor_id: file.actor.userId,
    actor_name: file.actor.name,
  };
  await tx.insertInto('document_file').values(row).execute();
  return row;
}

/** Makes arrived bytes count; where the same are stored already, those serve. @returns the id under which they stand */
async function seal(tx: Tx, { blobId, sha256, sizeBytes }: StoredBytes): Promise<string> {
  const known = await tx.selectFrom('document_blob').select('id').where('sha256', '=', sha256).executeTakeFirst();
  if (known) {
    await removeBlobs(tx, [blobId]);
    return known.id;
  }
  await tx.updateTable('document_blob').set({ sha256, size_bytes: sizeBytes }).where('id', '=', blobId).execute();
  return blobId;
}

/** Stores bytes that are at hand whole, within a transaction; the same bytes are stored once. */
export async function storeBytes(
  { tx, now, newId }: Pick<CommandTools, 'tx' | 'now' | 'newId'>,
  bytes: Buffer,
): Promise<{ blobId: string; sha256: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = await tx.selectFrom('document_blob').select('id').where('sha256', '=', sha256).executeTakeFirst();
  if (known) return { blobId: known.id, sha256 };
  const blobId = newId('blob');
  await tx.insertInto('document_blob').values({ id: blobId, sha256, size_bytes: bytes.length, at: now }).execute();
  for (let seq = 0; seq * CHUNK_BYTES < bytes.length; seq++) {
    const piece = bytes.subarray(seq * CHUNK_BYTES, (seq + 1) * CHUNK_BYTES);
    await tx.insertInto('document_chunk').values({ blob_id: blobId, seq, bytes: piece }).execute();
  }
  return { blobId, sha256 };
}

async function removeBlobs(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await tx.deleteFrom('document_chunk').where('blob_id', '=', id).execute();
    await tx.deleteFrom('document_blob').where('id', '=', id).execute();
  }
}

/** Reads stored bytes piece by piece, from the first. */
export async function* readBytes(reader: Reader, blobId: string): AsyncGenerator<Uint8Array> {
  for (let seq = 0; ; seq++) {
    const row = await reader
      .selectFrom('document_chunk')
      .select('bytes')
      .where('blob_id', '=', blobId)
      .where('seq', '=', seq)
      .executeTakeFirst();
    if (!row) return;
    yield row.bytes;
  }
}

/**
 * Removes files that nobody attached within their time, and bytes that no file refers to.
 * @returns how many files and how many stored bytes' blobs went
 */
export async function sweepFiles(house: House): Promise<{ files: number; blobs: number }> {
  const now = house.clock.now();
  const stale = await house.db.read
    .selectFrom('document_file')
    .select('id')
    .where('document_id', 'is', null)
    .where('at', '<=', now - WAITING_FILE_MS)
    .limit(500)
    .execute();
  const files = stale.map((row) => row.id);
  if (files.length > 0) {
    await house.db.transaction((tx) =>
      tx.deleteFrom('document_file').where('id', 'in', files).where('document_id', 'is', null).execute(),
    );
  }
  const loose = await looseBlobs(house.db.read, now - ARRIVING_MS);
  for (const id of loose) {
    await house.db.transaction(async (tx) => {
      // Somebody may have sent the same bytes meanwhile.
      const used = await tx.selectFrom('document_file').select('id').where('blob_id', '=', id).executeTakeFirst();
      if (!used) await removeBlobs(tx, [id]);
    });
  }
  return { files: files.length, blobs: loose.length };
}

async function looseBlobs(reader: Reader, before: number): Promise<string[]> {
  const rows = await reader
    .selectFrom('document_blob as b')
    .select('b.id')
    .where('b.at', '<=', before)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('document_file as f').select('f.id').where('f.blob_id', '=', eb.ref('b.id')))),
    )
    .limit(500)
    .execute();
  return rows.map((row) => row.id);
}
