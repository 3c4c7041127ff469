import { errorText, type Refusal } from '@counterpart/i18n/error-text';
import { showToast } from '@counterpart/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { now } from './clock.ts';
import { useT } from './i18n.ts';
import { noteFailed, noteSaved, noteSaving } from './save-state.ts';
import { refusalOf } from './trpc.ts';

/** A command of the API: takes its input and the key by which a retry is recognised. */
export type SendCommand<I, R> = (envelope: { input: I; idempotencyKey: string }) => Promise<R>;

/** What a caller wants to happen around a command. */
export type CommandOptions<I, R> = {
  /** Words for the toast when it worked; none when nothing needs to be said. */
  readonly done?: (result: R, input: I) => string;
  /** Takes the act back, offered in the toast for ten seconds. */
  readonly undo?: (result: R, input: I) => (() => void) | undefined;
  /** Handles a refusal itself (a conflict popover, errors at fields); true keeps the general toast away. */
  readonly refused?: (refusal: Refusal, input: I) => boolean;
  readonly onDone?: (result: R, input: I) => void;
};

/** A key no other write uses; a retry after a lost answer sends the same one. */
function newKey(): string {
  return crypto.randomUUID();
}

/**
 * Sends commands: shows that something is being saved, says what happened in the reader's words, offers Undo,
 * tries once more under the same key when the network failed, and lets every list read anew.
 */
export function useCommand<I, R>(send: SendCommand<I, R>, options: CommandOptions<I, R> = {}) {
  const queryClient = useQueryClient();
  const { t } = useT();
  return useMutation({
    mutationFn: async (input: I) => {
      const envelope = { input, idempotencyKey: newKey() };
      try {
        return await send(envelope);
      } catch (error) {
        // Without an answer nobody knows whether it happened; the same key makes asking again safe.
        if (refusalOf(error) !== null) throw error;
        return await send(envelope);
      }
    },
    onMutate: () => noteSaving(),
    onSuccess: async (result, input) => {
      noteSaved(now());
      const message = options.done?.(result, input);
      const onUndo = options.undo?.(result, input);
      if (message) showToast({ message, ...(onUndo && { onUndo }) });
      options.onDone?.(result, input);
      await queryClient.invalidateQueries();
    },
    onError: async (error, input) => {
      noteFailed();
      const refusal = refusalOf(error);
      if (refusal && options.refused?.(refusal, input)) return;
      showToast({ message: refusal ? errorText(refusal, t) : t('save.notSaved') });
      if (refusal?.code === 'common.conflict') await queryClient.invalidateQueries();
    },
  });
}
