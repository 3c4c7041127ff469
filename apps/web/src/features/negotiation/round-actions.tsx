import { Button } from '@counterpart/ui/button';
import { CalendarCheck, FileText, Flag, Pencil, RotateCcw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { type Room, type Round, useRoomSearch } from './use-room.ts';

const RoundForm = lazy(async () => ({ default: (await import('./round-form.tsx')).RoundForm }));
const CloseRoundForm = lazy(async () => ({ default: (await import('./close-round-form.tsx')).CloseRoundForm }));

type RoundActionsProps = { readonly room: Room; readonly round: Round };

const reopen = (envelope: Parameters<typeof apiClient.negotiation.reopenRound.mutate>[0]) =>
  apiClient.negotiation.reopenRound.mutate(envelope);
const update = (envelope: Parameters<typeof apiClient.negotiation.updateRound.mutate>[0]) =>
  apiClient.negotiation.updateRound.mutate(envelope);

/** What may be done with a round, and its minutes. */
export function RoundActions({ room, round }: RoundActionsProps) {
  const { t } = useT();
  const [, set] = useRoomSearch();
  const [asked, setAsked] = useState<'edit' | 'close' | null>(null);
  const close = () => setAsked(null);
  const { version } = round;
  const mayManage = room.allowed.includes('manageRounds') && version !== undefined;
  return (
    <div className="cp-row">
      <Button icon={FileText} onPress={() => set({ view: 'minutes', round: String(round.number), point: undefined })}>
        {t('negotiation.round.showMinutes')}
      </Button>
      {mayManage && (
        <>
          <Button icon={Pencil} onPress={() => setAsked('edit')}>
            {t('negotiation.round.edit')}
          </Button>
          <ConfirmButton round={round} version={version} />
          {round.outcome === null ? (
            <Button icon={Flag} onPress={() => setAsked('close')}>
              {t('negotiation.round.close')}
            </Button>
          ) : (
            <ReopenButton round={round} version={version} />
          )}
        </>
      )}
      <Suspense>
        {asked === 'edit' && <RoundForm room={room} round={round} onClose={close} />}
        {asked === 'close' && <CloseRoundForm room={room} round={round} onClose={close} />}
      </Suspense>
    </div>
  );
}

type ActProps = { readonly round: Round; readonly version: number };

function ReopenButton({ round, version }: ActProps) {
  const { t } = useT();
  const command = useCommand(reopen, { done: () => t('negotiation.round.reopened', { number: round.number }) });
  return (
    <Button icon={RotateCcw} isPending={command.isPending} onPress={() => command.mutate({ id: round.id, version })}>
      {t('negotiation.round.reopen')}
    </Button>
  );
}

/** One press records that whoever had to confirm has done so today. */
function ConfirmButton({ round, version }: ActProps) {
  const { t } = useT();
  const { today } = useMe();
  const takeBack = useCommand(update, { done: () => t('negotiation.undone') });
  const command = useCommand(update, {
    done: () => t('negotiation.round.saved', { number: round.number }),
    undo: (result) => () => takeBack.mutate({ id: result.id, version: result.version, patch: result.inverse }),
  });
  if (!round.awaitsReferendum) return null;
  return (
    <Button
      icon={CalendarCheck}
      isPending={command.isPending}
      onPress={() => command.mutate({ id: round.id, version, patch: { adRefConfirmedOn: today } })}
    >
      {t('negotiation.round.confirm')}
    </Button>
  );
}
