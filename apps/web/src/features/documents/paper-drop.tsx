import { ACCEPTED_EXTENSIONS, MAX_FILE_BYTES } from '@counterpart/domain/documents/file.rules';
import { errorText } from '@counterpart/i18n/error-text';
import { formatBytes } from '@counterpart/i18n/size-words';
import { Button } from '@counterpart/ui/button';
import { Dialog } from '@counterpart/ui/dialog';
import { FileDrop } from '@counterpart/ui/file-drop';
import { type FileLine, FileLines } from '@counterpart/ui/file-lines';
import { useBlocker } from '@tanstack/react-router';
import { useT } from '../../lib/i18n.ts';
import type { Upload, Uploads } from './uploads.ts';
import { useUploadState } from './use-uploads.ts';

type PaperDropProps = {
  readonly label: string;
  readonly uploads: Uploads;
  readonly isMultiple?: boolean;
  readonly error?: string | undefined;
};

// Phones offer the camera where pictures are asked for by their kind.
const ACCEPT = [...ACCEPTED_EXTENSIONS.map((ending) => `.${ending}`), 'image/jpeg', 'image/png'];

/** Where files are given to a form: they leave at once, and stand below with how far they are. */
export function PaperDrop({ label, uploads, isMultiple = false, error }: PaperDropProps) {
  const { t, language } = useT();
  const state = useUploadState(uploads);
  const toLine = useFileLine();
  const take = (files: readonly File[]) => {
    if (!isMultiple) uploads.clear();
    uploads.add(files);
  };
  return (
    <FileDrop
      label={label}
      name="files"
      accept={ACCEPT}
      isMultiple={isMultiple}
      hint={t('documents.limit', { size: formatBytes(MAX_FILE_BYTES, language) })}
      onFiles={take}
      error={error}
    >
      <FileLines
        label={t('documents.chosen')}
        lines={state.uploads.map(toLine)}
        onRetry={uploads.retry}
        onRemove={uploads.remove}
      />
      {state.isAwaited && <p role="status">{t('documents.waiting', { count: state.running })}</p>}
      <LeaveGuard isSending={state.running > 0} />
    </FileDrop>
  );
}

function useFileLine(): (upload: Upload) => FileLine {
  const { t, language } = useT();
  return ({ key, file, percent, sent, failure }) => {
    const line = { key, name: file.name, sizeText: formatBytes(file.size, language) };
    if (sent) return { ...line, state: 'ready' };
    if (!failure) return { ...line, state: 'sending', percent };
    const reason = failure.refusal ? errorText(failure.refusal, t) : t('documents.notSent');
    return { ...line, state: 'failed', reason, mayRetry: failure.mayRetry };
  };
}

/** Whoever leaves the page while a file is on its way is asked first. */
function LeaveGuard({ isSending }: { readonly isSending: boolean }) {
  const { t } = useT();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isSending && current.pathname !== next.pathname,
    enableBeforeUnload: isSending,
    withResolver: true,
  });
  return (
    <Dialog
      isOpen={blocker.status === 'blocked'}
      title={t('documents.leave.title')}
      onClose={() => blocker.reset?.()}
      footer={
        <>
          <Button onPress={() => blocker.reset?.()}>{t('documents.leave.stay')}</Button>
          <Button variant="danger" onPress={() => blocker.proceed?.()}>
            {t('documents.leave.act')}
          </Button>
        </>
      }
    >
      {t('documents.leave.body')}
    </Dialog>
  );
}
