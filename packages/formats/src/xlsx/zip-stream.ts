import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

/** One file inside a ZIP archive; its text is pulled only when its turn comes. */
export type ZipPart = { readonly path: string; readonly text: string | AsyncIterable<Uint8Array> };

type Entry = { path: Buffer; crc: number; packedBytes: number; plainBytes: number; offset: number };

const deflate = promisify(deflateRaw);
// Each chunk is packed on its own and ends on a byte boundary; this closes the row of blocks.
const END_OF_DEFLATE = Buffer.from([0x03, 0x00]);
// Sizes follow the data (bit 3), names are UTF-8 (bit 11).
const FLAGS = 0x0808;
const METHOD_DEFLATE = 8;
const VERSION = 20;
// 1 January 1980: the same data must give the same bytes, so no clock is read.
const DOS_DATE = 0x0021;
const MAX_BYTES = 0xffff_ffff;

/**
 * Streams a ZIP archive; memory does not grow with the size of a part.
 * Errors: RangeError when a part or the archive passes 4 GiB.
 */
export async function* zipStream(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let offset = 0;
  for await (const part of parts) {
    const entry: Entry = { path: Buffer.from(part.path), crc: 0, packedBytes: 0, plainBytes: 0, offset };
    const header = localHeader(entry);
    yield header;
    for await (const packed of packPart(part, entry)) yield packed;
    const trailer = descriptor(entry);
    yield trailer;
    offset += header.length + entry.packedBytes + trailer.length;
    if (offset > MAX_BYTES || entry.plainBytes > MAX_BYTES) throw new RangeError('the workbook passes 4 GiB');
    entries.push(entry);
  }
  const directory = Buffer.concat(entries.map(directoryRecord));
  yield directory;
  yield endRecord(entries.length, directory.length, offset);
}

async function* packPart(part: ZipPart, entry: Entry): AsyncGenerator<Uint8Array> {
  const chunks = typeof part.text === 'string' ? [Buffer.from(part.text)] : part.text;
  for await (const chunk of chunks) {
    const packed = await deflate(chunk, { finishFlush: constants.Z_SYNC_FLUSH, level: 5 });
    entry.crc = crc32(chunk, entry.crc);
    entry.plainBytes += chunk.length;
    entry.packedBytes += packed.length;
    yield packed;
  }
  entry.packedBytes += END_OF_DEFLATE.length;
  yield END_OF_DEFLATE;
}

function localHeader(entry: Entry): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x0403_4b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(METHOD_DEFLATE, 8);
  head.writeUInt16LE(DOS_DATE, 12);
  head.writeUInt16LE(entry.path.length, 26);
  return Buffer.concat([head, entry.path]);
}

function descriptor(entry: Entry): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x0807_4b50, 0);
  tail.writeUInt32LE(entry.crc, 4);
  tail.writeUInt32LE(entry.packedBytes, 8);
  tail.writeUInt32LE(entry.plainBytes, 12);
  return tail;
}

function directoryRecord(entry: Entry): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x0201_4b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(METHOD_DEFLATE, 10);
  head.writeUInt16LE(DOS_DATE, 14);
  head.writeUInt32LE(entry.crc, 16);
  head.writeUInt32LE(entry.packedBytes, 20);
  head.writeUInt32LE(entry.plainBytes, 24);
  head.writeUInt16LE(entry.path.length, 28);
  head.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([head, entry.path]);
}

function endRecord(count: number, directoryBytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
