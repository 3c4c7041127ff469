import { type Language, LANGUAGES } from '@counterpart/domain/shared/text';
import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'counterpart.preferences';

/** The themes a reader can choose. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How this reader likes the pages, kept in this browser. */
export type Preferences = { readonly language: Language; readonly theme: Theme };

const DEFAULTS: Preferences = { language: 'vi', theme: 'system' };
const listeners = new Set<() => void>();
let chosen = read();
let current: Preferences = { ...DEFAULTS, ...chosen };

/** The preferences now. */
export function getPreferences(): Preferences {
  return current;
}

/** Changes some of them, keeps them for the next visit and applies them to the page. */
export function setPreferences(change: Partial<Preferences>): void {
  chosen = { ...chosen, ...change };
  current = { ...current, ...change };
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(chosen));
  } catch {
    // Storage may be full or closed to us: the choice then lasts as long as the page.
  }
  applyToDocument();
  for (const listener of listeners) listener();
}

/** Takes a language from the reader's account; a choice made in this browser stands above it. */
export function adoptLanguage(language: Language): boolean {
  if (chosen.language !== undefined || current.language === language) return false;
  current = { ...current, language };
  applyToDocument();
  for (const listener of listeners) listener();
  return true;
}

/** The preferences, drawn anew when they change. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, getPreferences);
}

/** Writes language and theme onto the document element, where styles and screen readers look. */
export function applyToDocument(): void {
  const root = document.documentElement;
  root.lang = current.language;
  if (current.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = current.theme;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Partial<Preferences> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const raw = stored as Record<string, unknown>;
    const language = LANGUAGES.find((entry) => entry === raw['language']);
    const theme = THEMES.find((entry) => entry === raw['theme']);
    return { ...(language && { language }), ...(theme && { theme }) };
  } catch {
    return {};
  }
}
