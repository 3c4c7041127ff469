import '../tasks/tasks.css';
import { formatDate } from '@counterpart/i18n/date-words';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { contentOf, deadlineText, TaskFlags, TaskStateChip } from '../tasks/task-words.tsx';
import type { TaskRow } from '../tasks/use-tasks.ts';

const FEW = 5;

/** The tasks that wait for the reader: the own agency's open ones, or those that the office must decide. */
export function MyTasks() {
  const { capabilities } = useMe();
  const hasTasks = capabilities.includes('task.report_own') || capabilities.includes('task.write_any');
  return hasTasks ? <Waiting isOffice={capabilities.includes('task.write_any')} /> : null;
}

function Waiting({ isOffice }: { readonly isOffice: boolean }) {
  const { t } = useT();
  const tasks = useQuery(useApi().tasks.mine.queryOptions({ limit: FEW }));
  if (!tasks.data || tasks.data.total === 0) return null;
  const title = t(isOffice ? 'task.home.office' : 'task.home.agency');
  return (
    <section className="tk-home" aria-label={title}>
      <h2>{title}</h2>
      <ul className="tk-ledger">
        {tasks.data.items.map((row) => (
          <Task key={row.id} row={row} />
        ))}
      </ul>
      <RouteLink to="/tasks" search={isOffice ? { f: ['flag:in:PROPOSED,EXTENSION_ASKED'] } : {}} className="cp-link">
        {t('task.home.all', { count: tasks.data.total })}
      </RouteLink>
    </section>
  );
}

function Task({ row }: { readonly row: TaskRow }) {
  const { t, language } = useT();
  const { today } = useMe();
  const content = contentOf(row, language, t);
  const words = deadlineText(row, today, t);
  return (
    <li className="tk-card">
      <RouteLink
        to="/tasks/$code"
        params={{ code: row.code }}
        className="cp-link"
        {...(content.isFallback && { lang: content.language })}
      >
        {content.text}
      </RouteLink>
      <span className="tk-flags">
        <TaskStateChip state={row.state} flags={row.flags} />
        <TaskFlags flags={row.flags} />
        <span className="cp-soft tk-numbers">
          {row.dueOn === null ? t('task.noDeadline') : formatDate(row.dueOn)}
          {words !== '' && ` · ${words}`}
        </span>
      </span>
    </li>
  );
}
