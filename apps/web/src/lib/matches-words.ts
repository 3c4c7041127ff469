import { foldText } from '@counterpart/domain/shared/text';

/** Whether every typed word begins a word of the texts, accents and case apart. */
export function matchesWords(typed: string, texts: readonly (string | null)[]): boolean {
  const wanted = foldText(typed).split(/[^\p{L}\p{N}]+/u);
  const own = foldText(texts.join(' ')).split(/[^\p{L}\p{N}]+/u);
  return wanted.every((part) => own.some((word) => word.startsWith(part)));
}
