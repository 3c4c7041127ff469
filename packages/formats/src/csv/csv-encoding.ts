import { type FileRefusal, fileRefusal } from '../import.types.ts';

/** Encodings that are read. */
export type CsvEncoding = 'utf-8' | 'utf-16le';

/** Text of a file and the encoding it came in. */
export type DecodedText = { readonly ok: true; readonly text: string; readonly encoding: CsvEncoding };

const BINARY_MARKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // ZIP, so XLSX and DOCX
  [0xd0, 0xcf, 0x11, 0xe0], // old Office files
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x1f, 0x8b], // gzip
];

/**
 * Decodes UTF-8 with or without BOM, and UTF-16LE with BOM; never guesses an older code page, because a wrong
 * guess would change Vietnamese names unseen.
 * Errors: `not_text` for binary files, `unsupported_encoding` for any other text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | FileRefusal {
  if (bytes.length === 0) return fileRefusal('empty');
  if (BINARY_MARKS.some((mark) => startsWith(bytes, mark))) return fileRefusal('not_text');
  const encoding: CsvEncoding = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : 'utf-8';
  if (encoding === 'utf-8' && (startsWith(bytes, [0xfe, 0xff]) || hasEverySecondByteZero(bytes))) {
    return fileRefusal('unsupported_encoding');
  }
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    if (error instanceof TypeError) return fileRefusal('unsupported_encoding');
    throw error;
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

// UTF-16 without its mark: Latin letters come with a zero byte each.
function hasEverySecondByteZero(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64);
  const zeros = head.filter((byte) => byte === 0).length;
  return head.length >= 4 && zeros * 2 >= head.length - 1;
}
