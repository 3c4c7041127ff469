// The longest text a spreadsheet cell may hold; Excel calls a longer one damage.
const MAX_CELL_CHARS = 32_767;

// oxlint-disable-next-line no-control-regex -- these are exactly the characters XML 1.0 forbids or changes
const SPECIAL = /[&<>"\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
// oxlint-disable-next-line no-control-regex -- same set, without the state of a global expression
const HAS_SPECIAL = /[&<>"\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF_]/;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Escapes text for spreadsheet XML: NFC, well-formed, line ends as LF; characters that XML cannot carry
 * become `_xHHHH_`, as the spreadsheet format writes them.
 */
export function xmlText(raw: string): string {
  let text = raw.normalize('NFC').toWellFormed();
  if (!HAS_SPECIAL.test(text)) return text;
  text = text.replace(/\r\n?/g, '\n');
  return text.replace(SPECIAL, (char) => ENTITIES[char] ?? hexEscape(char));
}

/** Escapes a cell's text, cut (with an ellipsis) to what a cell can hold. */
export function cellText(raw: string): string {
  if (raw.length <= MAX_CELL_CHARS / 3) return xmlText(raw);
  const text = raw.normalize('NFC');
  return xmlText(text.length > MAX_CELL_CHARS ? `${text.slice(0, MAX_CELL_CHARS - 1)}…` : text);
}

function hexEscape(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
