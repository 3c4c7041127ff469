import { ACCEPTED_EXTENSIONS, acceptedFile, MAX_FILE_BYTES } from '@counterpart/domain/documents/file.rules';
import type { Refusal } from '@counterpart/i18n/error-text';
import { FileRefused } from '../../lib/file-refused.ts';
import { type Sending, type SentFile, sendFile } from '../../lib/upload.ts';

/** A chosen file: on its way, arrived, or refused. A refusal without words means that the server was not reached. */
export type Upload = {
  readonly key: string;
  readonly file: File;
  readonly percent: number;
  readonly sent: SentFile | null;
  readonly failure: { readonly refusal: Refusal | null; readonly mayRetry: boolean } | null;
};

/** All chosen files; `isAwaited` while something waits for them to be saved. */
export type UploadState = { readonly uploads: readonly Upload[]; readonly isAwaited: boolean };

/** Whether a file is still on its way. */
export function isSending({ sent, failure }: Upload): boolean {
  return sent === null && failure === null;
}

/** Sends files as they are chosen, each by itself; what fails stays, to be tried again or taken off. */
export function createUploads(send: typeof sendFile = sendFile) {
  let state: UploadState = { uploads: [], isAwaited: false };
  const listeners = new Set<() => void>();
  const running = new Map<string, Sending>();
  let isOpen = true;
  const change = (next: Partial<UploadState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const put = (key: string, part: Partial<Upload>) =>
    change({ uploads: state.uploads.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const begin = (key: string, file: File) => {
    const sending = send(file, (percent) => put(key, { percent }));
    running.set(key, sending);
    const end = (part: Partial<Upload>) => {
      running.delete(key);
      put(key, part);
    };
    void sending.arrived.then(
      (sent) => end({ sent, percent: 100 }),
      (error: unknown) => {
        const refusal = error instanceof FileRefused ? error.refusal : null;
        end({ failure: { refusal, mayRetry: mayRetry(refusal) } });
      },
    );
  };
  const remove = (key: string) => {
    running.get(key)?.stop();
    running.delete(key);
    change({ uploads: state.uploads.filter((one) => one.key !== key) });
  };
  const clear = () => {
    for (const { key } of state.uploads) remove(key);
  };
  return {
    now: () => state,
    listen: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add: (files: readonly File[]) => {
      for (const file of files) {
        const key = crypto.randomUUID();
        const refusal = refusalOf(file);
        const failure = refusal && { refusal, mayRetry: false };
        change({ uploads: [...state.uploads, { key, file, percent: 0, sent: null, failure }] });
        if (!refusal) begin(key, file);
      }
    },
    retry: (key: string) => {
      const upload = state.uploads.find((one) => one.key === key);
      if (!upload?.failure) return;
      put(key, { failure: null, percent: 0 });
      begin(key, upload.file);
    },
    remove,
    clear,
    /** Whoever asked for the files is there, or has gone: then all stops, and what waited for them is not sent. */
    open: () => {
      isOpen = true;
    },
    close: () => {
      isOpen = false;
      clear();
    },
    /**
     * Ends when nothing is on its way any more: with what arrived, or null where a file failed and was not taken off, or
     * nobody waits any longer.
     */
    settled: async (): Promise<readonly SentFile[] | null> => {
      change({ isAwaited: true });
      await new Promise<void>((resolve) => {
        const look = () => {
          if (state.uploads.some(isSending)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      });
      change({ isAwaited: false });
      return !isOpen || state.uploads.some((one) => one.failure) ? null : sentOf(state);
    },
    /** What has arrived. */
    sent: () => sentOf(state),
  };
}

/** The files of one form. */
export type Uploads = ReturnType<typeof createUploads>;

function sentOf({ uploads }: UploadState): readonly SentFile[] {
  return uploads.flatMap(({ sent }) => (sent ? [sent] : []));
}

/** What can be said of a file without sending it. */
function refusalOf({ name, size }: File): Refusal | null {
  if (acceptedFile(name) === null) {
    return { code: 'file.kind_refused', details: { name, allowed: [...ACCEPTED_EXTENSIONS] } };
  }
  if (size === 0) return { code: 'file.empty', details: {} };
  return size > MAX_FILE_BYTES ? { code: 'file.too_large', details: { limitBytes: MAX_FILE_BYTES } } : null;
}

/** The same file may pass later where the server was away or busy, never where the file itself was refused. */
function mayRetry(refusal: Refusal | null): boolean {
  return refusal === null || !refusal.code.startsWith('file.') || refusal.code === 'file.quota';
}
