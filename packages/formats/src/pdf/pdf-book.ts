import { type FaceName, FACE_NAMES, tinos } from '../fonts/tinos.ts';
import { sheetSize, type SheetWay } from '../official/page-geometry.ts';
import { PdfFile, pdfNumber, pdfText } from './pdf-file.ts';
import { type PdfFont, pdfFont } from './pdf-font.ts';

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

/** A rectangle. **Units**: points from the left and the top of the sheet. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The sheets of one document: what is drawn goes to the sheet begun last. */
export type PdfBook = {
  readonly beginSheet: (way: SheetWay) => void;
  readonly text: (drawn: DrawnText) => void;
  readonly rule: (from: { x: number; y: number }, width: number) => void;
  readonly frame: (box: Box) => void;
  readonly shade: (box: Box) => void;
  /** Bytes that are finished. */
  readonly take: () => Buffer;
  readonly end: () => void;
};

/** What the file says of itself. */
export type BookInfo = { readonly title: string; readonly author: string; readonly language: string };

const RULE_WIDTH = 0.75;
const FRAME_WIDTH = 0.5;
const SHADE_GREY = 0.93;

/** Begins a document. The same content gives the same bytes: no clock is read. */
export function pdfBook(info: BookInfo): PdfBook {
  const file = new PdfFile();
  const [pages, resources] = [file.reserve(), file.reserve()];
  const fonts = new Map<FaceName, PdfFont>(FACE_NAMES.map((name) => [name, pdfFont(file, tinos(name))]));
  const sheets: number[] = [];
  let [content, width, height]: [string | null, number, number] = [null, 0, 0];
  const draw = (operators: string) => {
    content = `${content ?? ''}${operators}\n`;
  };
  const finishSheet = () => {
    if (content === null) return;
    const stream = file.stream(content);
    const box = `[0 0 ${pdfNumber(width)} ${pdfNumber(height)}]`;
    sheets.push(
      file.object(
        `<< /Type /Page /Parent ${pages} 0 R /MediaBox ${box} /Resources ${resources} 0 R /Contents ${stream} 0 R >>`,
      ),
    );
    content = null;
  };
  const rectangle = ({ x, y, width: w, height: h }: Box) =>
    `${pdfNumber(x)} ${pdfNumber(height - y - h)} ${pdfNumber(w)} ${pdfNumber(h)} re`;
  return {
    beginSheet(way) {
      finishSheet();
      ({ width, height } = sheetSize(way));
      content = '';
    },
    text: (drawn) => draw(textOperators(drawn, fonts.get(drawn.face), height)),
    rule: ({ x, y }, length) =>
      draw(
        `${RULE_WIDTH} w ${pdfNumber(x)} ${pdfNumber(height - y)} m ${pdfNumber(x + length)} ${pdfNumber(height - y)} l S`,
      ),
    frame: (box) => draw(`${FRAME_WIDTH} w ${rectangle(box)} S`),
    shade: (box) => draw(`${SHADE_GREY} g ${rectangle(box)} f 0 g`),
    take: () => file.take(),
    end() {
      finishSheet();
      const used = [...fonts].filter(([, font]) => font.isUsed());
      for (const [, font] of used) font.write();
      const names = used.map(([name, font]) => `/${name} ${font.id} 0 R`).join(' ');
      file.object(`<< /Font << ${names} >> >>`, resources);
      const kids = sheets.map((id) => `${id} 0 R`).join(' ');
      file.object(`<< /Type /Pages /Count ${sheets.length} /Kids [${kids}] >>`, pages);
      const catalog = file.object(
        `<< /Type /Catalog /Pages ${pages} 0 R /Lang (${info.language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
      );
      file.end(catalog, file.object(`<< /Title ${pdfText(info.title)} /Author ${pdfText(info.author)} >>`));
    },
  };
}

function textOperators({ text, face, size, x, y, stretch = 0 }: DrawnText, font: PdfFont | undefined, height: number) {
  if (!font) throw new Error(`no font ${face}`);
  const at = `BT /${face} ${pdfNumber(size)} Tf 1 0 0 1 ${pdfNumber(x)} ${pdfNumber(height - y)} Tm`;
  if (stretch === 0) return `${at} <${font.encode(text)}> Tj ET`;
  const shift = pdfNumber((-stretch * 1000) / size);
  const words = text
    .split(' ')
    .map((word, index, all) => `<${font.encode(index < all.length - 1 ? `${word} ` : word)}>`);
  return `${at} [${words.join(` ${shift} `)}] TJ ET`;
}
