import { deflateSync } from 'node:zlib';
import { type ObjectId, ObjectTable } from './object-table.ts';

// One sheet is small; small windows and pieces keep thousands of packings from filling the memory.
const PACKING = { level: 4, windowBits: 13, memLevel: 6, chunkSize: 4096 } as const;
// So many small objects are packed together.
const SHELF = 200;

/**
 * Writes the objects of a PDF one after the other; pieces are taken away as they are made, so that a long document
 * never stands in memory whole. Objects without bytes of their own are packed together.
 */
export class PdfFile {
  readonly #table = new ObjectTable();
  readonly #shelf = { index: '', bodies: '', length: 0, ids: new Array<ObjectId>() };
  #taken = 0;
  #output = Buffer.alloc(1 << 15);
  #filled = 0;
  #scratch = Buffer.alloc(1 << 14);

  constructor() {
    // Bytes above 127 tell programs that carry the file that it is not text.
    this.#write('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
  }

  /** An id for an object that is written later. */
  reserve(): ObjectId {
    return this.#table.reserve();
  }

  /** Writes an object of plain PDF text. */
  object(text: string, id: ObjectId = this.reserve()): ObjectId {
    const shelf = this.#shelf;
    shelf.index += `${id} ${shelf.length} `;
    shelf.bodies += text;
    shelf.bodies += ' ';
    shelf.length += text.length + 1;
    shelf.ids.push(id);
    if (shelf.ids.length === SHELF) this.#clearShelf();
    return id;
  }

  /** Writes bytes, or plain PDF text, packed, with the entries of their dictionary. */
  stream(content: Buffer | string, entries = '', id: ObjectId = this.reserve()): ObjectId {
    const packed = deflateSync(typeof content === 'string' ? this.#bytesOf(content) : content, PACKING);
    return this.plainStream(packed, `/Filter /FlateDecode ${entries}`, id);
  }

  /** Writes bytes as they are. */
  plainStream(bytes: Buffer, entries: string, id: ObjectId = this.reserve()): ObjectId {
    this.#table.placeAt(id, this.#length());
    this.#write(`${id} 0 obj\n<< /Length ${bytes.length} ${entries}>>\nstream\n`);
    this.#write(bytes);
    this.#write('\nendstream\nendobj\n');
    return id;
  }

  /** How many bytes were written since the last time. */
  waiting(): number {
    return this.#filled;
  }

  /** What was written since the last time. */
  take(): Buffer {
    const taken = Buffer.from(this.#output.subarray(0, this.#filled));
    this.#taken += this.#filled;
    this.#filled = 0;
    return taken;
  }

  /** Closes the file with the table of its objects. */
  end(catalog: ObjectId, info: ObjectId): void {
    this.#clearShelf();
    const id = this.reserve();
    const start = this.#length();
    this.#table.placeAt(id, start);
    const { bytes, entries } = this.#table.packed();
    this.plainStream(bytes, `/Type /XRef /Root ${catalog} 0 R /Info ${info} 0 R ${entries}`, id);
    this.#write(`startxref\n${start}\n%%EOF\n`);
  }

  #length(): number {
    return this.#taken + this.#filled;
  }

  #clearShelf(): void {
    const { index, bodies, ids } = this.#shelf;
    if (ids.length === 0) return;
    const holder = this.stream(index + bodies, `/Type /ObjStm /N ${ids.length} /First ${index.length} `);
    ids.forEach((id, at) => this.#table.placeIn(id, holder, at));
    Object.assign(this.#shelf, { index: '', bodies: '', length: 0 });
    ids.length = 0;
  }

  /** Thousands of sheets share one buffer for their content, or the memory would fill with those of sheets long sent. */
  #bytesOf(text: string): Buffer {
    if (this.#scratch.length < text.length) this.#scratch = Buffer.alloc(text.length * 2);
    return this.#scratch.subarray(0, this.#scratch.write(text, 'latin1'));
  }

  #write(piece: Buffer | string): void {
    const end = this.#filled + piece.length;
    if (end > this.#output.length) {
      this.#output = Buffer.concat([this.#output.subarray(0, this.#filled), Buffer.alloc(end)]);
    }
    if (typeof piece === 'string') this.#output.write(piece, this.#filled, 'latin1');
    else piece.copy(this.#output, this.#filled);
    this.#filled = end;
  }
}

/** Text as a value of a dictionary, in UTF-16. */
export function pdfText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** A number as PDF writes it. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
