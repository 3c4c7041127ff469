import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Where LibreOffice lies on this machine, or null. */
export const SOFFICE: string | null =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find((path) => existsSync(path)) ?? null;

/** Opens a workbook in LibreOffice and returns what it saves in another format. */
export function convertWorkbook(bytes: Uint8Array, filter: string): string {
  if (SOFFICE === null) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-sheet-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')];
    execFileSync(SOFFICE, args, { timeout: 90_000, stdio: 'pipe' });
    return readFileSync(join(folder, `book.${filter.split(':')[0]}`), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
