import type { FigureName } from '@counterpart/domain/holding/figures.rules';
import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable, type SortPress } from '@counterpart/ui/data-table';
import { StatusChip } from '@counterpart/ui/status-chip';
import { CircleHelp } from 'lucide-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import type { LeagueSearch } from './holding-search.ts';
import { shareText, useHolders } from './holding-words.ts';
import { sortLeague } from './sort-league.ts';

/** One holder of the league. */
export type LeagueLine = ApiOutput['holding']['league']['holders'][number];

type Named = LeagueLine & { readonly name: string; readonly code: string };

type LeagueTableProps = {
  readonly holders: readonly LeagueLine[];
  readonly search: LeagueSearch;
  readonly onSort: (s: string) => void;
};

/** The holders as a table that sorts by any of its numbers; on a phone as cards. */
export function LeagueTable({ holders, search, onSort }: LeagueTableProps) {
  const { t } = useT();
  const { nameOf, codeOf } = useHolders();
  const isNarrow = useIsNarrow();
  const columns = useColumns(search);
  const { s } = search;
  const lines = useMemo(() => {
    const named = holders.map((one) => ({ ...one, name: nameOf(one) || codeOf(one) || one.ref, code: codeOf(one) }));
    return sortLeague(named, s).map((row) => ({ kind: 'row' as const, key: `${row.kind} ${row.ref}`, row }));
  }, [holders, nameOf, codeOf, s]);
  const sort = useCallback(
    ({ field, isDescending }: SortPress) => onSort(`${isDescending ? '-' : ''}${field}`),
    [onSort],
  );
  const card = useCallback((row: Named) => <HolderCard row={row} search={search} />, [search]);
  if (isNarrow) {
    return <CardList label={t('holding.allHolders')} lines={lines} card={card} />;
  }
  return (
    <DataTable
      caption={t('holding.allHolders')}
      columns={columns}
      lines={lines}
      sort={s === undefined ? null : { field: s.replace(/^-/, ''), isDescending: s.startsWith('-') }}
      onSort={sort}
    />
  );
}

type DeskLinkProps = {
  readonly row: Named;
  readonly search: LeagueSearch;
  readonly show?: FigureName;
  readonly children: ReactNode;
};

/** A way to a desk, or to the steps behind one of its numbers. */
function DeskLink({ row, search, show, children }: DeskLinkProps) {
  if (row.code === '') return <>{children}</>;
  const address = {
    ...(search.in && { in: search.in }),
    ...(show && { show }),
    ...(row.kind === 'partner' && { of: 'partner' as const }),
  };
  return (
    <RouteLink to="/desks/$code" params={{ code: row.code }} search={address} className="cp-link">
      {children}
    </RouteLink>
  );
}

function useColumns(search: LeagueSearch): readonly Column<Named>[] {
  const { t, language } = useT();
  return useMemo(() => {
    const opened = (row: Named, show: FigureName, count: number, words: ReactNode) =>
      count === 0 ? (
        words
      ) : (
        <DeskLink row={row} search={search} show={show}>
          {words}
        </DeskLink>
      );
    const days = (count: number | null) => (count === null ? '' : daysInWords(count, 'calendar', t));
    const figure = (id: string, name: string, rest: Pick<Column<Named>, 'cell' | 'width'>): Column<Named> => ({
      id,
      name,
      sortField: id,
      hasFigures: true,
      ...rest,
    });
    return [
      {
        id: 'name',
        name: t('holding.column.holder'),
        width: 266,
        isRowName: true,
        sortField: 'name',
        cell: (row) => (
          <span title={row.name}>
            <DeskLink row={row} search={search}>
              {row.name}
            </DeskLink>
          </span>
        ),
      },
      figure('over', t('holding.column.over'), {
        width: 76,
        cell: (row) =>
          row.overLimit > 0
            ? opened(row, 'over', row.overLimit, <StatusChip meaning="late">{row.overLimit}</StatusChip>)
            : 0,
      }),
      figure('open', t('holding.column.openFiles'), {
        width: 74,
        cell: (row) => opened(row, 'open', row.openSteps, row.openFiles),
      }),
      figure('held', t('holding.column.held'), { width: 88, cell: (row) => days(row.medianHeldDays) }),
      figure('oldest', t('holding.column.oldest'), {
        width: 104,
        cell: (row) => (row.oldestSince === null ? '' : formatDate(row.oldestSince)),
      }),
      figure('finished', t('holding.column.finished'), {
        width: 70,
        cell: (row) => opened(row, 'finished', row.finished, row.finished),
      }),
      figure('took', t('holding.column.finishedDays'), { width: 88, cell: (row) => days(row.medianFinishedDays) }),
      figure('onTime', t('holding.column.onTime'), {
        width: 126,
        cell: (row) => (
          <>
            {opened(row, 'decided', row.onTime.of, shareText(row.onTime, t, language))}
            <ToConfirm count={row.onTime.toConfirm} />
          </>
        ),
      }),
      figure('returned', t('holding.column.returned'), {
        width: 108,
        cell: (row) => opened(row, 'returned', row.returned.n, shareText(row.returned, t, language)),
      }),
    ];
  }, [t, language, search]);
}

function ToConfirm({ count }: { readonly count: number }) {
  const { t } = useT();
  if (count === 0) return null;
  const words = t('holding.toConfirm', { count });
  return (
    <span title={words} className="hd-unsure">
      <CircleHelp className="cp-icon" aria-hidden />
      <span className="cp-hidden">{words}</span>
    </span>
  );
}

function HolderCard({ row, search }: { readonly row: Named; readonly search: LeagueSearch }) {
  const { t, language } = useT();
  const share = shareText(row.onTime, t, language);
  return (
    <article className="hd-card">
      <h3>
        <DeskLink row={row} search={search}>
          {row.name}
        </DeskLink>
      </h3>
      <p className="cp-row">
        <DeskLink row={row} search={search} show="open">
          {t('holding.card.open', { count: row.openFiles })}
        </DeskLink>
        {row.overLimit > 0 && (
          <DeskLink row={row} search={search} show="over">
            <StatusChip meaning="late">{t('holding.card.over', { count: row.overLimit })}</StatusChip>
          </DeskLink>
        )}
      </p>
      <p className="cp-soft cp-figures">
        {row.medianHeldDays !== null &&
          t('holding.card.held', { days: daysInWords(row.medianHeldDays, 'calendar', t) })}
        {share !== '' && ` · ${t('holding.column.onTime')} ${share}`}
      </p>
    </article>
  );
}
