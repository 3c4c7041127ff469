import type { DeliverableAct } from '@counterpart/domain/deliverables/deliverable.codes';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';

/** Acts that ask for something first: a day, a percent, a reason. */
export type FormAct = Exclude<DeliverableAct, 'start' | 'accept'>;

/** Sends an act. */
export const sendAct = (envelope: Parameters<typeof apiClient.deliverables.act.mutate>[0]) =>
  apiClient.deliverables.act.mutate(envelope);

const sendTakeBack = (envelope: Parameters<typeof apiClient.deliverables.takeBack.mutate>[0]) =>
  apiClient.deliverables.takeBack.mutate(envelope);

/** Takes the last act back. */
export function useTakeBack() {
  const { t } = useT();
  return useCommand(sendTakeBack, { done: () => t('deliverables.undone') });
}

/** Acts at once, with the way back in the toast. */
export function useAct() {
  const { t } = useT();
  const takeBack = useTakeBack();
  return useCommand(sendAct, {
    done: (_result, { act }) => t(`deliverables.done.${act}`),
    undo:
      ({ id, version }) =>
      () =>
        takeBack.mutate({ id, version }),
  });
}
