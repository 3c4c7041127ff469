import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { DatePicker } from '@counterpart/ui/date-field';
import { NumberField } from '@counterpart/ui/number-field';
import { Select } from '@counterpart/ui/select';
import { useState } from 'react';
import type { EditorProps } from './filter-editor.tsx';
import { useFilterKit } from './filter-kit.ts';
import type { FilterDraft, Period } from './filter-text.ts';
import { periodText } from './filter-words.ts';

const UNITS = ['week', 'month', 'quarter', 'year'] as const;

const CHOICES = {
  within: 'pipeline.period.chooseWithin',
  since: 'pipeline.period.chooseSince',
  is: 'pipeline.period.chooseOn',
  min: 'pipeline.period.chooseMin',
  max: 'pipeline.period.chooseMax',
  between: 'pipeline.period.chooseBetween',
  empty: 'pipeline.filter.isEmpty',
  set: 'pipeline.filter.isSet',
} as const satisfies Record<string, PlainMessageKey>;

/** The choice in the list that stands for a filter. */
function choiceOf(draft: FilterDraft | null): string | null {
  if (draft?.kind === 'empty') return draft.isEmpty ? 'empty' : 'set';
  if (draft?.kind !== 'days') return null;
  const { period } = draft;
  if ('unit' in period) return `${period.op}:${period.unit}`;
  return period.op === 'since_day' ? 'min' : period.op;
}

/** A stretch of days, relative or fixed; relative ones stay relative when the link is opened next month. */
export function DaysEditor({ field, draft, onChange }: EditorProps) {
  const { t, isPast } = useFilterKit();
  const [choice, setChoice] = useState(() => choiceOf(draft));
  const options = optionsOf(field, { current: choice, isPast: isPast(field) }).map((id) => {
    const [op, unit] = id.split(':');
    const label =
      id in CHOICES
        ? t(CHOICES[id as keyof typeof CHOICES])
        : periodText((unit ? { op, unit } : { op: 'overdue' }) as Period, t);
    return { id, label };
  });
  const choose = (id: string) => {
    setChoice(id);
    const [op, unit] = id.split(':');
    if (id === 'empty' || id === 'set') onChange({ kind: 'empty', field, isEmpty: id === 'empty' });
    else if (unit) onChange({ kind: 'days', field, period: { op, unit } as Period });
    else if (id === 'overdue') onChange({ kind: 'days', field, period: { op: 'overdue' } });
  };
  return (
    <div className="pl-editor">
      <Select label={t('pipeline.filter.condition')} options={options} value={choice} onChange={choose} />
      <PeriodFields key={choice} choice={choice} field={field} draft={draft} onChange={onChange} />
    </div>
  );
}

function optionsOf(field: string, { current, isPast }: { current: string | null; isPast: boolean }): string[] {
  const around = (op: 'this' | 'next' | 'last') => UNITS.map((unit) => `${op}:${unit}`);
  const ids = isPast
    ? [...around('this'), ...around('last'), 'since']
    : ['overdue', ...around('this'), ...around('next'), 'within'];
  const all = [...ids, 'is', 'min', 'max', 'between', ...(field === 'changed' ? [] : ['empty', 'set'])];
  return current === null || all.includes(current) ? all : [current, ...all];
}

type FieldsProps = EditorProps & { readonly choice: string | null };

function PeriodFields({ choice, field, draft, onChange }: FieldsProps) {
  const { t } = useFilterKit();
  const period = draft?.kind === 'days' ? draft.period : null;
  const write = (next: Period) => onChange({ kind: 'days', field, period: next });
  switch (choice) {
    case 'within':
    case 'since':
      return <DayCount op={choice} period={period} onChange={write} />;
    case 'is':
    case 'min':
    case 'max':
      return (
        <DatePicker
          label={t('pipeline.filter.day')}
          value={period && 'day' in period ? period.day : null}
          onChange={(day) => day !== null && write({ op: choice, day })}
        />
      );
    case 'between':
      return <TwoDays period={period} onChange={write} />;
    default:
      return null;
  }
}

type PartProps = { readonly period: Period | null; readonly onChange: (period: Period) => void };

function DayCount({ op, period, onChange }: PartProps & { readonly op: 'within' | 'since' }) {
  const { t } = useFilterKit();
  const days = period && 'days' in period ? Math.abs(period.days) : Number.NaN;
  return (
    <NumberField
      label={t('pipeline.filter.days')}
      value={days}
      minValue={0}
      maxValue={9999}
      onChange={(count) => {
        if (Number.isInteger(count)) onChange({ op, days: op === 'since' ? -count : count });
      }}
    />
  );
}

function TwoDays({ period, onChange }: PartProps) {
  const { t } = useFilterKit();
  const [days, setDays] = useState({
    from: period?.op === 'between' ? period.from : null,
    to: period?.op === 'between' ? period.to : null,
  });
  const isWrong = days.from !== null && days.to !== null && days.from > days.to;
  const change = (next: typeof days) => {
    setDays(next);
    const { from, to } = next;
    if (from !== null && to !== null && from <= to) onChange({ op: 'between', from, to });
  };
  return (
    <>
      <DatePicker label={t('pipeline.filter.from')} value={days.from} onChange={(from) => change({ ...days, from })} />
      <DatePicker
        label={t('pipeline.filter.to')}
        value={days.to}
        onChange={(to) => change({ ...days, to })}
        error={isWrong ? t('pipeline.filter.order') : undefined}
      />
    </>
  );
}
