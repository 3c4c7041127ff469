/**
 * One face of a TrueType font.
 * **Units**: `advance`, `ascent`, `descent`, `lineGap`, `capHeight`, `box` count a thousandth of the type size.
 */
export type FontFace = {
  readonly name: string;
  readonly tables: ReadonlyMap<string, Buffer>;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly box: readonly [number, number, number, number];
  /** The glyph of a code point; 0 where the font has none. */
  readonly glyph: (codePoint: number) => number;
  readonly advance: (codePoint: number) => number;
  /** Where each glyph's outline begins; one more than there are glyphs. */
  readonly outlines: readonly number[];
};

// Every Latin letter with its marks comes before this code point; widths of these are kept.
const COMMON = 0x2100;

/**
 * Reads a face.
 * Errors: RangeError when the file is no TrueType font with outlines and a Unicode map.
 */
export function readFace(name: string, bytes: Buffer): FontFace {
  const tables = tablesOf(bytes);
  const head = needed(tables, 'head');
  const hhea = needed(tables, 'hhea');
  const scale = 1000 / head.readUInt16BE(18);
  const glyph = characterMap(needed(tables, 'cmap'));
  const metrics = needed(tables, 'hmtx');
  const metricCount = hhea.readUInt16BE(34);
  const advance = (id: number) => metrics.readUInt16BE(Math.min(id, metricCount - 1) * 4) * scale;
  const widths = new Float64Array(COMMON).fill(Number.NaN);
  const os2 = tables.get('OS/2');
  const at = (table: Buffer, offset: number) => table.readInt16BE(offset) * scale;
  return {
    name,
    tables,
    ascent: at(hhea, 4),
    descent: at(hhea, 6),
    lineGap: at(hhea, 8),
    capHeight: os2 && os2.readUInt16BE(0) >= 2 ? at(os2, 88) : at(hhea, 4),
    italicAngle: needed(tables, 'post').readInt32BE(4) / 65_536,
    box: [at(head, 36), at(head, 38), at(head, 40), at(head, 42)],
    glyph,
    advance(codePoint) {
      const known = widths[codePoint];
      if (known !== undefined && !Number.isNaN(known)) return known;
      const width = advance(glyph(codePoint));
      // Beyond the table this is left out without a word.
      widths[codePoint] = width;
      return width;
    },
    outlines: outlineOffsets(tables, head.readInt16BE(50)),
  };
}

function tablesOf(bytes: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    const start = bytes.readUInt32BE(at + 8);
    tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(start, start + bytes.readUInt32BE(at + 12)));
  }
  return tables;
}

function needed(tables: ReadonlyMap<string, Buffer>, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new RangeError(`the font has no table ${tag}`);
  return table;
}

function outlineOffsets(tables: ReadonlyMap<string, Buffer>, isLong: number): number[] {
  const loca = needed(tables, 'loca');
  const count = needed(tables, 'maxp').readUInt16BE(4) + 1;
  return Array.from({ length: count }, (_, index) =>
    isLong === 1 ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2,
  );
}

/** The map from code points to glyphs: the whole of Unicode where the font has it, else its first plane. */
function characterMap(cmap: Buffer): (codePoint: number) => number {
  const found = new Map<number, Buffer>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = 4 + index * 8;
    const platform = cmap.readUInt16BE(at);
    const table = cmap.subarray(cmap.readUInt32BE(at + 4));
    if (platform === 3 || platform === 0) found.set(table.readUInt16BE(0), table);
  }
  const [wide, narrow] = [found.get(12), found.get(4)];
  if (wide) return (codePoint) => groupGlyph(wide, codePoint);
  if (narrow) return (codePoint) => segmentGlyph(narrow, codePoint);
  throw new RangeError('the font has no Unicode map');
}

function groupGlyph(table: Buffer, codePoint: number): number {
  const count = table.readUInt32BE(12);
  for (let index = 0; index < count; index++) {
    const at = 16 + index * 12;
    if (codePoint > table.readUInt32BE(at + 4)) continue;
    const first = table.readUInt32BE(at);
    return codePoint < first ? 0 : table.readUInt32BE(at + 8) + codePoint - first;
  }
  return 0;
}

function segmentGlyph(table: Buffer, codePoint: number): number {
  const doubled = table.readUInt16BE(6);
  for (let at = 0; at < doubled; at += 2) {
    if (codePoint > table.readUInt16BE(14 + at)) continue;
    const start = table.readUInt16BE(16 + doubled + at);
    if (codePoint < start) return 0;
    const delta = table.readUInt16BE(16 + doubled * 2 + at);
    const rangeAt = 16 + doubled * 3 + at;
    const range = table.readUInt16BE(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = table.readUInt16BE(rangeAt + range + (codePoint - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
