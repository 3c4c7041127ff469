import { type MouseEvent, useEffect, useRef } from 'react';
import { useUi } from './provider.tsx';

/** One thing to correct: the words shown at the field, and the field's `name` or the id of an element. */
export type SummaryError = { readonly field: string; readonly message: string };

type ErrorSummaryProps = {
  readonly errors: readonly SummaryError[];
  /** Counts the attempts to send; each new one moves the focus here. */
  readonly attempt: number;
  readonly title?: string;
};

/**
 * Everything to correct, above the form and in the order of the fields, with the same words as at each field.
 * It takes the focus when it appears; each line leads to its field and brings the label into view.
 */
export function ErrorSummary({ errors, attempt, title }: ErrorSummaryProps) {
  const { words } = useUi();
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown && attempt > 0) box.current?.focus();
  }, [attempt, isShown]);
  if (!isShown) return null;
  return (
    <div ref={box} className="cp-summary" role="alert" tabIndex={-1}>
      <h2>{title ?? words.errorSummary}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            <a href={`#${error.field}`} onClick={(event) => leadTo(event, error.field)}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function leadTo(event: MouseEvent, field: string) {
  event.preventDefault();
  const target = document.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`) ?? document.getElementById(field);
  if (!target) return;
  const frame = target.closest('.cp-field, fieldset') ?? target;
  frame.scrollIntoView({ block: 'start' });
  const focusable = target.matches('input[type="hidden"]')
    ? frame.querySelector<HTMLElement>('[tabindex="0"], button, input')
    : target;
  focusable?.focus({ preventScroll: true });
}
