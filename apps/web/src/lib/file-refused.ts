import type { ErrorCode } from '@counterpart/domain/shared/errors';
import type { Refusal } from '@counterpart/i18n/error-text';

/** The server's refusal of a file, to be said in words; null where the server could not be reached. */
export class FileRefused extends Error {
  readonly refusal: Refusal | null;

  constructor(refusal: Refusal | null) {
    super('file refused');
    this.refusal = refusal;
  }
}

/** The refusal that the text of an answer carries; one without a code says no more than that it did not work. */
export function fileRefused(text: string): FileRefused {
  try {
    const { code, details } = JSON.parse(text) as { code?: ErrorCode; details?: unknown };
    return new FileRefused(code ? ({ code, details: details ?? {} } as Refusal) : null);
  } catch {
    return new FileRefused(null);
  }
}
