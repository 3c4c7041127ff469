import { searchWords } from '@counterpart/domain/shared/text';
import { type Expression, type SqlBool } from 'kysely';
import type { EngineAdapter } from './dialect/engine.ts';
import type { Tx } from './open.ts';

/** A record's texts as they should be found: titles in both languages, codes, numbers. */
export type SearchDocument = {
  readonly entity: string;
  readonly entityId: string;
  readonly texts: readonly (string | null)[];
};

/** Writes or replaces the folded words of records. */
export async function indexWords(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  for (let start = 0; start < documents.length; start += 200) {
    const rows = documents.slice(start, start + 200).map((document) => ({
      entity: document.entity,
      entity_id: document.entityId,
      words: searchWords(document.texts.join(' ')).join(' '),
    }));
    await tx
      .insertInto('search_entry')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['entity', 'entity_id']).doUpdateSet((eb) => ({ words: eb.ref('excluded.words') })),
      )
      .execute();
  }
}

/** Forgets the words of one record. */
export async function forgetWords(tx: Tx, entity: string, entityId: string): Promise<void> {
  await tx.deleteFrom('search_entry').where('entity', '=', entity).where('entity_id', '=', entityId).execute();
}

/**
 * Predicate over `search_entry`: every typed word begins a word of the record. Null when nothing searchable was typed.
 * At most eight words count.
 */
export function wordsMatch(adapter: EngineAdapter, typed: string): Expression<SqlBool> | null {
  const words = searchWords(typed).slice(0, 8);
  return words.length === 0 ? null : adapter.matchWords(words);
}
