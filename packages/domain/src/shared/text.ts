/**
 * A text in both languages of the register. Either side may be missing in a record
 * (an imported English title has no Vietnamese one yet), never both.
 */
export type LocalText = { readonly vi: string; readonly en: string };

/** The two languages of screens, mails and documents. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Normalises typed or imported text: NFC, no-break spaces become spaces, zero-width marks go,
 * runs of blanks collapse, ends are trimmed. Line breaks stay.
 */
export function cleanText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00A0\u2000-\u200A\u202F\u205F\u3000 ]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

/**
 * Folds text for accent-free search: marks stripped, đ becomes d, lower case.
 * Both engines and the browser search on this form only.
 */
export function foldText(raw: string): string {
  return raw.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** The folded words of a text, split at everything that is neither letter nor digit. */
export function searchWords(raw: string): string[] {
  return foldText(raw)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
