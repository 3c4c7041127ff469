import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';

/** What every act on a task answers. */
export type Acted = Awaited<ReturnType<typeof apiClient.tasks.report.mutate>>;

const takeBack = (envelope: Parameters<typeof apiClient.tasks.takeBack.mutate>[0]) =>
  apiClient.tasks.takeBack.mutate(envelope);

/** Takes the last entry of a task's ledger back. */
export function useTakeBack() {
  const { t } = useT();
  return useCommand(takeBack, { done: () => t('task.undone') });
}

/** Sends an act on a task; the toast takes it back as long as nothing else has happened. */
export function useAct<I>(
  send: SendCommand<I, Acted>,
  { done, onDone }: { done: (input: I) => string; onDone?: () => void },
) {
  const back = useTakeBack();
  return useCommand<I, Acted>(send, {
    done: (_result, input) => done(input),
    undo:
      ({ id, eventId }) =>
      () =>
        back.mutate({ taskId: id, eventId }),
    ...(onDone && { onDone }),
  });
}
