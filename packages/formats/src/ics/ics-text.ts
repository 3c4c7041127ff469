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
  if (Buffer.byteLength(line) <= MAX_LINE_OCTETS) return line;
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const point = line.codePointAt(at) ?? 0;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (octets + size > MAX_LINE_OCTETS) {
      pieces.push(line.slice(start, at));
      start = at;
      // The blank that a continued line begins with counts.
      octets = 1;
    }
    octets += size;
    at += size === 4 ? 2 : 1;
  }
  pieces.push(line.slice(start));
  return pieces.join('\r\n ');
}
