import { execFileSync } from 'node:child_process';

/** Reads a PDF with the tools of Poppler, a reader written apart from our writer. */
function poppler(tool: 'pdftotext' | 'pdfinfo' | 'pdffonts', bytes: Uint8Array, options: readonly string[]): string {
  const args = tool === 'pdftotext' ? [...options, '-', '-'] : [...options, '-'];
  return execFileSync(tool, args, { input: bytes, encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' });
}

/** Whether Poppler is installed. */
export const HAS_POPPLER: boolean = (() => {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The text of each page, as it would be copied. */
export function pdfPages(bytes: Uint8Array, ...options: readonly string[]): string[] {
  return poppler('pdftotext', bytes, ['-enc', 'UTF-8', ...options])
    .split('\f')
    .slice(0, -1);
}

/** Number and sizes of the pages. **Units**: whole points. */
export function pdfSheets(bytes: Uint8Array): { readonly count: number; readonly sizes: readonly string[] } {
  const info = poppler('pdfinfo', bytes, ['-l', '-1']);
  return {
    count: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    sizes: [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm)].map(
      ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
    ),
  };
}

/** Each font with whether it is embedded, a subset, and mapped to Unicode. */
export function pdfFonts(bytes: Uint8Array): string[] {
  return poppler('pdffonts', bytes, [])
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => line.replace(/\s+\d+\s+\d+\s*$/, '').replace(/\s+/g, ' '));
}

/** Every box of a word. **Units**: points from the left and top of the page. */
export function pdfWords(bytes: Uint8Array): { page: number; text: string; right: number; bottom: number }[] {
  const html = poppler('pdftotext', bytes, ['-bbox']);
  return html
    .split('<page ')
    .slice(1)
    .flatMap((page, at) =>
      [...page.matchAll(/xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(([, right, bottom, text = '']) => ({
        page: at + 1,
        text,
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

/** The texts of every part of a kind ("H1"), as Poppler finds them in the tree of the document. */
export function pdfPartTexts(bytes: Uint8Array, role: string): string[] {
  const lines = poppler('pdfinfo', bytes, ['-struct-text']).split('\n');
  const depthOf = (line: string) => line.length - line.trimStart().length;
  return lines.flatMap((line, at) => {
    if (!new RegExp(`^ *${role}\\b`).test(line)) return [];
    const after = lines.slice(at + 1);
    const end = after.findIndex((one) => one !== '' && depthOf(one) <= depthOf(line));
    const below = after.slice(0, end === -1 ? after.length : end);
    return [below.flatMap((one) => /^ *"(.*)"$/.exec(one)?.[1] ?? []).join('')];
  });
}
