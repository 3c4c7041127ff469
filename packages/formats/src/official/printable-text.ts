const UNPRINTABLE =
  // oxlint-disable-next-line no-control-regex -- exactly the characters that no page and no XML can carry
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]/g;

// Letters of Vietnamese and its neighbours, and common signs: whole already, and nothing to be taken out.
const PLAIN = /^[\n\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F\u1EA0-\u1EF9\u2010-\u2027\u20AB]*$/;

/**
 * Text as a page shows it: NFC, well-formed, without control and invisible characters; tabs are spaces, line ends
 * are LF. Vietnamese letters must be whole, or marks would be drawn beside them.
 */
export function printableText(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return raw.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(UNPRINTABLE, '').normalize('NFC');
}
