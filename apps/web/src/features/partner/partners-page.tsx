import './partner.css';
import { formatDate } from '@counterpart/i18n/date-words';
import { PARTNER_KIND_WORDS } from '@counterpart/reference/codelists/parties';
import { Button } from '@counterpart/ui/button';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable } from '@counterpart/ui/data-table';
import { EmptyState } from '@counterpart/ui/empty-state';
import { PageHead } from '@counterpart/ui/page-head';
import { SearchField } from '@counterpart/ui/search-field';
import { Skeleton } from '@counterpart/ui/skeleton';
import { StatusChip } from '@counterpart/ui/status-chip';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { matchesWords } from '../../lib/matches-words.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';

const route = getRouteApi('/framed/partners');

type Standing = ApiOutput['procedures']['partnerOverview'][number];
type Partner = ApiOutput['partners']['list'][number];
type Row = { readonly partner: Partner; readonly standing: Standing };

/** Partners with programmes in the reader's scope: how many, what is late on their side, what is signed next. */
export function PartnersPage() {
  const { t } = useT();
  const navigate = useNavigate();
  const { q = '' } = route.useSearch();
  const [text, setText] = useState(q);
  const { rows, failure } = useRows(text);
  const columns = useColumns();
  const isNarrow = useIsNarrow();
  usePageTitle(t('partner.title'));
  const search = (typed: string) => {
    setText(typed);
    void navigate({ to: '/partners', search: typed.trim() === '' ? {} : { q: typed.trim() }, replace: true });
  };
  const open = useCallback(
    ({ partner }: Row) => void navigate({ to: '/partners/$code', params: { code: partner.code } }),
    [navigate],
  );
  const lines = useMemo(() => rows?.map((row) => ({ kind: 'row' as const, key: row.partner.id, row })), [rows]);
  const empty =
    text.trim() === '' ? (
      <EmptyState kind="nothingYet" title={t('partner.noneTitle')}>
        {t('partner.noneBody')}
      </EmptyState>
    ) : (
      <EmptyState
        kind="nothingMatches"
        title={t('admin.noMatch')}
        actions={<Button onPress={() => search('')}>{t('admin.clear')}</Button>}
      />
    );
  return (
    <>
      <PageHead title={t('partner.title')} lead={t('partner.lead')} />
      <div className="pt-search">
        <SearchField label={t('partner.search')} value={text} onChange={search} />
      </div>
      <FailureBanner failure={failure} />
      {!lines && failure === null && <Skeleton lines={8} />}
      {lines && isNarrow && <CardList label={t('partner.title')} lines={lines} card={drawCard} empty={empty} />}
      {lines && !isNarrow && (
        <DataTable caption={t('partner.title')} columns={columns} lines={lines} onOpen={open} empty={empty} />
      )}
    </>
  );
}

/** The partners that have programmes, found by name; none is listed that has nothing to open. */
function useRows(text: string): { readonly rows: readonly Row[] | undefined; readonly failure: unknown } {
  const overview = useQuery(useApi().procedures.partnerOverview.queryOptions({}));
  const { partners, isReady } = useReference();
  const rows = useMemo(() => {
    if (!overview.data || !isReady) return undefined;
    const standings = new Map(overview.data.map((one) => [one.partnerId, one]));
    return partners.flatMap((partner) => {
      const standing = standings.get(partner.id);
      const isFound = matchesWords(text, [partner.code, partner.nameVi, partner.nameEn]);
      return standing && isFound ? [{ partner, standing }] : [];
    });
  }, [overview.data, partners, isReady, text]);
  return { rows, failure: overview.error };
}

function PartnerLink({ partner }: { readonly partner: Partner }) {
  const { language } = useT();
  const name = inLanguage(language, partner.nameVi, partner.nameEn);
  return (
    <RouteLink
      to="/partners/$code"
      params={{ code: partner.code }}
      className="cp-link"
      {...(name.isFallback && { lang: name.language })}
    >
      {name.text}
    </RouteLink>
  );
}

function Late({ standing }: { readonly standing: Standing }) {
  const { t } = useT();
  if (standing.late === 0) return null;
  return <StatusChip meaning="late">{t('partner.lateCount', { count: standing.late })}</StatusChip>;
}

function useColumns(): readonly Column<Row>[] {
  const { t, language } = useT();
  return useMemo(
    () => [
      {
        id: 'name',
        name: t('admin.column.name'),
        width: 340,
        isRowName: true,
        cell: ({ partner }) => <PartnerLink partner={partner} />,
      },
      { id: 'code', name: t('admin.column.code'), width: 100, cell: ({ partner }) => partner.code },
      {
        id: 'kind',
        name: t('admin.column.kind'),
        width: 130,
        cell: ({ partner }) => PARTNER_KIND_WORDS[partner.kind][language],
      },
      {
        id: 'programmes',
        name: t('partner.column.programmes'),
        width: 120,
        hasFigures: true,
        cell: ({ standing }) => standing.programmes,
      },
      {
        id: 'late',
        name: t('partner.column.late'),
        width: 180,
        cell: ({ standing }) => <Late standing={standing} />,
      },
      {
        id: 'signing',
        name: t('partner.column.signing'),
        width: 130,
        hasFigures: true,
        cell: ({ standing }) => (standing.nextSigningOn === null ? '' : formatDate(standing.nextSigningOn)),
      },
    ],
    [t, language],
  );
}

const drawCard = (row: Row) => <PartnerCard row={row} />;

function PartnerCard({ row: { partner, standing } }: { readonly row: Row }) {
  const { t } = useT();
  return (
    <>
      <PartnerLink partner={partner} />
      <p className="cp-soft">
        {partner.code} · {t('partner.programmeCount', { count: standing.programmes })}
      </p>
      <Late standing={standing} />
      {standing.nextSigningOn !== null && (
        <p className="cp-figures">{t('partner.signsNext', { day: formatDate(standing.nextSigningOn) })}</p>
      )}
    </>
  );
}
