import type { FileShape } from '@counterpart/domain/documents/file.rules';

/** What is kept of a file that went by: its beginning, its end, and how long it is. **Units**: bytes. */
export type Ends = { readonly head: Buffer; readonly tail: Buffer; readonly size: number };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const FILE_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_BYTES = 46;

/** Whether bytes end as a zip does, wherever they began. */
export function isZipAtEnd(tail: Buffer): boolean {
  return endOf(tail) !== null;
}

function endOf(tail: Buffer): number | null {
  const first = Math.max(0, tail.length - END_BYTES - MAX_COMMENT);
  for (let at = tail.length - END_BYTES; at >= first; at--) {
    if (tail.readUInt32LE(at) === END_SIGNATURE && tail.readUInt16LE(at + 20) === tail.length - at - END_BYTES) {
      return at;
    }
  }
  return null;
}

/** Names of the entries of a zip in their order, by its directory alone; null where it is not whole or not one zip. */
function entryNames({ head, tail, size }: Ends): string[] | null {
  const end = head.length >= 4 && head.readUInt32LE(0) === FILE_SIGNATURE ? endOf(tail) : null;
  if (end === null) return null;
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  const tailStart = size - tail.length;
  // Bytes between the directory and its end, or a directory out of sight, belong to no office file.
  if (tail.readUInt16LE(end + 8) !== count || offset + bytes !== tailStart + end || offset < tailStart) return null;
  const names: string[] = [];
  let at = offset - tailStart;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > end || tail.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
    const length = tail.readUInt16LE(at + 28);
    names.push(tail.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + length));
    at += ENTRY_BYTES + length + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32);
  }
  return at === end ? names : null;
}

/** Parts that run when the file is opened, and programs carried along. */
const FORBIDDEN =
  /(^|\/)(vbaproject|vbadata|vbaprojectsignature)|(^|\/)(macrosheets|dialogsheets|activex|customui|basic|scripts)\/|\.(exe|dll|com|scr|msi|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|lnk|jar|docm|xlsm|pptm|dotm|xlam)$/i;

const MAIN_FOLDER: Readonly<Partial<Record<FileShape, string>>> = { word: 'word/', sheet: 'xl/', slides: 'ppt/' };

const ODF_TYPE: Readonly<Record<string, string>> = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/**
 * Whether a zip is an office file of the kind that its name says, without macros. Nothing is unpacked: the directory
 * names every part, so a bomb costs nothing.
 */
export function isPlainOfficeZip(ends: Ends, shape: FileShape, extension: string): boolean {
  const names = entryNames(ends);
  if (!names || names.some((name) => FORBIDDEN.test(name) || /(^|[\\/])\.\.([\\/]|$)|^[\\/]|\0/.test(name)))
    return false;
  const unique = new Set(names.map((name) => name.toLowerCase()));
  if (unique.size !== names.length) return false;
  if (shape === 'odf') return isOdf(ends.head, names, ODF_TYPE[extension] ?? '');
  const folder = MAIN_FOLDER[shape] ?? '';
  return names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(folder));
}

/** The first entry of an open document is its type, stored as it is, so that it can be read without unpacking. */
function isOdf(head: Buffer, names: readonly string[], type: string): boolean {
  const nameLength = head.readUInt16LE(26);
  const start = 30 + nameLength + head.readUInt16LE(28);
  const said = head.toString('latin1', start, start + head.readUInt32LE(18));
  return names[0] === 'mimetype' && names.includes('content.xml') && said === type;
}
