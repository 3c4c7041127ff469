import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IMPORT_KINDS, type ImportKind } from '@counterpart/domain/exchange/import-report';
import { cleanText } from '@counterpart/domain/shared/text';
import { z } from 'zod';
import type { House } from '../../kernel/house.ts';

/** How long a file waits for its import. */
export const UPLOAD_LIFE_MS = 24 * 3_600_000;

/** Form of an upload's id: 128 random bits, so that nobody guesses another's file. */
const uploadIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

const noteSchema = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  userId: z.string(),
  at: z.number(),
});

/** A file that waits for its import: whose it is, what it is, and its bytes. */
export type StagedFile = { readonly kind: ImportKind; readonly fileName: string; readonly bytes: Uint8Array };

/** Keeps a file until its import is run or a day has passed, and answers with its id. */
export async function stageUpload(house: House, userId: string, file: StagedFile): Promise<string> {
  await sweepUploads(house);
  const folder = folderOf(house);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = Buffer.from(house.random(16)).toString('hex');
  const note = { kind: file.kind, fileName: file.fileName, userId, at: house.clock.now() };
  // The note first and whole, so that whoever sweeps at this moment never takes half an upload for a broken one.
  await writeFile(join(folder, `${id}.part`), JSON.stringify(note), { mode: 0o600 });
  await rename(join(folder, `${id}.part`), join(folder, `${id}.json`));
  await writeFile(join(folder, `${id}.bin`), file.bytes, { mode: 0o600 });
  sweepWhenOver(house);
  return id;
}

/** The waiting file of this id, if it is this user's; null otherwise. */
export async function openUpload(house: House, userId: string, id: string): Promise<StagedFile | null> {
  if (!uploadIdSchema.safeParse(id).success) return null;
  const note = await noteOf(house, id);
  if (note === null || note.userId !== userId || isOver(house, note.at)) return null;
  const bytes = await readFile(join(folderOf(house), `${id}.bin`)).catch(nothingThere);
  return bytes && { kind: note.kind, fileName: note.fileName, bytes };
}

/** Removes a file that was used. */
export async function dropUpload(house: House, id: string): Promise<void> {
  for (const end of ['bin', 'json']) await rm(join(folderOf(house), `${id}.${end}`), { force: true });
}

/** Removes files whose day has passed, and notes that are not readable. A start of the server does so, too. */
export async function sweepUploads(house: House): Promise<void> {
  const names = (await readdir(folderOf(house)).catch(nothingThere)) ?? [];
  const ids = new Set(names.map((name) => name.replace(/\.(bin|json)$/, '')));
  for (const id of ids) {
    if (!uploadIdSchema.safeParse(id).success) continue;
    const note = await noteOf(house, id);
    if (note === null || isOver(house, note.at)) await dropUpload(house, id);
  }
}

/** The next upload sweeps, too; this one serves the house where none comes. */
function sweepWhenOver(house: House): void {
  const sweep = (): void => {
    sweepUploads(house).catch((error: unknown) => house.log.error({ err: String(error) }, 'uploads not swept'));
  };
  setTimeout(sweep, UPLOAD_LIFE_MS).unref();
}

/** A file's name as it is shown: its last part, one line, at most 200 characters. */
export function shownFileName(name: string | null): string {
  const last = cleanText(name ?? '')
    .replace(/\n/g, ' ')
    .split(/[\\/]/)
    .at(-1);
  return (last || 'import.csv').slice(0, 200);
}

function folderOf(house: House): string {
  return join(house.settings.dataDir, 'uploads');
}

function isOver(house: House, at: number): boolean {
  return house.clock.now() - at >= UPLOAD_LIFE_MS;
}

async function noteOf(house: House, id: string): Promise<z.output<typeof noteSchema> | null> {
  const text = await readFile(join(folderOf(house), `${id}.json`), 'utf8').catch(nothingThere);
  return text === null ? null : (noteSchema.safeParse(JSON.parse(text)).data ?? null);
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
