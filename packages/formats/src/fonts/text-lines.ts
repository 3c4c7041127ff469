import type { FontFace } from './true-type.ts';

/** One line of a text that was broken. **Shape**: `isCut` ends inside a word. **Units**: points. */
export type TextLine = {
  readonly text: string;
  readonly width: number;
  /** It ends a paragraph. */
  readonly isLast: boolean;
  readonly isCut: boolean;
};

/** The width of a text on one line. **Units**: points. */
export function textWidth(text: string, face: FontFace, size: number): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at += 1;
    width += face.advance(codePoint);
  }
  return (width * size) / 1000;
}

/** The height of a line. **Units**: points. */
export function lineHeight(face: FontFace, size: number): number {
  return ((face.ascent - face.descent + face.lineGap) * size) / 1000;
}

/** Room of the lines of a paragraph; the first may be narrower. **Units**: points. */
export type LineRoom = { readonly width: number; readonly firstLine?: number };

/** Breaks a text into lines between words, and inside words that are wider than a line. Nothing is left out. */
export function breakLines(text: string, type: { face: FontFace; size: number }, room: LineRoom): TextLine[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, type, room));
}

function breakParagraph(text: string, { face, size }: { face: FontFace; size: number }, room: LineRoom): TextLine[] {
  const space = textWidth(' ', face, size);
  const lines: TextLine[] = [];
  let [line, used] = ['', 0];
  const limit = () => room.width - (lines.length === 0 ? (room.firstLine ?? 0) : 0);
  const end = (isCut = false) => {
    lines.push({ text: line, width: used, isLast: false, isCut });
    [line, used] = ['', 0];
  };
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const width = textWidth(word, face, size);
    if (line !== '' && used + space + width > limit()) end();
    if (line === '' && width > limit()) {
      for (const piece of pieces(word, { face, size }, limit)) {
        if (line !== '') end(true);
        [line, used] = [piece, textWidth(piece, face, size)];
      }
      continue;
    }
    used += line === '' ? width : space + width;
    line += line === '' ? word : ` ${word}`;
  }
  lines.push({ text: line, width: used, isLast: true, isCut: false });
  return lines;
}

/** Parts of a word that is too wide, none wider than its line; a mark stays with its letter. */
function* pieces(word: string, { face, size }: { face: FontFace; size: number }, limit: () => number) {
  let [piece, used] = ['', 0];
  for (const sign of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const width = textWidth(sign, face, size);
    if (piece !== '' && used + width > limit()) {
      yield piece;
      [piece, used] = ['', 0];
    }
    piece += sign;
    used += width;
  }
  if (piece !== '') yield piece;
}
