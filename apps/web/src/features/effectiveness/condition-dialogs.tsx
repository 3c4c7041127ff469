import { CONDITION_KINDS, OWNER_SIDES } from '@counterpart/domain/effectiveness/condition.codes';
import { conditionFields } from '@counterpart/domain/effectiveness/condition.fields';
import { CONDITION_KIND_WORDS, OWNER_SIDE_WORDS } from '@counterpart/reference/codelists/instruments';
import { useQuery } from '@tanstack/react-query';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import { ActDialog, type ActField, type ActValues } from './act-dialog.tsx';
import { useAct } from './use-act.ts';
import type { Condition, EffectSheet, EffectWords } from './use-effect-words.ts';

type Input = ApiInput['effectiveness'];
const addCondition = (envelope: Input['addCondition']) => apiClient.effectiveness.addCondition.mutate(envelope);
const updateCondition = (envelope: Input['updateCondition']) =>
  apiClient.effectiveness.updateCondition.mutate(envelope);

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
