// oxlint-disable-next-line no-control-regex -- a spreadsheet reads a formula behind these control characters too
const GUARDED = /^'*[=+\-@\t\r\n\0]/;

/**
 * Puts one leading quote before text that a spreadsheet would run as a formula.
 * Quotes that already stand before such a sign get one more, so `unguardText` gives back every text exactly.
 */
export function guardText(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

/** Takes away exactly the quote that `guardText` put there. */
export function unguardText(text: string): string {
  return text.startsWith("'") && GUARDED.test(text) ? text.slice(1) : text;
}
