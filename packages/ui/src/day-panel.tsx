import { type FormEvent, useState } from 'react';
import { Button } from './button.tsx';
import { DateField, MonthCalendar } from './date-field.tsx';

type DayPanelProps = {
  readonly label: string;
  /** Words of the button that takes a typed day. */
  readonly submitLabel: string;
  readonly value: string | null;
  readonly onChoose: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
  /** The words of what is wrong with a day that was typed and sent. */
  readonly errorOf?: (day: string | null) => string | undefined;
};

/** One day asked for in an open popover: a press on the month takes it at once, a typed one with Enter. */
export function DayPanel({ label, submitLabel, value, onChoose, min, max, errorOf }: DayPanelProps) {
  const [typed, setTyped] = useState(value);
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problem = errorOf?.(typed);
    setError(problem);
    if (!problem && typed !== null) onChoose(typed);
  };
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return (
    <form className="cp-day-panel" noValidate onSubmit={submit}>
      <div className="cp-day-typed">
        <DateField label={label} value={typed} onChange={setTyped} error={error} autoFocus />
        <Button type="submit">{submitLabel}</Button>
      </div>
      <MonthCalendar label={label} value={typed} onChange={onChoose} {...limits} />
    </form>
  );
}
