import { apiClient } from '../../lib/trpc.ts';
import type { Acted } from './use-act.ts';

/** Acts that are asked for in a form. */
export type ActName =
  | 'confirm'
  | 'return'
  | 'requestExtension'
  | 'grant'
  | 'refuse'
  | 'extend'
  | 'reassign'
  | 'withdraw'
  | 'reopen';

/** What the form of an act holds; each act takes of it what is its own. */
export type ActValues = {
  readonly completedOn: string | null;
  readonly newDueOn: string | null;
  readonly leadAgencyId: string | null;
  readonly text: string;
  readonly documentNumber: string;
  readonly documentOn: string | null;
};

type Said = ActValues & { readonly taskId: string };

/** Sends an act with what it takes. */
export function sendAct(
  act: ActName,
  { completedOn, newDueOn, leadAgencyId, ...said }: Said,
  idempotencyKey: string,
): Promise<Acted> {
  // The form is not sent without the day or the agency that its act takes.
  const envelope = <I>(input: I) => ({ input, idempotencyKey });
  const { tasks } = apiClient;
  switch (act) {
    case 'confirm':
      return tasks.confirm.mutate(envelope({ ...said, completedOn: completedOn ?? '' }));
    case 'return':
      return tasks.return.mutate(envelope(said));
    case 'requestExtension':
      return tasks.requestExtension.mutate(envelope({ ...said, newDueOn: newDueOn ?? '' }));
    case 'grant':
      return tasks.decideExtension.mutate(envelope({ ...said, newDueOn: newDueOn ?? '' }));
    case 'refuse':
      return tasks.decideExtension.mutate(envelope({ ...said, newDueOn: null }));
    case 'extend':
      return tasks.extend.mutate(envelope({ ...said, newDueOn }));
    case 'reassign':
      return tasks.reassign.mutate(envelope({ ...said, leadAgencyId: leadAgencyId ?? '' }));
    case 'withdraw':
      return tasks.withdraw.mutate(envelope(said));
    case 'reopen':
      return tasks.reopen.mutate(envelope(said));
  }
}
