import { onTimeRate, overdueRate, type Rate } from '@counterpart/domain/tasks/task-score.rules';
import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import { formatPercent } from '@counterpart/i18n/formats';
import { AGENCY_CLASS_WORDS } from '@counterpart/reference/codelists/parties';
import { TASK_ASSIGNER_WORDS } from '@counterpart/reference/codelists/tasks';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable } from '@counterpart/ui/data-table';
import { type ReactNode, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useReference } from '../../lib/use-reference.ts';
import type { ApiOutput } from '../../lib/trpc.ts';
import type { Scoreboard } from './scoreboard-page.tsx';
import { rateText } from './task-words.tsx';

type Score = Scoreboard['all']['now'];
type Tally = { readonly urged: number; readonly answered: number };
type By = 'agency' | 'class' | 'assigner';
/** One line: its name, the filter that means its tasks (none for all of them), and its figures now and before. */
type Line = {
  readonly key: string;
  readonly name: string;
  readonly filter: string | null;
  readonly now: Score;
  readonly before: Score;
  readonly urged: Tally;
};

type ScoreTableProps = {
  readonly board: Scoreboard;
  readonly by: By;
  readonly asOf: string | undefined;
  readonly tallies: ApiOutput['urging']['tallies']['lines'];
};

/** Figures side by side, all of them first; every number opens the tasks behind it. On a phone as cards. */
export function ScoreTable(props: ScoreTableProps) {
  const { by, asOf } = props;
  const { t } = useT();
  const isNarrow = useIsNarrow();
  const rows = useScoreLines(props);
  const columns = useColumns(by, asOf, props.tallies.length > 0);
  const lines = useMemo(() => rows.map((row) => ({ kind: 'row' as const, key: row.key, row })), [rows]);
  const card = useMemo(() => (row: Line) => <ScoreCard row={row} asOf={asOf} />, [asOf]);
  if (isNarrow) {
    return (
      <>
        <h2 className="cp-hidden">{t('task.score.title')}</h2>
        <CardList label={t('task.score.title')} lines={lines} card={card} />
      </>
    );
  }
  return <DataTable caption={t('task.score.title')} columns={columns} lines={lines} density="touch" />;
}

function useScoreLines({ board, by, tallies }: ScoreTableProps): readonly Line[] {
  const { t, language } = useT();
  const { agencyName, agencies } = useReference();
  return useMemo(() => {
    const codes = new Map(agencies.map((one) => [one.id, one.code]));
    const words: Readonly<Record<string, { vi: string; en: string }>> = {
      ...AGENCY_CLASS_WORDS,
      ...TASK_ASSIGNER_WORDS,
    };
    const nameOf = (key: string) => (by === 'agency' ? agencyName(key) : (words[key]?.[language] ?? key));
    const filterOf = (key: string) => (by === 'agency' ? `lead:is:${codes.get(key) ?? ''}` : `${by}:is:${key}`);
    return [
      { key: 'all', name: t('task.score.all'), filter: null, urged: sumOf(tallies), ...board.all },
      ...board.lines
        .map(({ key, now, before }) => {
          const urged = tallies.find((one) => one.key === key) ?? NONE;
          return { key, name: nameOf(key), filter: filterOf(key), urged, now, before };
        })
        .toSorted(byOverdue(language)),
    ];
  }, [board, by, tallies, agencies, agencyName, language, t]);
}

/** Most overdue first; who has as many stands in the order of the alphabet. */
function byOverdue(language: string) {
  const { compare } = new Intl.Collator(language);
  return (a: Line, b: Line) => b.now.counts.OPEN_OVERDUE - a.now.counts.OPEN_OVERDUE || compare(a.name, b.name);
}

const NONE: Tally = { urged: 0, answered: 0 };

function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, one) => ({ urged: sum.urged + one.urged, answered: sum.answered + one.answered }), NONE);
}

type BehindProps = {
  readonly row: Line;
  readonly asOf: string | undefined;
  /** The filter of the number, in whatever state; nothing for all of the line. */
  readonly f: string;
  readonly count: number;
  readonly children: ReactNode;
};

const ALL_STATES = 'state:in:OPEN_OVERDUE,OPEN_IN_TERM,DONE_LATE,DONE_ON_TIME';

/** A number as the way to the tasks behind it; nothing stands behind none. */
function Behind({ row, asOf, f, count, children }: BehindProps) {
  if (count === 0) return children;
  const filters = [...(row.filter === null ? [] : [row.filter]), f];
  return (
    <RouteLink to="/tasks" search={{ f: filters, ...(asOf && { asOf }) }} className="cp-link">
      {children}
    </RouteLink>
  );
}

