import { createHash } from 'node:crypto';
import { subsetFace } from '../fonts/font-subset.ts';
import type { FontFace } from '../fonts/true-type.ts';
import { type ObjectId, type PdfFile, pdfNumber } from './pdf-file.ts';

/** A face inside one document: it numbers the letters in use and embeds those alone. */
export type PdfFont = {
  readonly id: ObjectId;
  readonly face: FontFace;
  /** The letters of a text as a hexadecimal string, two bytes each. */
  readonly encode: (text: string) => string;
  readonly isUsed: () => boolean;
  /** Embeds the font; nothing may be encoded afterwards. */
  readonly write: () => void;
};

/** Prepares a face for a document. */
export function pdfFont(file: PdfFile, face: FontFace): PdfFont {
  const id = file.reserve();
  // Each letter has a number of its own, also where the font has no glyph for it: its text can be copied all the same.
  const numbers = new Map<number, string>();
  const encode = (text: string) => {
    let hex = '';
    for (let at = 0; at < text.length; at++) {
      const codePoint = text.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at += 1;
      let number = numbers.get(codePoint);
      if (number === undefined) {
        number = (numbers.size + 1).toString(16).toUpperCase().padStart(4, '0');
        numbers.set(codePoint, number);
      }
      hex += number;
    }
    return hex;
  };
  return {
    id,
    face,
    encode,
    isUsed: () => numbers.size > 0,
    write: () => embed(file, { id, face, codePoints: [...numbers.keys()] }),
  };
}

type Embedding = { readonly id: ObjectId; readonly face: FontFace; readonly codePoints: readonly number[] };

const SYMBOLIC = 4;
const ITALIC = 64;
const SERIF = 2;
const STEM = { regular: 80, bold: 140 };

function embed(file: PdfFile, { id, face, codePoints }: Embedding): void {
  const glyphs = [...new Set([0, ...codePoints.map(face.glyph)])];
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
  const map = Buffer.alloc((codePoints.length + 1) * 2);
  codePoints.forEach((point, index) => map.writeUInt16BE(places.get(face.glyph(point)) ?? 0, (index + 1) * 2));
  const glyphMap = file.stream(map);
  const widths = codePoints.map((point) => pdfNumber(face.advance(point))).join(' ');
  const descendant = file.object(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R /DW 1000 ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
      `/CIDToGIDMap ${glyphMap} 0 R /W [1 [${widths}]] >>`,
  );
  const unicode = file.stream(unicodeMap(codePoints));
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

function unicodeMap(codePoints: readonly number[]): string {
  const pairs = codePoints.map((point, index) => {
    const text = Buffer.from(String.fromCodePoint(point), 'utf16le').swap16().toString('hex');
    return `<${(index + 1).toString(16).padStart(4, '0')}> <${text}>`;
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
