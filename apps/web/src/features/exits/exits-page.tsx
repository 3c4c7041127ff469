import './exits.css';
import { formatDate } from '@counterpart/i18n/date-words';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable } from '@counterpart/ui/data-table';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useReference } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { SampleSign } from '../pipeline/sample-sign.tsx';
import { KIND_WORDS, stateText } from './exit-words.ts';

type Row = ApiOutput['exits']['list']['items'][number];

/** Every exit within the reader's scope, the latest first. */
export function ExitsPage() {
  const { t } = useT();
  const navigate = useNavigate();
  const exits = useQuery(useApi().exits.list.queryOptions({}));
  const columns = useColumns();
  const isNarrow = useIsNarrow();
  usePageTitle(t('exits.title'));
  const open = useCallback(({ id }: Row) => void navigate({ to: '/exits/$id', params: { id } }), [navigate]);
  const lines = useMemo(
    () => exits.data?.items.map((row) => ({ kind: 'row' as const, key: row.id, row })),
    [exits.data],
  );
  const start = exits.data?.mayDecide ? (
    <RouteLink to="/exits/new" className="cp-link">
      {t('exits.new')}
    </RouteLink>
  ) : null;
  const empty = (
    <EmptyState kind="nothingYet" title={t('exits.noneTitle')} {...(start && { actions: start })}>
      {t('exits.noneBody')}
    </EmptyState>
  );
  return (
    <>
      <PageHead title={t('exits.title')} lead={t('exits.lead')} actions={lines && lines.length > 0 ? start : null} />
      <FailureBanner failure={exits.error} />
      {!lines && exits.error === null && <Skeleton lines={6} />}
      {lines && isNarrow && <CardList label={t('exits.title')} lines={lines} card={drawCard} empty={empty} />}
      {lines && !isNarrow && (
        <DataTable
          caption={t('exits.title')}
          density="touch"
          columns={columns}
          lines={lines}
          onOpen={open}
          empty={empty}
        />
      )}
    </>
  );
}

function ExitName({ row }: { readonly row: Row }) {
  const { t } = useT();
  const { partnerName } = useReference();
  return (
    <span className="cp-two">
      <RouteLink to="/exits/$id" params={{ id: row.id }} className="cp-link">
        {t('exits.of', { partner: partnerName(row.partnerId), kind: t(KIND_WORDS[row.kind]) })}
      </RouteLink>{' '}
      {row.isSample && <SampleSign label={t('pipeline.sample')} />}
    </span>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useT();
  return useMemo(
    () => [
      { id: 'name', name: t('exits.kind'), width: 340, isRowName: true, cell: (row) => <ExitName row={row} /> },
      {
        id: 'effective',
        name: t('exits.effectiveOn'),
        width: 124,
        hasFigures: true,
        cell: (row) => formatDate(row.effectiveOn),
      },
      { id: 'files', name: t('exits.files'), width: 76, hasFigures: true, cell: (row) => row.files },
      {
        id: 'state',
        name: t('exits.state'),
        width: 200,
        cell: (row) => <span className="cp-two">{stateText(row, t)}</span>,
      },
      {
        id: 'document',
        name: t('exits.document'),
        width: 268,
        cell: (row) => (
          <span className="cp-two">
            {[row.documentIssuer, row.documentNumber].filter((one) => one !== '').join(', ')}
          </span>
        ),
      },
    ],
    [t],
  );
}

const drawCard = (row: Row) => <ExitCard row={row} />;

function ExitCard({ row }: { readonly row: Row }) {
  const { t } = useT();
  return (
    <>
      <ExitName row={row} />
      <p className="cp-soft">
        {formatDate(row.effectiveOn)} · {t('exits.fileCount', { count: row.files })} · {stateText(row, t)}
      </p>
    </>
  );
}
