import type { OfficialDocument } from '../official/official-document.ts';
import type { LetterText } from '../official/letter-text.ts';
import { STYLES, type StyleName, styleOf } from '../official/paragraph-styles.ts';
import { twips } from '../official/page-geometry.ts';
import { escapeXml, WORD_LANGUAGES } from './word-xml.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The namespace of every part that holds text. */
const WORD_NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATIONS}"`;

/** The kinds of the parts. */
export const CONTENT_TYPES_XML =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${MAIN}.styles+xml"/>` +
  `<Override PartName="/word/settings.xml" ContentType="${MAIN}.settings+xml"/>` +
  `<Override PartName="/word/header1.xml" ContentType="${MAIN}.header+xml"/>` +
  `<Override PartName="/word/header2.xml" ContentType="${MAIN}.header+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  '</Types>';

/** Where the main parts lie. */
export const ROOT_RELATIONS_XML =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>';

/** What the document refers to; `rId3` is the head with the page number, `rId4` the empty one of a first page. */
export const DOCUMENT_RELATIONS_XML =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId2" Type="${RELATIONS}/settings" Target="settings.xml"/>` +
  `<Relationship Id="rId3" Type="${RELATIONS}/header" Target="header1.xml"/>` +
  `<Relationship Id="rId4" Type="${RELATIONS}/header" Target="header2.xml"/>` +
  '</Relationships>';

/** Settings: no compatibility with old programs. */
export const SETTINGS_XML =
  `${XML}<w:settings ${WORD_NAMESPACES}><w:compat><w:compatSetting w:name="compatibilityMode" ` +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

/** The page number, as a field that the reader's program counts. */
export const NUMBERED_HEADER_XML =
  `${XML}<w:hdr ${WORD_NAMESPACES}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr>` +
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>' +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>';

/** The head of a first page, which has no number. */
export const EMPTY_HEADER_XML = `${XML}<w:hdr ${WORD_NAMESPACES}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr></w:p></w:hdr>`;

/** Title and author; no moment, so that the same document stays the same. */
export function corePropertiesXml(document: OfficialDocument, text: LetterText): string {
  const title = escapeXml(text.named?.subject ?? text.letterSubject ?? '');
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${title}</dc:title><dc:creator>${escapeXml(document.issuer.name)}</dc:creator>` +
    `<dc:language>${document.language}</dc:language></cp:coreProperties>`
  );
}

/** The opening of the main part. */
export const DOCUMENT_OPENING = `${XML}<w:document ${WORD_NAMESPACES}><w:body>`;

/** The styles of every part of a document, in Times New Roman. */
export function stylesXml(language: OfficialDocument['language']): string {
  const tongue = WORD_LANGUAGES[language];
  const font =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>';
  return (
    `${XML}<w:styles ${WORD_NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${font}` +
    `<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="${tongue}" w:eastAsia="${tongue}"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    `${(Object.keys(STYLES) as StyleName[]).map(styleXml).join('')}</w:styles>`
  );
}

function styleXml(name: StyleName): string {
  const style = styleOf(name);
  const line =
    style.size === 1 ? 'w:line="20" w:lineRule="exact"' : `w:line="${Math.round(style.line * 240)}" w:lineRule="auto"`;
  const indent =
    style.left === 0 && style.firstLine === 0
      ? ''
      : `<w:ind w:left="${twips(style.left)}" w:firstLine="${twips(style.firstLine)}"/>`;
  const level = style.heading === null ? '' : `<w:outlineLvl w:val="${style.heading - 1}"/>`;
  const look = `${style.bold ? '<w:b/><w:bCs/>' : ''}${style.italic ? '<w:i/><w:iCs/>' : ''}`;
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${name}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${style.keepNext ? '<w:keepNext/>' : ''}` +
    `<w:spacing w:before="${twips(style.before)}" w:after="${twips(style.after)}" ${line}/>${indent}` +
    `<w:jc w:val="${style.align}"/>${level}</w:pPr>` +
    `<w:rPr>${look}<w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/></w:rPr></w:style>`
  );
}
