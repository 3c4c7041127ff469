import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
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
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const problem = errorOf?.(typed);
    setError(problem);
    if (!problem && typed !== null) onChoose(typed);
  };
  // The segments of a day are no inputs, so that Enter in them sends nothing by itself.
  const onKeyDown = (event: KeyboardEvent) => {
    const isSegment = event.target instanceof Element && event.target.getAttribute('role') === 'spinbutton';
    if (event.key === 'Enter' && isSegment) submit(event);
  };
  const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return (
    <form className="cp-day-panel" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <div className="cp-day-typed">
        <DateField label={label} value={typed} onChange={setTyped} error={error} autoFocus />
        <Button type="submit">{submitLabel}</Button>
      </div>
      <MonthCalendar label={label} value={typed} onChange={onChoose} {...limits} />
    </form>
  );
}
