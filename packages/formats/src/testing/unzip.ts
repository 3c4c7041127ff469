import { crc32, inflateRawSync } from 'node:zlib';

/**
 * Unpacks a ZIP archive by its central directory and checks every checksum and size; written apart from our ZIP
 * writer, for tests.
 * Errors: Error when a part does not match its record.
 */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const count = archive.readUInt16LE(end + 10);
  const parts = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const plain = inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)));
    if (crc32(plain) !== archive.readUInt32LE(at + 16)) throw new Error(`${name}: wrong checksum`);
    if (plain.length !== archive.readUInt32LE(at + 24)) throw new Error(`${name}: wrong size`);
    parts.set(name, plain.toString('utf8'));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}
