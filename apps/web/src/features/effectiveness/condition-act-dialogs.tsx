import type { WorkingState } from '@counterpart/domain/effectiveness/condition.codes';
import { conditionFields } from '@counterpart/domain/effectiveness/condition.fields';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { ActDialog } from './act-dialog.tsx';
import { useAct } from './use-act.ts';
import type { Condition, EffectWords } from './use-effect-words.ts';

type Input = ApiInput['effectiveness'];
const setState = (envelope: Input['setConditionState']) => apiClient.effectiveness.setConditionState.mutate(envelope);
const waive = (envelope: Input['waiveCondition']) => apiClient.effectiveness.waiveCondition.mutate(envelope);
const remove = (envelope: Input['removeCondition']) => apiClient.effectiveness.removeCondition.mutate(envelope);

type ActProps = { readonly condition: Condition; readonly words: EffectWords; readonly onClose: () => void };

/** Says that a condition was handed in or accepted: on which day, by which paper. */
export function MoveDialog({ condition, next, words, onClose }: ActProps & { readonly next: WorkingState }) {
  const { t, language } = words;
  const { today } = useMe();
  const back = useCommand(setState, { done: () => t('effect.condition.undone') });
  const act = useAct(setState, {
    done: () => t('effect.condition.moved', { state: words.state(next) }),
    undo: ({ id, version, before }) =>
      before.state === 'WAIVED'
        ? undefined
        : () => back.mutate({ id, version, state: before.state as WorkingState, ...(before.on && { on: before.on }) }),
    onDone: onClose,
  });
  const { id, version } = condition;
  return (
    <ActDialog
      title={t('effect.condition.move', { state: words.state(next) })}
      submit={t('effect.form.save')}
      fields={[
        { name: 'on', label: t('effect.condition.on'), kind: 'day' },
        {
          name: 'number',
          label: conditionFields.evidenceNumber.label[language],
          kind: 'text',
          max: 120,
          isOptional: true,
        },
      ]}
      initial={{ on: today, number: condition.evidenceNumber }}
      failure={act.failure}
      isPending={act.isPending}
      onSubmit={({ on, number }) =>
        act.send({ id, version, state: next, on: on ?? today, evidence: { number: number ?? '' } })
      }
      onClose={onClose}
    />
  );
}

/** Says that the partner waived a condition. */
export function WaiveDialog({ condition, words: { t }, onClose }: ActProps) {
  const { today } = useMe();
  const act = useAct(waive, { done: () => t('effect.condition.saved'), onDone: onClose });
  const { id, version } = condition;
  return (
    <ActDialog
      title={t('effect.condition.waive')}
      submit={t('effect.form.save')}
      fields={[
        { name: 'waivedBy', label: t('effect.condition.waivedBy'), kind: 'text', max: 200 },
        { name: 'reason', label: t('effect.deadline.reason'), kind: 'long' },
        { name: 'document', label: t('effect.lapse.document'), kind: 'text', max: 300 },
        { name: 'on', label: t('effect.condition.on'), kind: 'day' },
      ]}
      initial={{ on: today }}
      failure={act.failure}
      isPending={act.isPending}
      onSubmit={({ waivedBy, reason, document, on }) =>
        act.send({
          id,
          version,
          waivedBy: waivedBy ?? '',
          reason: reason ?? '',
          document: document ?? '',
          on: on ?? today,
        })
      }
      onClose={onClose}
    />
  );
}

/** Takes a condition off the list, with the reason. */
export function RemoveDialog({ condition, words: { t }, onClose }: ActProps) {
  const restore = useCommand(remove, { done: () => t('effect.condition.undone') });
  const act = useAct(remove, {
    done: () => t('effect.condition.removed'),
    undo:
      ({ id, version }) =>
      () =>
        restore.mutate({ id, version, reason: null }),
    onDone: onClose,
  });
  const { id, version } = condition;
  return (
    <ActDialog
      title={t('effect.condition.remove')}
      submit={t('effect.condition.remove')}
      fields={[{ name: 'reason', label: t('effect.deadline.reason'), kind: 'long' }]}
      initial={{}}
      failure={act.failure}
      isPending={act.isPending}
      onSubmit={({ reason }) => act.send({ id, version, reason: reason ?? '' })}
      onClose={onClose}
    />
  );
}
