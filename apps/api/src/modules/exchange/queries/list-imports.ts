import { mayImport } from '@counterpart/domain/exchange/exchange.policy';
import type { ImportCounts, ImportKind } from '@counterpart/domain/exchange/import-report';
import type { Tables } from '@counterpart/db/tables/tables';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';

/** One import as a list shows it. `undone` is null while it stands. */
export type ImportEntry = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly at: number;
  readonly byUserId: string;
  readonly counts: ImportCounts;
  readonly undone: { readonly at: number; readonly byUserId: string } | null;
};

/** Earlier imports, newest first. */
export const listImports = defineQuery({
  name: 'exchange.listImports',
  input: z.strictObject({
    limit: z.number().int().min(1).max(200).default(50),
    before: z.string().max(60).nullish(),
  }),
  allow: (actor) => mayImport(actor),
  run: async ({ db }, { limit, before }) => {
    const rows = await db
      .selectFrom('import_run')
      .selectAll()
      .$if(typeof before === 'string', (query) => query.where('id', '<', before ?? ''))
      // Ids carry their time, so they sort as the imports came.
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { total } = await db
      .selectFrom('import_run')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const items = rows.slice(0, limit).map(importEntry);
    return { items, nextBefore: rows.length > limit ? (items.at(-1)?.id ?? null) : null, total };
  },
});

/** Shapes a stored run. */
export function importEntry(row: Tables['import_run']): ImportEntry {
  return {
    id: row.id,
    kind: row.kind as ImportKind,
    fileName: row.file_name,
    sha256: row.file_sha256,
    at: row.created_at,
    byUserId: row.created_by,
    counts: JSON.parse(row.counts) as ImportCounts,
    undone: row.undone_at === null ? null : { at: row.undone_at, byUserId: row.undone_by ?? '' },
  };
}
