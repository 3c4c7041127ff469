import { dayOfInstant, formatDate } from '@counterpart/i18n/date-words';
import { ROLES } from '@counterpart/domain/shared/codes';
import { USER_STATES } from '@counterpart/domain/identity/user.rules';
import { Button } from '@counterpart/ui/button';
import type { Column, Sort } from '@counterpart/ui/data-table';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead } from '@counterpart/ui/page-head';
import { Select } from '@counterpart/ui/select';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { AdminList } from './admin-list.tsx';
import type { AdminSearch } from './admin-search.ts';
import { ListTools } from './list-tools.tsx';
import { OpenLink } from './open-link.tsx';
import { useAdminSearch } from './use-admin-search.ts';
import { type UserEntry, UserPlace, UserStateTag } from './user-parts.tsx';

const UserDrawer = lazy(async () => ({ default: (await import('./user-drawer.tsx')).UserDrawer }));

const PAGE = 100;
const ANY = 'any';

/** Accounts: who may sign in, as what, for whom, and whether they do. */
export function UsersPage() {
  const { t } = useT();
  const [search, set] = useAdminSearch();
  const users = useUsers(search);
  const pages = users.data?.pages;
  const lines = useMemo(
    () => pages?.flatMap((page) => page.items.map((row) => ({ kind: 'row' as const, key: row.id, row }))),
    [pages],
  );
  const columns = useColumns();
  usePageTitle(t('admin.users'));
  return (
    <>
      <PageHead
        title={t('admin.users')}
        lead={t('users.lead')}
        actions={
          <Button variant="primary" icon={UserPlus} onPress={() => set({ open: 'new' })}>
            {t('users.invite')}
          </Button>
        }
      />
      <ListTools label={t('users.search')}>
        <Filters />
      </ListTools>
      <AdminList
        caption={t('admin.users')}
        columns={columns}
        lines={lines}
        failure={users.error}
        Card={UserCard}
        empty={
          <EmptyState
            kind="nothingMatches"
            title={t('admin.noMatch')}
            actions={
              <Button onPress={() => set({ q: undefined, role: undefined, state: undefined })}>
                {t('admin.clear')}
              </Button>
            }
          />
        }
        openKey={search.open ?? null}
        onOpen={useCallback((row: UserEntry) => set({ open: row.id }), [set])}
        sort={sortOf(search.s)}
        onSort={({ field, isDescending }) => set({ s: `${isDescending ? '-' : ''}${field}` }, true)}
      />
      {users.hasNextPage && (
        <div className="ad-more">
          <Button isPending={users.isFetchingNextPage} onPress={() => void users.fetchNextPage()}>
            {t('admin.showMore')}
          </Button>
          <span className="cp-soft">
            {t('admin.shownOf', { count: lines?.length ?? 0, total: pages?.[0]?.total ?? 0 })}
          </span>
        </div>
      )}
      <Suspense>{search.open !== undefined && <UserDrawer key={search.open} id={search.open} />}</Suspense>
    </>
  );
}

function useUsers({ q, role, state, s }: AdminSearch) {
  const api = useApi();
  const f = [...(role ? [`role:is:${role}`] : []), ...(state ? [`state:is:${state}`] : [])];
  const input = { f, limit: PAGE, ...(q && { q }), ...(s && { s }) };
  return useInfiniteQuery({
    // Under the list's own key, so that every command lets it read anew.
    queryKey: [...api.identity.users.list.queryKey(input), 'pages'],
    // The input is strict: of what an infinite query knows, the list takes the cursor alone.
    queryFn: ({ pageParam }) => apiClient.identity.users.list.query({ ...input, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

function sortOf(order: string | undefined): Sort {
  if (order === undefined) return { field: 'name', isDescending: false };
  return { field: order.replace('-', ''), isDescending: order.startsWith('-') };
}

function Filters() {
  const { t } = useT();
  const [{ role, state }, set] = useAdminSearch();
  return (
    <>
      <Select
        label={t('users.column.role')}
        options={[{ id: ANY, label: t('admin.any') }, ...ROLES.map((id) => ({ id, label: t(`identity.role.${id}`) }))]}
        value={role ?? ANY}
        onChange={(id) => set({ role: id === ANY ? undefined : id }, true)}
      />
      <Select
        label={t('users.column.state')}
        options={[
          { id: ANY, label: t('admin.any') },
          ...USER_STATES.map((id) => ({ id, label: t(`users.state.${id}`) })),
        ]}
        value={state ?? ANY}
        onChange={(id) => set({ state: id === ANY ? undefined : id }, true)}
      />
    </>
  );
}

function useColumns(): readonly Column<UserEntry>[] {
  const { t } = useT();
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('users.column.name'),
        width: 200,
        isRowName: true,
        sortField: 'name',
        cell: (row) => <OpenLink id={row.id}>{row.name}</OpenLink>,
      },
      { id: 'email', name: t('identity.email'), width: 210, sortField: 'email', cell: (row) => row.email },
      {
        id: 'role',
        name: t('users.column.role'),
        width: 180,
        sortField: 'role',
        cell: (row) => t(`identity.role.${row.role}`),
      },
      { id: 'place', name: t('users.column.place'), width: 160, cell: (row) => <UserPlace user={row} /> },
      { id: 'state', name: t('users.column.state'), width: 120, cell: (row) => <UserStateTag state={row.state} /> },
      {
        id: 'seen',
        name: t('users.column.seen'),
        width: 130,
        hasFigures: true,
        sortField: 'seen',
        cell: (row) => (row.lastSignInAt === null ? t('users.never') : formatDate(dayOfInstant(row.lastSignInAt))),
      },
    ],
    [t],
  );
}

function UserCard({ row: user }: { readonly row: UserEntry }) {
  const { t } = useT();
  return (
    <>
      <OpenLink id={user.id}>{user.name}</OpenLink>
      <p className="cp-soft ad-break">{user.email}</p>
      <p>
        {t(`identity.role.${user.role}`)} <UserPlace user={user} />
      </p>
      <UserStateTag state={user.state} />
    </>
  );
}
