import { deflateSync } from 'node:zlib';

/** The name of an object inside the file. */
export type ObjectId = number;

// One byte for the kind of place, four for the place, two for the place within.
const ROW = 7;
const KIND = { free: 0, offset: 1, packed: 2 } as const;
const MAX_OFFSET = 0xffff_ffff;

/** Where each object of a file lies; a hundred thousand of them take less than a megabyte. */
export class ObjectTable {
  #rows = Buffer.alloc(ROW * 256);
  #count = 0;

  constructor() {
    this.#put(this.reserve(), KIND.free, [0, 0xffff]);
  }

  /** The next free id; the first is 0 and belongs to no object. */
  reserve(): ObjectId {
    const id = this.#count++;
    if (this.#count * ROW > this.#rows.length) {
      this.#rows = Buffer.concat([this.#rows, Buffer.alloc(this.#rows.length)]);
    }
    return id;
  }

  /** Notes an object that begins at an offset. Errors: RangeError where the file passes 4 GiB. */
  placeAt(id: ObjectId, offset: number): void {
    if (offset > MAX_OFFSET) throw new RangeError('the file passes 4 GiB');
    this.#put(id, KIND.offset, [offset, 0]);
  }

  /** Notes an object that lies, as one of several, in another. */
  placeIn(id: ObjectId, holder: ObjectId, index: number): void {
    this.#put(id, KIND.packed, [holder, index]);
  }

  /** The table as the content of a stream, packed, and the entries of its dictionary. */
  packed(): { bytes: Buffer; entries: string } {
    const lines = Buffer.alloc(this.#count * (ROW + 1));
    for (let at = 0; at < this.#count; at++) {
      const to = at * (ROW + 1);
      // Each row says what it differs from the one above: neighbours differ by one and pack to almost nothing.
      lines[to] = 2;
      for (let byte = 0; byte < ROW; byte++) {
        const above = at === 0 ? 0 : (this.#rows[(at - 1) * ROW + byte] ?? 0);
        lines[to + 1 + byte] = (this.#rows[at * ROW + byte] ?? 0) - above;
      }
    }
    const shape = `/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns ${ROW} >>`;
    return { bytes: deflateSync(lines), entries: `/Size ${this.#count} /W [1 4 2] ${shape}` };
  }

  #put(id: ObjectId, kind: number, [place, within]: readonly [number, number]): void {
    const at = id * ROW;
    this.#rows[at] = kind;
    this.#rows.writeUInt32BE(place, at + 1);
    this.#rows.writeUInt16BE(within, at + 5);
  }
}
