import type { ErrorCode } from '@counterpart/domain/shared/errors';
import { errorText, type Refusal } from '@counterpart/i18n/error-text';
import { showToast } from '@counterpart/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useT } from './i18n.ts';

/** Takes a file of the register away and says how that went. */
export function useTakeFile() {
  const { t } = useT();
  return useMutation({
    mutationFn: takeFile,
    onSuccess: (name) => showToast({ message: t('pipeline-file.taken', { name }) }),
    onError: (error) => {
      const refusal = error instanceof FileRefused ? error.refusal : null;
      showToast({ message: refusal ? errorText(refusal, t) : t('error.common.offline') });
    },
  });
}

/** The server's refusal of a file, to be said in words; null where it could not be reached. */
class FileRefused extends Error {
  readonly refusal: Refusal | null;

  constructor(refusal: Refusal | null) {
    super('file refused');
    this.refusal = refusal;
  }
}

/**
 * Fetches a file and hands it to the browser to keep; gives its name.
 * Errors: FileRefused
 */
async function takeFile(address: string): Promise<string> {
  const answer = await fetch(address).catch(() => null);
  if (!answer) throw new FileRefused(null);
  if (!answer.ok) {
    const { code, details } = (await answer.json().catch(() => ({}))) as { code?: ErrorCode; details?: unknown };
    throw new FileRefused(code ? ({ code, details: details ?? {} } as Refusal) : null);
  }
  const name = nameIn(answer.headers.get('content-disposition')) ?? address.slice(8).replace(/\?.*$/, '');
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this turn.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}

function nameIn(header: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}