function useColumns(by: By, asOf: string | undefined, hasUrged: boolean): readonly Column<Line>[] {
  const { t } = useT();
  return useMemo(() => {
    const opened = (row: Line, f: string, count: number, words: ReactNode = count) => (
      <Behind row={row} asOf={asOf} f={f} count={count}>
        {words}
      </Behind>
    );
    const figure = (id: string, width: number, name: string, cell: Column<Line>['cell']): Column<Line> => ({
      id,
      width,
      name,
      hasFigures: true,
      cell,
    });
    const counts = (row: Line) => row.now.counts;
    return [
      {
        id: 'name',
        name: t(`task.score.by.${by}`),
        width: 156,
        isRowName: true,
        cell: (row) => (
          <span className="tk-two" title={row.name}>
            {row.name}
          </span>
        ),
      },
      figure('total', 56, t('task.score.column.total'), (row) => opened(row, ALL_STATES, row.now.total)),
      figure('onTime', 84, t('task.score.column.onTime'), (row) =>
        opened(row, 'state:is:DONE_ON_TIME', counts(row).DONE_ON_TIME, <Share rate={onTimeRate(counts(row))} />),
      ),
      figure('late', 88, t('task.score.column.doneLate'), (row) =>
        opened(row, 'state:is:DONE_LATE', counts(row).DONE_LATE),
      ),
      figure('inTerm', 80, t('task.score.column.inTerm'), (row) =>
        opened(row, 'state:is:OPEN_IN_TERM', counts(row).OPEN_IN_TERM),
      ),
      figure('overdue', 84, t('task.score.column.overdue'), (row) =>
        opened(row, 'state:is:OPEN_OVERDUE', counts(row).OPEN_OVERDUE, <Share rate={overdueRate(counts(row))} />),
      ),
      figure('change', 104, t('task.score.column.change'), (row) => changeText(row, t)),
      figure('oldest', 106, t('task.score.column.oldest'), (row) =>
        row.now.oldestDueOn === null ? '' : formatDate(row.now.oldestDueOn),
      ),
      figure('median', 84, t('task.score.column.median'), (row) =>
        row.now.medianDaysLate === null ? '' : daysInWords(row.now.medianDaysLate, 'calendar', t),
      ),
      figure('asked', 78, t('task.score.column.asked'), (row) => (
        <>
          {opened(row, 'grants:min:1', row.now.granted)} / {opened(row, 'asks:min:1', row.now.asked)}
        </>
      )),
      // The column is there once anybody was urged.
      ...(hasUrged ? [figure('urged', 86, t('urging.score.urged'), (row) => <Urged row={row} />)] : []),
    ];
  }, [t, by, asOf, hasUrged]);
}

/** Tasks urged among all, and for how many of those an answer came. */
function Urged({ row: { urged, now } }: { readonly row: Line }) {
  const { t } = useT();
  return (
    <span className="tk-share">
      <span>{t('task.score.share', { part: urged.urged, of: now.total })}</span>{' '}
      <span>{t('urging.score.answeredOf', { part: urged.answered, of: urged.urged })}</span>
    </span>
  );
}

/** A share over what it is a share of; nothing has been decided yet where it is empty. */
function Share({ rate: { part, of } }: { readonly rate: Rate }) {
  const { t, language } = useT();
  if (of === 0) return null;
  return (
    <span className="tk-share">
      <span>{formatPercent(part / of, language, { max: 2 })}</span> <span>{t('task.score.share', { part, of })}</span>
    </span>
  );
}

/** How the number of overdue tasks moved since the evening compared with. */
function changeText({ now, before }: Line, t: ReturnType<typeof useT>['t']): string {
  const was = before.counts.OPEN_OVERDUE;
  if (was + now.counts.OPEN_OVERDUE === 0) return '';
  const moved = now.counts.OPEN_OVERDUE - was;
  return t('task.score.change', { sign: moved > 0 ? '+' : moved < 0 ? '−' : '', count: Math.abs(moved), before: was });
}

function ScoreCard({ row, asOf }: { readonly row: Line; readonly asOf: string | undefined }) {
  const { t, language } = useT();
  const { counts, medianDaysLate, oldestDueOn } = row.now;
  return (
    <article className="tk-card">
      <h3>{row.name}</h3>
      <p className="tk-numbers">
        {t('task.score.column.overdue')}:{' '}
        <Behind row={row} asOf={asOf} f="state:is:OPEN_OVERDUE" count={counts.OPEN_OVERDUE}>
          {rateText(overdueRate(counts), t, language) || counts.OPEN_OVERDUE}
        </Behind>{' '}
        <span className="cp-soft">{changeText(row, t)}</span>
      </p>
      <p className="tk-numbers">
        {t('task.score.column.onTime')}:{' '}
        <Behind row={row} asOf={asOf} f="state:is:DONE_ON_TIME" count={counts.DONE_ON_TIME}>
          {rateText(onTimeRate(counts), t, language) || 0}
        </Behind>
      </p>
      <p className="cp-soft tk-numbers">
        {t('task.score.column.total')}: {row.now.total}
        {oldestDueOn !== null && ` · ${t('task.score.column.oldest')}: ${formatDate(oldestDueOn)}`}
        {medianDaysLate !== null &&
          ` · ${t('task.score.column.median')}: ${daysInWords(medianDaysLate, 'calendar', t)}`}
      </p>
      {row.urged.urged > 0 && (
        <p className="cp-soft tk-numbers">
          {t('urging.score.urged')}: <Urged row={row} />
        </p>
      )}
    </article>
  );
}
