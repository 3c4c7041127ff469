/** What a letter says beside the schedule, by the names of the address; empty texts are left out. */
export type LetterParticulars = Readonly<Record<string, string | readonly string[]>>;

/** Whether a text is a letter's number: `123`, or `123/VPCP-QHQT` with its own signs. */
export function isLetterNumber(text: string): boolean {
  return /^\d{1,6}(\/[\p{Lu}\d]+(-[\p{Lu}\d]+)*)?$/u.test(text);
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The particulars as they follow in an address that has parameters already. */
export function letterQuery(letter: LetterParticulars): string {
  const pairs = Object.entries(letter).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value)
      .filter((one) => one !== '')
      .map((one): [string, string] => [name, one]),
  );
  return pairs.length === 0 ? '' : `&${new URLSearchParams(pairs).toString()}`;
}
