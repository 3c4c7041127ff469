import type { Language } from '@counterpart/domain/shared/text';
import { endOfMonth } from '@counterpart/domain/shared/plain-date';

/** Files of the schedule. */
export const FILE_FORMATS = ['xlsx', 'docx', 'pdf', 'csv', 'ics'] as const;
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
