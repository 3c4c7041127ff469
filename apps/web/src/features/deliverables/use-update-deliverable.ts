import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';

/** Sends a change of a deliverable. */
export const sendUpdate = (envelope: Parameters<typeof apiClient.deliverables.update.mutate>[0]) =>
  apiClient.deliverables.update.mutate(envelope);

/** Changes a deliverable, with the way back in the toast. */
export function useUpdateDeliverable(done: () => string) {
  const { t } = useT();
  const quiet = useCommand(sendUpdate, { done: () => t('deliverables.undone') });
  return useCommand(sendUpdate, {
    done,
    undo:
      ({ id, version, inverse }) =>
      () =>
        quiet.mutate({ id, version, patch: inverse }),
  });
}
