import { useT } from '../../lib/i18n.ts';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import type { FinancingLine } from './financing-section.tsx';

type AddInput = ApiInput['programmes']['addFinancingLine']['input'];
type SetInput = ApiInput['programmes']['setFinancingLine']['input'];

/** The values of a source of money. */
export type LineValues = Omit<AddInput, 'programmeId'>;

/** What another person saved meanwhile on the same source of money. */
export type LineConflict = { readonly theirs: LineValues | null; readonly version: number };

const sendAdd = (envelope: ApiInput['programmes']['addFinancingLine']) =>
  apiClient.programmes.addFinancingLine.mutate(envelope);
const sendSet = (envelope: ApiInput['programmes']['setFinancingLine']) =>
  apiClient.programmes.setFinancingLine.mutate(envelope);

type Handlers = { readonly onDone?: () => void; readonly onConflict?: (conflict: LineConflict) => void };

/** Adds, changes and removes sources of money; each can be taken back. */
export function useFinancing(programmeId: string, { onDone, onConflict }: Handlers = {}) {
  const { t } = useT();
  const quietSet = useCommand(sendSet, { done: () => t('milestone.undone') });
  const quietAdd = useCommand(sendAdd, { done: () => t('milestone.undone') });
  const addCommand = useCommand(sendAdd, {
    done: () => t('programme.financingAdded'),
    undo:
      ({ id, version }) =>
      () =>
        quietSet.mutate({ id, version, line: null }),
    ...(onDone && { onDone }),
  });
  const setCommand = useCommand(sendSet, {
    done: (_result, { line }) => t(line ? 'programme.financingChanged' : 'programme.financingRemoved'),
    undo: ({ id, version, inverse }, { line }) => {
      const before = inverse as LineValues;
      return () =>
        line ? quietSet.mutate({ id, version, line: before }) : quietAdd.mutate({ programmeId, ...before });
    },
    refused: (refusal) => {
      if (refusal.code !== 'common.conflict' || !onConflict) return false;
      const theirs = (refusal.details.fields[0]?.theirs ?? null) as LineValues | null;
      onConflict({ theirs, version: refusal.details.currentVersion });
      return true;
    },
    ...(onDone && { onDone }),
  });
  return {
    add: (values: LineValues) => addCommand.mutate({ programmeId, ...values }),
    change: (input: SetInput) => setCommand.mutate(input),
    remove: ({ id, version }: FinancingLine) => setCommand.mutate({ id, version, line: null }),
    isPending: addCommand.isPending || setCommand.isPending,
  };
}
