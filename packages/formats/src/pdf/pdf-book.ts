import { type FaceName, FACE_NAMES, tinos } from '../fonts/tinos.ts';
import type { SheetWay } from '../official/page-geometry.ts';
import type { ObjectId } from './object-table.ts';
import { PdfFile, pdfNumber, pdfText } from './pdf-file.ts';
import { type PdfFont, pdfFont } from './pdf-font.ts';
import { type BookInfo, metadataPacket } from './pdf-metadata.ts';
import { type Bookmark, writeOutline } from './pdf-outline.ts';
import { type PdfElement, pdfStructure, type PdfStructure } from './pdf-structure.ts';
import { sheetStack, type SequenceOwner } from './sheet-stack.ts';

/** One line of text to draw. **Units**: points; `x` from the left, `y` of the base line from the top of the sheet. */
export type DrawnText = {
  readonly text: string;
  readonly face: FaceName;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** What each space is wider than usual. */
  readonly stretch?: number;
};

/** The first line of an item: so many characters are its mark, the others its text. */
export type ItemLine = { readonly mark: PdfElement; readonly body: PdfElement; readonly markLength: number };

/** A rectangle. **Units**: points from the left and the top of the sheet. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/**
 * The sheets of one document: what is drawn goes to the sheet begun last, and into the sequence opened last, which
 * belongs to a part of the document or to none of them ("artifact": lines, page numbers, repeated heads).
 */
export type PdfBook = {
  readonly parts: Pick<PdfStructure, 'document' | 'begin' | 'end'>;
  readonly beginSheet: (way: SheetWay) => void;
  /** Lets the reader go to the sheet that was begun last. */
  readonly bookmark: (title: string) => void;
  readonly open: (owner: SequenceOwner) => void;
  readonly shut: () => void;
  readonly text: (drawn: DrawnText) => void;
  /** Opens and shuts its own sequences. */
  readonly itemText: (drawn: DrawnText, item: ItemLine) => void;
  readonly rule: (from: { x: number; y: number }, width: number) => void;
  readonly frame: (box: Box) => void;
  readonly shade: (box: Box) => void;
  /** How many bytes are finished. */
  readonly waiting: () => number;
  /** Bytes that are finished. */
  readonly take: () => Buffer;
  readonly end: () => void;
};

const RULE_WIDTH = 0.75;
const FRAME_WIDTH = 0.5;
const SHADE_GREY = 0.93;

/** Begins a document. The same content gives the same bytes: no clock is read. */
export function pdfBook(info: BookInfo): PdfBook {
  const file = new PdfFile();
  const [pages, resources] = [file.reserve(), file.reserve()];
  const fonts = new Map<FaceName, PdfFont>(FACE_NAMES.map((name) => [name, pdfFont(file, tinos(name))]));
  const structure = pdfStructure(file);
  const bookmarks: Bookmark[] = [];
  const sheets = sheetStack(file, { pages, resources, structure });
  const fontOf = (face: FaceName): PdfFont => {
    const font = fonts.get(face);
    if (!font) throw new Error(`no font ${face}`);
    return font;
  };
  const from = ({ y }: { y: number }) => pdfNumber(sheets.height() - y);
  const rectangle = ({ x, y, width, height }: Box) =>
    `${pdfNumber(x)} ${from({ y: y + height })} ${pdfNumber(width)} ${pdfNumber(height)} re`;
  return {
    parts: structure,
    beginSheet: sheets.begin,
    bookmark: (title) => {
      bookmarks.push({ title, page: sheets.page(), top: sheets.height() });
    },
    open: sheets.open,
    shut: sheets.shut,
    text: (drawn) => sheets.draw(`${textPlace(drawn, sheets.height())} ${shown(drawn, fontOf(drawn.face))} ET`),
    itemText(drawn, { mark, body, markLength }) {
      const font = fontOf(drawn.face);
      const part = (owner: PdfElement, text: string) =>
        text === '' ? '' : `${sheets.sequence(owner)} ${shown({ ...drawn, text }, font)} EMC `;
      const parts = part(mark, drawn.text.slice(0, markLength)) + part(body, drawn.text.slice(markLength));
      sheets.drawMarked(`${textPlace(drawn, sheets.height())} ${parts}ET`);
    },
    rule: (start, length) =>
      sheets.draw(
        `${RULE_WIDTH} w ${pdfNumber(start.x)} ${from(start)} m ${pdfNumber(start.x + length)} ${from(start)} l S`,
      ),
    frame: (box) => sheets.draw(`${FRAME_WIDTH} w ${rectangle(box)} S`),
    shade: (box) => sheets.draw(`${SHADE_GREY} g ${rectangle(box)} f 0 g`),
    waiting: () => file.waiting(),
    take: () => file.take(),
    end() {
      sheets.end();
      writeFonts(file, fonts, resources);
      file.end(...writeCatalog(file, { info, pages, structure, bookmarks }));
    },
  };
}

function writeFonts(file: PdfFile, fonts: ReadonlyMap<FaceName, PdfFont>, resources: ObjectId): void {
  const used = [...fonts].filter(([, font]) => font.isUsed());
  for (const [, font] of used) font.write();
  const names = used.map(([name, font]) => `/${name} ${font.id} 0 R`).join(' ');
  file.object(`<< /Font << ${names} >> >>`, resources);
}

type CatalogParts = {
  readonly info: BookInfo;
  readonly pages: ObjectId;
  readonly structure: PdfStructure;
  readonly bookmarks: readonly Bookmark[];
};

function writeCatalog(file: PdfFile, { info, pages, structure, bookmarks }: CatalogParts): [ObjectId, ObjectId] {
  const tree = structure.close();
  const outline = writeOutline(file, bookmarks);
  const metadata = file.plainStream(metadataPacket(info), '/Type /Metadata /Subtype /XML ');
  const catalog = file.object(
    `<< /Type /Catalog /Pages ${pages} 0 R /Lang (${info.language}) /MarkInfo << /Marked true >> ` +
      `/StructTreeRoot ${tree} 0 R /Outlines ${outline} 0 R /Metadata ${metadata} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  return [catalog, file.object(`<< /Title ${pdfText(info.title)} /Author ${pdfText(info.author)} >>`)];
}

function textPlace({ face, size, x, y }: DrawnText, height: number): string {
  return `BT /${face} ${pdfNumber(size)} Tf 1 0 0 1 ${pdfNumber(x)} ${pdfNumber(height - y)} Tm`;
}

function shown({ text, size, stretch = 0 }: DrawnText, font: PdfFont): string {
  if (stretch === 0) return `${font.encode(text)} Tj`;
  const shift = pdfNumber((-stretch * 1000) / size);
  const words = text.split(' ').map((word, index, all) => font.encode(index < all.length - 1 ? `${word} ` : word));
  return `[${words.join(` ${shift} `)}] TJ`;
}
