import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Say } from '../../lib/use-record-form.ts';
import { createUploads, isSending, type Uploads, type UploadState } from './uploads.ts';

/** The files of a form that stays as long as the part that asks for them; leaving it stops what is still on its way. */
export function useUploads(): Uploads {
  const [uploads] = useState(() => createUploads());
  useEffect(() => {
    uploads.open();
    return uploads.close;
  }, [uploads]);
  return uploads;
}

/** How the files of a form stand, and how many are still on their way. */
export function useUploadState(uploads: Uploads): UploadState & { readonly running: number } {
  const state = useSyncExternalStore(uploads.listen, uploads.now);
  return { ...state, running: state.uploads.filter(isSending).length };
}

/** Waits for what is on its way; says why a form cannot be sent where a file has failed and stands there still. */
export async function unsentFiles(uploads: Uploads): Promise<Say | null> {
  return (await uploads.settled()) === null ? (t) => t('documents.someFailed') : null;
}
