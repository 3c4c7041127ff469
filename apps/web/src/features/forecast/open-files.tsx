import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { ALONE, apiClient, type ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useReference } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import type { DayBand } from './use-forecast.ts';

type ForeseenFile = ApiOutput['forecast']['overview']['items'][number];

const PAGE = 50;

/** The open files in the reader's reach with their great dates, each opening its programme. */
export function OpenFiles() {
  const { t } = useT();
  const api = useApi();
  const files = useInfiniteQuery({
    queryKey: [...api.forecast.overview.pathKey(), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      apiClient.forecast.overview.query({ limit: PAGE, cursor: pageParam }, { signal, context: ALONE }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    retry: false,
  });
  const pages = files.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.items);
  const [first] = pages;
  if (files.error && !first) return <FailureBanner failure={files.error} />;
  if (!first) return <Skeleton lines={8} />;
  if (rows.length === 0) {
    return (
      <EmptyState kind="nothingYet" title={t('forecast.noFiles')}>
        {t('forecast.noFilesBody')}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="cp-figures">{t('forecast.filesCount', { count: first.total, day: formatDate(first.asOf) })}</p>
      <FilesTable rows={rows} />
      <FailureBanner failure={files.error} />
      {files.hasNextPage && (
        <div className="cp-no-print">
          <Button isPending={files.isFetchingNextPage} onPress={() => void files.fetchNextPage()}>
            {t('forecast.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function FilesTable({ rows }: { readonly rows: readonly ForeseenFile[] }) {
  const { t, language } = useT();
  const { partnerName } = useReference();
  return (
    <table className="fc-table fc-files">
      <caption className="cp-hidden">{t('forecast.files')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('forecast.column.file')}</th>
          <th scope="col">{t('forecast.signing')}</th>
          <th scope="col">{t('forecast.effectiveness')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.instrumentId}>
            <th scope="row">
              <RouteLink to="/p/$code" params={{ code: row.programmeCode }} search={{ fc: row.instrumentId }}>
                {(language === 'en' && row.titleEn) || row.titleVi}
              </RouteLink>
              <span className="cp-soft">
                {row.programmeCode} · {partnerName(row.partnerId)}
              </span>
            </th>
            <td data-label={t('forecast.signing')}>
              <Band band={row.signing} />
            </td>
            <td data-label={t('forecast.effectiveness')}>
              <Band band={row.effectiveness} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Band({ band }: { readonly band: DayBand | null }) {
  const { t } = useT();
  if (band === null) return <span className="cp-soft">–</span>;
  return (
    <span className="fc-days">
      <span>{t('forecast.by80', { day: formatDate(band.p80) })}</span>
      <span className="cp-soft">{t('forecast.by50', { day: formatDate(band.p50) })}</span>
    </span>
  );
}
