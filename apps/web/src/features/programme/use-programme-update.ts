import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import type { FieldConflict } from '@counterpart/domain/shared/errors';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { type ApiInput, apiClient, refusalOf } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import type { ProgrammeView } from './use-programme.ts';

type Input = ApiInput['programmes']['update']['input'];

/** The fields of a programme that people edit. */
export type ProgrammeField = keyof typeof programmeFields;

/** Changes of a programme's fields: one at a time, saved at once, taken back on request. */
export type ProgrammeUpdate = {
  readonly save: (field: ProgrammeField, value: unknown) => void;
  /** The field on its way with its new value; null when nothing is. */
  readonly pending: { readonly field: string; readonly value: unknown } | null;
  readonly failedField: string | null;
  readonly savedField: string | null;
  readonly retry: () => void;
  readonly conflict: readonly FieldConflict[] | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
};

const send = (envelope: ApiInput['programmes']['update']) => apiClient.programmes.update.mutate(envelope);

/** Saves fields of a programme and asks when two people disagree. */
export function useProgrammeUpdate(programme: Pick<ProgrammeView, 'id' | 'version'>): ProgrammeUpdate {
  const { t, language } = useT();
  const queryClient = useQueryClient();
  const [conflict, setConflict] = useState<{ fields: FieldConflict[]; version: number; asked: Input } | null>(null);
  const [latest, setLatest] = useState(0);
  const undos = useRef(new WeakSet<Input>());
  const command = useCommand(send, {
    done: (_result, input) => {
      if (undos.current.has(input)) return t('milestone.undone');
      const [field = 'code'] = Object.keys(input.patch) as ProgrammeField[];
      return t('programme.saved', { field: programmeFields[field].label[language] });
    },
    undo: ({ version, inverse }, input) => {
      if (undos.current.has(input)) return undefined;
      return () => {
        const back = { id: input.id, version, patch: inverse } as Input;
        undos.current.add(back);
        command.mutate(back);
      };
    },
    onDone: ({ version }) => setLatest(version),
    refused: (refusal, input) => {
      if (refusal.code !== 'common.conflict' || refusal.details.fields.length === 0) return false;
      setConflict({ fields: refusal.details.fields, version: refusal.details.currentVersion, asked: input });
      return true;
    },
  });
  const asked = command.variables;
  const askedField = asked ? (Object.keys(asked.patch)[0] ?? null) : null;
  const isUnanswered = command.isError && refusalOf(command.error) === null;
  return {
    save: (field, value) =>
      command.mutate({
        id: programme.id,
        version: Math.max(programme.version, latest),
        patch: { [field]: value },
      }),
    pending:
      command.isPending && asked && askedField
        ? { field: askedField, value: (asked.patch as Record<string, unknown>)[askedField] }
        : null,
    failedField: isUnanswered ? askedField : null,
    savedField: command.isSuccess ? askedField : null,
    retry: () => asked && command.mutate(asked),
    conflict: conflict?.fields ?? null,
    keepMine: () => {
      if (conflict) command.mutate({ ...conflict.asked, version: conflict.version });
      setConflict(null);
    },
    takeTheirs: () => {
      setConflict(null);
      command.reset();
      void queryClient.invalidateQueries();
    },
  };
}
