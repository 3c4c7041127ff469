import { FileRefused, fileRefused } from './file-refused.ts';

/** A file that waits on the server until a record takes it; only who sent it can attach it. */
export type SentFile = {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/** A file on its way: `arrived` ends with it, or with FileRefused. `stop` ends it without a word. */
export type Sending = { readonly arrived: Promise<SentFile>; readonly stop: () => void };

/** Sends a file; `onPercent` hears how far it is, 0 to 100. */
export function sendFile(file: File, onPercent: (percent: number) => void): Sending {
  // Only this older kind of request says how much has left.
  const request = new XMLHttpRequest();
  const arrived = new Promise<SentFile>((resolve, reject) => {
    request.open('POST', `/files?${new URLSearchParams({ name: file.name }).toString()}`);
    request.setRequestHeader('x-app', '1');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onPercent(Math.floor((100 * loaded) / total));
    });
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as SentFile);
      else reject(fileRefused(request.responseText));
    });
    for (const end of ['error', 'timeout']) request.addEventListener(end, () => reject(new FileRefused(null)));
    request.send(file);
  });
  return { arrived, stop: () => request.abort() };
}
