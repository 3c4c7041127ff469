import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import type { Meeting, PromiseItem } from './use-meetings.ts';

/** What each of the forms works with. */
export type IntoProps = {
  readonly item: PromiseItem;
  readonly meeting: Meeting;
  readonly onClose: () => void;
  readonly tell: (isDirty: boolean) => void;
};

/** Sends the turning; its undo lets the record go and takes it back. */
export function useTurning() {
  const { t } = useT();
  const takeBack = useCommand(
    (envelope: Parameters<typeof apiClient.meetings.unlinkItem.mutate>[0]) =>
      apiClient.meetings.unlinkItem.mutate(envelope),
    { done: () => t('meetings.undone') },
  );
  return {
    send: (envelope: Parameters<typeof apiClient.meetings.turnInto.mutate>[0]) =>
      apiClient.meetings.turnInto.mutate(envelope),
    done: (what: string) => t('meetings.into.done', { what }),
    undo:
      ({ id, version }: Turned) =>
      () =>
        takeBack.mutate({ id, version, takeBack: t('meetings.into.takenBack') }),
  };
}

/** What turning an item into a record answers. */
export type Turned = Awaited<ReturnType<typeof apiClient.meetings.turnInto.mutate>>;
