import { deflateSync } from 'node:zlib';

// One sheet is small; a small window keeps thousands of packings from filling the memory.
const PACKING = { level: 6, windowBits: 13, memLevel: 6 } as const;

/** The name of an object inside the file. */
export type ObjectId = number;

/**
 * Writes the objects of a PDF one after the other; pieces are taken away as they are made, so that a long document
 * never stands in memory whole.
 */
export class PdfFile {
  readonly #offsets: number[] = [];
  #length = 0;
  #pending: Buffer[] = [];
  #scratch = Buffer.alloc(0);

  constructor() {
    // Bytes above 127 tell programs that carry the file that it is not text.
    this.#write(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'));
  }

  /** An id for an object that is written later. */
  reserve(): ObjectId {
    this.#offsets.push(0);
    return this.#offsets.length;
  }

  /** Writes an object of plain PDF text. */
  object(text: string, id: ObjectId = this.reserve()): ObjectId {
    this.#offsets[id - 1] = this.#length;
    this.#write(Buffer.from(`${id} 0 obj\n${text}\nendobj\n`, 'latin1'));
    return id;
  }

  /** Writes bytes, or plain PDF text, packed, with the entries of their dictionary. */
  stream(content: Buffer | string, entries = '', id: ObjectId = this.reserve()): ObjectId {
    const packed = deflateSync(typeof content === 'string' ? this.#bytesOf(content) : content, PACKING);
    this.#offsets[id - 1] = this.#length;
    const begin = `${id} 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode ${entries}>>\nstream\n`;
    this.#write(Buffer.from(begin, 'latin1'));
    this.#write(packed);
    this.#write(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    return id;
  }

  /** What was written since the last time. */
  take(): Buffer {
    const taken = Buffer.concat(this.#pending);
    this.#pending = [];
    return taken;
  }

  /** Closes the file with the table of its objects. */
  end(catalog: ObjectId, info: ObjectId): void {
    const start = this.#length;
    const size = this.#offsets.length + 1;
    const lines = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const trailer = `trailer\n<< /Size ${size} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
    this.#write(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}${trailer}`, 'latin1'));
  }

  /** Thousands of sheets share one buffer for their content, or the memory would fill with those of sheets long sent. */
  #bytesOf(text: string): Buffer {
    if (this.#scratch.length < text.length) this.#scratch = Buffer.alloc(text.length * 2);
    return this.#scratch.subarray(0, this.#scratch.write(text, 'latin1'));
  }

  #write(bytes: Buffer): void {
    this.#pending.push(bytes);
    this.#length += bytes.length;
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
