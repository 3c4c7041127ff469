import './deliverables.css';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Segmented } from '@counterpart/ui/segmented';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Grid3x3, List } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { ALONE } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { readFilter } from '../filters/filter-text.ts';
import { filterWords } from '../filters/filter-words.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { DeliverableList } from './deliverable-list.tsx';
import { cellCodes, type DeliverablesQuery, type DeliverablesSearch, queryOf } from './deliverables-search.ts';
import { ExportMenu } from './export-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { useDeliverableFilters } from './use-deliverable-filters.ts';
import { useDeliverablesSearch } from './use-deliverables.ts';

const CellPeek = lazy(async () => ({ default: (await import('./cell-peek.tsx')).CellPeek }));
const DeliverablePeek = lazy(async () => ({ default: (await import('./deliverable-peek.tsx')).DeliverablePeek }));

const FEW = 60;
const MANY = 200;

/** What agencies have to deliver: who owes what to which programme, as a matrix or a list of the same filter. */
export function DeliverablesPage() {
  const { t } = useT();
  const [search, set] = useDeliverablesSearch();
  const query = queryOf(search);
  const { s: _order, ...asked } = query;
  const matrix = useQuery(
    useApi().deliverables.matrix.queryOptions(asked, { placeholderData: keepPreviousData, trpc: { context: ALONE } }),
  );
  const view = search.view ?? 'matrix';
  const said = useAsked(search, matrix.data?.ignored ?? []);
  usePageTitle(t('deliverables.title'));
  return (
    <div className="dl-page">
      <PrintHead start={t('deliverables.title')} end={said} />
      <PageHead
        title={t('deliverables.title')}
        lead={t('deliverables.lead')}
        actions={<ExportMenu query={query} layout={view} />}
      />
      <FilterBar search={search} set={set} ignored={matrix.data?.ignored ?? []} />
      <div className="dl-views">
        <Segmented
          label={t('deliverables.view')}
          segments={[
            { id: 'matrix', label: t('deliverables.view.matrix'), icon: Grid3x3 },
            { id: 'list', label: t('deliverables.view.list'), icon: List },
          ]}
          value={view}
          onChange={(id) => set({ view: id === 'list' ? 'list' : undefined, cell: undefined, open: undefined })}
        />
      </div>
      <FailureBanner failure={matrix.error} />
      {!matrix.data && !matrix.error && <Skeleton lines={8} />}
      {matrix.data?.all === null && (
        <Nothing isFiltered={Object.keys(asked).length > 0} onClear={() => set({ f: undefined, q: undefined })} />
      )}
      {matrix.data && matrix.data.all !== null && view === 'matrix' && (
        <MatrixTable matrix={matrix.data} open={search.cell} onOpen={(cell) => set({ cell, open: undefined })} />
      )}
      {matrix.data && matrix.data.all !== null && view === 'list' && (
        <WholeList query={query} open={search.open} onOpen={(open) => set({ open })} onSort={(s) => set({ s })} />
      )}
      <Suspense>
        {search.open === undefined && search.cell !== undefined && (
          <CellPeek
            query={query}
            cell={cellCodes(search.cell)}
            onOpen={(open) => set({ open })}
            onClose={() => set({ cell: undefined })}
          />
        )}
        {search.open !== undefined && (
          <DeliverablePeek
            id={search.open}
            {...(search.cell !== undefined && { onBack: () => set({ open: undefined }) })}
            onClose={() => set({ open: undefined, cell: undefined })}
          />
        )}
      </Suspense>
    </div>
  );
}

/** What is asked of the list, in one sentence, for the head of a printed page. */
function useAsked({ f = [], q = '' }: DeliverablesSearch, ignored: readonly string[]): string {
  const kit = useDeliverableFilters();
  const drafts = f.filter((text) => !ignored.includes(text)).flatMap((text) => readFilter(text, kit.catalogue) ?? []);
  const parts = drafts.map((draft) => {
    const { name, text } = filterWords(draft, kit);
    return `${name} ${text}`;
  });
  return [...parts, ...(q === '' ? [] : [kit.t('filter.words', { text: q })])].join('; ');
}

function Nothing({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  const { t } = useT();
  if (!isFiltered) {
    return (
      <EmptyState kind="nothingYet" title={t('deliverables.noneTitle')}>
        {t('deliverables.noneBody')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothingMatches"
      title={t('deliverables.noMatchTitle')}
      actions={<Button onPress={onClear}>{t('deliverables.filter.clear')}</Button>}
    />
  );
}

type WholeListProps = {
  readonly query: DeliverablesQuery;
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onSort: (sort: string) => void;
};

function WholeList({ query, open, onOpen, onSort }: WholeListProps) {
  const { t } = useT();
  const [limit, setLimit] = useState(FEW);
  const rows = useQuery(
    useApi().deliverables.list.queryOptions({ ...query, limit }, { placeholderData: keepPreviousData }),
  );
  const count = rows.data?.items.length ?? 0;
  const total = rows.data?.total ?? 0;
  return (
    <section>
      <h2 className="dl-count">{t('deliverables.count', { count: total })}</h2>
      <FailureBanner failure={rows.error} />
      {!rows.data && !rows.error && <Skeleton lines={8} />}
      {rows.data && (
        <DeliverableList
          caption={t('deliverables.title')}
          rows={rows.data.items}
          open={open}
          onOpen={onOpen}
          sort={query.s}
          onSort={onSort}
        />
      )}
      {count < total && (
        <p className="dl-more">
          <span className="cp-soft">{t('deliverables.shownOf', { count, total })}</span>
          {limit === FEW && (
            <Button size="s" onPress={() => setLimit(MANY)}>
              {t('admin.showMore')}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
