import { wordsMatch } from '@counterpart/db/search';
import type { Reader } from '@counterpart/db/open';
import { DOCUMENT_OWNERS, type DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import { can } from '@counterpart/domain/identity/identity.policy';
import { notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import type { OwnerSight } from '../../../kernel/document-owners.types.ts';
import { behindCursor, columnSort, cursorAfter } from '../../../kernel/list.ts';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { ownerKindOf, readsContent } from '../document-sight.ts';
import { toDocument } from '../document-view.ts';
import { filesOf } from '../documents.repository.ts';
import { paperOwner } from '../paper-owner.ts';

const SORT = columnSort([{ field: 'added', descending: true }], { added: 'd.added_at' }, 'd.id');

/**
 * The papers of a programme, whatever record of it they belong to, the latest first.
 * Errors: common.not_found
 */
export const listProgrammeDocuments = defineQuery({
  name: 'documents.ofProgramme',
  input: z.strictObject({
    programmeId: idSchema('programme'),
    q: z.string().max(200).optional(),
    limit: z.number().int().min(1).max(200).default(50),
    cursor: z.string().max(600).nullish(),
  }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { programmeId, q = '', limit, cursor }) => {
    const programme = await tools.documentOwners.programme.sight(tools.db, tools, [programmeId]);
    if (!programme.has(programmeId)) throw notFound('programme');
    const owners = await ownersOf(tools, programmeId);
    const seen = seenOf(tools, owners, q);
    const total = await seen.select((eb) => eb.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow();
    const rows = await seen
      .selectAll('d')
      .$if(typeof cursor === 'string', (query) =>
        query.where((eb) => behindCursor(eb, SORT, cursor ?? '') ?? eb.lit(true)),
      )
      .orderBy('d.added_at', 'desc')
      .orderBy('d.id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const files = await filesOf(
      tools.db,
      page.map((row) => row.id),
    );
    return {
      items: page.flatMap((row) => {
        const sight = owners.get(ownerKindOf(row))?.get(row.owner_id);
        if (!sight) return [];
        const owner = paperOwner(ownerKindOf(row), row.owner_id, sight);
        return [{ ...toDocument(tools, { row, sight }, files.get(row.id) ?? []), owner }];
      }),
      nextCursor: rows.length > limit && last ? cursorAfter(SORT, last) : null,
      total: total.rows,
    };
  },
});

type Owners = ReadonlyMap<DocumentOwnerKind, ReadonlyMap<string, OwnerSight>>;

/** The programme's records that have papers and that the reader may know of. */
async function ownersOf(tools: QueryTools, programmeId: string): Promise<Owners> {
  const found = new Map<DocumentOwnerKind, ReadonlyMap<string, OwnerSight>>();
  for (const kind of DOCUMENT_OWNERS) {
    const source = tools.documentOwners[kind];
    const ids = await source.ofProgramme(tools.db, programmeId);
    const withPapers = await idsWithPapers(tools.db, kind, ids);
    if (withPapers.length > 0) found.set(kind, await source.sight(tools.db, tools, withPapers));
  }
  return found;
}

async function idsWithPapers(reader: Reader, kind: DocumentOwnerKind, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .selectFrom('document')
    .select('owner_id')
    .distinct()
    .where('owner_kind', '=', kind)
    .where('owner_id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute();
  return rows.map((row) => row.owner_id);
}

/** Papers of these records that the reader sees and that have every word; by words nobody finds what they may not read. */
function seenOf(tools: QueryTools, owners: Owners, q: string) {
  const matches = wordsMatch(tools.adapter, q);
  return tools.db
    .selectFrom('document as d')
    .where('d.removed_at', 'is', null)
    .where((eb) =>
      eb.or(
        [...owners].flatMap(([kind, sights]) =>
          ([true, false] as const).flatMap((readsAll) => {
            const fits = (sight: OwnerSight) =>
              sight.readsAll === readsAll && (matches === null || readsContent(tools, sight.isSecret));
            const ids = [...sights].filter(([, sight]) => fits(sight)).map(([id]) => id);
            const own = eb.and([eb('d.owner_kind', '=', kind), eb('d.owner_id', 'in', ids)]);
            return ids.length === 0 ? [] : [readsAll ? own : eb.and([own, eb('d.is_shared', '=', 1)])];
          }),
        ),
      ),
    )
    .$if(matches !== null, (query) =>
      matches
        ? query.where('d.id', 'in', (eb) =>
            eb
              .selectFrom('search_entry')
              .select('search_entry.entity_id')
              .where(tools.adapter.unhurried('search_entry.entity'), '=', 'document')
              .where(matches),
          )
        : query,
    );
}
