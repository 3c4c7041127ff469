import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';

/** Where LibreOffice lies on this machine, or null. */
export const SOFFICE: string | null =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find((path) => existsSync(path)) ?? null;

/** Whether LibreOffice can open letters here: its part for them is a package of its own. */
export const HAS_WRITER: boolean = SOFFICE !== null && existsSync(join(dirname(realpathSync(SOFFICE)), 'libswlo.so'));

/** Opens a workbook in LibreOffice and returns what it saves in another format. */
export function convertWorkbook(bytes: Uint8Array, filter: string): string {
  return Buffer.from(convert(bytes, 'xlsx', filter)).toString('utf8');
}

/** Opens a DOCX in LibreOffice and returns it as PDF, or as plain text. */
export function convertLetter(bytes: Uint8Array, to: 'pdf' | 'txt:Text (encoded):UTF8' = 'pdf'): Uint8Array {
  return convert(bytes, 'docx', to);
}

const TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';

/** Opens a DOCX in LibreOffice and returns it as a PDF with the parts that a program finds which reads aloud. */
export function convertTagged(bytes: Uint8Array): Uint8Array {
  return convert(bytes, 'docx', TAGGED);
}

function convert(bytes: Uint8Array, extension: string, filter: string): Uint8Array {
  if (SOFFICE === null) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-office-'));
  try {
    const source = join(folder, `file.${extension}`);
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, source];
    execFileSync(SOFFICE, args, { timeout: 90_000, stdio: 'pipe' });
    return readFileSync(join(folder, `file.${filter.split(':')[0]}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
