import { formatDate } from '@counterpart/i18n/date-words';
import type { Column } from '@counterpart/ui/data-table';
import { Button } from '@counterpart/ui/button';
import { PageHead } from '@counterpart/ui/page-head';
import { Tag } from '@counterpart/ui/status-chip';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { matchesWords } from '../../lib/matches-words.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { useCan } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { AdminList } from './admin-list.tsx';
import { ListTools, NothingMatches } from './list-tools.tsx';
import { proceduresByCode, type ProcedureRow } from './procedure-versions.ts';
import { useAdminSearch } from './use-admin-search.ts';

const NewProcedureDrawer = lazy(async () => ({ default: (await import('./head-form.tsx')).NewProcedureDrawer }));

/** Every procedure with its versions: what a new file follows, and what older files go on with. */
export function ProceduresPage() {
  const { t } = useT();
  const api = useApi();
  const navigate = useNavigate();
  const [{ q = '', open: opened }, set] = useAdminSearch();
  const mayDraft = useCan('procedure.write');
  const procedures = useQuery(api.procedures.list.queryOptions({}));
  const columns = useColumns();
  const lines = useMemo(
    () =>
      procedures.data &&
      proceduresByCode(procedures.data)
        .filter(({ code, latest }) => matchesWords(q, [code, latest.name.vi, latest.name.en]))
        .map((row) => ({ kind: 'row' as const, key: row.code, row })),
    [procedures.data, q],
  );
  const open = useCallback(
    ({ code }: ProcedureRow) => void navigate({ to: '/admin/procedures/$code', params: { code } }),
    [navigate],
  );
  usePageTitle(t('admin.procedures'));
  return (
    <>
      <PageHead
        title={t('admin.procedures')}
        lead={t('procedures.lead')}
        actions={
          mayDraft && (
            <Button variant="primary" icon={FilePlus2} onPress={() => set({ open: 'new' })}>
              {t('template.new')}
            </Button>
          )
        }
      />
      <ListTools label={t('admin.searchByName')} />
      <AdminList
        caption={t('admin.procedures')}
        columns={columns}
        lines={lines}
        failure={procedures.error}
        Card={ProcedureCard}
        empty={<NothingMatches />}
        onOpen={open}
      />
      <Suspense>
        {mayDraft && opened === 'new' && procedures.data && (
          <NewProcedureDrawer versions={procedures.data} onClose={() => set({ open: undefined })} />
        )}
      </Suspense>
    </>
  );
}

function ProcedureLink({ row }: { readonly row: ProcedureRow }) {
  const { language } = useT();
  return (
    <RouteLink to="/admin/procedures/$code" params={{ code: row.code }} search={{}} className="cp-link">
      {row.latest.name[language]}
    </RouteLink>
  );
}

function useColumns(): readonly Column<ProcedureRow>[] {
  const { t } = useT();
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('admin.column.name'),
        width: 320,
        isRowName: true,
        cell: (row) => <ProcedureLink row={row} />,
      },
      { id: 'code', name: t('admin.column.code'), width: 170, cell: (row) => row.code },
      {
        id: 'route',
        name: t('procedures.route'),
        width: 90,
        cell: (row) => row.latest.partnerCode ?? t('procedures.routeOf', { route: row.latest.route }),
      },
      {
        id: 'versions',
        name: t('procedures.versions'),
        width: 90,
        hasFigures: true,
        cell: (row) => row.versions.length,
      },
      {
        id: 'current',
        name: t('procedures.inForce'),
        width: 250,
        cell: (row) => <InForce row={row} />,
      },
      {
        id: 'steps',
        name: t('procedures.steps'),
        width: 80,
        hasFigures: true,
        cell: (row) => row.latest.steps.length,
      },
    ],
    [t],
  );
}

function InForce({ row }: { readonly row: ProcedureRow }) {
  const { t } = useT();
  const current = row.versions.find((one) => one.isCurrent);
  return (
    <span className="cp-row">
      {current ? (
        <span className="cp-figures">
          {t('procedures.versionSince', { version: String(current.versionNo), from: formatDate(current.validFrom) })}
        </span>
      ) : (
        <span className="cp-soft">{t('procedures.noneInForce')}</span>
      )}
      {row.versions.some((one) => one.status === 'draft') && <Tag>{t('procedures.draft')}</Tag>}
    </span>
  );
}

function ProcedureCard({ row }: { readonly row: ProcedureRow }) {
  const { t } = useT();
  return (
    <>
      <ProcedureLink row={row} />
      <p className="cp-soft">
        {row.code} · {t('procedures.stepCount', { count: row.latest.steps.length })}
      </p>
      <InForce row={row} />
    </>
  );
}
