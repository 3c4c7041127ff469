import type { FontFace } from './true-type.ts';

const COPIED = ['cvt ', 'fpgm', 'prep'] as const;

/**
 * A TrueType file with the outlines of these glyphs only, renumbered in their order; the first must be glyph 0.
 * What composed glyphs are made of follows behind.
 */
export function subsetFace(face: FontFace, glyphs: readonly number[]): Buffer {
  const { outlines, order } = collectOutlines(face, glyphs);
  const head = Buffer.from(face.tables.get('head') ?? []);
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(face.tables.get('hhea') ?? []);
  hhea.writeUInt16BE(order.length, 34);
  const maxp = Buffer.from(face.tables.get('maxp') ?? []);
  maxp.writeUInt16BE(order.length, 4);
  const tables = new Map<string, Buffer>([
    ['glyf', Buffer.concat(outlines)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', metricsOf(face, order)],
    ['loca', locations(outlines)],
    ['maxp', maxp],
  ]);
  for (const tag of COPIED) {
    const table = face.tables.get(tag);
    if (table) tables.set(tag, table);
  }
  return fontFile(tables);
}

function collectOutlines(face: FontFace, glyphs: readonly number[]): { outlines: Buffer[]; order: number[] } {
  const glyf = face.tables.get('glyf') ?? Buffer.alloc(0);
  const order = [...glyphs];
  const places = new Map(order.map((glyph, place) => [glyph, place]));
  const placeOf = (glyph: number) => {
    const known = places.get(glyph);
    if (known !== undefined) return known;
    places.set(glyph, order.length);
    return order.push(glyph) - 1;
  };
  const outlines: Buffer[] = [];
  // Composed glyphs lengthen the order while it is walked.
  for (let place = 0; place < order.length; place++) {
    const glyph = order[place] ?? 0;
    const outline = Buffer.from(glyf.subarray(face.outlines[glyph] ?? 0, face.outlines[glyph + 1] ?? 0));
    if (outline.length > 0 && outline.readInt16BE(0) < 0) renumberParts(outline, placeOf);
    outlines.push(
      outline.length % 4 === 0 ? outline : Buffer.concat([outline, Buffer.alloc(4 - (outline.length % 4))]),
    );
  }
  return { outlines, order };
}

const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

function renumberParts(outline: Buffer, placeOf: (glyph: number) => number): void {
  let at = 10;
  let flags: number;
  do {
    flags = outline.readUInt16BE(at);
    outline.writeUInt16BE(placeOf(outline.readUInt16BE(at + 2)), at + 2);
    at += 4 + (flags & WORDS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & MATRIX) at += 8;
  } while (flags & MORE);
}

function metricsOf(face: FontFace, order: readonly number[]): Buffer {
  const from = face.tables.get('hmtx') ?? Buffer.alloc(0);
  const full = face.tables.get('hhea')?.readUInt16BE(34) ?? 1;
  const to = Buffer.alloc(order.length * 4);
  order.forEach((glyph, place) => {
    to.writeUInt16BE(from.readUInt16BE(Math.min(glyph, full - 1) * 4), place * 4);
    const bearingAt = glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2;
    to.writeInt16BE(from.readInt16BE(bearingAt), place * 4 + 2);
  });
  return to;
}

function locations(outlines: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  let at = 0;
  outlines.forEach((outline, place) => {
    at += outline.length;
    loca.writeUInt32BE(at, (place + 1) * 4);
  });
  return loca;
}

function fontFile(tables: ReadonlyMap<string, Buffer>): Buffer {
  const tags = [...tables.keys()].sort((a, b) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(12 + tags.length * 16);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  directory.writeUInt32BE(0x0001_0000, 0);
  directory.writeUInt16BE(tags.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE(tags.length * 16 - power * 16, 10);
  const bodies: Buffer[] = [];
  let offset = directory.length;
  tags.forEach((tag, index) => {
    const body = tables.get(tag) ?? Buffer.alloc(0);
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    const at = 12 + index * 16;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(checksum(padded), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(body.length, at + 12);
    bodies.push(padded);
    offset += padded.length;
  });
  const file = Buffer.concat([directory, ...bodies]);
  // The file's own sum lies in `head` and counts as zero while it is summed.
  const headAt = directory.readUInt32BE(12 + tags.indexOf('head') * 16 + 8);
  file.writeUInt32BE((0xb1b0_afba - checksum(file)) >>> 0, headAt + 8);
  return file;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
