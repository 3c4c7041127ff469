import { createHash } from 'node:crypto';
import { subsetFace } from '../fonts/font-subset.ts';
import type { FontFace } from '../fonts/true-type.ts';
import type { ObjectId } from './object-table.ts';
import { type PdfFile, pdfNumber } from './pdf-file.ts';

/** A face inside one document: it numbers the letters in use and embeds those alone. */
export type PdfFont = {
  readonly id: ObjectId;
  readonly face: FontFace;
  /** The letters of a text as a string of the file, two bytes each. */
  readonly encode: (text: string) => string;
  readonly isUsed: () => boolean;
  /** Embeds the font; nothing may be encoded afterwards. */
  readonly write: () => void;
};

/** Prepares a face for a document. */
export function pdfFont(file: PdfFile, face: FontFace): PdfFont {
  const id = file.reserve();
  // Each letter has a number of its own, also where the font has no glyph for it: its text can be copied all the same.
  const letters: Letter[] = [];
  const codes: string[] = [];
  const rare = new Map<number, string>();
  let last = 0;
  const codeOf = (codePoint: number): string => {
    const known = codePoint < COMMON ? codes[codePoint] : rare.get(codePoint);
    if (known !== undefined) return known;
    do last += 1;
    while (isSign(last & 0xff) || isSign(last >> 8));
    const code = String.fromCharCode(last >> 8, last & 0xff);
    letters.push({ number: last, codePoint });
    if (codePoint < COMMON) codes[codePoint] = code;
    else rare.set(codePoint, code);
    return code;
  };
  return {
    id,
    face,
    encode(text) {
      let bytes = '(';
      for (let at = 0; at < text.length; at++) {
        const codePoint = text.codePointAt(at) ?? 0;
        if (codePoint > 0xffff) at += 1;
        bytes += codeOf(codePoint);
      }
      return `${bytes})`;
    },
    isUsed: () => letters.length > 0,
    write: () => embed(file, { id, face, letters }),
  };
}

// Letters before this code point are found by their place, others by search.
const COMMON = 0x2100;

type Letter = { readonly number: number; readonly codePoint: number };

/** Bytes that mean something inside a string of the file: brackets, the backslash, line ends. */
function isSign(byte: number): boolean {
  return byte === 0x28 || byte === 0x29 || byte === 0x5c || byte === 0x0d || byte === 0x0a;
}

type Embedding = { readonly id: ObjectId; readonly face: FontFace; readonly letters: readonly Letter[] };

const SYMBOLIC = 4;
const ITALIC = 64;
const SERIF = 2;
const STEM = { regular: 80, bold: 140 };

function embed(file: PdfFile, { id, face, letters }: Embedding): void {
  // The first picture stands for nothing and may not be used; a letter without one shows the second, which is the same.
  const glyphs = [0, 0, ...new Set(letters.map(({ codePoint }) => face.glyph(codePoint)).filter((one) => one !== 0))];
  const places = new Map(glyphs.map((glyph, place) => [glyph, place]));
  const subset = subsetFace(face, glyphs);
  const name = `${subsetTag(subset)}+${face.name}`;
  const outlines = file.stream(subset, `/Length1 ${subset.length} `);
  const flags = SYMBOLIC + SERIF + (face.italicAngle === 0 ? 0 : ITALIC);
  const stem = face.name.includes('Bold') ? STEM.bold : STEM.regular;
  const descriptor = file.object(
    `<< /Type /FontDescriptor /FontName /${name} /Flags ${flags} /FontBBox [${face.box.map(pdfNumber).join(' ')}] ` +
      `/ItalicAngle ${pdfNumber(face.italicAngle)} /Ascent ${pdfNumber(face.ascent)} /Descent ${pdfNumber(face.descent)} ` +
      `/CapHeight ${pdfNumber(face.capHeight)} /StemV ${stem} /FontFile2 ${outlines} 0 R >>`,
  );
  const count = (letters.at(-1)?.number ?? 0) + 1;
  const map = Buffer.alloc(count * 2);
  const widths = Array.from({ length: count - 1 }, () => '0');
  for (const { number, codePoint } of letters) {
    map.writeUInt16BE(places.get(face.glyph(codePoint)) ?? 0, number * 2);
    widths[number - 1] = pdfNumber(face.advance(codePoint));
  }
  const glyphMap = file.stream(map);
  const descendant = file.object(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R /DW 1000 ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
      `/CIDToGIDMap ${glyphMap} 0 R /W [1 [${widths.join(' ')}]] >>`,
  );
  const unicode = file.stream(unicodeMap(letters));
  file.object(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ` +
      `/DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
    id,
  );
}

/** Six capitals that tell one subset from another; made from its bytes, so that the same document stays the same. */
function subsetTag(subset: Buffer): string {
  const hash = createHash('sha256').update(subset).digest();
  return String.fromCharCode(...hash.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

const BLOCK = 100;

function unicodeMap(letters: readonly Letter[]): string {
  const pairs = letters.map(({ number, codePoint }) => {
    const text = Buffer.from(String.fromCodePoint(codePoint), 'utf16le').swap16().toString('hex');
    return `<${number.toString(16).padStart(4, '0')}> <${text}>`;
  });
  let blocks = '';
  for (let at = 0; at < pairs.length; at += BLOCK) {
    const block = pairs.slice(at, at + BLOCK);
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n' +
    `${blocks}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`
  );
}
