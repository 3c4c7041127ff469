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
  const { board, by, asOf } = props;
  const { t } = useT();
  const isNarrow = useIsNarrow();
  const rows = useScoreLines(props);
  const columns = useColumns({ by, asOf, beforeOn: board.beforeOn, hasUrged: props.tallies.length > 0 });
  const lines = useMemo(() => rows.map((row) => ({ kind: 'row' as const, key: row.key, row })), [rows]);
  const card = useMemo(
    () => (row: Line) => <ScoreCard row={row} asOf={asOf} beforeOn={board.beforeOn} />,
    [asOf, board.beforeOn],
  );
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
  /** The filters of the number beside that of its line. */
  readonly f: string;
  readonly count: number;
  readonly children: ReactNode;
};

const ALL_STATES = 'state:in:OPEN_OVERDUE,OPEN_IN_TERM,DONE_LATE,DONE_ON_TIME';

/** A number as the way to the tasks behind it; nothing stands behind none. */
function Behind({ row, asOf, f, count, children }: BehindProps) {
  if (count === 0) return children;
  const filters = [...(row.filter === null ? [] : [row.filter]), ...f.split('&')];
  return (
    <RouteLink to="/tasks" search={{ f: filters, ...(asOf && { asOf }) }} className="cp-link">
      {children}
    </RouteLink>
  );
}

type ColumnsOf = {
  readonly by: By;
  readonly asOf: string | undefined;
  readonly beforeOn: string;
  /** The column of urging is there once anybody was urged. */
  readonly hasUrged: boolean;
};

function useColumns({ by, asOf, beforeOn, hasUrged }: ColumnsOf): readonly Column<Line>[] {
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
        width: 158,
        isRowName: true,
        cell: (row) => (
          <span className="cp-two" title={row.name}>
            {row.name}
          </span>
        ),
      },
      figure('total', 54, t('task.score.column.total'), (row) => opened(row, ALL_STATES, row.now.total)),
      figure('onTime', 84, t('task.score.column.onTime'), (row) =>
        opened(row, 'state:is:DONE_ON_TIME', counts(row).DONE_ON_TIME, <Share rate={onTimeRate(counts(row))} />),
      ),
      figure('late', 94, t('task.score.column.doneLate'), (row) =>
        opened(row, 'state:is:DONE_LATE', counts(row).DONE_LATE),
      ),
      figure('inTerm', 88, t('task.score.column.inTerm'), (row) =>
        opened(row, 'state:is:OPEN_IN_TERM', counts(row).OPEN_IN_TERM),
      ),
      figure('overdue', 84, t('task.score.column.overdue'), (row) =>
        opened(row, 'state:is:OPEN_OVERDUE', counts(row).OPEN_OVERDUE, <Share rate={overdueRate(counts(row))} />),
      ),
      figure('change', 80, t('task.score.column.change'), (row) => <Change row={row} beforeOn={beforeOn} />),
      figure('oldest', 106, t('task.score.column.oldest'), (row) => {
        const { oldestDueOn } = row.now;
        const f = `state:is:OPEN_OVERDUE&due:between:${oldestDueOn}..${oldestDueOn}`;
        return oldestDueOn !== null && opened(row, f, 1, formatDate(oldestDueOn));
      }),
      figure('median', 84, t('task.score.column.median'), (row) => {
        const { medianDaysLate } = row.now;
        return medianDaysLate !== null && opened(row, 'late:min:1', 1, daysInWords(medianDaysLate, 'calendar', t));
      }),
      figure('asked', 88, t('task.score.column.asked'), (row) => (
        <>
          {opened(row, 'grants:min:1', row.now.granted)} / {opened(row, 'asks:min:1', row.now.asked)}
        </>
      )),
      ...(hasUrged ? [figure('urged', 88, t('urging.score.urged'), (row) => <Urged row={row} asOf={asOf} />)] : []),
    ];
  }, [t, by, asOf, beforeOn, hasUrged]);
}

/** For how many tasks an answer came, of those that were urged. */
function Urged({ row, asOf }: { readonly row: Line; readonly asOf: string | undefined }) {
  const { urged, answered } = row.urged;
  return (
    <>
      <Behind row={row} asOf={asOf} f="urged:is:ANSWERED" count={answered}>
        {answered}
      </Behind>{' '}
      /{' '}
      <Behind row={row} asOf={asOf} f="urged:is:URGED" count={urged}>
        {urged}
      </Behind>
    </>
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

/** How the number of overdue tasks moved since the evening compared with, which opens what was overdue then. */
function Change({ row, beforeOn }: { readonly row: Line; readonly beforeOn: string }) {
  const { t } = useT();
  const before = row.before.counts.OPEN_OVERDUE;
  const now = row.now.counts.OPEN_OVERDUE;
  if (before + now === 0) return null;
  const sign = now > before ? '+' : now < before ? '−' : '';
  return (
    <Behind row={row} asOf={beforeOn} f="state:is:OPEN_OVERDUE" count={before}>
      <span className="tk-share">
        <span>{t('task.score.moved', { sign, count: Math.abs(now - before) })}</span>{' '}
        <span>{t('task.score.before', { before })}</span>
      </span>
    </Behind>
  );
}

type ScoreCardProps = { readonly row: Line; readonly asOf: string | undefined; readonly beforeOn: string };

function ScoreCard({ row, asOf, beforeOn }: ScoreCardProps) {
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
        <Change row={row} beforeOn={beforeOn} />
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
          {t('urging.score.urged')}: <Urged row={row} asOf={asOf} />
        </p>
      )}
    </article>
  );
}
