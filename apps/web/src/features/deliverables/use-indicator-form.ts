import type { IndicatorValues, Target } from '@counterpart/domain/deliverables/indicator.fields';
import { formatDecimal } from '@counterpart/i18n/formats';
import { parseTypedDecimal } from '@counterpart/i18n/number-input';
import type { Language } from '@counterpart/domain/shared/text';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { type Problems, useRecordForm } from '../../lib/use-record-form.ts';
import type { IndicatorView } from './use-deliverables.ts';

/** A target as it is typed. */
export type TypedTarget = Target & { readonly key: string };

/** What the form of an indicator holds; numbers as typed. */
export type IndicatorForm = Omit<IndicatorValues, 'targets' | 'baselineValue'> & {
  readonly baselineValue: string;
  readonly targets: readonly TypedTarget[];
};

type Given = { readonly programmeId: string; readonly indicator: IndicatorView | null; readonly onClose: () => void };
type Saved = { readonly id: string; readonly version: number; readonly inverse?: object };
type Filled = { readonly values: IndicatorForm; readonly changed: Partial<IndicatorForm>; readonly version: number };

const update = (envelope: Parameters<typeof apiClient.deliverables.updateIndicator.mutate>[0]) =>
  apiClient.deliverables.updateIndicator.mutate(envelope);

/** The state of the form of an indicator. */
export function useIndicatorForm({ programmeId, indicator, onClose }: Given) {
  const { t, language } = useT();
  const takeBack = useCommand(update, { done: () => t('deliverables.undone') });
  return useRecordForm<IndicatorForm, Filled, Saved>({
    initial: indicator ? valuesOf(indicator, language) : NOTHING,
    version: indicator?.version ?? 0,
    check: (values) => problemsOf(values, language),
    input: (filled) => filled,
    send: async ({ input: { values, changed, version }, idempotencyKey }) => {
      const stored = storedOf(values, language);
      if (indicator) {
        const names = Object.keys(changed);
        const patch = Object.fromEntries(Object.entries(stored).filter(([name]) => names.includes(name)));
        return update({ input: { id: indicator.id, version, patch }, idempotencyKey });
      }
      const { targets, ...fields } = stored;
      return apiClient.deliverables.createIndicator.mutate({
        input: { programmeId, values: fields, targets: [...targets] },
        idempotencyKey,
      });
    },
    placeOf: (refusal) => {
      const path = refusal.code === 'common.invalid_input' ? refusal.details.issues[0]?.path : undefined;
      if (path?.includes('targets')) return 'targets';
      return path === 'source' || path === 'titleVi' ? path : null;
    },
    done: () => t(indicator ? 'deliverables.indicator.saved' : 'deliverables.indicator.added'),
    undo: ({ id, version, inverse }) => (inverse ? () => takeBack.mutate({ id, version, patch: inverse }) : undefined),
    onDone: onClose,
    onUnchanged: onClose,
  });
}

const NOTHING: IndicatorForm = {
  titleVi: '',
  titleEn: '',
  componentId: null,
  unitVi: '',
  unitEn: '',
  direction: 'up',
  isFraction: false,
  baselineValue: '',
  baselineOn: null,
  isShared: false,
  source: '',
  targets: [],
};

function valuesOf(indicator: IndicatorView, language: Language): IndicatorForm {
  const { id: _id, version: _version, programmeId: _of, isSample: _sample, readings: _read, ...fields } = indicator;
  return {
    ...fields,
    baselineValue: fields.baselineValue === null ? '' : formatDecimal(fields.baselineValue, language),
    targets: fields.targets.map(({ judgement: _judged, readingId, ...target }, at) => ({
      ...target,
      value: formatDecimal(target.value, language),
      key: `${readingId ?? ''}${at}`,
    })),
  };
}

function storedOf({ targets, baselineValue, ...fields }: IndicatorForm, language: Language): IndicatorValues {
  const decimal = (text: string) => {
    const read = parseTypedDecimal(text, language);
    return read.ok ? read.decimal : null;
  };
  return {
    ...fields,
    baselineValue: decimal(baselineValue),
    targets: targets.map(({ key: _key, ...target }) => ({ ...target, value: decimal(target.value) ?? '' })),
  };
}

function problemsOf(values: IndicatorForm, language: Language): Problems<IndicatorForm> {
  const isNumber = (text: string) => parseTypedDecimal(text, language).ok;
  const { titleVi, titleEn, baselineValue, targets, source } = values;
  const hasBaseline = baselineValue.trim() !== '';
  return {
    ...(titleVi.trim() === '' && titleEn.trim() === '' && { titleVi: (t) => t('deliverables.indicator.titleMissing') }),
    ...(hasBaseline && !isNumber(baselineValue) && { baselineValue: (t) => t('deliverables.indicator.valueWrong') }),
    ...(hasBaseline && source.trim() === '' && { source: (t) => t('deliverables.indicator.sourceMissing') }),
    ...(targets.some((one) => !isNumber(one.value)) && { targets: (t) => t('deliverables.indicator.valueWrong') }),
    ...(targets.some((one) => one.source.trim() === '') && {
      targets: (t) => t('deliverables.indicator.sourceMissing'),
    }),
  };
}
