import type { Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { Button } from '@counterpart/ui/button';
import { Checkbox } from '@counterpart/ui/choice';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { TextField } from '@counterpart/ui/text-field';
import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { SIDE_WORDS } from './negotiation-words.ts';
import type { Round } from './use-room.ts';

type Member = Round['delegations'][Side][number];
type Draft = Member & { readonly key: number };

type DelegationFormProps = { readonly round: Round; readonly side: Side; readonly onClose: () => void };

const send = (envelope: Parameters<typeof apiClient.negotiation.setDelegation.mutate>[0]) =>
  apiClient.negotiation.setDelegation.mutate(envelope);

/** Writes one delegation, in the order in which it is printed. */
export function DelegationForm({ round, side, onClose }: DelegationFormProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t(SIDE_WORDS[side])} onClose={onClose}>
      {(tell) => <Fields round={round} side={side} onClose={onClose} tell={tell} />}
    </FormDrawer>
  );
}

const NOBODY = { personId: null, name: '', title: '', isHead: false };

function Fields({ round, side, onClose, tell }: DelegationFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const stored = round.delegations[side];
  const [members, setMembers] = useState<readonly Draft[]>(() =>
    (stored.length === 0 ? [{ ...NOBODY, isHead: true }] : stored).map((one, key) => ({ ...one, key })),
  );
  const [attempt, setAttempt] = useState(0);
  const [nextKey, setNextKey] = useState(1000);
  const command = useDelegationCommand({ round, side, onClose });
  const nameless = members.flatMap((one, index) => (isNameless(one) && members.length > 1 ? [index + 1] : []));
  const change = (next: readonly Draft[]) => {
    setMembers(next);
    tell(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (nameless.length > 0 || command.isPending) return;
    const kept = members.filter((one) => !isNameless(one)).map(({ key: _key, ...member }) => member);
    command.mutate({ roundId: round.id, version: round.version ?? 0, side, members: kept });
  };
  const errors = attempt === 0 ? [] : nameless;
  return (
    <form className="cp-form" noValidate onSubmit={submit}>
      <ErrorSummary
        attempt={attempt}
        errors={errors.map((number) => ({
          field: `name${number}`,
          message: t('negotiation.delegation.nameless', { number }),
        }))}
      />
      {members.map((member, index) => (
        <MemberFields
          key={member.key}
          member={member}
          number={index + 1}
          isWrong={errors.includes(index + 1)}
          onChange={(next) => change(members.map((one) => settled(one, next)))}
          onRemove={() => change(members.filter((one) => one.key !== member.key))}
        />
      ))}
      <div>
        <Button
          icon={Plus}
          onPress={() => {
            change([...members, { ...NOBODY, key: nextKey }]);
            setNextKey(nextKey + 1);
          }}
        >
          {t('negotiation.delegation.add')}
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

function isNameless({ name, title }: Member): boolean {
  return name.trim() === '' && title.trim() === '';
}

/** A delegation has one head: whoever becomes it takes the place of the one before. */
function settled(one: Draft, next: Draft): Draft {
  if (one.key === next.key) return next;
  return next.isHead ? { ...one, isHead: false } : one;
}

function useDelegationCommand({ round, side, onClose }: DelegationFormProps) {
  const { t } = useT();
  const takeBack = useCommand(send, { done: () => t('negotiation.undone') });
  return useCommand(send, {
    done: () => t('negotiation.delegation.saved'),
    undo:
      ({ version, inverse }) =>
      () =>
        takeBack.mutate({ roundId: round.id, version, side, members: [...inverse.members] }),
    refused: (refusal) => {
      if (refusal.code !== 'common.nothing_changed') return false;
      onClose();
      return true;
    },
    onDone: onClose,
  });
}

type MemberFieldsProps = {
  readonly member: Draft;
  readonly number: number;
  readonly isWrong: boolean;
  readonly onChange: (member: Draft) => void;
  readonly onRemove: () => void;
};

function MemberFields({ member, number, isWrong, onChange, onRemove }: MemberFieldsProps) {
  const { t } = useT();
  return (
    <fieldset className="ng-member">
      <legend className="cp-label">{t('negotiation.delegation.member', { number })}</legend>
      <TextField
        name={`name${number}`}
        label={t('negotiation.delegation.name')}
        isOptional
        maxLength={200}
        value={member.name}
        onChange={(name) => onChange({ ...member, name })}
        error={isWrong ? t('negotiation.delegation.nameless', { number }) : ''}
      />
      <TextField
        name={`title${number}`}
        label={t('negotiation.delegation.memberTitle')}
        isOptional
        maxLength={300}
        value={member.title}
        onChange={(title) => onChange({ ...member, title })}
      />
      <div className="ng-section-head">
        <Checkbox isSelected={member.isHead} onChange={(isHead) => onChange({ ...member, isHead })}>
          {t('negotiation.delegation.isHead')}
        </Checkbox>
        <Button
          size="s"
          variant="quiet"
          icon={Trash2}
          onPress={onRemove}
          aria-label={t('negotiation.delegation.remove', { number })}
        >
          {t('negotiation.delegation.removeShort')}
        </Button>
      </div>
    </fieldset>
  );
}
