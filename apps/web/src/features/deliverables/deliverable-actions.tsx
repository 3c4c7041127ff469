import type { DeliverableAct } from '@counterpart/domain/deliverables/deliverable.codes';
import { Button } from '@counterpart/ui/button';
import { CalendarClock, Check, CornerUpLeft, Pencil, Play, RotateCcw, Send, TrendingUp, Undo2, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { type FormAct, useAct, useTakeBack } from './use-act.ts';
import type { DeliverableView } from './use-deliverables.ts';

const ActForm = lazy(async () => ({ default: (await import('./act-form.tsx')).ActForm }));
const MoveForm = lazy(async () => ({ default: (await import('./move-form.tsx')).MoveForm }));
const EditForm = lazy(async () => ({ default: (await import('./deliverable-form.tsx')).EditDeliverableForm }));

const ICONS = {
  start: Play,
  report: TrendingUp,
  submit: Send,
  accept: Check,
  return: CornerUpLeft,
  cancel: X,
  reopen: RotateCcw,
} as const;

// What the file waits for stands first.
const ORDER: readonly DeliverableAct[] = ['accept', 'submit', 'return', 'start', 'report', 'reopen', 'cancel'];

/** What the reader may do with a deliverable; who may do nothing sees nothing. */
export function DeliverableActions({ deliverable }: { readonly deliverable: DeliverableView }) {
  const { t } = useT();
  const [asked, setAsked] = useState<FormAct | 'move' | 'edit' | null>(null);
  const act = useAct();
  const takeBack = useTakeBack();
  const { id, version, allowed } = deliverable;
  const acts = ORDER.filter((one) => allowed.includes(one));
  const close = () => setAsked(null);
  if (allowed.length === 0) return null;
  return (
    <div className="cp-row dl-actions">
      {acts.map((one, at) => (
        <Button
          key={one}
          icon={ICONS[one]}
          variant={at === 0 ? 'primary' : 'secondary'}
          isPending={act.isPending}
          onPress={() => (one === 'start' || one === 'accept' ? act.mutate({ id, version, act: one }) : setAsked(one))}
        >
          {t(`deliverables.act.${one}`)}
        </Button>
      ))}
      {allowed.includes('move') && (
        <Button icon={CalendarClock} onPress={() => setAsked('move')}>
          {t('deliverables.move')}
        </Button>
      )}
      {allowed.includes('edit') && (
        <Button icon={Pencil} onPress={() => setAsked('edit')}>
          {t('deliverables.edit')}
        </Button>
      )}
      {allowed.includes('takeBack') && (
        <Button icon={Undo2} isPending={takeBack.isPending} onPress={() => takeBack.mutate({ id, version })}>
          {t('deliverables.takeBack')}
        </Button>
      )}
      <Suspense>
        {asked === 'move' && <MoveForm deliverable={deliverable} onClose={close} />}
        {asked === 'edit' && <EditForm deliverable={deliverable} onClose={close} />}
        {asked !== null && asked !== 'move' && asked !== 'edit' && (
          <ActForm key={asked} deliverable={deliverable} act={asked} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}
