import type { LetterText } from '../official/letter-text.ts';
import { MARK_BOX, RULE_SHARE } from '../official/letter-measures.ts';
import { HALVES, points } from '../official/page-geometry.ts';
import { drawBlock, paragraphBlock, type ParagraphBlock, widestLine } from './paragraph-block.ts';
import type { PdfBook } from './pdf-book.ts';
import { type SheetCursor, sheetCursor } from './sheet-cursor.ts';

const RULE_ABOVE = 3;
const RULE_BELOW = 3;

type Half = { readonly x: number; readonly width: number };
type Pen = { readonly book: PdfBook; readonly cursor: SheetCursor };

/** Draws the letter itself. */
export function drawLetter(book: PdfBook, text: LetterText): void {
  const pen = { book, cursor: sheetCursor(book, 'portrait') };
  drawHead(pen, text);
  drawHeading(pen, text);
  const { cursor } = pen;
  const flow = (style: ParagraphBlock['style'], line: string) =>
    cursor.flow(paragraphBlock(style, line, { width: cursor.width }));
  for (const line of text.grounds) flow('Grounds', line);
  for (const line of text.body.slice(0, -1)) flow('Body', line);
  const last = text.body.at(-1);
  const foot = footBlocks(cursor, text);
  if (last !== undefined) {
    const block = paragraphBlock('Body', last, { width: cursor.width });
    // The signature never stands alone on a sheet.
    cursor.need(block.height + foot.height);
    cursor.flow(block);
  }
  drawFoot(pen, foot);
}

function halves({ x, width }: SheetCursor, [left, right]: readonly [number, number]): [Half, Half] {
  return [
    { x, width: width * left },
    { x: x + width * left, width: width * right },
  ];
}

function drawHead({ book, cursor }: Pen, text: LetterText): void {
  const [left, right] = halves(cursor, HALVES.head);
  const block = (half: Half, style: ParagraphBlock['style'], line: string) =>
    paragraphBlock(style, line, { width: half.width });
  const stack = (half: Half, blocks: readonly ParagraphBlock[], share: number) => {
    let y = cursor.y();
    for (const one of blocks) y = drawBlock(book, one, { x: half.x, y });
    return underline(book, half, { block: blocks.at(-1), share, y });
  };
  const above = text.organAbove === null ? [] : [block(left, 'OrganAbove', text.organAbove)];
  const leftEnd = stack(left, [...above, block(left, 'Issuer', text.issuer)], RULE_SHARE.issuer);
  const nation = [block(right, 'NationalName', text.nationalName), block(right, 'Motto', text.motto)];
  cursor.moveTo(Math.max(leftEnd, stack(right, nation, RULE_SHARE.motto)));
  const row = cursor.y();
  const numberEnd = drawBlock(book, block(left, 'DocumentNumber', text.number), { x: left.x, y: row });
  const dayEnd = drawBlock(book, block(right, 'PlaceAndDay', text.placeAndDay), { x: right.x, y: row });
  let y = Math.max(numberEnd, dayEnd);
  if (text.letterSubject !== null) {
    y = drawBlock(book, block(left, 'LetterSubject', text.letterSubject), { x: left.x, y });
  }
  for (const mark of text.marks) y = drawMark(book, left, { mark, y: y + 6 });
  cursor.moveTo(y);
}

/** A line below a text, so much of its width. */
function underline(
  book: PdfBook,
  half: Half,
  { block, share, y }: { block: ParagraphBlock | undefined; share: number; y: number },
): number {
  const width = (block ? widestLine(block) : 0) * share;
  book.rule({ x: half.x + (half.width - width) / 2, y: y + RULE_ABOVE }, width);
  return y + RULE_ABOVE + RULE_BELOW;
}

function drawMark(book: PdfBook, half: Half, { mark, y }: { mark: string; y: number }): number {
  const width = points(MARK_BOX.width(mark));
  const box = { x: half.x + (half.width - width) / 2, y, width, height: points(MARK_BOX.height) };
  book.frame(box);
  const block = paragraphBlock('Mark', mark, { width });
  drawBlock(book, block, { x: box.x, y: y + (box.height - block.height) / 2 });
  return y + box.height;
}

/** Name and subject of a named kind, the note of a translation, and to whom the letter goes. */
function drawHeading({ book, cursor }: Pen, text: LetterText): void {
  const flow = (style: ParagraphBlock['style'], line: string) => {
    const block = paragraphBlock(style, line, { width: cursor.width });
    cursor.flow(block);
    return block;
  };
  if (text.courtesy !== null) flow('Courtesy', text.courtesy);
  if (text.named !== null) {
    flow('KindName', text.named.name);
    const block = flow('KindSubject', text.named.subject);
    const half = { x: cursor.x, width: cursor.width };
    cursor.moveTo(underline(book, half, { block, share: RULE_SHARE.subject, y: cursor.y() }));
  }
  if (text.addressedTo !== null) flow('AddressedTo', text.addressedTo);
  for (const line of text.recipients) flow('Recipient', line);
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
  const inHalf = (half: Half) => (style: ParagraphBlock['style'], line: string) =>
    paragraphBlock(style, line, { width: half.width });
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

function drawFoot({ book, cursor }: Pen, { left, right, height }: Foot): void {
  cursor.need(height);
  const top = cursor.y() + FOOT_ABOVE;
  let y = top;
  for (const block of right.blocks) y = drawBlock(book, block, { x: right.half.x, y });
  cursor.moveTo(top);
  for (const block of left.blocks) cursor.flow(block);
}
