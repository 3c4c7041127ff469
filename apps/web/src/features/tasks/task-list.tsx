import { formatDate } from '@counterpart/i18n/date-words';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable, type Line } from '@counterpart/ui/data-table';
import { type ReactNode, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useReference } from '../../lib/use-reference.ts';
import { SampleSign } from '../pipeline/sample-sign.tsx';
import { periodText } from './period-words.ts';
import { contentOf, deadlineText, TaskFlags, TaskStateChip } from './task-words.tsx';
import { GroupHead } from '../urging/group-head.tsx';
import type { AgencyStanding } from '../urging/use-urging.ts';
import type { TaskRow, TaskTotals } from './use-tasks.ts';

type TaskListProps = {
  readonly rows: readonly TaskRow[];
  readonly totals: TaskTotals | undefined;
  /** The day the list speaks of. */
  readonly day: string;
  readonly standings: ReadonlyMap<string, AgencyStanding>;
  /** Opens the urging of an agency; null where the reader urges nobody. */
  readonly onUrge: ((agencyId: string) => void) | null;
  readonly empty: ReactNode;
};

/** Tasks under the head of their lead agency; on a phone as cards. */
export function TaskList(props: TaskListProps) {
  const { day, empty } = props;
  const { t } = useT();
  const isNarrow = useIsNarrow();
  const lines = useLines(props);
  const columns = useColumns(day);
  const card = useMemo(() => (row: TaskRow) => <TaskCard row={row} day={day} />, [day]);
  if (isNarrow) {
    return (
      <>
        <h2 className="cp-hidden">{t('task.title')}</h2>
        <CardList label={t('task.title')} lines={lines} card={card} empty={empty} />
      </>
    );
  }
  return <DataTable caption={t('task.title')} columns={columns} lines={lines} density="touch" empty={empty} />;
}

function useLines({ rows, totals, standings, onUrge }: TaskListProps): readonly Line<TaskRow>[] {
  const { t } = useT();
  const { agencyName } = useReference();
  return useMemo(() => {
    const groups = new Map(totals?.groups.map((one) => [one.leadAgencyId, one]));
    return rows.flatMap((row, index): Line<TaskRow>[] => {
      const line: Line<TaskRow> = { kind: 'row', key: row.id, row };
      if (rows[index - 1]?.leadAgencyId === row.leadAgencyId) return [line];
      const group = groups.get(row.leadAgencyId);
      const agency = agencyName(row.leadAgencyId);
      const overdue = group?.counts.OPEN_OVERDUE ?? 0;
      const open = overdue + (group?.counts.OPEN_IN_TERM ?? 0);
      const oldest = group?.oldestDueOn ? t('task.groupOldest', { day: formatDate(group.oldestDueOn) }) : '';
      const head = group ? `${t('task.groupHead', { agency, open, overdue })}${oldest}` : agency;
      const urge = onUrge && (() => onUrge(row.leadAgencyId));
      const whole = <GroupHead head={head} agency={agency} standing={standings.get(row.leadAgencyId)} onUrge={urge} />;
      return [{ kind: 'group', key: `group ${row.leadAgencyId}`, head: whole }, line];
    });
  }, [rows, totals, standings, onUrge, agencyName, t]);
}

function useColumns(day: string): readonly Column<TaskRow>[] {
  const { t } = useT();
  return useMemo(
    () => [
      {
        id: 'task',
        name: t('task.column.task'),
        width: 378,
        isRowName: true,
        cell: (row) => <TaskName row={row} />,
      },
      {
        id: 'programme',
        name: t('task.column.programme'),
        width: 130,
        cell: (row) => <ProgrammeLink row={row} />,
      },
      {
        id: 'due',
        name: t('task.column.due'),
        width: 150,
        hasFigures: true,
        cell: (row) => (
          <>
            <div className="tk-line">{row.dueOn === null ? t('task.noDeadline') : formatDate(row.dueOn)}</div>
            <div className="tk-line cp-soft" data-late={row.daysLate > 0 || undefined}>
              {deadlineText(row, day, t)}
            </div>
          </>
        ),
      },
      {
        id: 'state',
        name: t('task.column.state'),
        width: 246,
        cell: (row) => (
          <>
            <div className="tk-line">
              <TaskStateChip state={row.state} flags={row.flags} />
            </div>
            <div className="tk-line tk-flags">
              <TaskFlags flags={row.flags} />
            </div>
          </>
        ),
      },
      {
        id: 'percent',
        name: t('task.column.percent'),
        width: 94,
        hasFigures: true,
        cell: (row) => t('task.percentOf', { percent: row.percent }),
      },
    ],
    [t, day],
  );
}

function TaskName({ row }: { readonly row: TaskRow }) {
  const { t, language } = useT();
  const content = contentOf(row, language, t);
  return (
    <>
      <div className="tk-line tk-content" title={content.text} {...(content.isFallback && { lang: content.language })}>
        <RouteLink to="/tasks/$code" params={{ code: row.code }} className="cp-link">
          {content.text}
        </RouteLink>
      </div>
      <div className="tk-line cp-soft">
        {row.code} · {row.sourceNumber}
        {row.period !== null && ` · ${periodText(row.period, t, language)}`}
        {row.isSample && ' '}
        {row.isSample && <SampleSign label={t('task.sample')} />}
      </div>
    </>
  );
}

function ProgrammeLink({ row }: { readonly row: TaskRow }) {
  if (row.programmeCode === null) return null;
  return (
    <RouteLink to="/p/$code" params={{ code: row.programmeCode }} className="cp-link">
      {row.programmeCode}
    </RouteLink>
  );
}

/** A task as a card, for narrow pages. */
function TaskCard({ row, day }: { readonly row: TaskRow; readonly day: string }) {
  const { t, language } = useT();
  const content = contentOf(row, language, t);
  const words = deadlineText(row, day, t);
  return (
    <article className="tk-card">
      <h3 {...(content.isFallback && { lang: content.language })}>
        <RouteLink to="/tasks/$code" params={{ code: row.code }} className="cp-link">
          {content.text}
        </RouteLink>
      </h3>
      <p className="tk-flags">
        <TaskStateChip state={row.state} flags={row.flags} />
        <TaskFlags flags={row.flags} />
      </p>
      <p className="cp-soft tk-numbers">
        {row.dueOn === null ? t('task.noDeadline') : formatDate(row.dueOn)}
        {words !== '' && ` · ${words}`} · {t('task.percentOf', { percent: row.percent })}
      </p>
      <p className="cp-soft">
        {row.code} · {row.sourceNumber}
        {row.period !== null && ` · ${periodText(row.period, t, language)}`}
      </p>
    </article>
  );
}
