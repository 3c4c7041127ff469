import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { DataTable, sortsAfter } from '@counterpart/ui/data-table';
import { useAnnounce } from '@counterpart/ui/live-region';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { useReference, useStepNames } from '../../lib/use-reference.ts';
import { EmptyList } from './empty-list.tsx';
import { type CellContext, type ColumnId, columnsOf } from './pipeline-columns.tsx';
import { PipelineCard } from './pipeline-card.tsx';
import type { PipelineSearch } from './pipeline-search.ts';
import { readSort, writeSort } from './sort-text.ts';
import type { PipelineRow, PipelineRows } from './use-pipeline-rows.ts';
import type { SetSearch } from './use-set-search.ts';

type PipelineListProps = {
  readonly rows: PipelineRows;
  readonly search: PipelineSearch;
  readonly shown: readonly ColumnId[];
  /** What is asked, in one sentence. */
  readonly asked: string;
  readonly onNew: () => void;
  readonly onChange: SetSearch;
};

/** The list itself: a table, cards on a phone, or why there is nothing. */
export function PipelineList(props: PipelineListProps) {
  const { t } = useT();
  const { rows, search, asked, onChange } = props;
  const isNarrow = useIsNarrow();
  const openPage = useOpenPage(search.peek);
  const onKeyDown = (event: KeyboardEvent) => {
    // Escape also closes from within the list, unless something nearer answers to it.
    if (event.key === 'Escape' && search.peek !== undefined && !event.defaultPrevented) {
      onChange({ peek: undefined }, false);
    } else openPage(event);
  };
  useAnnounceCount(rows);
  const count = useCountWords(rows.total, asked !== '');
  if (rows.isPending) return <Skeleton lines={12} />;
  if (rows.error !== null) {
    return (
      <Banner meaning="late" isUrgent actions={<Button onPress={rows.refetch}>{t('shell.tryAgain')}</Button>}>
        {t('pipeline.failed')}
      </Banner>
    );
  }
  const clear = () => onChange({ f: undefined, q: undefined }, false);
  const empty = <EmptyList asked={asked} onClear={clear} onNew={props.onNew} />;
  return (
    // The key opens what the focus is in; every row has a link that does the same.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="pl-list" aria-busy={rows.isBehind} onKeyDown={onKeyDown}>
      {isNarrow ? <Cards {...props} empty={empty} /> : <Table {...props} empty={empty} />}
      <footer className="pl-foot">
        <span>{count}</span>
        {!isNarrow && <span className="cp-soft cp-no-print">{t('pipeline.keysHint')}</span>}
      </footer>
    </div>
  );
}

type ShapeProps = PipelineListProps & { readonly empty: React.ReactNode };

function Table({ rows, search, shown, asked, onChange, empty }: ShapeProps) {
  const { t } = useT();
  const context = useCellContext(onChange);
  const columns = useMemo(() => columnsOf(shown, context), [shown, context]);
  const { onPeek } = context;
  const open = useCallback((row: PipelineRow) => onPeek(row.code), [onPeek]);
  const openLine = rows.lines.find((line) => line.kind === 'row' && line.row.code === search.peek);
  const sort = readSort(search.s);
  const frame = useScrollToTop(rows.isBehind);
  return (
    <div ref={frame} className="pl-table">
      <DataTable
        caption={asked === '' ? t('pipeline.caption') : t('pipeline.captionFiltered', { filters: asked })}
        columns={columns}
        lines={rows.lines}
        sort={sort}
        onSort={(press) => onChange({ s: writeSort(sortsAfter(sort, press)) }, false)}
        openKey={openLine?.key ?? null}
        onOpen={open}
        onRange={rows.onRange}
        empty={empty}
      />
    </div>
  );
}

function Cards({ rows, onChange, empty }: ShapeProps) {
  const { t } = useT();
  const context = useCellContext(onChange);
  const card = useCallback((row: PipelineRow) => <PipelineCard row={row} context={context} />, [context]);
  return <CardList label={t('pipeline.caption')} lines={rows.lines} card={card} onRange={rows.onRange} empty={empty} />;
}

function useCellContext(onChange: SetSearch): CellContext {
  const { t, language } = useT();
  const { today } = useMe();
  const { partnerName, partnerCode, agencyName } = useReference();
  const stepName = useStepNames();
  return useMemo(
    () => ({
      t,
      language,
      today,
      partnerName,
      partnerCode,
      agencyName,
      stepName,
      onPeek: (code) => onChange({ peek: code }, false),
    }),
    [t, language, today, partnerName, partnerCode, agencyName, stepName, onChange],
  );
}

/** `o` opens the page of the row in which the focus is, or of the programme beside the list. */
function useOpenPage(peek: string | undefined) {
  const navigate = useNavigate();
  const open = useCallback(
    (event: KeyboardEvent | globalThis.KeyboardEvent) => {
      const { target } = event;
      if (event.key !== 'o' || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
      if (
        target.closest(
          'input:not([type="checkbox"]), textarea, [contenteditable="true"], [role="menu"], [role="listbox"]',
        )
      )
        return;
      const own = target.closest('tr, article')?.querySelector('[data-code]')?.getAttribute('data-code');
      const code = own ?? peek;
      if (code) void navigate({ to: '/p/$code', params: { code } });
    },
    [navigate, peek],
  );
  useEffect(() => {
    if (peek === undefined) return;
    const beside = (event: globalThis.KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('.cp-peek')) open(event);
    };
    window.addEventListener('keydown', beside);
    return () => window.removeEventListener('keydown', beside);
  }, [open, peek]);
  return open;
}

/** A new filter begins at its first row. */
function useScrollToTop(isBehind: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isBehind) box.current?.querySelector('.cp-table-frame')?.scrollTo({ top: 0 });
    was.current = isBehind;
  }, [isBehind]);
  return box;
}

/** How many are shown, and of how many where a filter leaves some out. */
function useCountWords(total: number, isFiltered: boolean): string {
  const { t } = useT();
  const api = useApi();
  const whole = useQuery(api.programmes.list.queryOptions({ limit: 1 }, { enabled: isFiltered }));
  return isFiltered && whole.data
    ? t('pipeline.shown', { count: total, total: whole.data.total })
    : t('pipeline.all', { count: total });
}

/** Says how many there are once a filter has been answered. */
function useAnnounceCount({ isPending, isBehind, total }: PipelineRows): void {
  const { t } = useT();
  const announce = useAnnounce();
  const first = useRef(true);
  useEffect(() => {
    if (isPending || isBehind) return;
    if (!first.current) announce(t('pipeline.all', { count: total }));
    first.current = false;
  }, [announce, t, isPending, isBehind, total]);
}
