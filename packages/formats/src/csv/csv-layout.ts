import { cleanText } from '@counterpart/domain/shared/text';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Delimiters that are recognised. */
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_CHARS = 64 * 1024;
const SAMPLE_LINES = 50;
const HEADER_SEARCH_ROWS = 30;
const NUMBER_OR_DAY = /^[-+]?[\d.,\s]+%?$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/;

/**
 * The delimiter that cuts the most lines into the same number of cells; among equals the one that cuts into more.
 * A decimal comma loses against the semicolon that way, because the header row holds none.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = sampleLines(text.slice(0, SAMPLE_CHARS));
  let best: { delimiter: Delimiter; agreeing: number; cuts: number } = { delimiter: ',', agreeing: 0, cuts: 0 };
  for (const delimiter of DELIMITERS) {
    const tally = new Map<number, number>();
    for (const line of lines) {
      const cuts = line.split(delimiter).length - 1;
      if (cuts > 0) tally.set(cuts, (tally.get(cuts) ?? 0) + 1);
    }
    for (const [cuts, agreeing] of tally) {
      if (agreeing > best.agreeing || (agreeing === best.agreeing && cuts > best.cuts)) {
        best = { delimiter, agreeing, cuts };
      }
    }
  }
  return best.delimiter;
}

/**
 * Index of the header among the first rows: the first row that is as wide as most, names every filled column
 * differently and holds neither numbers nor dates; -1 when there is none.
 */
export function detectHeader(rows: readonly (readonly string[])[]): number {
  const head = rows.slice(0, HEADER_SEARCH_ROWS);
  const width = commonWidth(head);
  return head.findIndex((cells) => {
    const filled = cells.map((cell) => cleanText(cell)).filter((cell) => cell !== '');
    return (
      filled.length * 2 > width &&
      new Set(filled).size === filled.length &&
      !filled.some((cell) => NUMBER_OR_DAY.test(cell))
    );
  });
}

function commonWidth(rows: readonly (readonly string[])[]): number {
  const tally = new Map<number, number>();
  for (const { length } of rows) tally.set(length, (tally.get(length) ?? 0) + 1);
  let best: readonly [width: number, count: number] = [0, 0];
  for (const entry of tally) if (entry[1] > best[1] || (entry[1] === best[1] && entry[0] > best[0])) best = entry;
  return best[0];
}

// Lines without what stands in quotes, so that quoted delimiters and line ends do not count.
function sampleLines(text: string): string[] {
  return text
    .replace(/"(?:[^"]|"")*"?/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .slice(0, SAMPLE_LINES);
}
