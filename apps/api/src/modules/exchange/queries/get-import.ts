import { mayImport } from '@counterpart/domain/exchange/exchange.policy';
import type { ImportEntity } from '@counterpart/domain/exchange/import-report';
import { notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import { importEntry } from './list-imports.ts';

const ACTIONS = ['created', 'updated', 'removed', 'kept', 'refused'] as const;

/**
 * One line of an import's account: what was done to which record.
 * Shape: `fields` are `{ field, old, new }` for what moved, `{ field, ours, theirs }` for what was kept,
 * `{ column, value, code }` for a refused row.
 */
export type AccountEntry = {
  readonly seq: number;
  readonly row: number;
  readonly action: (typeof ACTIONS)[number];
  readonly entity: ImportEntity;
  readonly entityId: string;
  readonly record: string;
  readonly fields: readonly Readonly<Record<string, string | number | null>>[];
};

/** One import with a page of its account. What it only remembers for itself is left out. */
export const getImport = defineQuery({
  name: 'exchange.getImport',
  input: z.strictObject({
    importId: idSchema('import'),
    action: z.enum(ACTIONS).optional(),
    after: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(200).default(100),
  }),
  allow: (actor) => mayImport(actor),
  run: async ({ db }, { importId, action, after, limit }) => {
    const run = await db.selectFrom('import_run').selectAll().where('id', '=', importId).executeTakeFirst();
    if (!run) throw notFound('import_run');
    const rows = await db
      .selectFrom('import_change')
      .selectAll()
      .where('import_id', '=', importId)
      .where('seq', '>', after)
      .where((eb) => eb.or([eb('fields', 'is not', null), eb('action', '=', 'created')]))
      .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
      .orderBy('seq')
      .limit(limit + 1)
      .execute();
    const items = rows.slice(0, limit).map(
      (row): AccountEntry => ({
        seq: row.seq,
        row: row.row_no,
        action: row.action as AccountEntry['action'],
        entity: row.entity as ImportEntity,
        entityId: row.entity_id,
        record: row.record,
        fields: JSON.parse(row.fields ?? '[]') as AccountEntry['fields'],
      }),
    );
    return { ...importEntry(run), items, nextAfter: rows.length > limit ? (items.at(-1)?.seq ?? null) : null };
  },
});
