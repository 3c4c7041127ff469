import { inflateSync } from 'node:zlib';

/** A value of a PDF. **Shape**: a name keeps its slash, a reference is `{ ref }`, an operator of a page `{ operator }`. */
export type PdfValue =
  | number
  | boolean
  | null
  | string
  | { readonly bytes: string }
  | { readonly ref: number }
  | { readonly operator: string }
  | readonly PdfValue[]
  | PdfDictionary;

/** A dictionary, by names without their slash. */
export type PdfDictionary = { readonly entries: ReadonlyMap<string, PdfValue> };

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after the other from text whose characters are bytes. */
export class PdfLexer {
  at: number;
  readonly #text: string;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** The next value; undefined at the end or before a closing bracket. */
  next(): PdfValue | undefined {
    this.#skip();
    const text = this.#text;
    const sign = text[this.at];
    if (sign === undefined || sign === ']' || text.startsWith('>>', this.at)) return undefined;
    if (sign === '(') return { bytes: this.#literal() };
    if (sign === '[') return this.#list();
    if (text.startsWith('<<', this.at)) return this.#dictionary();
    if (sign === '<') return { bytes: this.#hexadecimal() };
    if (sign === '/') return `/${this.#word(this.at + 1)}`;
    return this.#plain();
  }

  #skip(): void {
    while (SPACE.test(this.#text[this.at] ?? 'x')) this.at++;
  }

  #word(from: number): string {
    let to = from;
    while (to < this.#text.length && !DELIMITER.test(this.#text[to] ?? ' ')) to++;
    this.at = to;
    return this.#text.slice(from, to);
  }

  #plain(): PdfValue {
    const reference = /^(\d+) \d+ R\b/.exec(this.#text.slice(this.at, this.at + 24));
    if (reference) {
      this.at += reference[0].length;
      return { ref: Number(reference[1]) };
    }
    const word = this.#word(this.at);
    if (word === '') throw new RangeError(`nothing can be read at ${this.at}`);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : { operator: word };
  }

  #list(): PdfValue[] {
    this.at += 1;
    const values = [...this.rest()];
    this.at += 1;
    return values;
  }

  #dictionary(): PdfDictionary {
    this.at += 2;
    const values = [...this.rest()];
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (let at = 0; at < values.length; at += 2) {
      const name = values[at];
      if (typeof name !== 'string') throw new RangeError('a dictionary has a key that is no name');
      entries.set(name.slice(1), values[at + 1] ?? null);
    }
    return { entries };
  }

  /** Values up to the end or the closing bracket. */
  *rest(): Generator<PdfValue> {
    for (let value = this.next(); value !== undefined; value = this.next()) yield value;
  }

  #literal(): string {
    let [depth, bytes] = [1, ''];
    for (this.at++; depth > 0; this.at++) {
      const sign = this.#text[this.at];
      if (sign === undefined) throw new RangeError('a string does not end');
      if (sign === '\\') {
        const next = this.#text[++this.at] ?? '';
        bytes += ESCAPES[next] ?? next;
        continue;
      }
      if (sign === '(') depth++;
      if (sign === ')') depth--;
      if (depth > 0) bytes += sign;
    }
    return bytes;
  }

  #hexadecimal(): string {
    const end = this.#text.indexOf('>', this.at);
    const digits = this.#text.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return Buffer.from(digits, 'hex').toString('latin1');
  }
}

/** The objects of a PDF whose table is a stream. */
export type PdfObjects = {
  readonly trailer: PdfDictionary;
  readonly count: number;
  /** What a reference stands for; other values stand for themselves. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue | undefined;
  /** The bytes of a stream, one character each, unpacked. */
  readonly streamOf: (value: PdfValue | undefined) => string;
};

/**
 * Reads a PDF by its table of objects.
 * Errors: RangeError where the table leads nowhere.
 */
