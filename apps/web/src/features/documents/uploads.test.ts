import { MAX_FILE_BYTES } from '@counterpart/domain/documents/file.rules';
import { describe, expect, test, vi } from 'vitest';
import { FileRefused } from '../../lib/file-refused.ts';
import type { SentFile } from '../../lib/upload.ts';
import { createUploads } from './uploads.ts';

type End = { readonly arrive: () => void; readonly fail: (error: Error) => void };

/** Uploads over a line whose files arrive or fail when the test says so. */
function openLine() {
  const ends = new Map<string, End>();
  const stops: string[] = [];
  const sent: string[] = [];
  const uploads = createUploads(({ name, size }) => {
    sent.push(name);
    const arrived = new Promise<SentFile>((resolve, reject) => {
      const file = { fileId: `fil_${name}`, name, mediaType: 'application/pdf', sizeBytes: size, sha256: '' };
      ends.set(name, { arrive: () => resolve(file), fail: reject });
    });
    return { arrived, stop: () => stops.push(name) };
  });
  return { uploads, sent, stops, end: (name: string) => ends.get(name) as End };
}

const pdf = (name: string, size = 3) => new File([new Uint8Array(size)], name);
const keyOf = ({ uploads }: ReturnType<typeof openLine>, name: string) =>
  uploads.now().uploads.find((one) => one.file.name === name)?.key ?? '';

describe('a chosen file', () => {
  test('is refused at once, and never sent, where its name, its emptiness or its size says enough', () => {
    const line = openLine();
    line.uploads.add([pdf('a.exe'), pdf('b.pdf', 0), pdf('c.pdf', MAX_FILE_BYTES + 1), pdf('d.PDF')]);
    expect(line.uploads.now().uploads.map(({ failure }) => failure?.refusal?.code ?? null)).toEqual([
      'file.kind_refused',
      'file.empty',
      'file.too_large',
      null,
    ]);
    expect(line.sent).toEqual(['d.PDF']);
  });

  test('is tried again where the server was away, and not where the file itself was refused', async () => {
    const line = openLine();
    line.uploads.add([pdf('a.pdf'), pdf('b.pdf')]);
    line.end('a.pdf').fail(new FileRefused(null));
    line
      .end('b.pdf')
      .fail(new FileRefused({ code: 'file.kind_refused', details: { name: 'b.pdf', allowed: ['pdf'] } }));
    await vi.waitFor(() =>
      expect(line.uploads.now().uploads.map(({ failure }) => failure?.mayRetry)).toEqual([true, false]),
    );
    line.uploads.retry(keyOf(line, 'a.pdf'));
    line.end('a.pdf').arrive();
    await vi.waitFor(() => expect(line.uploads.sent().map((one) => one.fileId)).toEqual(['fil_a.pdf']));
    expect(line.sent).toEqual(['a.pdf', 'b.pdf', 'a.pdf']);
  });

  test('that is taken off stops on its way and is not waited for', async () => {
    const line = openLine();
    line.uploads.add([pdf('a.pdf'), pdf('b.pdf')]);
    const settled = line.uploads.settled();
    expect(line.uploads.now().isAwaited).toBe(true);
    line.end('a.pdf').arrive();
    line.uploads.remove(keyOf(line, 'b.pdf'));
    expect((await settled)?.map((one) => one.name)).toEqual(['a.pdf']);
    expect(line.stops).toEqual(['b.pdf']);
    expect(line.uploads.now().isAwaited).toBe(false);
  });
});

test('a form that was left while it waited is not sent without its files', async () => {
  const line = openLine();
  line.uploads.add([pdf('a.pdf')]);
  const settled = line.uploads.settled();
  line.uploads.close();
  expect(await settled).toBe(null);
  expect(line.stops).toEqual(['a.pdf']);
});

test('a form waits for every file, and is not sent while one that failed still stands there', async () => {
  const line = openLine();
  line.uploads.add([pdf('a.pdf'), pdf('b.pdf')]);
  const settled = line.uploads.settled();
  let isOver = false;
  void settled.then(() => (isOver = true));
  line.end('a.pdf').arrive();
  await vi.waitFor(() => expect(line.uploads.sent()).toHaveLength(1));
  expect(isOver).toBe(false);
  line.end('b.pdf').fail(new FileRefused(null));
  expect(await settled).toBe(null);
  line.uploads.remove(keyOf(line, 'b.pdf'));
  expect((await line.uploads.settled())?.map((one) => one.name)).toEqual(['a.pdf']);
});
