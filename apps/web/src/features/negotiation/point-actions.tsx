import { Button } from '@counterpart/ui/button';
import { Handshake, Hourglass, Pencil, RotateCcw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import type { Point, Room } from './use-room.ts';

const PointForm = lazy(async () => ({ default: (await import('./point-form.tsx')).PointForm }));
const EndForms = () => import('./point-end-forms.tsx');
const AgreeForm = lazy(async () => ({ default: (await EndForms()).AgreeForm }));
const DecideForm = lazy(async () => ({ default: (await EndForms()).DecideForm }));

type PointActionsProps = { readonly room: Room; readonly point: Point };

const reopen = (envelope: Parameters<typeof apiClient.negotiation.reopenPoint.mutate>[0]) =>
  apiClient.negotiation.reopenPoint.mutate(envelope);

/** What the reader may do with a point; who may do nothing sees nothing. */
export function PointActions({ room, point }: PointActionsProps) {
  const { t } = useT();
  const [asked, setAsked] = useState<'edit' | 'agree' | 'decide' | null>(null);
  const close = () => setAsked(null);
  const command = useCommand(reopen, { done: () => t('negotiation.point.reopened') });
  const may = (action: Point['allowed'][number]) => point.allowed.includes(action);
  const { version } = point;
  if (version === undefined || !may('edit')) return null;
  return (
    <div className="cp-row">
      {may('agree') && (
        <Button icon={Handshake} variant="primary" onPress={() => setAsked('agree')}>
          {t('negotiation.point.agree')}
        </Button>
      )}
      {may('decide') && (
        <Button icon={Hourglass} onPress={() => setAsked('decide')}>
          {t('negotiation.point.decide')}
        </Button>
      )}
      {may('reopen') && (
        <Button
          icon={RotateCcw}
          isPending={command.isPending}
          onPress={() => command.mutate({ id: point.id, version })}
        >
          {t('negotiation.point.reopen')}
        </Button>
      )}
      <Button icon={Pencil} onPress={() => setAsked('edit')}>
        {t('negotiation.point.edit')}
      </Button>
      <Suspense>
        {asked === 'edit' && <PointForm room={room} point={point} onClose={close} />}
        {asked === 'agree' && <AgreeForm room={room} point={point} onClose={close} />}
        {asked === 'decide' && <DecideForm room={room} point={point} onClose={close} />}
      </Suspense>
    </div>
  );
}
