import { gunzipSync } from 'node:zlib';
import { type FileRefusal, fileRefusal } from '../import.types.ts';

/** Most bytes a packed file may unfold to. */
export const MAX_INFLATED_BYTES = 200 * 1024 * 1024;

/**
 * Unpacks gzip, known by its first two bytes; other bytes pass unchanged.
 * Errors: `too_large` as soon as the limit is passed, `bad_archive` where the packing is damaged.
 */
export function inflateIfPacked(
  bytes: Uint8Array,
  maxBytes: number = MAX_INFLATED_BYTES,
): { readonly ok: true; readonly bytes: Uint8Array } | FileRefusal {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { ok: true, bytes };
  try {
    return { ok: true, bytes: gunzipSync(bytes, { maxOutputLength: maxBytes }) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return fileRefusal(code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'bad_archive');
  }
}
