import type { QueryCatalogue } from '@counterpart/domain/shared/query-spec';
import type { Language } from '@counterpart/domain/shared/text';
import type { Translate } from '@counterpart/i18n/translate';
import type { Option } from '@counterpart/ui/list-box';
import { createContext, use } from 'react';

/** What one list may be filtered by, and the words for it in the reader's language. */
export type FilterKit = {
  readonly t: Translate;
  readonly language: Language;
  readonly catalogue: QueryCatalogue;
  /** What the list shows when nothing is asked of it. */
  readonly everything: string;
  /** What stands before the first filter: programmes with. */
  readonly those: string;
  /** Fields that are offered, in the order of the menu; the address may ask for others that the catalogue knows. */
  readonly fields: readonly string[];
  /** The name of a field, as a heading. */
  readonly fieldName: (field: string) => string;
  /** The word behind a code of a field; the code itself where nothing is known of it. */
  readonly codeName: (field: string, code: string) => string;
  /** The codes of a field that may be chosen, in their own order. */
  readonly options: (field: string) => readonly Option[];
  /** How codes are chosen: all in view, found by typing, or written down. */
  readonly choice: (field: string) => 'listed' | 'found' | 'typed';
  /** Whether the days of a field lie behind us. */
  readonly isPast: (field: string) => boolean;
  /** What helps to fill in a number of a field. */
  readonly hint: (field: string) => string;
};

/** The filters that the parts of a bar speak of. */
export const FilterKitContext = createContext<FilterKit | null>(null);

/** The filters around a part of a bar. Errors: Error outside one */
export function useFilterKit(): FilterKit {
  const kit = use(FilterKitContext);
  if (!kit) throw new Error('no filters around this');
  return kit;
}
