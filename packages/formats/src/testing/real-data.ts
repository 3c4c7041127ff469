import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const ROOT = join(import.meta.dirname, '../../../..');
const FOLDER = process.env['COUNTERPART_DATA'] ?? join(ROOT, '../shared/data');

/** Whether the folder of real public files is there; it is never part of the project. */
export const HAS_REAL_DATA: boolean = existsSync(join(FOLDER, 'world-bank'));

/** Bytes of one real file. */
export function realFile(path: string): Uint8Array {
  return readFileSync(join(FOLDER, path));
}
