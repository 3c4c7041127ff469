import type { FieldConflict } from '@counterpart/domain/shared/errors';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { apiClient, refusalOf } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { savedWords } from './milestone-state.tsx';
import type { MilestoneInput, MilestonePatch, MilestoneSubject } from './milestone.types.ts';

/** Someone else changed the same field first: what each of both says, and what was asked for. */
export type MilestoneConflict = {
  readonly fields: readonly FieldConflict[];
  readonly currentVersion: number;
  readonly asked: MilestoneInput;
};

/** How a change of one milestone stands: shown as a sign on its row. */
export type MilestoneUpdate = {
  readonly save: (patch: MilestonePatch, said?: Pick<MilestoneInput, 'reason'>) => void;
  /** The change on its way, already shown; null when nothing is. */
  readonly pending: MilestonePatch | null;
  /** The change that did not reach the register, to be tried again. */
  readonly failed: MilestonePatch | null;
  readonly retry: () => void;
  readonly isSaved: boolean;
  readonly conflict: MilestoneConflict | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** The planned day moved later and nobody said why; null when there is nothing to ask. */
  readonly slip: { readonly from: string; readonly to: string } | null;
  readonly closeSlip: () => void;
};

const send = (envelope: Parameters<typeof apiClient.procedures.updateMilestone.mutate>[0]) =>
  apiClient.procedures.updateMilestone.mutate(envelope);

/** Saves changes of one milestone at once, takes them back, and asks when two people disagree. */
export function useMilestoneUpdate(subject: MilestoneSubject): MilestoneUpdate {
  const { t } = useT();
  const [conflict, setConflict] = useState<MilestoneConflict | null>(null);
  const [slip, setSlip] = useState<MilestoneUpdate['slip']>(null);
  const [latest, setLatest] = useState(0);
  const undos = useRef(new WeakSet<MilestoneInput>());
  const queryClient = useQueryClient();
  const command = useCommand(send, {
    done: (_result, input) => (undos.current.has(input) ? t('milestone.undone') : savedWords(subject, input.patch, t)),
    undo: ({ version, inverse }, input) => {
      if (undos.current.has(input)) return undefined;
      return () => {
        const back: MilestoneInput = { id: input.id, version, patch: inverse };
        undos.current.add(back);
        setSlip(null);
        command.mutate(back);
      };
    },
    onDone: ({ version, inverse }, input) => {
      const { plannedOn: before } = inverse as MilestonePatch;
      const { plannedOn: after, delayReasonCode } = input.patch;
      const isLater = before && after && after > before && !delayReasonCode && !undos.current.has(input);
      setLatest(version);
      if (isLater) setSlip({ from: before, to: after });
    },
    refused: (refusal, input) => {
      if (refusal.code !== 'common.conflict' || refusal.details.fields.length === 0) return false;
      setConflict({ fields: refusal.details.fields, currentVersion: refusal.details.currentVersion, asked: input });
      return true;
    },
  });
  const asked = command.variables ?? null;
  // A refusal has been said in words and stays refused; only what never got an answer is worth trying again.
  const hasFailed = command.isError && refusalOf(command.error) === null;
  return {
    save: (patch, said) =>
      command.mutate({ id: subject.id, version: Math.max(subject.version, latest), patch, ...said }),
    pending: command.isPending ? (asked?.patch ?? null) : null,
    failed: hasFailed ? (asked?.patch ?? null) : null,
    retry: () => asked && command.mutate(asked),
    isSaved: command.isSuccess,
    conflict,
    keepMine: () => {
      if (conflict) command.mutate({ ...conflict.asked, version: conflict.currentVersion });
      setConflict(null);
    },
    takeTheirs: () => {
      setConflict(null);
      command.reset();
      void queryClient.invalidateQueries();
    },
    slip,
    closeSlip: () => setSlip(null),
  };
}
