import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { ALONE } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';

/** How many tasks of a programme are open, as the way to them; nothing for whom tasks are no business of theirs. */
export function ProgrammeTasks({ code }: { readonly code: string }) {
  const { capabilities } = useMe();
  return capabilities.includes('task.read') ? <OpenTasks filter={`programme:is:${code}`} /> : null;
}

function OpenTasks({ filter }: { readonly filter: string }) {
  const { t } = useT();
  const { data } = useQuery(useApi().tasks.counts.queryOptions({ f: [filter] }, { trpc: { context: ALONE } }));
  const open = data ? data.counts.OPEN_OVERDUE + data.counts.OPEN_IN_TERM : 0;
  if (open === 0) return null;
  return (
    <RouteLink to="/tasks" search={{ f: [filter] }} className="cp-link">
      {t('task.ofProgramme', { count: open })}
    </RouteLink>
  );
}
