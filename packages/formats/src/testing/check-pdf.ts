import { isDictionary, isReference, type PdfObjects, type PdfValue, readPdfObjects } from './pdf-objects.ts';
import { readSheet } from './pdf-sheet.ts';
import { entriesOf, listOf, nameOf, textOf } from './pdf-values.ts';

/**
 * A part of a document as a program that reads it aloud finds it. **Shape**: `text` is what its own sequences show;
 * `language` is its own or that of the part around it.
 */
export type SeenPart = {
  readonly role: string;
  readonly language: string;
  readonly attributes: string;
  readonly text: string;
  readonly kids: readonly SeenPart[];
};

/** What was found: `problems` are breaches of PDF/UA-1 that a machine can see, `root` the tree of the document. */
export type PdfReport = { readonly problems: readonly string[]; readonly root: SeenPart };

type Sequences = ReadonlyMap<number, ReadonlyMap<number, string>>;
type Context = { readonly objects: PdfObjects; readonly problems: string[]; readonly shown: Sequences };

/**
 * Checks that a PDF can be read aloud: everything drawn is part of the document or marked as not, each part is found
 * from its sheet, letters have their text, tables their heads, and the file says its language and title.
 * **Source:** ISO 14289-1 (PDF/UA-1), by its Matterhorn Protocol 1.1, as far as it speaks of text and tables.
 */
export function checkPdf(file: Uint8Array): PdfReport {
  const objects = readPdfObjects(file);
  const problems: string[] = [];
  const catalog = entriesOf(objects, objects.trailer.entries.get('Root'));
  checkCatalog(objects, catalog, problems);
  const tree = entriesOf(objects, catalog.get('StructTreeRoot'));
  const owners = new Map<number, readonly PdfValue[]>();
  readNumbers(objects, tree.get('ParentTree'), owners);
  const shown = new Map<number, ReadonlyMap<number, string>>();
  const numbers = new Map<number, number>();
  for (const page of pagesOf(objects, catalog.get('Pages'))) {
    const entries = entriesOf(objects, page);
    const number = Number(entries.get('StructParents'));
    if (entries.get('Tabs') !== '/S') problems.push('tabs do not follow the parts');
    shown.set(page.ref, readSheet({ objects, problems }, entries));
    numbers.set(page.ref, number);
  }
  const used = new Set<string>();
  const language = textOf(catalog.get('Lang'));
  const context = { objects, problems, shown };
  const root = readPart(context, tree.get('K'), {
    language,
    parent: catalog.get('StructTreeRoot'),
    owners,
    numbers,
    used,
  });
  const expected = [...shown].flatMap(([page, sheet]) => [...sheet.keys()].map((id) => `${page}:${id}`));
  for (const one of expected) if (!used.has(one)) problems.push(`sequence ${one} belongs to no part`);
  checkParts(root, problems);
  checkBookmarks(objects, catalog, { root, problems });
  return { problems, root };
}

/** Every part of a kind below another, in the order of reading. */
export function* partsOf(part: SeenPart, role: string): Generator<SeenPart> {
  if (part.role === role) yield part;
  for (const kid of part.kids) yield* partsOf(kid, role);
}

/** The text of a part and of all below it. */
export function textBelow(part: SeenPart): string {
  return part.text + part.kids.map(textBelow).join('');
}

function checkCatalog(objects: PdfObjects, catalog: ReadonlyMap<string, PdfValue>, problems: string[]): void {
  const demand = (rule: string, holds: boolean) => {
    if (!holds) problems.push(rule);
  };
  const own = (name: string) => {
    const value = objects.resolve(catalog.get(name));
    return isDictionary(value) ? value.entries : new Map<string, PdfValue>();
  };
  demand('not marked', own('MarkInfo').get('Marked') === true);
  demand('no language', /^[a-z]{2}(-[A-Z]{2})?$/.test(textOf(catalog.get('Lang'))));
  demand('title is not shown', own('ViewerPreferences').get('DisplayDocTitle') === true);
  const packet = Buffer.from(objects.streamOf(catalog.get('Metadata')), 'latin1').toString('utf8');
  demand('no identifier of PDF/UA', packet.includes('<pdfuaid:part>1</pdfuaid:part>'));
  const title = textOf(entriesOf(objects, objects.trailer.entries.get('Info')).get('Title'));
  const words = Buffer.from(title.slice(2), 'latin1').swap16().toString('utf16le');
  const escaped = words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  demand('titles differ', words !== '' && packet.includes(`>${escaped}</rdf:li></rdf:Alt></dc:title>`));
}

function* pagesOf(objects: PdfObjects, node: PdfValue | undefined): Generator<{ readonly ref: number }> {
  const entries = entriesOf(objects, node);
  if (entries.get('Type') === '/Page' && isReference(node)) yield node;
  for (const kid of listOf(entries.get('Kids'))) yield* pagesOf(objects, kid);
}

function readNumbers(objects: PdfObjects, node: PdfValue | undefined, to: Map<number, readonly PdfValue[]>): void {
  const entries = entriesOf(objects, node);
  const numbers = listOf(entries.get('Nums'));
  for (let at = 0; at < numbers.length; at += 2) {
    to.set(Number(numbers[at]), listOf(objects.resolve(numbers[at + 1])));
  }
  for (const kid of listOf(entries.get('Kids'))) readNumbers(objects, kid, to);
}

