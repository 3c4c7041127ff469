import type { AppendixCell, AppendixLine } from './official-document.ts';
import { printableText } from './printable-text.ts';

/** The whole text of a cell as it is printed, its lines one below the other. */
export function cellText(cell: AppendixCell): string {
  return typeof cell === 'string' ? printableText(cell) : cell.map(({ text }) => printableText(text)).join('\n');
}

/** The parts of a cell in one language each; what has the language of the document says none. */
export function cellParts(cell: readonly AppendixLine[], language: AppendixLine['language']): readonly CellPart[] {
  return cell.map((line) => ({
    text: printableText(line.text),
    language: line.language === language ? null : line.language,
  }));
}

/** A part of a cell. **Shape**: `language` null is that of the document. */
export type CellPart = { readonly text: string; readonly language: AppendixLine['language'] | null };
