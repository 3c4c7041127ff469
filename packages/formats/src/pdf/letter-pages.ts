import { type LetterText, LIST_MARK } from '../official/letter-text.ts';
import { MARK_BOX, RULE_SHARE } from '../official/letter-measures.ts';
import { HALVES, points } from '../official/page-geometry.ts';
import type { StyleName } from '../official/paragraph-styles.ts';
import { drawBlock, paragraphBlock, type ParagraphBlock, widestLine } from './paragraph-block.ts';
import type { PdfBook } from './pdf-book.ts';
import { languageEntry, MARKED_LIST, type PdfElement, type Role } from './pdf-structure.ts';
import { type SheetCursor, sheetCursor } from './sheet-cursor.ts';

const RULE_ABOVE = 3;
const RULE_BELOW = 3;

type Half = { readonly x: number; readonly width: number };
type Pen = { readonly book: PdfBook; readonly cursor: SheetCursor; readonly section: PdfElement };

/** Draws the letter itself. */
export function drawLetter(book: PdfBook, text: LetterText): void {
  const section = book.parts.begin('Sect', book.parts.document);
  const pen: Pen = { book, cursor: sheetCursor(book, 'portrait'), section };
  const { named, letterSubject } = text;
  book.bookmark(named === null ? (letterSubject ?? '') : `${named.name} ${named.subject}`);
  drawHead(pen, text);
  drawHeading(pen, text);
  const { cursor } = pen;
  for (const line of text.grounds) flowText(pen, 'Grounds', line);
  for (const line of text.body.slice(0, -1)) flowText(pen, 'Body', line);
  const last = text.body.at(-1);
  const foot = footBlocks(cursor, text);
  if (last !== undefined) {
    const block = paragraphBlock('Body', last, { width: cursor.width });
    // The signature never stands alone on a sheet.
    cursor.need(block.height + foot.height);
    flowBlock(pen, block);
  }
  drawFoot(pen, foot);
  book.parts.end(section);
}

/** Draws with a part of the document, and ends it. */
function within<T>({ book, section }: Pen, kind: { role: Role; entries?: string }, draw: (part: PdfElement) => T): T {
  const part = book.parts.begin(kind.role, section, kind.entries);
  const drawn = draw(part);
  book.parts.end(part);
  return drawn;
}

const PARAGRAPH = { role: 'P' } as const;

function flowBlock(pen: Pen, block: ParagraphBlock): void {
  within(pen, PARAGRAPH, (part) => pen.cursor.flow(block, part));
}

function flowText(pen: Pen, style: StyleName, line: string): void {
  flowBlock(pen, paragraphBlock(style, line, { width: pen.cursor.width }));
}

/** Draws lines that each begin with a dash as a list. */
function flowList(pen: Pen, blocks: readonly ParagraphBlock[]): void {
  if (blocks.length === 0) return;
  const { parts } = pen.book;
  within(pen, { role: 'L', entries: MARKED_LIST }, (list) => {
    for (const block of blocks) {
      const item = parts.begin('LI', list);
      const [mark, body] = [parts.begin('Lbl', item), parts.begin('LBody', item)];
      pen.cursor.flowItem(block, { mark, body, markLength: LIST_MARK.length });
      for (const part of [mark, body, item]) parts.end(part);
    }
  });
}

function halves({ x, width }: SheetCursor, [left, right]: readonly [number, number]): [Half, Half] {
  return [
    { x, width: width * left },
    { x: x + width * left, width: width * right },
  ];
}

function drawHead(pen: Pen, text: LetterText): void {
  const { cursor } = pen;
  const [left, right] = halves(cursor, HALVES.head);
  const block = (half: Half, style: StyleName, line: string) => paragraphBlock(style, line, { width: half.width });
  const stack = (half: Half, blocks: readonly ParagraphBlock[], share: number) => {
    let y = cursor.y();
    for (const one of blocks) y = placeBlock(pen, one, { x: half.x, y });
    return underline(pen.book, half, { block: blocks.at(-1), share, y });
  };
  const above = text.organAbove === null ? [] : [block(left, 'OrganAbove', text.organAbove)];
  const leftEnd = stack(left, [...above, block(left, 'Issuer', text.issuer)], RULE_SHARE.issuer);
  const nation = [block(right, 'NationalName', text.nationalName), block(right, 'Motto', text.motto)];
  cursor.moveTo(Math.max(leftEnd, stack(right, nation, RULE_SHARE.motto)));
  const row = cursor.y();
  const numberEnd = placeBlock(pen, block(left, 'DocumentNumber', text.number), { x: left.x, y: row });
  const dayEnd = placeBlock(pen, block(right, 'PlaceAndDay', text.placeAndDay), { x: right.x, y: row });
  let y = Math.max(numberEnd, dayEnd);
  if (text.letterSubject !== null) {
    y = placeBlock(pen, block(left, 'LetterSubject', text.letterSubject), { x: left.x, y, role: 'H1' });
  }
  for (const mark of text.marks) y = drawMark(pen, left, { mark, y: y + 6 });
  cursor.moveTo(y);
}

