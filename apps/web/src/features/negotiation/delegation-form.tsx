import type { Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { Checkbox } from '@counterpart/ui/choice';
import { TextField } from '@counterpart/ui/text-field';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { EntryActs, ListFormFrame } from '../../lib/list-form.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { type ListEntry, useListForm } from '../../lib/use-list-form.ts';
import { SIDE_WORDS } from './negotiation-words.ts';
import type { Round } from './use-room.ts';

type Member = Round['delegations'][Side][number];

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

const NOBODY: Member = { personId: null, name: '', title: '', isHead: false };

function Fields({ round, side, onClose, tell }: DelegationFormProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const stored = round.delegations[side];
  const command = useDelegationCommand({ round, side, onClose });
  const form = useListForm<Member>({
    initial: stored.length === 0 ? [{ ...NOBODY, isHead: true }] : stored,
    blank: NOBODY,
    isWrong: (member, count) => isNameless(member) && count > 1,
    beside: (other, changed) => (changed.isHead ? { ...other, isHead: false } : other),
    isPending: command.isPending,
    tell,
    send: (all) => {
      const members = all.filter((one) => !isNameless(one));
      command.mutate({ roundId: round.id, version: round.version ?? 0, side, members });
    },
  });
  return (
    <ListFormFrame
      form={form}
      problem={(number) => ({ field: `name${number}`, message: t('negotiation.delegation.nameless', { number }) })}
      addWord={t('negotiation.delegation.add')}
      onCancel={onClose}
    >
      {(entry) => <MemberFields entry={entry} />}
    </ListFormFrame>
  );
}

function isNameless({ name, title }: Member): boolean {
  return name.trim() === '' && title.trim() === '';
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

function MemberFields({ entry }: { readonly entry: ListEntry<Member> }) {
  const { t } = useT();
  const { value: member, number, isWrong, set } = entry;
  return (
    <fieldset className="ng-member">
      <legend className="cp-label">{t('negotiation.delegation.member', { number })}</legend>
      <TextField
        name={`name${number}`}
        label={t('negotiation.delegation.name')}
        isOptional
        maxLength={200}
        value={member.name}
        onChange={(name) => set({ ...member, name })}
        error={isWrong ? t('negotiation.delegation.nameless', { number }) : ''}
      />
      <TextField
        name={`title${number}`}
        label={t('negotiation.delegation.memberTitle')}
        isOptional
        maxLength={300}
        value={member.title}
        onChange={(title) => set({ ...member, title })}
      />
      <div className="ng-section-head">
        <Checkbox isSelected={member.isHead} onChange={(isHead) => set({ ...member, isHead })}>
          {t('negotiation.delegation.isHead')}
        </Checkbox>
        <EntryActs
          entry={entry}
          name={t('negotiation.delegation.member', { number })}
          removeWord={t('negotiation.delegation.remove', { number })}
        />
      </div>
    </fieldset>
  );
}
