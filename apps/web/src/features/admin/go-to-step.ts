/** Brings a step of the page into view and gives it the focus. */
export function goToStep(code: string): void {
  const target = document.getElementById(`step-${code}`);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
