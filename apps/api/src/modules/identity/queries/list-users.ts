import { mayManageUsers } from '@counterpart/domain/identity/identity.policy';
import { userCatalogue } from '@counterpart/domain/identity/user.query';
import { parseQuery } from '@counterpart/domain/shared/query-spec';
import { sql } from 'kysely';
import { behindCursor, columnSort, cursorAfter, listInputSchema, type Page } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { toUserEntry, type UserEntry } from '../user-entry.ts';
import { filteredUsers, USER_SORTS } from '../users.list.ts';

/** One page of accounts, for administrators. */
export const listUsers = defineQuery({
  name: 'identity.users.list',
  input: listInputSchema,
  allow: (actor) => mayManageUsers(actor),
  run: async (tools, input): Promise<Page<UserEntry>> => {
    const spec = parseQuery(input, userCatalogue, tools.today);
    const sort = columnSort(spec.sort, USER_SORTS, 'u.id');
    const filtered = filteredUsers(tools.db, tools.adapter, spec);
    let page = filtered
      .leftJoin('agency', 'agency.id', 'u.agency_id')
      .leftJoin('partner', 'partner.id', 'u.partner_id')
      .selectAll('u')
      .select(['agency.code as agencyCode', 'partner.code as partnerCode'])
      .limit(input.limit + 1);
    for (const { column, descending } of sort) page = page.orderBy(sql.ref(column), descending ? 'desc' : 'asc');
    if (input.cursor) {
      const cursor = input.cursor;
      page = page.where((eb) => behindCursor(eb, sort, cursor) ?? eb.lit(true));
    } else if (input.offset) page = page.offset(input.offset);
    const rows = await page.execute();
    const { total } = await filtered.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    const shown = rows.slice(0, input.limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => toUserEntry(tools.actor, row)),
      nextCursor: rows.length > input.limit && last ? cursorAfter(sort, last) : null,
      total,
      ignored: spec.ignored,
    };
  },
});
