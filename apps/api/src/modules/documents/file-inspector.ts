import type { FileShape } from '@counterpart/domain/documents/file.rules';
import { isMacroFreeOle, oleNeedles } from './ole-names.ts';
import { isPlainOfficeZip, isZipAtEnd } from './zip-directory.ts';

/** Watches the bytes of a file go by and judges at the end whether they are what its name says. */
export type FileInspector = {
  take(bytes: Buffer): void;
  /** Whether the bytes are of the promised kind and carry nothing that runs. */
  isSound(): boolean;
};

const HEAD_BYTES = 64 * 1024;
/** The directory of a zip stands at its end; one that needs more than this is no office file. */
const TAIL_BYTES = 1024 * 1024;

const STARTS: Readonly<Partial<Record<FileShape, readonly (readonly number[])[]>>> = {
  pdf: [[0x25, 0x50, 0x44, 0x46, 0x2d]],
  jpeg: [[0xff, 0xd8, 0xff]],
  png: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  tiff: [
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
  ],
  ole: [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
};

/** What makes a text a page that a browser would run, or that fetches what is elsewhere. */
const RUNNING = ['<script', '<svg', '<html', '<!entity', '<?xml-stylesheet', 'w3.org/1999/xhtml', 'w3.org/2000/svg'];
const OVERLAP = 64;

/** Starts to watch a file of a shape; `extension` is the end of its name. Holds at most the head and the tail of it. */
export function fileInspector(shape: FileShape, extension: string): FileInspector {
  const needles = shape === 'ole' ? oleNeedles : shape === 'xml' ? RUNNING.map((word) => Buffer.from(word)) : [];
  const seen = new Set<number>();
  let head = Buffer.alloc(0);
  let before = Buffer.alloc(0);
  const last: Buffer[] = [];
  let lastBytes = 0;
  let size = 0;
  let hasNul = false;
  return {
    take(bytes) {
      const near = needles.length === 0 ? bytes : Buffer.concat([before, bytes]);
      const searched = shape === 'xml' ? Buffer.from(near.toString('latin1').toLowerCase(), 'latin1') : near;
      for (const [index, needle] of needles.entries()) if (searched.includes(needle)) seen.add(index);
      before = Buffer.from(near.subarray(-OVERLAP));
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, bytes]).subarray(0, HEAD_BYTES);
      last.push(bytes);
      lastBytes += bytes.length;
      while (lastBytes - (last[0]?.length ?? 0) >= TAIL_BYTES) lastBytes -= last.shift()?.length ?? 0;
      size += bytes.length;
      hasNul ||= bytes.includes(0);
    },
    isSound() {
      const tail = Buffer.concat(last);
      const starts = STARTS[shape];
      const isZip = shape === 'word' || shape === 'sheet' || shape === 'slides' || shape === 'odf';
      if (isZip) return isPlainOfficeZip({ head, tail, size }, shape, extension);
      // Something that begins as one thing and ends as a zip is two files in one.
      if (isZipAtEnd(tail)) return false;
      if (starts && !starts.some((start) => head.subarray(0, start.length).equals(Buffer.from(start)))) return false;
      if (shape === 'ole') return isMacroFreeOle(seen, extension);
      if (shape === 'text') return !hasNul && isPlainText(head);
      return shape !== 'xml' || (!hasNul && seen.size === 0 && firstSign(head) === '<');
    },
  };
}

/** Text that a browser would not take for a page, nor a shell for a program. */
function isPlainText(head: Buffer): boolean {
  const start = head.toString('latin1', 0, 512).toLowerCase();
  return firstSign(head) !== '<' && !start.startsWith('#!') && !start.startsWith('%pdf') && !start.startsWith('{\\rtf');
}

/** The first sign of a text behind blanks and the mark of its encoding. */
function firstSign(head: Buffer): string {
  return (
    head
      .toString('utf8', 0, 512)
      .replace(/^\uFEFF/, '')
      .trimStart()[0] ?? ''
  );
}
