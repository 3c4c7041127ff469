import { pipelineCatalogue } from '@counterpart/domain/programmes/programme.query';
import { parseQuery } from '@counterpart/domain/shared/query-spec';
import type { SortBy } from '@counterpart/ui/data-table';

/** The order that the address asks for, or the list's own. */
export function readSort(text: string | undefined): readonly SortBy[] {
  const { sort } = parseQuery({ s: text }, pipelineCatalogue, '2026-01-01');
  return sort.map(({ field, descending }) => ({ field, isDescending: descending }));
}

/** Writes an order into the address; nothing for the list's own. */
export function writeSort(sort: readonly SortBy[]): string | undefined {
  const text = sort.map(({ field, isDescending }) => `${isDescending ? '-' : ''}${field}`).join(',');
  const own = pipelineCatalogue.defaultSort
    .map(({ field, descending }) => `${descending ? '-' : ''}${field}`)
    .join(',');
  return text === own || text === '' ? undefined : text;
}
