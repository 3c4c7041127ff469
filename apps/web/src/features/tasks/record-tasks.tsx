import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { ALONE } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCan, useMe } from '../../lib/use-me.ts';
import { useReference } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { TASK_VIEWS } from './task-search.ts';
import { contentOf, deadlineText, TaskStateChip } from './task-words.tsx';
import type { TaskPreset } from './use-task-form.ts';
import type { TaskRow } from './use-tasks.ts';
import './tasks.css';

const TaskForm = lazy(async () => ({ default: (await import('./task-form.tsx')).TaskForm }));

type RecordTasksProps = {
  /** The record: its programme, and the instrument or the point where it is one; a new task begins with it. */
  readonly preset: TaskPreset;
  /** The level of its heading on the page. */
  readonly heading: 'h2' | 'h3';
};

/** More tasks than this stand open for no programme; those due last are behind the link. */
const MOST = 100;

/** The open tasks for a programme, an instrument or a point, and the way to assign one; nothing for partners. */
export function RecordTasks(props: RecordTasksProps) {
  return useCan('task.read') ? <OpenTasks {...props} /> : null;
}

function OpenTasks({ preset, heading: Heading }: RecordTasksProps) {
  const { t } = useT();
  const mayAssign = useCan('task.write_any');
  const [isAssigning, setAssigning] = useState(false);
  const { programme, instrumentId, openPointId } = preset;
  const filter = `programme:is:${programme.code}`;
  const asked = { f: [filter, TASK_VIEWS.open], limit: MOST };
  const { data, error } = useQuery(useApi().tasks.list.queryOptions(asked, { trpc: { context: ALONE } }));
  const rows = (data?.items ?? []).filter((row) => {
    if (openPointId !== undefined) return row.openPointId === openPointId;
    return instrumentId === undefined || row.instrumentId === instrumentId;
  });
  if (error) return <FailureBanner failure={error} />;
  if (!data || (rows.length === 0 && !mayAssign)) return null;
  const assign = mayAssign && (
    <Button size="s" icon={Plus} onPress={() => setAssigning(true)}>
      {t('task.new')}
    </Button>
  );
  // Of a part of a programme that has no tasks nothing is to be said.
  const isBare = rows.length === 0 && instrumentId !== undefined;
  return (
    <div className="tk-of">
      {isBare ? (
        assign
      ) : (
        <div className="tk-of-head">
          <Heading>{t('task.of.title')}</Heading>
          {assign}
        </div>
      )}
      {rows.length > 0 && <Rows rows={rows} />}
      {!isBare && rows.length === 0 && <p className="cp-soft">{t('task.of.none')}</p>}
      {instrumentId === undefined && (
        <p>
          <RouteLink to="/tasks" search={{ f: [filter, TASK_VIEWS.all] }} className="cp-link">
            {t('task.of.all')}
          </RouteLink>
        </p>
      )}
      <Suspense>{isAssigning && <TaskForm task={null} preset={preset} onClose={() => setAssigning(false)} />}</Suspense>
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly TaskRow[] }) {
  const { t, language } = useT();
  const { today } = useMe();
  const { agencyName } = useReference();
  return (
    <ul>
      {rows.map((row) => {
        const content = contentOf(row, language, t);
        const words = deadlineText(row, today, t);
        return (
          <li key={row.id}>
            <RouteLink to="/tasks/$code" params={{ code: row.code }} className="cp-link">
              <span {...(content.isFallback && { lang: content.language })}>{content.text}</span>
            </RouteLink>
            <p className="cp-soft tk-numbers">
              {row.code} · {agencyName(row.leadAgencyId)} ·{' '}
              {row.dueOn === null ? t('task.noDeadline') : formatDate(row.dueOn)}
              {words !== '' && ` · ${words}`}
            </p>
            <p className="tk-flags">
              <TaskStateChip state={row.state} flags={row.flags} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
