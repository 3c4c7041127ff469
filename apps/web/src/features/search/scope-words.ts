import { foldText } from '@counterpart/domain/shared/text';

/** A kind of record that a search can be narrowed to. */
export type SearchScope = 'programme' | 'partner' | 'task' | 'document';

/** Words that narrow a search when a colon follows them, in both languages and without accents. */
const WORDS: ReadonlyMap<string, SearchScope> = new Map(
  Object.entries({
    programme: 'programme',
    project: 'programme',
    'chuong trinh': 'programme',
    'du an': 'programme',
    partner: 'partner',
    donor: 'partner',
    'doi tac': 'partner',
    'nha tai tro': 'partner',
    task: 'task',
    viec: 'task',
    'nhiem vu': 'task',
    document: 'document',
    'van ban': 'document',
    'tai lieu': 'document',
  } satisfies Record<string, SearchScope>),
);

/** What was typed, parted into what is searched and for which kind; without such a word every kind is searched. */
export function scopedText(typed: string): { readonly scope: SearchScope | null; readonly text: string } {
  const at = typed.indexOf(':');
  const scope = at < 0 ? undefined : WORDS.get(foldText(typed.slice(0, at)).trim());
  return scope === undefined ? { scope: null, text: typed } : { scope, text: typed.slice(at + 1).trim() };
}
