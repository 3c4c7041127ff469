import type { ImportKind, ImportReport } from '@counterpart/domain/exchange/import-report';
import type { Language } from '@counterpart/domain/shared/text';
import { FileRefused, fileRefused } from '../../lib/file-refused.ts';

/** A file that waits on the server, with what its import would do. */
export type Staged = { readonly uploadId: string; readonly fileName: string; readonly report: ImportReport };

/**
 * Sends a file for a trial.
 * Errors: FileRefused with the reason, or without one when the server could not be reached
 */
export async function stageFile(kind: ImportKind, file: File, language: Language): Promise<Staged> {
  const query = new URLSearchParams({ dryRun: '1', fileName: file.name, lang: language });
  const answer = await fetch(`/import/${kind}?${query.toString()}`, {
    method: 'POST',
    headers: { 'x-app': '1', 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => null);
  if (!answer) throw new FileRefused(null);
  if (!answer.ok) throw fileRefused(await answer.text());
  return (await answer.json()) as Staged;
}
