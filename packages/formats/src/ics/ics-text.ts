const MAX_LINE_OCTETS = 75;

/** Escapes a TEXT value (RFC 5545, 3.3.11): NFC, well-formed, line ends as `\n`, control characters gone. */
export function icsText(raw: string): string {
  return raw
    .normalize('NFC')
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/**
 * Folds a content line (RFC 5545, 3.1) at 75 octets; a character is never split.
 * Shape: without the closing CRLF.
 */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > MAX_LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += char;
    octets += size;
  }
  return folded;
}