export function readPdfObjects(file: Uint8Array): PdfObjects {
  const text = Buffer.from(file).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const at = (offset: number, id: number | null) => objectAt(text, offset, id);
  const table = at(start, null);
  const rows = tableRows(unpacked(table.dictionary, table.stream ?? ''), table.dictionary);
  const shelves = new Map<number, ReadonlyMap<number, PdfValue>>();
  const found = new Map<number, PdfValue | undefined>();
  const read = (id: number): PdfValue | undefined => {
    const [kind, place] = rows[id] ?? [0, 0];
    if (kind === 0) throw new RangeError(`object ${id} is free`);
    if (kind === 1) return at(place, id).value;
    const known = shelves.get(place) ?? shelfOf(at(rows[place]?.[1] ?? 0, place));
    shelves.set(place, known);
    return known.get(id);
  };
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    if (!isReference(value)) return value;
    if (!found.has(value.ref)) found.set(value.ref, read(value.ref));
    return found.get(value.ref);
  };
  return {
    trailer: table.dictionary,
    count: rows.length,
    resolve,
    streamOf: (value) => {
      if (!isReference(value)) throw new RangeError('a stream is no object of its own');
      const { dictionary, stream } = at(rows[value.ref]?.[1] ?? 0, value.ref);
      return unpacked(dictionary, stream ?? '');
    },
  };
}

/** Whether a value is a reference to an object. */
export function isReference(value: PdfValue | undefined): value is { readonly ref: number } {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

/** Whether a value is a dictionary. */
export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && 'entries' in value;
}

type SeenObject = {
  readonly value: PdfValue | undefined;
  readonly dictionary: PdfDictionary;
  readonly stream?: string;
};

function objectAt(text: string, offset: number, id: number | null): SeenObject {
  const head = /^(\d+) 0 obj\s/.exec(text.slice(offset, offset + 24));
  if (!head || (id !== null && Number(head[1]) !== id)) throw new RangeError(`no object ${id} at ${offset}`);
  const lexer = new PdfLexer(text, offset + head[0].length);
  const value = lexer.next();
  const dictionary = isDictionary(value) ? value : { entries: new Map() };
  const begin = /^\s*stream\r?\n/.exec(text.slice(lexer.at, lexer.at + 12));
  if (!begin) return { value, dictionary };
  const from = lexer.at + begin[0].length;
  const stream = text.slice(from, from + Number(dictionary.entries.get('Length')));
  if (!text.startsWith('\nendstream', from + stream.length)) throw new RangeError(`the length of ${id} is wrong`);
  return { value, dictionary, stream };
}

function unpacked({ entries }: PdfDictionary, stream: string): string {
  if (entries.get('Filter') !== '/FlateDecode') return stream;
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

function tableRows(bytes: string, { entries }: PdfDictionary): [number, number, number][] {
  const columns = 7;
  const size = Number(entries.get('Size'));
  const above = new Array<number>();
  return Array.from({ length: size }, (_, row) => {
    for (let column = 0; column < columns; column++) {
      const raw = bytes.charCodeAt(row * (columns + 1) + 1 + column);
      above[column] = ((above[column] ?? 0) + raw) & 0xff;
    }
    const number = (from: number, to: number) => above.slice(from, to).reduce((sum, byte) => sum * 256 + byte, 0);
    return [number(0, 1), number(1, 5), number(5, 7)];
  });
}

function shelfOf({ dictionary, stream }: SeenObject): ReadonlyMap<number, PdfValue> {
  const text = unpacked(dictionary, stream ?? '');
  const first = Number(dictionary.entries.get('First'));
  const index = text.slice(0, first).trim().split(/\s+/).map(Number);
  const values = new Map<number, PdfValue>();
  for (let at = 0; at < index.length; at += 2) {
    const value = new PdfLexer(text, first + (index[at + 1] ?? 0)).next();
    values.set(index[at] ?? 0, value ?? null);
  }
  return values;
}
