import type { FieldConflict } from '@counterpart/domain/shared/errors';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { type SendCommand, useCommand } from '../../lib/use-command.ts';

/** What every change of a versioned record takes and gives. */
type EditInput = { readonly version: number; readonly patch: object };
type EditResult = { readonly version: number; readonly inverse: object };

/** Changes of one record: saved at once, taken back on request, settled when two people disagree. */
export type Edit<I extends EditInput> = {
  readonly save: (input: I, said: string) => void;
  readonly isPending: boolean;
  readonly conflict: readonly FieldConflict[] | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
};

/** Sends changes of one record and keeps what is needed to take them back or to settle a conflict. */
export function useEdit<I extends EditInput, R extends EditResult>(
  send: SendCommand<I, R>,
  onSaved?: () => void,
): Edit<I> {
  const { t } = useT();
  const queryClient = useQueryClient();
  const words = useRef(new WeakMap<I, string>());
  const [conflict, setConflict] = useState<{ asked: I; fields: readonly FieldConflict[]; version: number } | null>(
    null,
  );
  const command = useCommand(send, {
    done: (_result, input) => words.current.get(input) ?? t('signing-page.edit.undone'),
    undo: ({ version, inverse }, input): (() => void) | undefined => {
      // What was itself a taking back has no words and is not taken back again.
      if (!words.current.has(input)) return undefined;
      return () => command.mutate({ ...input, version, patch: inverse });
    },
    onDone: () => onSaved?.(),
    refused: (refusal, asked) => {
      if (refusal.code !== 'common.conflict' || refusal.details.fields.length === 0) return false;
      setConflict({ asked, fields: refusal.details.fields, version: refusal.details.currentVersion });
      return true;
    },
  });
  return {
    save: (input, said) => {
      words.current.set(input, said);
      command.mutate(input);
    },
    isPending: command.isPending,
    conflict: conflict?.fields ?? null,
    keepMine: () => {
      if (!conflict) return;
      const again = { ...conflict.asked, version: conflict.version };
      words.current.set(again, words.current.get(conflict.asked) ?? t('signing-page.edit.undone'));
      setConflict(null);
      command.mutate(again);
    },
    takeTheirs: () => {
      setConflict(null);
      command.reset();
      void queryClient.invalidateQueries();
    },
  };
}
