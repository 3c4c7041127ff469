import { Button } from '@counterpart/ui/button';
import { Menu } from '@counterpart/ui/menu';
import { CalendarClock, CircleCheck, Ellipsis, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { ActName } from './send-act.ts';
import { useTakeBack } from './use-act.ts';
import type { TaskView } from './use-tasks.ts';

const ActForm = lazy(async () => ({ default: (await import('./act-form.tsx')).ActForm }));
const TaskForm = lazy(async () => ({ default: (await import('./task-form.tsx')).TaskForm }));

type Allowed = TaskView['allowed'][number];

/** The acts in the menu, and the right that each one takes. */
const MENU_ACTS: readonly (readonly [ActName, Allowed])[] = [
  ['extend', 'extend'],
  ['reassign', 'edit'],
  ['withdraw', 'withdraw'],
  ['reopen', 'reopen'],
];

/** What the reader may do with the task; what waits for the reader stands in front, the rest in a menu. */
export function TaskActions({ task }: { readonly task: TaskView }) {
  const { t } = useT();
  const [open, setOpen] = useState<ActName | 'edit' | null>(null);
  const back = useTakeBack();
  const may = (act: Allowed) => task.allowed.includes(act);
  const isOpen = task.completedOn === null && task.withdrawnOn === null;
  const entries = MENU_ACTS.filter(([act, right]) => may(right) && (act !== 'reassign' || isOpen)).map(([act]) => ({
    id: act,
    label: t(`task.act.${act}`),
    isDanger: act === 'withdraw',
    onAction: () => setOpen(act),
  }));
  const rest = [
    ...(may('edit') ? [{ id: 'edit', label: t('task.act.edit'), onAction: () => setOpen('edit') }] : []),
    ...entries,
    ...(may('takeBack')
      ? [
          {
            id: 'takeBack',
            label: t('task.act.takeBack'),
            icon: Undo2,
            onAction: () => back.mutate({ taskId: task.id, eventId: task.lastEventId }),
          },
        ]
      : []),
  ];
  const close = () => setOpen(null);
  return (
    <div className="cp-row cp-no-print">
      <FrontActs task={task} onAct={setOpen} />
      {rest.length > 0 && (
        <Menu
          label={t('task.act.more')}
          trigger={<Button icon={Ellipsis}>{t('task.act.more')}</Button>}
          groups={[{ entries: rest }]}
        />
      )}
      <Suspense>
        {open !== null && open !== 'edit' && <ActForm key={open} act={open} task={task} onClose={close} />}
        {open === 'edit' && <TaskForm task={task} onClose={close} />}
      </Suspense>
    </div>
  );
}

/** The acts that answer what stands open: a proposal, a request; and asking for more time. */
function FrontActs({ task, onAct }: { readonly task: TaskView; readonly onAct: (act: ActName) => void }) {
  const { t } = useT();
  const may = (act: Allowed) => task.allowed.includes(act);
  return (
    <>
      {may('confirm') && (
        <Button icon={CircleCheck} variant={task.proposal ? 'primary' : 'secondary'} onPress={() => onAct('confirm')}>
          {t('task.act.confirm')}
        </Button>
      )}
      {may('return') && <Button onPress={() => onAct('return')}>{t('task.act.return')}</Button>}
      {may('decideExtension') && (
        <>
          <Button icon={CalendarClock} onPress={() => onAct('grant')}>
            {t('task.act.grant')}
          </Button>
          <Button onPress={() => onAct('refuse')}>{t('task.act.refuse')}</Button>
        </>
      )}
      {may('requestExtension') && !may('extend') && (
        <Button icon={CalendarClock} onPress={() => onAct('requestExtension')}>
          {t('task.act.requestExtension')}
        </Button>
      )}
    </>
  );
}
