import { cleanText } from '../shared/text.ts';

const MIB = 1024 * 1024;

/** Largest file, bytes: a scanned agreement of a hundred pages at 200 dpi in black and white stays below it. */
export const MAX_FILE_BYTES = 10 * MIB;
/** What one person may send in a day, bytes: twenty files of the largest kind, and no way to fill a disk in one night. */
export const MAX_USER_DAY_BYTES = 200 * MIB;
/** What the register keeps in all, bytes: a nightly copy of it still takes minutes and fits beside it on a small disk. */
export const MAX_STORE_BYTES = 20 * 1024 * MIB;
/** Files that one person may send within `UPLOAD_WINDOW_MS`. */
export const MAX_UPLOADS = 60;
/** The stretch in which uploads are counted, milliseconds. */
export const UPLOAD_WINDOW_MS = 5 * 60_000;
/** How long a file waits to be attached, milliseconds. */
export const WAITING_FILE_MS = 24 * 3_600_000;

/** How the bytes of a kind of file are known. */
export type FileShape = 'pdf' | 'word' | 'sheet' | 'slides' | 'odf' | 'ole' | 'jpeg' | 'png' | 'tiff' | 'text' | 'xml';

/** A kind of file that is taken, by the end of its name. */
export type AcceptedFile = { readonly mediaType: string; readonly shape: FileShape };

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/**
 * Files that are taken. Left out on purpose: pages and pictures that run scripts (html, svg), programs, office files
 * with macros, and containers whose content nobody looked at (zip, rar, eml, msg).
 */
const ACCEPTED = new Map<string, AcceptedFile>([
  ['pdf', { mediaType: 'application/pdf', shape: 'pdf' }],
  ['docx', { mediaType: `${OFFICE}.wordprocessingml.document`, shape: 'word' }],
  ['xlsx', { mediaType: `${OFFICE}.spreadsheetml.sheet`, shape: 'sheet' }],
  ['pptx', { mediaType: `${OFFICE}.presentationml.presentation`, shape: 'slides' }],
  ['odt', { mediaType: 'application/vnd.oasis.opendocument.text', shape: 'odf' }],
  ['ods', { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', shape: 'odf' }],
  ['doc', { mediaType: 'application/msword', shape: 'ole' }],
  ['xls', { mediaType: 'application/vnd.ms-excel', shape: 'ole' }],
  ['jpg', { mediaType: 'image/jpeg', shape: 'jpeg' }],
  ['jpeg', { mediaType: 'image/jpeg', shape: 'jpeg' }],
  ['png', { mediaType: 'image/png', shape: 'png' }],
  ['tif', { mediaType: 'image/tiff', shape: 'tiff' }],
  ['tiff', { mediaType: 'image/tiff', shape: 'tiff' }],
  ['txt', { mediaType: 'text/plain', shape: 'text' }],
  ['csv', { mediaType: 'text/csv', shape: 'text' }],
  ['xml', { mediaType: 'application/xml', shape: 'xml' }],
]);

/** Ends of names of files that are taken, without the dot. */
export const ACCEPTED_EXTENSIONS: readonly string[] = [...ACCEPTED.keys()];

/** The end of a file's name in small letters, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The kind of file that a name promises; null where such files are not taken. */
export function acceptedFile(name: string): AcceptedFile | null {
  return ACCEPTED.get(extensionOf(name)) ?? null;
}

const MAX_NAME = 150;
/** Names that Windows takes for a device, whatever stands behind the dot. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
/** Marks that are not seen, or that turn the direction of what is: with them `fdp.exe` reads as `exe.pdf`. */
const UNSEEN = /\p{C}|\p{Zl}|\p{Zp}|\p{Variation_Selector}/gu;

/**
 * A file's name as it is shown and given to whoever downloads it; never used as a path. The last part of a path, one
 * line, composed letters, none that hides or reorders others, at most 150 characters with its end kept.
 */
export function cleanFileName(raw: string): string {
  const last = raw.split(/[\\/]/).at(-1) ?? '';
  const seen = cleanText(last.replace(/[\n\r\t]/g, ' ').replace(UNSEEN, ''))
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const named = DEVICE.test(seen) ? `_${seen}` : seen;
  const extension = extensionOf(named);
  if (extension === '') return cut(named, MAX_NAME);
  const stem = named.slice(0, -extension.length - 1);
  return `${cut(stem, MAX_NAME - extension.length - 1)}.${extension}`;
}

/** The beginning of a text, without half a sign at its end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
