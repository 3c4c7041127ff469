import { dueInWords, formatDate } from '@counterpart/i18n/date-words';
import { formatMoney } from '@counterpart/i18n/money-words';
import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable } from '@counterpart/ui/data-table';
import { Skeleton } from '@counterpart/ui/skeleton';
import { StatusChip } from '@counterpart/ui/status-chip';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useStepNames } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { StageChip } from '../programme/stage-chip.tsx';

type Row = ApiOutput['programmes']['list']['items'][number];

const SHOWN = 50;

/** What is over is the pipeline's to show. */
const OPEN = 'stage:not:CLOSED,DROPPED,CANCELLED,TERMINATED';

/** The partner's programmes with their stage and next day; the pipeline has them all. */
export function PartnerProgrammes({ code }: { readonly code: string }) {
  const { t } = useT();
  const filter = `partner:is:${code}`;
  const programmes = useQuery(useApi().programmes.list.queryOptions({ f: [filter, OPEN], limit: SHOWN }));
  const columns = useColumns();
  const isNarrow = useIsNarrow();
  const lines = useMemo(
    () => programmes.data?.items.map((row) => ({ kind: 'row' as const, key: row.id, row })) ?? [],
    [programmes.data],
  );
  const total = programmes.data?.total ?? 0;
  return (
    <section>
      <h2>{t('partner.openProgrammes')}</h2>
      <FailureBanner failure={programmes.error} />
      {!programmes.data && !programmes.error && <Skeleton lines={4} />}
      {programmes.data && total === 0 && <p className="cp-soft">{t('partner.noProgrammes')}</p>}
      {total > 0 && (isNarrow ? <CardList label={t('partner.programmes')} lines={lines} card={drawCard} /> : null)}
      {total > 0 && !isNarrow && (
        <DataTable caption={t('partner.programmes')} columns={columns} lines={lines} density="touch" />
      )}
      {programmes.data && (
        <p className="pt-all">
          <RouteLink to="/pipeline" search={{ f: [filter] }}>
            {t('partner.allProgrammes')}
          </RouteLink>
        </p>
      )}
    </section>
  );
}

function Name({ row }: { readonly row: Row }) {
  const { language } = useT();
  const title = inLanguage(language, row.titleVi, row.titleEn);
  return (
    <>
      <RouteLink to="/p/$code" params={{ code: row.code }} className="cp-link">
        {row.code}
      </RouteLink>{' '}
      <span {...(title.isFallback && { lang: title.language })}>{title.text}</span>
    </>
  );
}

function NextStep({ row }: { readonly row: Row }) {
  const stepName = useStepNames();
  return <span>{stepName(row.nextStepCode)}</span>;
}

function NextDay({ row }: { readonly row: Row }) {
  const { t } = useT();
  const { today } = useMe();
  if (row.nextDueOn === null) return null;
  const distance = daysBetween(today, row.nextDueOn);
  if (distance >= 0) {
    return (
      <span className="cp-figures cp-soft">
        {formatDate(row.nextDueOn)} · {dueInWords(distance, 'calendar', t)}
      </span>
    );
  }
  return (
    <span className="cp-figures">
      {formatDate(row.nextDueOn)} <StatusChip meaning="late">{dueInWords(distance, 'calendar', t)}</StatusChip>
    </span>
  );
}

function Amount({ row }: { readonly row: Row }) {
  const { language } = useT();
  if (row.currency === '') return null;
  return <span className="cp-figures">{formatMoney(row, language)}</span>;
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useT();
  return useMemo(
    () => [
      { id: 'name', name: t('work.column.programme'), width: 328, isRowName: true, cell: (row) => <Name row={row} /> },
      { id: 'stage', name: t('partner.stage'), width: 262, cell: (row) => <StageChip stage={row.stage} /> },
      {
        id: 'next',
        name: t('partner.nextStep'),
        width: 250,
        cell: (row) => (
          <>
            <div className="wk-line">
              <NextStep row={row} />
            </div>
            <NextDay row={row} />
          </>
        ),
      },
      { id: 'amount', name: t('partner.amount'), width: 160, hasFigures: true, cell: (row) => <Amount row={row} /> },
    ],
    [t],
  );
}

const drawCard = (row: Row) => (
  <article className="wk-card">
    <p>
      <Name row={row} />
    </p>
    <p>
      <StageChip stage={row.stage} />
    </p>
    <p>
      <NextStep row={row} /> <NextDay row={row} />
    </p>
    <Amount row={row} />
  </article>
);
