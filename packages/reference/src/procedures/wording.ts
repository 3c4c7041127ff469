import type { LocalText } from '@counterpart/domain/shared/text';

/** A Vietnamese text with its English one. */
export function text(vi: string, en: string): LocalText {
  return { vi, en };
}