type Around = {
  readonly language: string;
  readonly parent: PdfValue | undefined;
  readonly owners: ReadonlyMap<number, readonly PdfValue[]>;
  readonly numbers: ReadonlyMap<number, number>;
  readonly used: Set<string>;
};

function readPart(context: Context, node: PdfValue | undefined, around: Around): SeenPart {
  const { objects, problems, shown } = context;
  const entries = entriesOf(objects, node);
  const role = nameOf(entries.get('S'));
  const self = isReference(node) ? node.ref : null;
  const parent = entries.get('P');
  if (!isReference(parent) || !isReference(around.parent) || parent.ref !== around.parent.ref) {
    problems.push(`${role} ${self} does not name its parent`);
  }
  const language = textOf(entries.get('Lang')) || around.language;
  const kids: SeenPart[] = [];
  let text = '';
  const take = (page: PdfValue | undefined, id: number) => {
    const sheet = isReference(page) ? page.ref : -1;
    const owner = around.owners.get(around.numbers.get(sheet) ?? -1)?.[id];
    if (!isReference(owner) || owner.ref !== self) problems.push(`${role} ${self} is not found from its sheet`);
    if (around.used.has(`${sheet}:${id}`)) problems.push(`sequence ${sheet}:${id} belongs to two parts`);
    around.used.add(`${sheet}:${id}`);
    const own = shown.get(sheet)?.get(id);
    if (own === undefined) problems.push(`sequence ${sheet}:${id} is not drawn`);
    text += own ?? '';
  };
  for (const kid of listOf(entries.get('K'))) {
    if (typeof kid === 'number') take(entries.get('Pg'), kid);
    else if (isDictionary(kid)) take(kid.entries.get('Pg'), Number(kid.entries.get('MCID')));
    else kids.push(readPart(context, kid, { ...around, language, parent: node }));
  }
  return { role, language, attributes: attributesOf(entries.get('A')), text, kids };
}

function attributesOf(value: PdfValue | undefined): string {
  if (!isDictionary(value)) return '';
  return [...value.entries].map(([name, one]) => `${name}=${nameOf(one)}`).join(' ');
}

/** What each kind may hold. **Source:** PDF 1.7 (ISO 32000-1), 14.8.4. */
const HOLDS: Readonly<Record<string, RegExp>> = {
  Document: /^(Sect)$/,
  Sect: /^(H1|H2|P|L|Table)$/,
  L: /^LI$/,
  LI: /^(Lbl|LBody)$/,
  Table: /^(THead|TBody)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TR: /^(TH|TD)$/,
  H1: /^Span$/,
  H2: /^Span$/,
  P: /^Span$/,
  Lbl: /^Span$/,
  LBody: /^Span$/,
  TH: /^Span$/,
  TD: /^Span$/,
  Span: /^$/,
};
const TEXTLESS = new Set(['Document', 'Sect', 'L', 'LI', 'Table', 'THead', 'TBody', 'TR']);

function checkParts(part: SeenPart, problems: string[]): void {
  const holds = HOLDS[part.role];
  if (!holds) problems.push(`${part.role} is no kind of part`);
  for (const kid of part.kids) {
    if (holds && !holds.test(kid.role)) problems.push(`${part.role} holds ${kid.role}`);
    checkParts(kid, problems);
  }
  if (TEXTLESS.has(part.role) && part.text !== '') problems.push(`${part.role} holds text of its own`);
  if (part.role === 'L' && part.attributes !== 'O=List ListNumbering=Disc') problems.push('a list hides its marks');
  if (part.role === 'TH' && part.attributes !== 'O=Table Scope=Column') problems.push('a head has no scope');
  if (part.role === 'Table') checkTable(part, problems);
  if (part.role === 'Document') {
    const [first] = headings(part);
    if (first?.role !== 'H1') problems.push('the first heading is not of the first level');
  }
}

function checkTable(table: SeenPart, problems: string[]): void {
  const rows = [...partsOf(table, 'TR')];
  const widths = new Set(rows.map((row) => row.kids.length));
  if (widths.size !== 1) problems.push('rows of a table differ in their number of cells');
  if (rows[0]?.kids.some((cell) => cell.role !== 'TH') !== false) problems.push('a table has no head');
}

/** The places to go to are the headings, and lie on sheets. */
function checkBookmarks(
  objects: PdfObjects,
  catalog: ReadonlyMap<string, PdfValue>,
  { root, problems }: { root: SeenPart; problems: string[] },
): void {
  const titles: string[] = [];
  let next = entriesOf(objects, catalog.get('Outlines')).get('First');
  while (next !== undefined) {
    const entries = entriesOf(objects, next);
    const title = Buffer.from(textOf(entries.get('Title')).slice(2), 'latin1');
    titles.push(title.swap16().toString('utf16le'));
    const [page] = listOf(entries.get('Dest'));
    if (entriesOf(objects, page).get('Type') !== '/Page') problems.push('a bookmark leads to no sheet');
    next = entries.get('Next');
  }
  const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n');
  if (plain(titles) !== plain([...headings(root)].map(textBelow))) problems.push('bookmarks differ from the headings');
}

function* headings(part: SeenPart): Generator<SeenPart> {
  if (/^H\d$/.test(part.role)) yield part;
  for (const kid of part.kids) yield* headings(kid);
}
