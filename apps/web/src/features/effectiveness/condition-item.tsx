import { WORKING_STATES, type WorkingState } from '@counterpart/domain/effectiveness/condition.codes';
import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { Menu, type MenuEntry } from '@counterpart/ui/menu';
import { StatusChip, Tag } from '@counterpart/ui/status-chip';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useMe } from '../../lib/use-me.ts';
import { useCommand } from '../../lib/use-command.ts';
import { PapersButton } from '../documents/papers-button.tsx';
import { MoveDialog, RemoveDialog, WaiveDialog } from './condition-act-dialogs.tsx';
import { ConditionDialog } from './condition-dialogs.tsx';
import type { Condition, EffectWords } from './use-effect-words.ts';

type ItemProps = { readonly condition: Condition; readonly words: EffectWords; readonly isEffective: boolean };
type Open = 'edit' | 'waive' | 'remove' | WorkingState | null;

/** One condition: what it is, who owes it, where it stands with its proof, and what may be done with it. */
export function ConditionItem({ condition, words, isEffective }: ItemProps) {
  const { t } = words;
  const [open, setOpen] = useState<Open>(null);
  const title = words.title(condition);
  const close = () => setOpen(null);
  return (
    <li className="ef-condition" data-condition={condition.id}>
      <div className="ef-condition-head">
        <span lang={title.language}>{title.text}</span>
        <ConditionState condition={condition} words={words} />
      </div>
      <p className="cp-soft">
        {[
          words.kind(condition.kind),
          words.owner(condition),
          condition.plannedOn !== null && !condition.isMet && !condition.isLate
            ? t('effect.condition.due', { day: formatDate(condition.plannedOn) })
            : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <Proof condition={condition} words={words} />
      <div className="cp-row">
        {!isEffective && <Acts condition={condition} words={words} onOpen={setOpen} />}
        <PapersButton ownerKind="condition" ownerId={condition.id} name={title.text} hasWords />
      </div>
      {open === 'edit' && <ConditionDialog sheet={null} condition={condition} words={words} onClose={close} />}
      {open === 'waive' && <WaiveDialog condition={condition} words={words} onClose={close} />}
      {open === 'remove' && <RemoveDialog condition={condition} words={words} onClose={close} />}
      {open !== null && open !== 'edit' && open !== 'waive' && open !== 'remove' && (
        <MoveDialog condition={condition} next={open} words={words} onClose={close} />
      )}
    </li>
  );
}

function ConditionState({ condition, words }: Pick<ItemProps, 'condition' | 'words'>) {
  const { t } = words;
  if (!condition.isCounted) return <Tag>{t('effect.condition.notCounted')}</Tag>;
  const state = words.state(condition.state);
  const text = condition.stateOn === null ? state : `${state} ${formatDate(condition.stateOn)}`;
  if (condition.isMet) return <StatusChip meaning="onTime">{text}</StatusChip>;
  if (condition.isLate && condition.plannedOn !== null) {
    return (
      <span className="ef-states">
        <Tag>{state}</Tag>
        <StatusChip meaning="late">{t('effect.condition.late', { day: formatDate(condition.plannedOn) })}</StatusChip>
      </span>
    );
  }
  return <Tag>{state}</Tag>;
}

function Proof({ condition, words }: Pick<ItemProps, 'condition' | 'words'>) {
  const { t } = words;
  const { evidenceNumber, evidenceOn, evidenceNote, waiver, waitsFor, isCross, source } = condition;
  const evidence = [evidenceNumber, evidenceOn === null ? '' : formatDate(evidenceOn), evidenceNote]
    .filter((part) => part !== '')
    .join(' · ');
  const crossed = waitsFor && `${words.title(waitsFor).text} (${waitsFor.programmeCode})`;
  return (
    <>
      {isCross && (
        <p>{crossed ? t('effect.condition.waitsFor', { title: crossed }) : t('effect.condition.waitsForOther')}</p>
      )}
      {evidence !== '' && <p>{t('effect.condition.evidence', { text: evidence })}</p>}
      {waiver && <p>{t('effect.condition.waivedText', waiver)}</p>}
      {source !== '' && <p className="cp-soft ef-source">{t('effect.condition.source', { source })}</p>}
    </>
  );
}

const setState = (envelope: ApiInput['effectiveness']['setConditionState']) =>
  apiClient.effectiveness.setConditionState.mutate(envelope);

type ActsProps = Pick<ItemProps, 'condition' | 'words'> & { readonly onOpen: (open: Open) => void };

/** The usual next step at one press, everything else in a menu. */
function Acts({ condition, words, onOpen }: ActsProps) {
  const { t } = words;
  const { today } = useMe();
  const back = useCommand(setState, { done: () => t('effect.condition.undone') });
  const move = useCommand(setState, {
    done: (_result, { state }) => t('effect.condition.moved', { state: words.state(state) }),
    undo: ({ id, version, before }) =>
      before.state === 'WAIVED' ? undefined : () => back.mutate({ id, version, state: before.state as WorkingState }),
  });
  const states = WORKING_STATES.filter((state) => condition.allowed.includes(`set:${state}`));
  const next = WORKING_STATES[WORKING_STATES.indexOf(condition.state as WorkingState) + 1];
  const usual = condition.state !== 'WAIVED' && next !== undefined && states.includes(next) ? next : undefined;
  // What is handed in or accepted has a day and a paper; beginning has neither.
  const press = (state: WorkingState) =>
    state === 'SUBMITTED' || state === 'ACCEPTED'
      ? onOpen(state)
      : move.mutate({ id: condition.id, version: condition.version, state, on: today });
  const entries: MenuEntry[] = [
    ...states
      .filter((state) => state !== usual)
      .map((state) => ({
        id: state,
        label: t('effect.condition.move', { state: words.state(state) }),
        onAction: () => press(state),
      })),
    ...(['edit', 'waive', 'remove'] as const)
      .filter((act) => condition.allowed.includes(act))
      .map((act) => ({ id: act, label: t(`effect.condition.${act}`), onAction: () => onOpen(act) })),
  ];
  if (usual === undefined && entries.length === 0) return null;
  const title = words.title(condition).text;
  return (
    <div className="cp-row">
      {usual && (
        <Button size="s" isPending={move.isPending} onPress={() => press(usual)}>
          {t('effect.condition.move', { state: words.state(usual) })}
        </Button>
      )}
      {entries.length > 0 && (
        <Menu
          label={t('effect.condition.moreOf', { title })}
          groups={[{ entries }]}
          trigger={
            <Button size="s" variant="quiet" icon={Ellipsis} aria-label={t('effect.condition.moreOf', { title })}>
              {t('effect.condition.more')}
            </Button>
          }
        />
      )}
    </div>
  );
}
