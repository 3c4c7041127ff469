import { errorText } from '@counterpart/i18n/error-text';
import type { Translate } from '@counterpart/i18n/translate';
import { refusalOf } from './trpc.ts';

/** What went wrong and what to do, in the reader's language, for any failed call. */
export function failureText(error: unknown, t: Translate): string {
  const refusal = refusalOf(error);
  return refusal ? errorText(refusal, t) : t('error.common.offline');
}
