import type { Column, Line } from '@counterpart/ui/data-table';
import { Button } from '@counterpart/ui/button';
import { PageHead } from '@counterpart/ui/page-head';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { matchesWords } from '../../lib/matches-words.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useReference } from '../../lib/use-reference.ts';
import { AdminList } from './admin-list.tsx';
import { type Agency, agencyTree } from './agency-tree.ts';
import { codeWord } from './code-words.ts';
import { ListTools, NothingMatches, ValidOnTools } from './list-tools.tsx';
import { LocalName } from './local-name.tsx';
import { OpenLink } from './open-link.tsx';
import { useAdminSearch } from './use-admin-search.ts';
import { isValidOn, ValidityText } from './validity.tsx';

const AgencyDrawer = lazy(async () => ({ default: (await import('./agency-drawer.tsx')).AgencyDrawer }));

type TreeRow = { readonly agency: Agency; readonly depth: number };

/** Agencies as a tree, as it was on a day: what was merged or renamed ends and names its successor. */
export function AgenciesPage() {
  const { t } = useT();
  const api = useApi();
  const [search, set] = useAdminSearch();
  const { q = '', on, open } = search;
  const agencies = useQuery(api.agencies.list.queryOptions({}));
  const lines = useTreeLines(agencies.data, { q, on });
  const columns = useColumns();
  const openRow = useCallback((row: TreeRow) => set({ open: row.agency.id }), [set]);
  usePageTitle(t('admin.agencies'));
  return (
    <>
      <PageHead
        title={t('admin.agencies')}
        lead={t('admin.agenciesLead')}
        actions={
          <Button variant="primary" icon={Plus} onPress={() => set({ open: 'new' })}>
            {t('admin.addAgency')}
          </Button>
        }
      />
      <ListTools label={t('admin.searchByName')}>
        <ValidOnTools />
      </ListTools>
      <AdminList
        caption={t('admin.agencies')}
        columns={columns}
        lines={lines}
        failure={agencies.error}
        Card={AgencyCard}
        empty={<NothingMatches cleared={{ on: 'all' }} />}
        openKey={open ?? null}
        onOpen={openRow}
      />
      <Suspense>{open !== undefined && agencies.data && <AgencyDrawer agencies={agencies.data} />}</Suspense>
    </>
  );
}

function useTreeLines(agencies: readonly Agency[] | undefined, { q, on }: { q: string; on: string | undefined }) {
  const { language } = useT();
  const { today } = useMe();
  return useMemo(() => {
    const day = on ?? today;
    const shown = agencies?.filter(
      (one) => (day === 'all' || isValidOn(one, day)) && matchesWords(q, [one.code, one.nameVi, one.nameEn]),
    );
    return (
      shown &&
      agencyTree(shown).map((line): Line<TreeRow> => {
        if (line.kind === 'agency') return { kind: 'row', key: line.agency.id, row: line };
        const head = `${codeWord('agencyClass', line.class, language)} · ${line.count}`;
        return { kind: 'group', key: line.class, head };
      })
    );
  }, [agencies, q, on, today, language]);
}

function useColumns(): readonly Column<TreeRow>[] {
  const { t } = useT();
  const { agencyName } = useReference();
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('admin.column.name'),
        width: 360,
        isRowName: true,
        cell: ({ agency, depth }) => (
          <span className="ad-tree" data-depth={Math.min(depth, 5)}>
            <OpenLink id={agency.id}>
              <LocalName vi={agency.nameVi} en={agency.nameEn} />
            </OpenLink>
            {depth > 0 && (
              <span className="cp-hidden">, {t('admin.under', { name: agencyName(agency.parentId) })}</span>
            )}
          </span>
        ),
      },
      { id: 'code', name: t('admin.column.code'), width: 200, cell: ({ agency }) => agency.code },
      {
        id: 'valid',
        name: t('admin.column.valid'),
        width: 260,
        cell: ({ agency }) => <ValidityText {...agency} />,
      },
      {
        id: 'successor',
        name: t('admin.column.successor'),
        width: 180,
        cell: ({ agency }) => agencyName(agency.successorId),
      },
    ],
    [t, agencyName],
  );
}

function AgencyCard({ row: { agency, depth } }: { readonly row: TreeRow }) {
  const { t } = useT();
  const { agencyName } = useReference();
  return (
    <>
      <OpenLink id={agency.id}>
        <LocalName vi={agency.nameVi} en={agency.nameEn} />
      </OpenLink>
      <p className="cp-soft">
        {agency.code}
        {depth > 0 && ` · ${t('admin.under', { name: agencyName(agency.parentId) })}`}
      </p>
      <ValidityText {...agency} />
      {agency.successorId !== null && <p>{t('admin.succeededBy', { name: agencyName(agency.successorId) })}</p>}
    </>
  );
}
