import type { ImportKind, ImportReport } from '@counterpart/domain/exchange/import-report';
import type { ErrorCode } from '@counterpart/domain/shared/errors';
import type { Language } from '@counterpart/domain/shared/text';
import type { Refusal } from '@counterpart/i18n/error-text';

/** A file that waits on the server, with what its import would do. */
export type Staged = { readonly uploadId: string; readonly fileName: string; readonly report: ImportReport };

/** The server's refusal of a file, to be said in words. */
export class UploadRefused extends Error {
  readonly refusal: Refusal | null;

  constructor(refusal: Refusal | null) {
    super('upload refused');
    this.refusal = refusal;
  }
}

/**
 * Sends a file for a trial.
 * Errors: UploadRefused with the reason, or without one when the server could not be reached
 */
export async function stageFile(kind: ImportKind, file: File, language: Language): Promise<Staged> {
  const query = new URLSearchParams({ dryRun: '1', fileName: file.name, lang: language });
  const answer = await fetch(`/import/${kind}?${query.toString()}`, {
    method: 'POST',
    headers: { 'x-app': '1', 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => null);
  if (!answer) throw new UploadRefused(null);
  const body = (await answer.json()) as Staged | { code?: ErrorCode; details?: unknown };
  if (answer.ok) return body as Staged;
  const { code, details } = body as { code?: ErrorCode; details?: unknown };
  throw new UploadRefused(code ? ({ code, details: details ?? {} } as Refusal) : null);
}
