import { foldText, searchWords } from '../shared/text.ts';
import { DENIED_WORDS, KEY_ROWS } from './denied-words.ts';

/** Shortest and longest password, in characters as people count them. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** What is left after common words, runs and years must weigh this much; a letter weighs 1, anything else a half. */
const LEAST_WEIGHT = 5;

const LEET: Readonly<Record<string, string>> = { '@': 'a', '0': 'o', '1': 'i', '3': 'e', $: 's', '5': 's', '7': 't' };

/** The form in which a password is hashed: keyboards compose accents differently. */
export function normalisePassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * Whether a password may be used: 12 to 128 characters, any characters, but not merely common words, office words,
 * the holder's own name or address, keyboard runs, years or repetition.
 * @param about words that say who the holder is: name and e-mail address
 */
export function isPasswordAcceptable(password: string, about: readonly string[]): boolean {
  const length = Array.from(normalisePassword(password)).length;
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) return false;
  const own = about.flatMap(searchWords).filter((word) => word.length >= 3);
  const folded = foldText(password).replace(/\s+/g, '');
  const unmasked = folded.replace(/[@0135$7]/g, (character) => LEET[character] ?? character);
  return [folded, unmasked].every((form) => weight(residue(form, own)) >= LEAST_WEIGHT);
}

/** The text without what a guesser tries first. */
function residue(text: string, own: readonly string[]): string {
  const words = [...DENIED_WORDS, ...own].sort((a, b) => b.length - a.length);
  const withoutWords = words.reduce((rest, word) => rest.replaceAll(word, ' '), text);
  return withoutRuns(withoutWords.replace(/(19|20)\d\d/g, ' '));
}

/** Removes four or more neighbours on a keyboard row or in the alphabet, in either direction. */
function withoutRuns(text: string): string {
  const kept: string[] = [];
  for (let start = 0; start < text.length; ) {
    const length = runLength(text, start);
    kept.push(length >= 4 ? ' ' : text.slice(start, start + 1));
    start += length >= 4 ? length : 1;
  }
  return kept.join('');
}

function runLength(text: string, start: number): number {
  let longest = 1;
  for (const row of KEY_ROWS) {
    let length = 1;
    while (start + length < text.length && row.includes(text.slice(start, start + length + 1))) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** A character that returns counts twice at most: repetition adds length, not secrecy. */
function weight(text: string): number {
  const seen = new Map<string, number>();
  let sum = 0;
  for (const character of text.replace(/\s/g, '')) {
    const times = (seen.get(character) ?? 0) + 1;
    seen.set(character, times);
    if (times <= 2) sum += /\p{L}/u.test(character) ? 1 : 0.5;
  }
  return sum;
}
