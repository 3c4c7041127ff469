import { formatDecimal } from '@counterpart/i18n/formats';
import { parseTypedDecimal } from '@counterpart/i18n/number-input';
import { Button } from '@counterpart/ui/button';
import { TextField } from '@counterpart/ui/text-field';
import { type SyntheticEvent, useState } from 'react';
import type { EditorProps } from './filter-editor.tsx';
import { useFilterKit } from './filter-kit.ts';

/** An amount from, to, or between; typed in the reader's format and applied with Enter. */
export function AmountEditor({ field, draft, onChange }: EditorProps) {
  const { t, language, hint } = useFilterKit();
  const start = (bound: string | null | undefined) => (bound ? formatDecimal(bound, language) : '');
  const [low, setLow] = useState(start(draft?.kind === 'amount' ? draft.min : null));
  const [high, setHigh] = useState(start(draft?.kind === 'amount' ? draft.max : null));
  const [errors, setErrors] = useState<{ low?: string | undefined; high?: string | undefined }>({});
  const apply = (event: SyntheticEvent) => {
    event.preventDefault();
    const [min, max] = [low, high].map((text) => (text.trim() === '' ? null : parseTypedDecimal(text, language)));
    const problem = (bound: typeof min) => (bound && !bound.ok ? t(bound.problem) : undefined);
    setErrors({ low: problem(min), high: problem(max) });
    if (problem(min) || problem(max)) return;
    const decimal = (bound: typeof min) => (bound?.ok ? bound.decimal : null);
    const values = { min: decimal(min), max: decimal(max) };
    onChange(values.min === null && values.max === null ? null : { kind: 'amount', field, ...values });
  };
  return (
    <form className="pl-editor" noValidate onSubmit={apply}>
      <p className="cp-hint">{hint(field)}</p>
      <TextField
        label={t('pipeline.filter.from')}
        inputMode="decimal"
        autoComplete="off"
        hasFigures
        value={low}
        onChange={setLow}
        error={errors.low}
      />
      <TextField
        label={t('pipeline.filter.to')}
        inputMode="decimal"
        autoComplete="off"
        hasFigures
        value={high}
        onChange={setHigh}
        error={errors.high}
      />
      <div>
        <Button type="submit">{t('pipeline.filter.apply')}</Button>
      </div>
    </form>
  );
}
