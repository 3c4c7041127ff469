import { isDictionary, PdfLexer, type PdfObjects, type PdfValue } from './pdf-objects.ts';
import { entriesOf, listOf, nameOf, textOf } from './pdf-values.ts';

type SeenFont = { readonly letters: ReadonlyMap<number, string>; readonly glyphs: string };

/** The letters of a font by their numbers, and the numbers of their pictures. */
function readFont(objects: PdfObjects, font: PdfValue | undefined): SeenFont {
  const entries = entriesOf(objects, font);
  const [descendant] = listOf(objects.resolve(entries.get('DescendantFonts')));
  const glyphs = objects.streamOf(entriesOf(objects, descendant).get('CIDToGIDMap'));
  const map = objects.streamOf(entries.get('ToUnicode'));
  const pairs = [...map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm)].map(
    ([, code = '', text = '']) =>
      [Number.parseInt(code, 16), Buffer.from(text, 'hex').swap16().toString('utf16le')] as const,
  );
  return { letters: new Map(pairs), glyphs };
}

/** What a string shows; a letter without a picture, or without a text, is a problem. */
function lettersOf(bytes: string, font: SeenFont | undefined, problems: string[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const code = bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1);
    const letter = font?.letters.get(code);
    if (letter === undefined || /[\0\uFEFF\uFFFE]/.test(letter)) problems.push(`letter ${code} has no text`);
    const glyph = Buffer.from(font?.glyphs.slice(code * 2, code * 2 + 2) ?? '', 'latin1');
    if (glyph.length < 2 || glyph.readUInt16BE(0) === 0) {
      problems.push(`letter ${code} (${letter}) is drawn as the picture of nothing`);
    }
    text += letter ?? '';
  }
  return text;
}

const DRAWING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'BI', 'Tj', 'TJ', "'", '"']);

/** Walks the operators of a sheet and names what is wrong; the answer is the text of each of its sequences. */
export function readSheet(
  { objects, problems }: { readonly objects: PdfObjects; readonly problems: string[] },
  page: ReadonlyMap<string, PdfValue>,
): ReadonlyMap<number, string> {
  const fonts = entriesOf(objects, entriesOf(objects, page.get('Resources')).get('Font'));
  const known = new Map([...fonts].map(([name, font]) => [name, readFont(objects, font)]));
  const sequences = new Map<number, string>();
  const open: (number | 'artifact')[] = [];
  let font = '';
  let operands: PdfValue[] = [];
  const show = (bytes: string) => {
    const top = open.at(-1);
    const text = lettersOf(bytes, known.get(font), problems);
    if (typeof top === 'number') sequences.set(top, (sequences.get(top) ?? '') + text);
  };
  const begin = () => {
    const [tag, properties] = operands;
    const id = isDictionary(properties) ? properties.entries.get('MCID') : undefined;
    if (tag !== '/Artifact' && id === undefined) problems.push(`${nameOf(tag)} has no number`);
    if (open.length > 0) problems.push('a sequence lies in another');
    if (id !== undefined && sequences.has(Number(id))) problems.push(`sequence ${Number(id)} stands twice on a sheet`);
    if (id !== undefined) sequences.set(Number(id), '');
    open.push(tag === '/Artifact' ? 'artifact' : Number(id));
  };
  for (const value of new PdfLexer(objects.streamOf(page.get('Contents'))).rest()) {
    if (typeof value !== 'object' || value === null || !('operator' in value)) {
      operands.push(value);
      continue;
    }
    const { operator } = value;
    if (operator === 'Tf') font = nameOf(operands[0]);
    if (operator === 'BDC' || operator === 'BMC') begin();
    if (operator === 'EMC' && open.pop() === undefined) problems.push('a sequence ends that did not begin');
    if (DRAWING.has(operator) && open.length === 0) problems.push(`${operator} lies outside of every sequence`);
    if (operator === 'Tj') show(textOf(operands[0]));
    if (operator === 'TJ') for (const one of listOf(operands[0])) show(textOf(one));
    operands = [];
  }
  if (open.length > 0) problems.push('a sequence does not end');
  return sequences;
}
