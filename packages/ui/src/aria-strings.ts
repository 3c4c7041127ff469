// The declaration must reach every package that compiles this file.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./kit-english.d.ts" />
import ARIA_STRINGS_EN from 'react-aria-components/i18n/en-US';
import { ARIA_STRINGS_VI } from './aria-strings-vi.ts';

const STRINGS_SLOT = Symbol.for('react-aria.i18n.strings');
const LOCALE_SLOT = Symbol.for('react-aria.i18n.locale');

/** The locale each language of ours asks the kit for; both write days as dd/mm/yyyy. */
export const KIT_LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

let current: keyof typeof KIT_LOCALES = 'vi';

/** Chooses the language of the kit's own strings. Called while rendering, so that one frame shows one language. */
export function setKitLanguage(language: keyof typeof KIT_LOCALES): void {
  current = language;
}

/**
 * Puts our strings where the kit looks first: the slot its server rendering fills.
 * That slot knows one locale for a page's life, so each string is a getter that follows the chosen language.
 */
function installKitStrings(): void {
  const slots = globalThis as unknown as Record<symbol, unknown>;
  slots[LOCALE_SLOT] = KIT_LOCALES.vi;
  slots[STRINGS_SLOT] = Object.fromEntries(
    Object.entries(ARIA_STRINGS_VI).map(([source, strings]) => [source, liveStrings(source, Object.keys(strings))]),
  );
}

function liveStrings(source: string, keys: string[]): object {
  const live = {};
  for (const key of keys) {
    Object.defineProperty(live, key, {
      enumerable: true,
      get: () => (current === 'vi' ? ARIA_STRINGS_VI : ARIA_STRINGS_EN)[source]?.[key],
    });
  }
  return live;
}

installKitStrings();
