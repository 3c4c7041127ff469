import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_index, last) => last,
};

/** Controls that use the arrow keys themselves. */
const OWN_KEYS =
  'input:not([type="checkbox"]), textarea, select, [role="listbox"], [role="menu"], [aria-expanded="true"]';

/**
 * Keeps the focus inside a table's body while rows come and go, and moves it between rows by arrow keys, Home and End.
 * The focus lands on the same control of the other row: tick on tick, link on link.
 */
export function useRowFocus(body: RefObject<HTMLElement | null>, count: number) {
  const [focused, setFocused] = useState<number | null>(null);
  const wanted = useRef<{ index: number; control: number } | null>(null);

  useEffect(() => {
    const target = wanted.current;
    if (!target || !body.current) return;
    const row = body.current.querySelector(`tr[data-index="${target.index}"]`);
    const controls = row ? controlsOf(row) : [];
    const control = controls[Math.min(target.control, controls.length - 1)];
    if (!control) return;
    wanted.current = null;
    control.focus();
  });

  const onFocus = (event: FocusEvent) => setFocused(rowIndexOf(event.target));
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null);
  };
  const onKeyDown = (event: KeyboardEvent, scrollTo: (index: number) => void) => {
    const step = STEPS[event.key];
    const at = rowIndexOf(event.target);
    if (!step || at === null || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.matches(OWN_KEYS)) return;
    const index = Math.min(Math.max(step(at, count - 1), 0), count - 1);
    event.preventDefault();
    if (index === at) return;
    const row = event.target instanceof Element ? event.target.closest('tr') : null;
    const control = row && event.target instanceof HTMLElement ? controlsOf(row).indexOf(event.target) : 0;
    wanted.current = { index, control: Math.max(control, 0) };
    if (Math.abs(index - at) > 1) scrollTo(index);
    setFocused(index);
  };
  return { focused, onFocus, onBlur, onKeyDown };
}

function rowIndexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest('tr[data-index]') : null;
  return row ? Number(row.getAttribute('data-index')) : null;
}

function controlsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input:not(:disabled), [tabindex="0"]')];
}