function placeBlock(
  pen: Pen,
  block: ParagraphBlock,
  { role = 'P', entries = '', ...place }: { x: number; y: number; role?: Role; entries?: string },
): number {
  return within(pen, { role, entries }, (owner) => drawBlock(pen.book, block, { ...place, owner }));
}

/** A line below a text, so much of its width. */
function underline(
  book: PdfBook,
  half: Half,
  { block, share, y }: { block: ParagraphBlock | undefined; share: number; y: number },
): number {
  const width = (block ? widestLine(block) : 0) * share;
  book.open('layout');
  book.rule({ x: half.x + (half.width - width) / 2, y: y + RULE_ABOVE }, width);
  book.shut();
  return y + RULE_ABOVE + RULE_BELOW;
}

function drawMark(pen: Pen, half: Half, { mark, y }: { mark: string; y: number }): number {
  const width = points(MARK_BOX.width(mark));
  const box = { x: half.x + (half.width - width) / 2, y, width, height: points(MARK_BOX.height) };
  pen.book.open('layout');
  pen.book.frame(box);
  pen.book.shut();
  const block = paragraphBlock('Mark', mark, { width });
  // Marks stand in Vietnamese, also above a translation.
  placeBlock(pen, block, { x: box.x, y: y + (box.height - block.height) / 2, entries: languageEntry('vi') });
  return y + box.height;
}

/** Name and subject of a named kind, the note of a translation, and to whom the letter goes. */
function drawHeading(pen: Pen, text: LetterText): void {
  const { book, cursor } = pen;
  const { named } = text;
  if (text.courtesy !== null) flowText(pen, 'Courtesy', text.courtesy);
  if (named !== null) {
    within(pen, { role: 'H1' }, (part) => {
      cursor.flow(paragraphBlock('KindName', named.name, { width: cursor.width, goesOn: true }), part);
      const block = paragraphBlock('KindSubject', named.subject, { width: cursor.width });
      cursor.flow(block, part);
      const half = { x: cursor.x, width: cursor.width };
      cursor.moveTo(underline(book, half, { block, share: RULE_SHARE.subject, y: cursor.y() }));
    });
  }
  if (text.addressedTo !== null) flowText(pen, 'AddressedTo', text.addressedTo);
  flowList(
    pen,
    text.recipients.map((line) => paragraphBlock('Recipient', line, { width: cursor.width })),
  );
  cursor.moveTo(cursor.y() + 10);
}

type Foot = {
  readonly left: { readonly half: Half; readonly blocks: readonly ParagraphBlock[] };
  readonly right: { readonly half: Half; readonly blocks: readonly ParagraphBlock[] };
  readonly height: number;
};

const FOOT_ABOVE = 10;

function footBlocks(cursor: SheetCursor, text: LetterText): Foot {
  const [left, right] = halves(cursor, HALVES.foot);
  const inHalf = (half: Half) => (style: StyleName, line: string) => paragraphBlock(style, line, { width: half.width });
  const [onLeft, onRight] = [inHalf(left), inHalf(right)];
  const copies = [
    onLeft('DistributionHead', text.distributionHead),
    ...text.distribution.map((line) => onLeft('Distribution', line)),
  ];
  const signer = [...text.authority.map((line) => onRight('Authority', line)), onRight('SignerName', text.signerName)];
  const heightOf = (blocks: readonly ParagraphBlock[]) => blocks.reduce((sum, one) => sum + one.height, 0);
  return {
    left: { half: left, blocks: copies },
    right: { half: right, blocks: signer },
    // A list of recipients may run on; the signature may not.
    height: FOOT_ABOVE + Math.max(heightOf(signer), Math.min(heightOf(copies), heightOf(signer) * 2)),
  };
}

function drawFoot(pen: Pen, { left, right, height }: Foot): void {
  const { cursor } = pen;
  cursor.need(height);
  const top = cursor.y() + FOOT_ABOVE;
  let y = top;
  for (const block of right.blocks) y = placeBlock(pen, block, { x: right.half.x, y });
  cursor.moveTo(top);
  const [head, ...lines] = left.blocks;
  if (head) flowBlock(pen, head);
  flowList(pen, lines);
}
