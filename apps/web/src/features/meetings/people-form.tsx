import type { Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { ListFormFrame } from '../../lib/list-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useListForm } from '../../lib/use-list-form.ts';
import { type Person, PersonFields } from './person-fields.tsx';
import type { Meeting } from './use-meetings.ts';

type PeopleFormProps = { readonly meeting: Meeting; readonly side: Side; readonly onClose: () => void };

const send = (envelope: Parameters<typeof apiClient.meetings.setPeople.mutate>[0]) =>
  apiClient.meetings.setPeople.mutate(envelope);

/** Writes who was there on one side, in the order in which they are printed. */
export function PeopleForm(props: PeopleFormProps) {
  const { t } = useT();
  return (
    <FormDrawer
      title={t(props.side === 'ours' ? 'meetings.people.editOurs' : 'meetings.people.editTheirs')}
      onClose={props.onClose}
    >
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ meeting, side, onClose, tell }: PeopleFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const partnerId = side === 'theirs' ? (meeting.partnerIds[0] ?? null) : null;
  const blank: Person = { personId: null, partnerId, name: '', title: '', isActing: false, isHead: false };
  const command = usePeopleCommand({ meeting, side, onClose });
  const form = useListForm<Person>({
    initial: meeting.people[side].length === 0 ? [blank] : meeting.people[side],
    blank,
    isWrong: (person, count) => isNameless(person) && count > 1,
    beside: (other, changed) => (changed.isHead ? { ...other, isHead: false } : other),
    isPending: command.isPending,
    tell,
    send: (all) => {
      const people = all.filter((one) => !isNameless(one));
      command.mutate({ id: meeting.id, version: meeting.version ?? 0, side, people });
    },
  });
  return (
    <ListFormFrame
      form={form}
      problem={(number) => ({ field: `name${number}`, message: t('meetings.people.nameless', { number }) })}
      addWord={t('meetings.people.add')}
      onCancel={onClose}
    >
      {(entry) => <PersonFields entry={entry} side={side} partnerIds={meeting.partnerIds} />}
    </ListFormFrame>
  );
}

function isNameless({ name, title }: Person): boolean {
  return name.trim() === '' && title.trim() === '';
}

function usePeopleCommand({ meeting, side, onClose }: PeopleFormProps) {
  const { t } = useT();
  const takeBack = useCommand(send, { done: () => t('meetings.undone') });
  return useCommand(send, {
    done: () => t('meetings.people.saved'),
    undo:
      ({ version, inverse }) =>
      () =>
        takeBack.mutate({ id: meeting.id, version, side, people: [...inverse.people] }),
    refused: (refusal) => {
      if (refusal.code !== 'common.nothing_changed') return false;
      onClose();
      return true;
    },
    onDone: onClose,
  });
}
