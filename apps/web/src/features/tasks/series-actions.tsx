import { Button } from '@counterpart/ui/button';
import { CalendarPlus, CalendarX, Pencil, RotateCcw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import type { SeriesView } from './use-series.ts';
import type { TaskView } from './use-tasks.ts';

const LengthenForm = lazy(async () => ({ default: (await import('./lengthen-form.tsx')).LengthenForm }));
const ChangeSeries = lazy(async () => ({ default: (await import('./change-series.tsx')).ChangeSeries }));
const EndSeriesForm = lazy(async () => ({ default: (await import('./end-series-form.tsx')).EndSeriesForm }));

const resume = (envelope: Parameters<typeof apiClient.tasks.resumeSeries.mutate>[0]) =>
  apiClient.tasks.resumeSeries.mutate(envelope);

/** What the reader may do with the whole series; who may do nothing sees nothing. */
export function SeriesActions({ series, task }: { readonly series: SeriesView; readonly task: TaskView }) {
  const { t } = useT();
  const [open, setOpen] = useState<'lengthen' | 'change' | 'end' | null>(null);
  const resuming = useCommand(resume, { done: ({ resumed }) => t('task.series.resumed', { count: resumed }) });
  const may = (action: SeriesView['allowed'][number]) => series.allowed.includes(action);
  const close = () => setOpen(null);
  if (series.allowed.length === 0) return null;
  return (
    <div className="cp-row cp-no-print">
      {may('lengthen') && (
        <Button icon={CalendarPlus} onPress={() => setOpen('lengthen')}>
          {t('task.series.lengthen')}
        </Button>
      )}
      {may('change') && (
        <Button icon={Pencil} onPress={() => setOpen('change')}>
          {t('task.series.change')}
        </Button>
      )}
      {may('end') && (
        <Button icon={CalendarX} onPress={() => setOpen('end')}>
          {t('task.series.end')}
        </Button>
      )}
      {may('resume') && (
        <Button icon={RotateCcw} isPending={resuming.isPending} onPress={() => resuming.mutate({ taskId: task.id })}>
          {t('task.series.resume')}
        </Button>
      )}
      <Suspense>
        {open === 'lengthen' && <LengthenForm series={series} task={task} onClose={close} />}
        {open === 'change' && <ChangeSeries series={series} task={task} onClose={close} />}
        {open === 'end' && <EndSeriesForm series={series} task={task} onClose={close} />}
      </Suspense>
    </div>
  );
}
