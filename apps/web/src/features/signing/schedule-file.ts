import type { ErrorCode } from '@counterpart/domain/shared/errors';
import type { Language } from '@counterpart/domain/shared/text';
import { endOfMonth } from '@counterpart/domain/shared/plain-date';
import type { Refusal } from '@counterpart/i18n/error-text';

/** Files of the schedule. */
export const FILE_FORMATS = ['xlsx', 'csv', 'ics'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What a file holds: a month or every day, narrowed by the filter on screen. */
export type FileRange = {
  readonly month: string | null;
  readonly f: readonly string[];
  readonly q: string;
  readonly s: string;
};

/** The address of a file with the filter that is on screen. */
export function fileAddress(format: FileFormat, { month, f, q, s }: FileRange, lang: Language): string {
  const query = new URLSearchParams([
    ...f.map((one) => ['f', one]),
    ...(q === '' ? [] : [['q', q]]),
    ...(s === '' ? [] : [['s', s]]),
    ...(month === null
      ? []
      : [
          ['from', `${month}-01`],
          ['to', endOfMonth(`${month}-01`)],
        ]),
    ['lang', lang],
  ] as [string, string][]);
  return `/export/signing-schedule.${format}?${query.toString()}`;
}

/** The server's refusal of a file, to be said in words; null where it could not be reached. */
export class FileRefused extends Error {
  readonly refusal: Refusal | null;

  constructor(refusal: Refusal | null) {
    super('file refused');
    this.refusal = refusal;
  }
}

/**
 * Fetches a file and hands it to the browser to keep; gives its name.
 * Errors: FileRefused
 */
export async function takeFile(address: string): Promise<string> {
  const answer = await fetch(address).catch(() => null);
  if (!answer) throw new FileRefused(null);
  if (!answer.ok) {
    const { code, details } = (await answer.json().catch(() => ({}))) as { code?: ErrorCode; details?: unknown };
    throw new FileRefused(code ? ({ code, details: details ?? {} } as Refusal) : null);
  }
  const name = nameIn(answer.headers.get('content-disposition')) ?? address.slice(8).replace(/\?.*$/, '');
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this turn.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}

function nameIn(header: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}
