import { CONDITION_KINDS, OWNER_SIDES, type WorkingState } from '@counterpart/domain/effectiveness/condition.codes';
import { conditionFields } from '@counterpart/domain/effectiveness/condition.fields';
import { CONDITION_KIND_WORDS, OWNER_SIDE_WORDS } from '@counterpart/reference/codelists/instruments';
import { useQuery } from '@tanstack/react-query';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { ActDialog, type ActField, type ActValues } from './act-dialog.tsx';
import { useAct } from './use-act.ts';
import type { Condition, EffectSheet, EffectWords } from './use-effect-words.ts';

type Input = ApiInput['effectiveness'];
const addCondition = (envelope: Input['addCondition']) => apiClient.effectiveness.addCondition.mutate(envelope);
const updateCondition = (envelope: Input['updateCondition']) =>
  apiClient.effectiveness.updateCondition.mutate(envelope);
const setState = (envelope: Input['setConditionState']) => apiClient.effectiveness.setConditionState.mutate(envelope);
const waive = (envelope: Input['waiveCondition']) => apiClient.effectiveness.waiveCondition.mutate(envelope);
const remove = (envelope: Input['removeCondition']) => apiClient.effectiveness.removeCondition.mutate(envelope);

type Values = NonNullable<Input['updateCondition']['input']['patch']>;

type ConditionDialogProps = {
  /** Where a new condition goes; null where one is changed. */
  readonly sheet: EffectSheet | null;
  readonly condition: Condition | null;
  readonly words: EffectWords;
  readonly onClose: () => void;
};

const NAMES = [
  'kind',
  'titleVi',
  'titleEn',
  'ownerSide',
  'ownerAgencyId',
  'plannedOn',
  'waitsForId',
  'evidenceNumber',
  'evidenceOn',
  'evidenceNote',
] as const;
const OPTIONAL: readonly string[] = [
  'titleEn',
  'ownerAgencyId',
  'plannedOn',
  'waitsForId',
  'evidenceNumber',
  'evidenceOn',
  'evidenceNote',
];
const NULLABLE: readonly string[] = ['ownerAgencyId', 'plannedOn', 'waitsForId', 'evidenceOn'];

/** Writes a condition down, or changes what is written of it. */
export function ConditionDialog({ sheet, condition, words, onClose }: ConditionDialogProps) {
  const { t } = words;
  const fields = useFields(words, sheet?.instrumentId ?? null).filter(
    // Nothing proves yet what is only being written down.
    ({ name }) => condition !== null || !name.startsWith('evidence'),
  );
  const takeBack = useCommand(updateCondition, { done: () => t('effect.condition.undone') });
  const adding = useAct(addCondition, { done: () => t('effect.condition.added'), onDone: onClose });
  const saving = useAct(updateCondition, {
    done: () => t('effect.condition.saved'),
    undo:
      ({ id, version, inverse }) =>
      () =>
        takeBack.mutate({ id, version, patch: inverse }),
    onDone: onClose,
  });
  const initial = initialOf(condition);
  const submit = (values: ActValues) => {
    const given = Object.fromEntries(
      NAMES.filter((name) => condition === null || (values[name] ?? '') !== (initial[name] ?? '')).map((name) => [
        name,
        NULLABLE.includes(name) ? (values[name] ?? null) : (values[name] ?? '').trim(),
      ]),
    ) as Values;
    if (condition === null) adding.send({ instrumentId: sheet?.instrumentId ?? '', values: given });
    else if (Object.keys(given).length === 0) onClose();
    else saving.send({ id: condition.id, version: condition.version, patch: given });
  };
  return (
    <ActDialog
      title={t(condition === null ? 'effect.condition.add' : 'effect.condition.edit')}
      submit={t('effect.form.save')}
      fields={fields}
      initial={initial}
      failure={adding.failure ?? saving.failure}
      isPending={adding.isPending || saving.isPending}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

function initialOf(condition: Condition | null): ActValues {
  if (condition === null) return { kind: 'OTHER', ownerSide: 'ours' };
  const { kind, titleVi, titleEn, ownerSide, ownerAgencyId, plannedOn, evidenceNumber, evidenceOn, evidenceNote } =
    condition;
  const waitsForId = condition.waitsFor?.instrumentId ?? null;
  return {
    kind,
    titleVi,
    titleEn,
    ownerSide,
    ownerAgencyId,
    plannedOn,
    waitsForId,
    evidenceNumber,
    evidenceOn,
    evidenceNote,
  };
}

function useFields(words: EffectWords, instrumentId: string | null): readonly ActField[] {
  const { language } = words;
  const { agencyOptions } = usePartyOptions();
  const instruments = useWaitable(words, instrumentId);
  const options = {
    kind: CONDITION_KINDS.map((id) => ({ id, label: CONDITION_KIND_WORDS[id][language] })),
    ownerSide: OWNER_SIDES.map((id) => ({ id, label: OWNER_SIDE_WORDS[id][language] })),
    ownerAgencyId: agencyOptions,
    waitsForId: instruments,
  };
  const kinds = {
    kind: 'choice',
    ownerSide: 'choice',
    ownerAgencyId: 'search',
    waitsForId: 'search',
    plannedOn: 'day',
    evidenceOn: 'day',
    evidenceNote: 'long',
  } as const;
  return NAMES.map((name) => ({
    name,
    label: conditionFields[name].label[language],
    kind: name in kinds ? kinds[name as keyof typeof kinds] : 'text',
    isOptional: OPTIONAL.includes(name),
    max: name === 'evidenceNumber' ? 120 : name === 'evidenceNote' ? 2000 : 500,
    ...(name in options && { options: options[name as keyof typeof options] }),
    ...(name === 'waitsForId' && { isAsked: ({ kind }: ActValues) => kind === 'CROSS_EFFECTIVENESS' }),
    ...(name === 'ownerAgencyId' && { isAsked: ({ ownerSide }: ActValues) => ownerSide === 'ours' }),
  }));
}

const MOST = 200;

/** Instruments that another one may wait for: those signed and not yet effective. */
function useWaitable(words: EffectWords, instrumentId: string | null) {
  const api = useApi();
  const board = useQuery(api.effectiveness.board.queryOptions({ limit: MOST }));
  return (board.data?.items ?? [])
    .filter((one) => one.instrumentId !== instrumentId)
    .map((one) => ({
      id: one.instrumentId,
      label: words.title(one).text,
      note: one.programmeCode,
      keywords: `${one.programmeCode} ${one.titleVi} ${one.titleEn} ${one.number ?? ''}`,
    }));
}

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
