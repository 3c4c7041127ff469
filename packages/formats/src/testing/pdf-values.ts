import { isDictionary, type PdfObjects, type PdfValue } from './pdf-objects.ts';

/** The entries of a dictionary, or of the one that a reference leads to. Errors: RangeError where there is none. */
export function entriesOf(objects: PdfObjects, value: PdfValue | undefined): ReadonlyMap<string, PdfValue> {
  const found = objects.resolve(value);
  if (!isDictionary(found)) throw new RangeError('a dictionary is missing');
  return found.entries;
}

/** The bytes of a string; empty for other values. */
export function textOf(value: PdfValue | undefined): string {
  return typeof value === 'object' && value !== null && 'bytes' in value ? value.bytes : '';
}

/** A name without its slash; empty for other values. */
export function nameOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value.slice(1) : '';
}

/** The values of a list; another value is a list of itself. */
export function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  return Array.isArray(value) ? (value as readonly PdfValue[]) : value === undefined ? [] : [value];
}
