import { describe, expect, test } from 'vitest';
import { GLYPH_LINE } from '../testing/sample-letters.ts';
import { subsetFace } from './font-subset.ts';
import { breakLines, lineHeight, textWidth } from './text-lines.ts';
import { FACE_NAMES, tinos } from './tinos.ts';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const pointsOf = (text: string) => Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
const VIETNAMESE = [
  ...range(0x20, 0x7e),
  ...range(0x1ea0, 0x1ef9),
  ...pointsOf('ĂăÂâĐđÊêÔôƠơƯưÀÁÃÈÉÌÍÒÓÕÙÚÝàáãèéìíòóõùúýĨĩŨũ₫–—“”‘’…'),
];

describe.each(FACE_NAMES)('the face %s', (name) => {
  const face = tinos(name);

  test('has every Vietnamese letter', () => {
    expect(VIETNAMESE.filter((point) => face.glyph(point) === 0).map((point) => String.fromCodePoint(point))).toEqual(
      [],
    );
    expect(pointsOf(GLYPH_LINE).every((point) => face.glyph(point) !== 0)).toBe(true);
  });

  test('has room in a line for the highest and the lowest marks', () => {
    const glyf = face.tables.get('glyf') ?? Buffer.alloc(0);
    const scale = 1000 / (face.tables.get('head')?.readUInt16BE(18) ?? 1000);
    const edges = VIETNAMESE.filter((point) => point > 0x40).map((point) => {
      const at = face.outlines[face.glyph(point)] ?? 0;
      return { low: glyf.readInt16BE(at + 4) * scale, high: glyf.readInt16BE(at + 8) * scale };
    });
    // What rises above its line stays within the two points above the text of a cell, at the largest size there.
    const above = (2 / 12) * 1000;
    expect(Math.max(...edges.map(({ high }) => high))).toBeLessThan(face.ascent + face.lineGap / 2 + above);
    expect(Math.min(...edges.map(({ low }) => low))).toBeGreaterThanOrEqual(face.descent - face.lineGap / 2);
    expect(lineHeight(face, 10)).toBeGreaterThan(11);
  });

  test('is embedded as a font whose sums are right, with the parts of composed letters', () => {
    const glyphs = [0, ...new Set(pointsOf(GLYPH_LINE).map(face.glyph))];
    const file = subsetFace(face, glyphs);
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + file.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0_afba);
    expect(file.length).toBeLessThan(60_000);
    expect(subsetFace(face, glyphs)).toEqual(file);
  });
});

describe('the measures of a line', () => {
  const type = { face: tinos('regular'), size: 10 };

  // The widths that Times has had since its first PostScript font.
  test.each([
    ['A', 7.22],
    ['a', 4.44],
    [' ', 2.5],
    ['m', 7.78],
    ['Ế', 6.11],
  ])('%j is as wide as in Times New Roman', (text, width) => {
    expect(textWidth(text, type.face, type.size)).toBeCloseTo(width, 1);
  });

  test('lines are never wider than their room and lose nothing', () => {
    const text = `${GLYPH_LINE} ${'dài'.repeat(60)}\n\nmột dòng  hai`;
    for (const width of [8, 20, 55, 200]) {
      const lines = breakLines(text, type, { width, firstLine: Math.min(10, width / 3) });
      expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(width);
      expect(
        lines
          .map((line) => line.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
      expect(lines.filter((line) => line.isLast)).toHaveLength(3);
    }
  });
});
