import type { Language } from '@counterpart/domain/shared/text';
import { formatNumber } from './formats.ts';

const STEP = 1024;

/** The size of a file in the reader's format: `812 B`, `64 KB`, vi `3,4 MB`, en `3.4 MB`. **Units:** bytes. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < STEP) return `${formatNumber(bytes, language)} B`;
  // What rounds to a thousand of one unit is said in the next.
  if (Math.round(bytes / STEP) < STEP) return `${formatNumber(Math.round(bytes / STEP), language)} KB`;
  return `${formatNumber(bytes / STEP / STEP, language, { max: 1 })} MB`;
}
