import { useSyncExternalStore } from 'react';

/** Whether what was typed has reached the register: shown in words in the top bar, so that nobody has to guess. */
export type SaveState = { readonly waiting: number; readonly failed: number; readonly savedAt: number | null };

const listeners = new Set<() => void>();
let current: SaveState = { waiting: 0, failed: 0, savedAt: null };

function change(next: Partial<SaveState>): void {
  current = { ...current, ...next };
  for (const listener of listeners) listener();
}

/** Notes that a write has been sent. */
export function noteSaving(): void {
  change({ waiting: current.waiting + 1 });
}

/** Notes how a write ended; `at` is the moment it was acknowledged. */
export function noteSaved(at: number): void {
  change({ waiting: Math.max(0, current.waiting - 1), savedAt: at, failed: 0 });
}

/** Notes that a write did not reach the register, or was refused. */
export function noteFailed(): void {
  change({ waiting: Math.max(0, current.waiting - 1), failed: current.failed + 1 });
}

/** Asks before the page is left while a write is under way. */
export function warnBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (current.waiting > 0) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}

/** The state of saving now. */
export function useSaveState(): SaveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
