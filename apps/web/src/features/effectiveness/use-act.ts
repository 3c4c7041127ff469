import { errorText, type Refusal } from '@counterpart/i18n/error-text';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';

type ActOptions<I, R> = {
  readonly done: (result: R, input: I) => string;
  readonly undo?: (result: R, input: I) => (() => void) | undefined;
  readonly onDone?: () => void;
  /** Takes a refusal for itself; true keeps its words away. */
  readonly refused?: (refusal: Refusal) => boolean;
};

/** Sends one act and keeps the words of its refusal, so that they stand where the act is filled in. */
export function useAct<I, R>(send: SendCommand<I, R>, { done, undo, onDone, refused }: ActOptions<I, R>) {
  const { t } = useT();
  const [failure, setFailure] = useState<string>();
  const command = useCommand(send, {
    done,
    ...(undo && { undo }),
    onDone: () => onDone?.(),
    refused: (refusal) => {
      if (refused?.(refusal) === true) return true;
      setFailure(errorText(refusal, t));
      return true;
    },
  });
  return {
    failure,
    isPending: command.isPending,
    send: (input: I) => {
      setFailure(undefined);
      command.mutate(input);
    },
  };
}
