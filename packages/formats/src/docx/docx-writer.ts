import { letterText, type LetterText } from '../official/letter-text.ts';
import type { OfficialDocument } from '../official/official-document.ts';
import { points, SHEET, sheetSize, type SheetWay, twips } from '../official/page-geometry.ts';
import { textChunks } from '../text-chunks.ts';
import { type ZipPart, zipStream } from '../xlsx/zip-stream.ts';
import { appendixXml } from './appendix-xml.ts';
import { letterXml } from './letter-xml.ts';
import {
  CONTENT_TYPES_XML,
  corePropertiesXml,
  DOCUMENT_OPENING,
  DOCUMENT_RELATIONS_XML,
  EMPTY_HEADER_XML,
  NUMBERED_HEADER_XML,
  ROOT_RELATIONS_XML,
  SETTINGS_XML,
  stylesXml,
} from './package-parts.ts';

const CHUNK_CHARS = 256 * 1024;

/**
 * Streams an official document as DOCX, made of what Word itself would use: sections, styles, fields, repeated table
 * heads. The same document gives the same bytes.
 */
export function writeDocx(document: OfficialDocument): AsyncGenerator<Uint8Array> {
  const text = letterText(document);
  return zipStream([
    { path: '[Content_Types].xml', text: CONTENT_TYPES_XML },
    { path: '_rels/.rels', text: ROOT_RELATIONS_XML },
    { path: 'docProps/core.xml', text: corePropertiesXml(document, text) },
    { path: 'word/_rels/document.xml.rels', text: DOCUMENT_RELATIONS_XML },
    { path: 'word/settings.xml', text: SETTINGS_XML },
    { path: 'word/styles.xml', text: stylesXml(document.language) },
    { path: 'word/header1.xml', text: NUMBERED_HEADER_XML },
    { path: 'word/header2.xml', text: EMPTY_HEADER_XML },
    { path: 'word/document.xml', text: chunked(documentXml(document, text)) },
  ] satisfies ZipPart[]);
}

async function* chunked(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const chunks = textChunks(CHUNK_CHARS);
  for (const piece of pieces) {
    const bytes = chunks.push(piece);
    if (bytes !== null) yield bytes;
  }
  const rest = chunks.flush();
  if (rest !== null) yield rest;
}

function* documentXml(document: OfficialDocument, text: LetterText): Generator<string> {
  yield DOCUMENT_OPENING + letterXml(text);
  let way: SheetWay = 'portrait';
  for (const [at, appendix] of document.appendices.entries()) {
    const head = text.appendices[at];
    if (!head) continue;
    // A section ends with a paragraph that holds its set-up.
    yield `<w:p><w:pPr><w:pStyle w:val="Rule"/>${sectionXml(way)}</w:pPr></w:p>`;
    way = 'landscape';
    yield* appendixXml(appendix, head, document.language);
  }
  yield `<w:p><w:pPr><w:pStyle w:val="Rule"/></w:pPr></w:p>${sectionXml(way)}</w:body></w:document>`;
}

/** Sheet, margins, and page numbers that begin at 1 and are not shown on the first sheet. */
function sectionXml(way: SheetWay): string {
  const { width, height } = sheetSize(way);
  const lies = way === 'landscape' ? ' w:orient="landscape"' : '';
  const margin = (millimetres: number) => twips(points(millimetres));
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>' +
    `<w:type w:val="nextPage"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${lies}/>` +
    `<w:pgMar w:top="${margin(SHEET.top)}" w:right="${margin(SHEET.right)}" w:bottom="${margin(SHEET.bottom)}" ` +
    `w:left="${margin(SHEET.left)}" w:header="${margin(SHEET.pageNumberFromTop)}" w:footer="${margin(SHEET.pageNumberFromTop)}" w:gutter="0"/>` +
    '<w:pgNumType w:fmt="decimal" w:start="1"/><w:titlePg/></w:sectPr>'
  );
}
