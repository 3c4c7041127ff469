import type { Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { Button } from '@counterpart/ui/button';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { type PersonDraft, PersonFields } from './person-fields.tsx';
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
  const nobody = {
    personId: null,
    partnerId: side === 'theirs' ? (meeting.partnerIds[0] ?? null) : null,
    name: '',
    title: '',
    isActing: false,
    isHead: false,
  };
  const [people, setPeople] = useState<readonly PersonDraft[]>(() =>
    (meeting.people[side].length === 0 ? [nobody] : meeting.people[side]).map((one, key) => ({ ...one, key })),
  );
  const [attempt, setAttempt] = useState(0);
  const [nextKey, setNextKey] = useState(1000);
  const command = usePeopleCommand({ meeting, side, onClose });
  const nameless = people.flatMap((one, index) => (isNameless(one) && people.length > 1 ? [index + 1] : []));
  const change = (next: readonly PersonDraft[]) => {
    setPeople(next);
    tell(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (nameless.length > 0 || command.isPending) return;
    const kept = people.filter((one) => !isNameless(one)).map(({ key: _key, ...person }) => person);
    command.mutate({ id: meeting.id, version: meeting.version ?? 0, side, people: kept });
  };
  const errors = attempt === 0 ? [] : nameless;
  return (
    <form className="cp-form" noValidate onSubmit={submit}>
      <ErrorSummary
        attempt={attempt}
        errors={errors.map((number) => ({
          field: `name${number}`,
          message: t('meetings.people.nameless', { number }),
        }))}
      />
      {people.map((person, index) => (
        <PersonFields
          key={person.key}
          person={person}
          number={index + 1}
          side={side}
          partnerIds={meeting.partnerIds}
          isWrong={errors.includes(index + 1)}
          onChange={(next) => change(people.map((one) => settled(one, next)))}
          onRemove={() => change(people.filter((one) => one.key !== person.key))}
        />
      ))}
      <div>
        <Button
          icon={Plus}
          onPress={() => {
            change([...people, { ...nobody, key: nextKey }]);
            setNextKey(nextKey + 1);
          }}
        >
          {t('meetings.people.add')}
        </Button>
      </div>
      <div className="cp-row">
        <Button type="submit" variant="primary" isPending={command.isPending}>
          {t('form.save')}
        </Button>
        <Button onPress={onClose}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}

function isNameless({ name, title }: PersonDraft): boolean {
  return name.trim() === '' && title.trim() === '';
}

/** A side has one head: whoever becomes it takes the place of the one before. */
function settled(one: PersonDraft, next: PersonDraft): PersonDraft {
  if (one.key === next.key) return next;
  return next.isHead ? { ...one, isHead: false } : one;
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
