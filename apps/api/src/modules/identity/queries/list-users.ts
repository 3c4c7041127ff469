import { allowedOnUser, mayManageUsers, type UserAction } from '@counterpart/domain/identity/identity.policy';
import { userCatalogue } from '@counterpart/domain/identity/user.query';
import { userState, type UserState } from '@counterpart/domain/identity/user.rules';
import type { Role } from '@counterpart/domain/shared/codes';
import { parseQuery } from '@counterpart/domain/shared/query-spec';
import type { Language } from '@counterpart/domain/shared/text';
import { sql } from 'kysely';
import { behindCursor, columnSort, cursorAfter, listInputSchema, type Page } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { filteredUsers, USER_SORTS } from '../users.list.ts';

/** An account in the administrator's list. */
export type UserEntry = {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly agencyCode: string | null;
  readonly partnerCode: string | null;
  readonly language: Language;
  readonly state: UserState;
  readonly isDemo: boolean;
  readonly createdAt: number;
  readonly lastSignInAt: number | null;
  readonly allowed: readonly UserAction[];
};

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
      items: shown.map((row) => {
        const isDisabled = row.is_disabled === 1;
        const isDemo = row.is_demo === 1;
        return {
          id: row.id,
          version: row.version,
          email: row.email,
          name: row.name,
          role: row.role as Role,
          agencyCode: row.agencyCode,
          partnerCode: row.partnerCode,
          language: row.language as Language,
          state: userState({ isDisabled, isDemo, hasPassword: row.password_hash !== null }),
          isDemo,
          createdAt: row.created_at,
          lastSignInAt: row.last_sign_in_at === 0 ? null : row.last_sign_in_at,
          allowed: allowedOnUser(tools.actor, { id: row.id, isDisabled, isDemo }),
        };
      }),
      nextCursor: rows.length > input.limit && last ? cursorAfter(sort, last) : null,
      total,
      ignored: spec.ignored,
    };
  },
});
