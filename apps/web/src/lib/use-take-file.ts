import { errorText } from '@counterpart/i18n/error-text';
import { showToast } from '@counterpart/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { FileRefused, fileRefused } from './file-refused.ts';
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

/**
 * Fetches a file and hands it to the browser to keep; gives its name.
 * Errors: FileRefused
 */
async function takeFile(address: string): Promise<string> {
  const answer = await fetch(address).catch(() => null);
  if (!answer) throw new FileRefused(null);
  if (!answer.ok) throw fileRefused(await answer.text());
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
